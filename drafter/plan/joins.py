"""Facts that state one metric: told once, with a conflict mark where they disagree and with the other's value where one is blank."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from drafter.claims.arithmetic import plain
from drafter.claims.conflicts import Conflict, find_conflicts
from drafter.claims.growth import growth_words
from drafter.claims.joining import basis_class, family, in_base, same_name
from drafter.claims.refuted import growth_problems
from drafter.core.edit import Edit
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.core.quantity import Metric
from drafter.core.text import Span
from drafter.plan.stated import Stated, figures_of, fits_clause, is_row, notes, rows, states_same


@dataclass
class Joins:
    """What joining found. amendments: edits of a fact's own text by fact id; merged: fact id → the fact it is told with.

    resolved: ids of facts whose blank another fact fills. conflicts: fact id → the mark written for a disputed row.
    """

    amendments: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))
    merged: dict[str, str] = field(default_factory=dict)
    refuted: set[str] = field(default_factory=set)
    remarks: list[Remark] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)

    def amend(self, fact: Fact, edit: Edit) -> bool:
        """Adds an edit unless one already touches that place."""
        if any(edit.span.overlaps(other.span) or edit.span == other.span for other in self.amendments[fact.id]):
            return False
        self.amendments[fact.id].append(edit)
        return True


def join_facts(facts: Sequence[Fact], ledger: Ledger, authority: str = "") -> Joins:
    """Joins notes with sheet rows and with each other; `authority` is the source file that wins a disagreement."""
    joins = Joins()
    figures = {fact.id: list(figures_of(fact)) for fact in notes(facts)}
    _refuted_growth(ledger, joins)
    _conflicts(facts, figures, ledger, authority, joins)
    for row in rows(facts):
        if row.id not in joins.merged and row.id not in joins.marks:
            _join_row(row, facts, figures, joins)
    _repeated_notes(facts, joins)
    return joins


def _refuted_growth(ledger: Ledger, joins: Joins) -> None:
    for problem in growth_problems(ledger):
        joins.refuted.add(problem.value.fact_id)
        joins.remarks.append(
            Remark(
                "growth_refuted",
                _("{indicator}：同比写的是{stated}，按{sum}算得{computed}，对不上。请核对本期数、上年同期数或同比").format(
                    indicator=problem.value.metric.indicator, stated=problem.stated, sum=problem.arithmetic, computed=problem.computed
                ),
                (problem.value.fact_id,),
                (_related(problem.rate),),
                problem.stated,
                problem.computed,
            )
        )  # fmt: skip


def _related(entry: LedgerEntry) -> Related:
    return Related(
        entry.provenance.quote or _words(entry.metric), None, entry.provenance.source, entry.provenance.locator
    )


def _words(metric: Metric) -> str:
    return (
        f"{plain(metric.value)}{metric.unit}"
        if isinstance(metric.value, Decimal)
        else f"{metric.value or ''}{metric.unit}"
    )


def _conflicts(
    facts: Sequence[Fact], figures: dict[str, list[Stated]], ledger: Ledger, authority: str, joins: Joins
) -> None:
    by_id = {fact.id: fact for fact in facts}
    for conflict in find_conflicts(ledger):
        entries = [entry for entry in conflict.entries if entry.fact_id in by_id]
        if len(entries) < 2:
            continue
        once = len({entry.fact_id for entry in entries}) == 1  # 到账512万元，财务说是521万: one line tells both
        winner = next((entry for entry in entries if authority and entry.provenance.source == authority), None)
        mark = _words(winner.metric) if winner else f"【待核：{'／'.join(conflict.values())}】"
        reason = _("以{source}为准").format(source=winner.provenance.source) if winner else _("两处来源不一致")
        _write_mark(entries[:1] if once else entries, by_id, figures, mark, reason, joins)
        if once:
            _drop_aside(entries[1:], by_id, figures, joins)
        joins.remarks.append(_conflict_remark(conflict, entries, winner))


def _write_mark(
    entries: Sequence[LedgerEntry],
    by_id: dict[str, Fact],
    figures: dict[str, list[Stated]],
    mark: str,
    reason: str,
    joins: Joins,
) -> None:
    """The mark stands where the first note has the figure, else in the first row; rows and bare repeats are told with it."""
    told = ""
    for entry in sorted(entries, key=lambda e: is_row(by_id[e.fact_id])):
        fact = by_id[entry.fact_id]
        stated = next((s for s in figures.get(fact.id, ()) if s.metric == entry.metric), None)
        if told and (stated is None or len(figures[fact.id]) == 1):
            joins.merged[fact.id] = told
        elif stated is None:
            joins.marks[fact.id] = mark
        else:
            joins.amend(fact, Edit(stated.span, mark, reason))
        told = told or fact.id


def _drop_aside(
    entries: Sequence[LedgerEntry], by_id: dict[str, Fact], figures: dict[str, list[Stated]], joins: Joins
) -> None:
    """The last clause of a line that only tells the other value (，财务说是521万) has said all it had to: the mark holds both."""
    for entry in entries:
        fact = by_id[entry.fact_id]
        stated = next((s for s in figures.get(fact.id, ()) if s.metric == entry.metric), None)
        start = fact.text.rfind("，", 0, stated.span.start) if stated else -1
        if stated and start > 0 and not fact.text[stated.span.end :].strip("。；元 左右"):
            joins.amend(fact, Edit(Span(start, len(fact.text)), "", _("与前面的数是同一项，已并入待核")))


def _conflict_remark(conflict: Conflict, entries: Sequence[LedgerEntry], winner: LedgerEntry | None) -> Remark:
    noted = _("{words}（{note}）")
    said = _("；").join(noted.format(words=_words(entry.metric), note=entry.provenance) for entry in entries)
    message = _("{indicator}有两个数：{said}").format(indicator=conflict.indicator, said=said)
    base = next((entry.metric.base_value for entry in entries if entry.metric.base_value is not None), None)
    stale = next(
        (e for e in entries if base is not None and e.metric.value == base and e.metric.base_value is None), None
    )
    if stale:
        message += _("，其中{value}与上年同期数相同，疑为上年数").format(value=_words(stale.metric))
    message += _("。已按{source}写").format(source=winner.provenance.source) if winner else _("。请核实后留一个")
    values = [entry.metric.value for entry in entries if isinstance(entry.metric.value, Decimal)]
    scaled = [
        in_base(entry.metric.value, entry.metric.unit) for entry in entries if isinstance(entry.metric.value, Decimal)
    ]
    delta = plain(max(scaled) - min(scaled)) if len(values) > 1 else ""
    first, last = entries[0], next(entry for entry in entries if _words(entry.metric) != _words(entries[0].metric))
    return Remark(
        "conflict",
        message,
        tuple(dict.fromkeys(e.fact_id for e in entries)),
        tuple(map(_related, entries)),
        _words(first.metric),
        _words(last.metric),
        delta,
    )


def _join_row(row: Fact, facts: Sequence[Fact], figures: dict[str, list[Stated]], joins: Joins) -> None:
    metric = row.metrics[0]
    if len({m.indicator for m in row.metrics if basis_class(m.basis) == "数值"}) > 1:
        return  # told with a note that states one of its measures, the others would be lost
    for fact in notes(facts):
        if fact.id in joins.merged:
            continue
        stated = next((s for s in figures[fact.id] if states_same(metric, s)), None)
        if stated:
            joins.merged[row.id] = fact.id
            _add_growth(row, stated, joins)
            return
    if metric.value is None and row.placeholders:
        _fill_row(row, metric, facts, figures, joins)
    else:
        _fill_note(row, metric, facts, joins)


def _add_growth(row: Fact, stated: Stated, joins: Joins) -> None:
    """The row's 同比, put behind the note's figure: `，同比增长9.1%` at a clause's end, in brackets inside one."""
    words = growth_words(row, refuted=row.id in joins.refuted)
    rest = stated.fact.text[stated.span.end :]
    figure = re.search(r"[\d.]+", words)
    if not words or "同比" in rest[:12] or rest[:1] in "（(" or (figure and _says(rest[:14], figure[0])):
        return
    tail = next((word for word in ("左右", "以上", "以下", "以内") if rest.startswith(word)), "")
    at = stated.span.end + len(tail)
    after = stated.fact.text[at : at + 1]
    if stated.fact.role == "problems" and not any(basis_class(m.basis) == "同比" for m in row.metrics):
        return  # what was worked out to the good is no part of a problem
    named = fits_clause(row.metrics[0].indicator, stated.clause) == 1.0
    if not named and not same_name(row.metrics[0].indicator, stated.metric.indicator):
        words = f"{row.metrics[0].indicator}{words}"  # the bullet calls it otherwise: say whose growth it is
    new = f"，{words}" if not after or after in "，。；;" else f"（{words}）"
    joins.amend(stated.fact, Edit(Span(at, at), new, _("同比据{place}").format(place=row.provenance)))


