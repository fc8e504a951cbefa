"""Facts that state one metric: told once, with a conflict mark where they disagree and with the other's value where one is blank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.claims.conflicts import find_conflicts
from drafter.claims.joining import bigrams, unit_base
from drafter.claims.pair_readings import entry_that_holds
from drafter.claims.refuted import growth_problems
from drafter.core.edit import Edit
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.core.text import Span
from drafter.language.segmenting import words_of
from drafter.plan.conflict_remarks import conflict_mark, conflict_remark, mark_edit, related_to, why_it_holds
from drafter.plan.doubted_figures import mark_doubted
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.marked_doubles import mark_doubles
from drafter.plan.near_rows import join_near_rows
from drafter.plan.note_figures import NoteFigure, is_row, note_figures, notes
from drafter.plan.office_matches import join_by_office
from drafter.plan.part_sums import doubt_sums
from drafter.plan.plan_shares import join_plan_shares
from drafter.plan.rate_joins import join_by_rate
from drafter.plan.row_joins import join_rows
from drafter.plan.share_doubts import doubt_shares
from drafter.plan.short_names import join_short_names
from drafter.plan.two_figures import join_by_two_figures


def join_facts(
    facts: Sequence[Fact], ledger: Ledger, authority: str = "", whose: str = "", remarks: Sequence[Remark] = ()
) -> Joins:
    """Joins notes with sheet rows and with each other; `authority` is the source file that wins a disagreement, whose the unit's name.

    remarks: what reading found; two values of what is likely one thing are marked by them.
    """
    joins = Joins()
    figures = {fact.id: list(note_figures(fact)) for fact in notes(facts)}
    _refuted_growth(ledger, joins)
    doubt_shares(facts, joins)
    _conflicts(facts, figures, ledger, authority, joins)
    mark_doubles(facts, figures, remarks, ledger, joins)
    mark_doubted(facts, figures, joins)
    join_plan_shares(facts, joins)
    join_rows(facts, figures, joins)
    join_by_rate(facts, figures, joins)
    join_short_names(facts, figures, joins, whose, authority)
    join_by_two_figures(facts, joins)
    join_by_office(facts, figures, joins)
    join_near_rows(facts, figures, joins)
    doubt_sums(facts, joins)
    _repeated_notes(facts, joins)
    return joins


def _refuted_growth(ledger: Ledger, joins: Joins) -> None:
    for problem in growth_problems(ledger):
        joins.refuted.add(problem.value.fact_id)
        joins.remarks.append(
            Remark(
                "growth_refuted",
                _("{indicator}：同比写的是{stated}，算下来是{sum}，对不上。请核对本期数、上年同期数或同比").format(
                    indicator=problem.value.metric.indicator, stated=problem.stated, sum=problem.arithmetic
                ),
                (problem.value.fact_id,),
                (related_to(problem.rate),),
                problem.stated,
                problem.computed,
            )
        )  # fmt: skip


def _conflicts(
    facts: Sequence[Fact], figures: dict[str, list[NoteFigure]], ledger: Ledger, authority: str, joins: Joins
) -> None:
    by_id = {fact.id: fact for fact in facts}
    for conflict in find_conflicts(ledger):
        entries = [entry for entry in conflict.entries if entry.fact_id in by_id]
        if len(entries) < 2:
            continue
        once = len({entry.fact_id for entry in entries}) == 1  # 到账512万元，财务说是521万: one line tells both
        winner = next((entry for entry in entries if authority and entry.provenance.source == authority), None)
        held = None if winner else entry_that_holds(entries, ledger)
        mark = words_of_metric(one.metric) if (one := winner or held) else conflict_mark(conflict.values())
        reason = why_it_holds(winner, held) or _("两处来源不一致")
        _write_mark(entries[:1] if once else entries, by_id, figures, mark, reason, joins)
        if once:
            _drop_aside(entries[1:], by_id, figures, joins)
        joins.remarks.append(conflict_remark(conflict, entries, winner, held))


def _write_mark(
    entries: Sequence[LedgerEntry],
    by_id: dict[str, Fact],
    figures: dict[str, list[NoteFigure]],
    mark: str,
    reason: str,
    joins: Joins,
) -> None:
    """The mark stands where the first note has the figure, else in the first row; rows and bare repeats are told with it."""
    told = ""
    for entry in sorted(entries, key=lambda e: is_row(by_id[e.fact_id])):
        fact = by_id[entry.fact_id]
        stated = next((s for s in figures.get(fact.id, ()) if s.metric == entry.metric), None)
        if told == fact.id:
            continue  # one line that has both figures is told once, with the mark at the first
        if told and (stated is None or _says_no_more(fact, by_id[told], stated, figures)):
            joins.merged[fact.id] = told
        elif stated is None:
            joins.marks[fact.id] = mark
        elif not (told and _cut(stated, joins)):
            joins.amend(fact, mark_edit(fact.text, stated.span, mark, reason))
        told = told or fact.id


def _says_no_more(fact: Fact, first: Fact, stated: NoteFigure, figures: dict[str, list[NoteFigure]]) -> bool:
    """Whether a note has no other figure than the disputed one and those the first tells as well, and no matter of its own beside."""
    others = {(one.metric.value, one.metric.unit) for one in figures.get(first.id, ())}
    told = all(one is stated or (one.metric.value, one.metric.unit) in others for one in figures[fact.id])
    return told and fact.role == first.role and not _has_own_matter(fact, first, stated)


def _has_own_matter(fact: Fact, first: Fact, stated: NoteFigure) -> bool:
    """Whether a clause besides the figure's own tells something that the first note does not speak of (建成移交滞后，4个…尚未明确管养单位)."""
    clauses = (found for found in _CLAUSE.finditer(fact.text) if not found.start() <= stated.span.start < found.end())
    pairs = [bigrams(found[0]) for found in clauses if len(found[0]) >= _MATTER]
    return any(len(own & bigrams(first.text)) < len(own) * _SHARED for own in pairs if own)


