"""A row and a line (or two rows) of one office that state one value: told once, in the line's sentence, with what the row says more.

Names alone leave it open (固投盘子4.86亿 and 交通固定资产投资4.86亿元); that one office reports both, in one unit, and no other of its
figures fits, settles it. What the figure is of must still be said alike: in short, by initials, or by a word that is its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.abbreviations import abbreviates
from drafter.claims.conflicts import Conflict
from drafter.claims.initials import are_initials, opens_with_initials
from drafter.claims.joining import (
    basis_class,
    bigrams,
    in_base,
    same_name,
    same_period,
    significant,
    skeleton,
    unit_base,
)
from drafter.claims.sameness import exclude, kinship
from drafter.core.edit import Edit
from drafter.core.fact import Fact, LedgerEntry
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Metric
from drafter.core.text import Span
from drafter.language.formal import formal
from drafter.language.slot_words import written_unit
from drafter.plan.conflict_remarks import conflict_mark, conflict_remark
from drafter.plan.desk_names import offices_in
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.matters import is_by_desk
from drafter.plan.note_figures import NoteFigure, counted_alike, is_told_over, notes, rows, table_of
from drafter.plan.parts_of_year import is_of_part
from drafter.plan.row_joins import add_words, words_behind

Figures = Mapping[str, Sequence[NoteFigure]]
_SURE = 3  # digits that two figures of one office share by no chance
_CLOSE = Decimal("1.1")
_WHOLE = 3  # characters of a short name that stands whole in the full one
_NAME = 2  # characters of a name's end, and of its beginning
_SCALES = ("万", "亿")


def join_by_office(facts: Sequence[Fact], figures: Figures, joins: Joins) -> None:
    """Every row not told yet with the one line of its office that states its value; then with the one row of another table."""
    for row in _free(facts, joins):
        found = [one for one in _stated(facts, figures, joins) if _of_one_matter(row, one)]
        if len(found) == 1 and not _rivals(row, found[0], facts, joins):
            joins.merged[row.id] = found[0].fact.id
            add_words(row, found[0], joins)
    for row in _free(facts, joins):
        rivals = [one for one in _stated(facts, figures, joins) if _is_disputed(row, one)]
        if len(rivals) == 1:
            _mark(row, rivals[0], joins)
    _fill_gaps(facts, joins)
    alone = _free(facts, joins)
    for row in alone:
        twins = [one for one in alone if one.id not in joins.merged and _are_twins(row, one)]
        if len(twins) == 1 and row.id not in joins.merged:
            less, more = sorted((row, twins[0]), key=_says)
            joins.merged[less.id] = more.id


def _is_disputed(row: Fact, stated: NoteFigure) -> bool:
    """Whether a line of the row's office gives another value of it: kin in name, near in size, and both say what they hold (含车购税).

    Without that one may be a part of the other.
    """
    metric, own = row.metrics[0], stated.metric
    alike = counted_alike(metric.unit, own.unit) and same_period(metric.period, own.period)
    plain = basis_class(own.basis) == "数值" and isinstance(own.value, Decimal) and isinstance(metric.value, Decimal)
    if not alike or not plain or not same_office(row, stated.fact) or exclude(metric.indicator, own.indicator):
        return False
    less, more = sorted((_whole(metric, own), _whole(own, metric)))
    return 0 < less < more <= less * _CLOSE and bool(
        kinship(own.indicator, metric.indicator) and _held(row.text) & _held(stated.fact.text[stated.span.end :])
    )


def _held(text: str) -> frozenset[str]:
    """What the bracket behind a figure names, in pieces of three characters."""
    found = re.search(r"[（(]([^（）()]*)[）)]", text)
    runs = re.findall("[\u4e00-\u9fff]+", found[1]) if found else ()
    return frozenset(run[at : at + _WHOLE] for run in runs for at in range(len(run) - _WHOLE + 1))


def _mark(row: Fact, stated: NoteFigure, joins: Joins) -> None:
    told = LedgerEntry(stated.metric, stated.fact.id, stated.fact.provenance, table=stated.fact.table)
    entries = (told, LedgerEntry(row.metrics[0], row.id, row.provenance, table=row.table))
    conflict = Conflict(entries)
    if joins.amend(stated.fact, Edit(stated.span, conflict_mark(conflict.values()), _("两处来源不一致"))):
        joins.merged[row.id] = stated.fact.id
        joins.remarks.append(conflict_remark(conflict, entries, None))


def _fill_gaps(facts: Sequence[Fact], joins: Joins) -> None:
    """积分制？个村 with the office's row 实行“积分制”管理的村: the only row of its unit that the gap names in short, or that quotes its name."""
    for fact in notes(facts):
        for gap in fact.placeholders if fact.role == "achievements" and fact.id not in joins.merged else ():
            free = [row for row in _free(facts, joins) if not is_of_part(row.metrics[0], fact.text, facts)]
            named = [row for row in free if same_office(row, fact) and _is_asked(gap, row.metrics[0])]
            if len(named) == 1:
                row, text = named[0], fact.text
                span = Span(gap.span.start, gap.span.end + written_unit(text[gap.span.end :], gap.unit))
                new = f"{words_of_metric(row.metrics[0])}{words_behind(row, fact, span.end, joins)}"
                if joins.amend(fact, Edit(span, new, _("取自{place}").format(place=row.provenance))):
                    joins.merged[row.id] = fact.id


def _is_asked(gap: Placeholder, metric: Metric) -> bool:
    short, full = gap.indicator.strip("“”《》"), metric.indicator
    if gap.kind not in ("metric", "empty", "template") or not short or exclude(short, full):
        return False
    named = same_name(short, full) or abbreviates(short, full) or are_initials(short, full)
    quoted = len(short) >= _WHOLE and any(f"{a}{short}{b}" in full for a, b in ("“”", "《》", '""'))
    return bool(named or quoted) and counted_alike(gap.unit, metric.unit)