def _says(words: str, number: str) -> bool:
    """Whether the words hold this very number, not its digits inside another (2 in 2,480户)."""
    return bool(re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d,]|\.\d)", words))


def _fill_row(row: Fact, metric: Metric, facts: Sequence[Fact], figures: dict[str, list[Stated]], joins: Joins) -> None:
    """A row left blank whose figure a note gives: told with that note."""
    for fact in notes(facts):
        for stated in figures[fact.id]:
            if (
                metric.unit
                and family(metric.unit) == family(stated.metric.unit)
                and fits_clause(metric.indicator, stated.clause) >= 0.6
            ):
                joins.merged[row.id] = fact.id
                return


def _fill_note(row: Fact, metric: Metric, facts: Sequence[Fact], joins: Joins) -> None:
    """A figure unknown in a note that the sheet gives: put in, and the row is told with the note."""
    if not isinstance(metric.value, Decimal):
        return
    for fact in notes(facts):
        for gap in fact.placeholders:
            words = gap.indicator or fact.text[max(0, gap.span.start - 16) : gap.span.start]
            if gap.unit and family(gap.unit) == family(metric.unit) and fits_clause(metric.indicator, words) >= 0.6:
                span = Span(
                    gap.span.start,
                    gap.span.end + (len(gap.unit) if fact.text.startswith(gap.unit, gap.span.end) else 0),
                )
                if joins.amend(fact, Edit(span, _words(metric), _("取自{place}").format(place=row.provenance))):
                    joins.merged[row.id] = fact.id
                    return


def _repeated_notes(facts: Sequence[Fact], joins: Joins) -> None:
    """What reading found to be told already is told with the first, if the first has all its figures."""
    by_id = {fact.id: fact for fact in facts}
    for fact in notes(facts):
        first = by_id.get(fact.duplicate_of)
        if first and _figures(fact) <= _figures(first):
            joins.merged.setdefault(fact.id, first.id)


def _figures(fact: Fact) -> set[tuple[str, str]]:
    return {(str(metric.value), family(metric.unit)) for metric in fact.metrics}