_CLAUSE_MARKS = "，。；;"
_CLAUSE = re.compile("[^，。；;]+")
_MATTER = 5  # characters of a clause that tells something
_SHARED = 0.34  # of its word pairs in the other line, from which on both speak of one thing
_BRACKET = re.compile(r"[（(][^（）()\d]*(?:\d{1,2}月(?:\d{1,2}日)?)?[^（）()\d]*[）)]")  # （6月30日花名册）


def _cut(stated: NoteFigure, joins: Joins) -> bool:
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
    entries: Sequence[LedgerEntry], by_id: dict[str, Fact], figures: dict[str, list[NoteFigure]], joins: Joins
) -> None:
    """The last clause of a line that only tells the other value (，财务说是521万) has said all it had to: the mark holds both."""
    for entry in entries:
        fact = by_id[entry.fact_id]
        stated = next((s for s in figures.get(fact.id, ()) if s.metric == entry.metric), None)
        start = fact.text.rfind("，", 0, stated.span.start) if stated else -1
        if stated and start > 0 and not fact.text[stated.span.end :].strip("。；元 左右"):
            joins.amend(fact, Edit(Span(start, len(fact.text)), "", _("与前面的数是同一项，已并入待核")))


def _repeated_notes(facts: Sequence[Fact], joins: Joins) -> None:
    """What reading found to be told already is told with the first, if the first has all its figures."""
    by_id = {fact.id: fact for fact in facts}
    for fact in notes(facts):
        first = by_id.get(fact.duplicate_of)
        if first and _figures(fact) <= _figures(first):
            joins.merged.setdefault(fact.id, first.id)


def _figures(fact: Fact) -> set[tuple[str, str]]:
    return {(str(metric.value), unit_base(metric.unit)) for metric in fact.metrics}
