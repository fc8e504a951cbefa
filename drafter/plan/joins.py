"""Facts that state one metric: told once, with a conflict mark where they disagree and with the other's value where one is blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.arithmetic import plain
from drafter.claims.conflicts import Conflict, find_conflicts
from drafter.claims.joining import family, in_base
from drafter.claims.refuted import growth_problems
from drafter.core.edit import Edit
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.core.text import Span
from drafter.language.segmenting import words_of
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.row_joins import join_rows
from drafter.plan.share_doubts import doubt_shares
from drafter.plan.stated import Stated, figures_of, is_row, notes


def join_facts(facts: Sequence[Fact], ledger: Ledger, authority: str = "") -> Joins:
    """Joins notes with sheet rows and with each other; `authority` is the source file that wins a disagreement."""
    joins = Joins()
    figures = {fact.id: list(figures_of(fact)) for fact in notes(facts)}
    _refuted_growth(ledger, joins)
    doubt_shares(facts, joins)
    _conflicts(facts, figures, ledger, authority, joins)
    join_rows(facts, figures, joins)
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
        entry.provenance.quote or words_of_metric(entry.metric), None, entry.provenance.source, entry.provenance.locator
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
        mark = words_of_metric(winner.metric) if winner else _mark(conflict.values())
        reason = _("以{source}为准").format(source=winner.provenance.source) if winner else _("两处来源不一致")
        _write_mark(entries[:1] if once else entries, by_id, figures, mark, reason, joins)
        if once:
            _drop_aside(entries[1:], by_id, figures, joins)
        joins.remarks.append(_conflict_remark(conflict, entries, winner))


# A mark with more values than this is read by nobody; the finding names them all.
_SHOWN = 12


def _mark(values: Sequence[str]) -> str:
    shown = values if len(values) <= _SHOWN else (*values[:_SHOWN], "…")
    return f"【待核：{'／'.join(shown)}】"


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
        if told and (stated is None or _says_no_more(fact, by_id[told], stated, figures)):
            joins.merged[fact.id] = told
        elif stated is None:
            joins.marks[fact.id] = mark
        elif not (told and _cut(stated, joins)):
            joins.amend(fact, Edit(stated.span, mark, reason))
        told = told or fact.id


def _says_no_more(fact: Fact, first: Fact, stated: Stated, figures: dict[str, list[Stated]]) -> bool:
    """Whether a note has no other figure than the disputed one and those the first tells as well."""
    others = {(one.metric.value, one.metric.unit) for one in figures.get(first.id, ())}
    return all(one is stated or (one.metric.value, one.metric.unit) in others for one in figures[fact.id])


_CLAUSE_MARKS = "，。；;"
_BRACKET = re.compile(r"[（(][^（）()\d]*(?:\d{1,2}月(?:\d{1,2}日)?)?[^（）()\d]*[）)]")  # （6月30日花名册）


def _cut(stated: Stated, joins: Joins) -> bool:
    """Takes the clause of a figure out that is told with another note's, where it says nothing else and other clauses stay."""
    text, span = stated.fact.text, stated.span
    start = max(text.rfind(mark, 0, span.start) for mark in _CLAUSE_MARKS) + 1
    end = min((at for mark in _CLAUSE_MARKS if (at := text.find(mark, span.end)) >= 0), default=len(text))
    alone = sum(ch.isdigit() for ch in text[start:end]) == sum(ch.isdigit() for ch in span.of(text))
    rest = text[end:].strip(_CLAUSE_MARKS)
    bracket = _BRACKET.fullmatch(text, span.end, end)
    alone = alone or (bracket is not None and not any(ch.isdigit() for ch in text[start : span.start]))
    leans = start == 0 and (not rest or words_of(rest)[0].pos != "n")  # 惠及21户 needs what stands before it
    if not alone or leans or (end > span.end and not bracket):
        return False
    cut = Span(start, end + 1) if end < len(text) else Span(max(start - 1, 0), end)
    return joins.amend(stated.fact, Edit(cut, "", _("与前面的数是同一项，已并入待核")))


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
    said = _("；").join(noted.format(words=words_of_metric(entry.metric), note=entry.provenance) for entry in entries)
    message = _("{indicator}有两个数：{said}").format(indicator=conflict.indicator, said=said)
    base = next((entry.metric.base_value for entry in entries if entry.metric.base_value is not None), None)
    stale = next(
        (e for e in entries if base is not None and e.metric.value == base and e.metric.base_value is None), None
    )
    if stale:
        message += _("，其中{value}与上年同期数相同，疑为上年数").format(value=words_of_metric(stale.metric))
    message += _("。已按{source}写").format(source=winner.provenance.source) if winner else _("。请核实后留一个")
    values = [entry.metric.value for entry in entries if isinstance(entry.metric.value, Decimal)]
    scaled = [
        in_base(entry.metric.value, entry.metric.unit) for entry in entries if isinstance(entry.metric.value, Decimal)
    ]
    delta = plain(max(scaled) - min(scaled)) if len(values) > 1 else ""
    first, last = (
        entries[0],
        next(entry for entry in entries if words_of_metric(entry.metric) != words_of_metric(entries[0].metric)),
    )
    return Remark(
        "conflict",
        message,
        tuple(dict.fromkeys(e.fact_id for e in entries)),
        tuple(map(_related, entries)),
        words_of_metric(first.metric),
        words_of_metric(last.metric),
        delta,
    )


def _repeated_notes(facts: Sequence[Fact], joins: Joins) -> None:
    """What reading found to be told already is told with the first, if the first has all its figures."""
    by_id = {fact.id: fact for fact in facts}
    for fact in notes(facts):
        first = by_id.get(fact.duplicate_of)
        if first and _figures(fact) <= _figures(first):
            joins.merged.setdefault(fact.id, first.id)


def _figures(fact: Fact) -> set[tuple[str, str]]:
    return {(str(metric.value), family(metric.unit)) for metric in fact.metrics}