def _free(facts: Sequence[Fact], joins: Joins) -> list[Fact]:
    """Rows of one plain figure that are told by themselves so far."""
    held = {*joins.merged, *joins.marks, *joins.parts}
    return [row for row in rows(facts) if row.id not in held and row.role == "achievements" and _is_plain(row)]


def _is_plain(row: Fact) -> bool:
    plain = {metric.indicator for metric in row.metrics if basis_class(metric.basis) == "数值"}
    return len(plain) == 1 and isinstance(row.metrics[0].value, Decimal) and basis_class(row.metrics[0].basis) == "数值"


def _stated(facts: Sequence[Fact], figures: Figures, joins: Joins) -> Iterator[NoteFigure]:
    for fact in notes(facts):
        if fact.role == "achievements" and fact.id not in joins.merged:
            edits = joins.amendments.get(fact.id, ())
            yield from (one for one in figures[fact.id] if not any(one.span.overlaps(edit.span) for edit in edits))


def same_office(one: Fact, other: Fact) -> bool:
    """Whether one office reports both, as both say; a line may stand under its name: 规财股 of a sheet is 规财股（高工） of a heading, and 野保站 one of 保护区所、野保站."""
    names = [
        {fact.owner, *offices_in(fact.owner), *(() if fact.kind == "row" else (fact.topic, fact.subtopic))} - {""}
        for fact in (one, other)
    ]
    return any(a == b or a.startswith(b) or b.startswith(a) for a in names[0] for b in names[1])


def same_amount(one: Metric, other: Metric) -> bool:
    """Whether two plain figures are equal in one unit; 4.86亿 is money where the other is."""
    if not isinstance(one.value, Decimal) or not isinstance(other.value, Decimal):
        return False
    kinds = basis_class(one.basis), basis_class(other.basis)
    alike = counted_alike(one.unit, other.unit) and same_period(one.period, other.period)
    return alike and kinds == ("数值", "数值") and _whole(one, other) == _whole(other, one)


def _whole(one: Metric, other: Metric) -> Decimal:
    assert isinstance(one.value, Decimal)
    money = one.unit in _SCALES and unit_base(other.unit) == "元"
    metric = replace(one, unit=f"{one.unit}元") if money else one
    return in_base(one.value, metric.unit)


def _of_one_matter(row: Fact, stated: NoteFigure) -> bool:
    metric, own = row.metrics[0], stated.metric
    if not same_amount(metric, own) or exclude(metric.indicator, own.indicator) or not _is_bare(row):
        return False
    assert isinstance(metric.value, Decimal)
    sure = len(significant(metric.value)) >= _SURE
    if not same_office(row, stated.fact):
        named = (
            opens_with_initials(own.indicator, metric.indicator) or kinship(own.indicator, metric.indicator) == "same"
        )
        return sure and named and not (row.owner and stated.fact.owner)
    named = _is_named(own.indicator, metric.indicator, sure=sure) or is_told_over(metric.indicator, stated)
    return named or _is_said_of(row, stated, sure=sure)


def _is_said_of(row: Fact, stated: NoteFigure, *, sure: bool) -> bool:
    """Whether the head a line stands under is the row's thing in short (高标农田), or, beside three digits, the clause has a word of its name (大沙河治理18.6公里)."""
    full, fact = row.metrics[0].indicator, stated.fact
    head = fact.subtopic or ("" if is_by_desk(fact) else fact.topic)
    if len(head) >= _WHOLE and _stands_in_order(head, full):
        return True
    told = fact.text[: stated.span.start]
    short, clause = stated.metric.indicator, told.rpartition("，")[2]
    if len(short) >= _NAME and full.endswith(short) and full[:_NAME] in told:
        return True  # 林下种植面积11.4万亩，产值6.8亿元 of 林下经济产值
    return sure and bool(bigrams(skeleton(formal(clause))) & bigrams(skeleton(full)))


def _stands_in_order(short: str, full: str) -> bool:
    signs = iter(full)
    return all(sign in signs for sign in short)


def _is_bare(row: Fact) -> bool:
    """Whether a row's text is its name and figure; what limits it (不含…) would be lost in a line."""
    return row.text == f"{row.metrics[0].indicator}{words_of_metric(row.metrics[0])}"


def _is_named(short: str, full: str, *, sure: bool) -> bool:
    """Whether a line's name is the row's in short; kin by a word is enough beside three digits."""
    if same_name(short, full) or abbreviates(short, full) or opens_with_initials(short, full):
        return True
    if len(short) >= _WHOLE and short in full:
        return True
    kin = kinship(formal(short), full) or kinship(short, full)
    return kin == "same" or (sure and kin == "within")


def _rivals(row: Fact, stated: NoteFigure, facts: Sequence[Fact], joins: Joins) -> bool:
    """Whether another row fits the line's figure as well."""
    return any(one.id != row.id and _of_one_matter(one, stated) for one in _free(facts, joins))


def _are_twins(one: Fact, other: Fact) -> bool:
    """Whether two rows of two tables state one figure of one thing; who reports them may be unsaid, not another."""
    a, b = one.metrics[0], other.metrics[0]
    if table_of(one) == table_of(other) or not same_amount(a, b) or exclude(a.indicator, b.indicator):
        return False
    if one.owner and other.owner and not same_office(one, other):
        return False
    return same_name(a.indicator, b.indicator) or bool(abbreviates(*sorted((a.indicator, b.indicator), key=len)))


def _says(row: Fact) -> tuple[int, int]:
    """How much a row tells."""
    return len(row.metrics), len(row.text)
