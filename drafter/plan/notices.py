"""What a plan has to say about its sources: open gaps, missed targets, lines withheld."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.against_plan import aim_of, standing
from drafter.claims.joining import basis_class, same_name
from drafter.claims.nature import is_spent
from drafter.core.case import Case
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.profile import Gap, PlannedPart, Remark
from drafter.plan.joined import Joins
from drafter.plan.note_figures import is_row


def open_gaps(parts: Sequence[PlannedPart], facts: Sequence[Fact], joins: Joins, case: Case) -> Iterator[Gap]:
    """A row for each figure nobody gave, and for each required topic without a single fact."""
    where = {fact_id: section.heading for part in parts for section in part.sections for fact_id in section.fact_ids()}
    for fact in facts:
        if fact.id in joins.merged and is_row(fact):
            continue
        edits = joins.amendments.get(fact.id, ())
        for gap in fact.placeholders:
            if gap.kind in ("metric", "empty", "schedule", "date", "name", "entity") and not any(
                e.span.overlaps(gap.span) or e.span.start == gap.span.start for e in edits
            ):
                yield Gap(
                    gap.indicator or fact.text[max(0, gap.span.start - 12) : gap.span.start], gap.unit, case.period.code,
                    section=where.get(fact.id, ""), sentence=fact.text, owner=fact.owner, fact_id=fact.id,
                    last=_last(fact, gap.unit),
                )  # fmt: skip
    for part in parts:
        for section in part.sections:
            if not section.items and section.level == 2:
                yield Gap(
                    section.heading, "", case.period.code, section=section.heading, note=_("必写主题，本期无素材")
                )


def with_last_values(open_ones: Sequence[Gap], prior_ones: Sequence[Gap]) -> Iterator[Gap]:
    """Open gaps with what the prior report had for them; what the prior alone had follows, each metric once."""
    told: set[Gap] = set()
    for gap in open_ones:
        twin = next(
            (p for p in prior_ones if p not in told and gap.unit == p.unit and same_name(gap.indicator, p.indicator)),
            None,
        )
        if twin:
            told.add(twin)
        yield replace(gap, last=gap.last or twin.last) if twin else gap
    yield from (gap for gap in prior_ones if gap not in told)


def _last(fact: Fact, unit: str) -> str:
    base = next((m for m in fact.metrics if basis_class(m.basis) == "上年同期" and isinstance(m.value, Decimal)), None)
    return f"{base.value}{base.unit}" if base and (not unit or base.unit == unit) else ""


def withheld(left_out: Sequence[LeftOut]) -> Iterator[Remark]:
    """Secret lines and instructions are reported by file and line only: their words go nowhere. Another unit's fact is told with its words."""
    for line in left_out:
        if line.kind in ("secret", "instruction"):
            yield Remark(
                line.kind, f"{line.provenance.source} {line.provenance.locator}：{line.reason}", (line.fact_id,)
            )
        elif line.kind == "foreign":
            yield Remark("foreign_duty", f"{line.reason}：{line.provenance.quote}", (line.fact_id,))


def missed_targets(facts: Sequence[Fact]) -> Iterator[Remark]:
    for fact in facts:
        aim = aim_of(fact) if is_row(fact) else None
        if aim is None or basis_class(aim.basis) != "目标" or standing(fact) != "missed" or not _of_whole_year(fact):
            continue
        if is_spent(fact.metrics[0].indicator):
            continue
        value, target, unit = fact.metrics[0].value, aim.value, fact.metrics[0].unit
        if isinstance(value, Decimal) and isinstance(target, Decimal):
            yield Remark(
                "target_missed",
                _("{indicator}{value}{unit}，没有达到目标{target}{unit}，不能写成完成或超额完成").format(
                    indicator=fact.metrics[0].indicator, value=value, unit=unit, target=target
                ),
                (fact.id,),
                left=f"{value}{unit}",
                right=f"{target}{unit}",
                delta=f"{abs(target - value)}{unit}",
            )  # fmt: skip


def _of_whole_year(fact: Fact) -> bool:
    """Below target in mid-year is no news."""
    return fact.metrics[0].period.isdigit() or not fact.metrics[0].period
