"""A line that points at the sheet (减免租金：出了意见，钱数看表) told with the one row of its office that it can mean: the words that pointed are never printed.

The row must be of the line's office, of the kind of unit the pointer names (钱 is money, 率 a percentage), and share more of its name with the
line than any other row; else the pointer stays among what was not used, and the row is told by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from drafter.claims.initials import opens_with_initials
from drafter.claims.joining import bare_name, basis_class, in_base, unit_base
from drafter.core.edit import Edit
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.text import Provenance, Span
from drafter.language.phrases import phrase_classes
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.note_figures import NoteFigure, fits_clause, note_figures, notes, rows
from drafter.plan.office_matches import same_office
from drafter.plan.row_joins import add_words, words_behind

_NAMED = 0.5  # share of a row's name that the line must hold
_OPENS = 4  # characters of a row's name that the clause beside the pointer opens with
_FRONT = 3  # characters of a row's name that need not be said again
_LEVELS = 0.9  # from which on a row is named whole
_CLAUSE = re.compile("[，。；;（(：:]")
_ENDS = ("；", ";", "。", "")
_LINE = re.compile(r"（.*）$")  # 第36行（按第82行改）
_AHEAD = re.compile(r"[^，。；;/／]+")


@dataclass(frozen=True, slots=True)
class _Pointer:
    """Words of a line that point at the sheet. span: of them in the fact's text, empty where reading took them out."""

    fact: Fact
    words: str
    span: Span


def tell_pointed_rows(facts: Sequence[Fact], left_out: Sequence[LeftOut], joins: Joins) -> None:
    """Each pointer with its row, where nobody can take it for another's."""
    for fact in notes(facts):
        _tell_whole(fact, facts, joins)
    pointers = [*_taken_out(facts, left_out), *_left_in(facts)]
    for pointer in pointers:
        alone = pointer.fact.role == "achievements" and pointer.fact.id not in {*joins.merged, *joins.judged}
        found = _best(pointer, facts, joins) if alone else None
        if found:
            _tell(pointer, found, joins)
        elif len(pointer.span):
            joins.amend(pointer.fact, Edit(pointer.span, "，", _("数在别处，这里没有")))


def _tell_whole(fact: Fact, facts: Sequence[Fact], joins: Joins) -> None:
    """绿色食品新认证：见表 says no more than its row, which may be blank: it is told there."""
    name, colon, words = fact.text.rstrip("。；").partition("：")
    if not colon or fact.role != "achievements" or not _pointing().fullmatch(words.strip()):
        return
    pointer = _Pointer(fact, words, Span(0, 0))
    held = {*joins.merged, *joins.marks, *joins.parts}
    named = [
        row
        for row in rows(facts)
        if row.id not in held and same_office(row, fact) and _share(row.metrics[0].indicator, name, pointer) > _NAMED
    ]
    if len(named) == 1:
        joins.merged[fact.id] = named[0].id


@cache
def _pointing() -> re.Pattern[str]:
    return phrase_classes("note_asides.tsv")["pointer"]


def _left_in(facts: Sequence[Fact]) -> Iterator[_Pointer]:
    """固投 / 见表 / 涨六成多: one cell of a line told in cells, with the mark before it."""
    for fact in notes(facts):
        for part in _AHEAD.finditer(fact.text):
            said = part[0].strip()
            if part.start() and "表" in said and _pointing().search(said) and fact.text[part.start() - 1] in "/／":
                start = len(fact.text[: part.start() - 1].rstrip())
                end = min(part.end() + 1, len(fact.text))
                end += len(fact.text[end:]) - len(fact.text[end:].lstrip())
                yield _Pointer(fact, said, Span(start, end))


def _taken_out(facts: Sequence[Fact], left_out: Sequence[LeftOut]) -> Iterator[_Pointer]:
    for line in left_out:
        words = line.provenance.quote
        if not _is_pointer(line):
            continue
        beside = [
            fact
            for fact in notes(facts)
            if fact.role != "plans" and place_of(fact.provenance) == place_of(line.provenance)
        ]
        if beside:
            yield _placed(beside, words)


def places_pointed_from(left_out: Sequence[LeftOut]) -> frozenset[tuple[str, str]]:
    """The lines out of which reading took words that point at the sheet."""
    return frozenset(place_of(line.provenance) for line in left_out if _is_pointer(line))


def _is_pointer(line: LeftOut) -> bool:
    words = line.provenance.quote
    return line.kind == "remark" and bool(words and _pointing().search(words))


def place_of(where: Provenance) -> tuple[str, str]:
    """The file and the line of a place."""
    return where.source, _LINE.sub("", where.locator)


def _placed(facts: Sequence[Fact], words: str) -> _Pointer:
    """Where in the line's facts the pointer stood: before the clause it opens, else behind the last words before it, else before all."""
    line = facts[0].provenance.quote
    before, found, after = line.partition(words)
    if not found and facts[0].text.startswith("其中"):
        return _Pointer(facts[0], words, Span(0, 0))  # a part of what the row tells
    opened = _CLAUSE.split(after.lstrip("，"))[0] if before.endswith(_ENDS) and after.startswith("，") else ""
    for clause, behind in [(opened, False), *((one, True) for one in reversed(_CLAUSE.split(before)))]:
        for fact in facts if len(clause) > 1 else ():
            at = fact.text.find(clause)
            if at >= 0:
                at += len(clause) if behind else 0
                return _Pointer(fact, words, Span(at, at))
    return _Pointer(facts[0], words, Span(0, 0))


def _best(pointer: _Pointer, facts: Sequence[Fact], joins: Joins) -> Fact | None:
    """The only row that shares most of its name with the line, and half of it at least."""
    said = f"{pointer.fact.under}{pointer.fact.text}{pointer.words}"
    held = {*joins.merged, *joins.marks, *joins.parts}
    graded = [
        (_share(row.metrics[0].indicator, said, pointer), row)
        for row in rows(facts)
        if row.id not in held and same_office(row, pointer.fact) and _is_meant(row, pointer.words)
    ]
    near = [(share, row) for share, row in graded if share >= _NAMED]
    levels = [(share, row) for share, row in near if row.metrics[0].unit != "%"]
    near = levels or near  # 固投见表 is the amount, of which the sheet has the share as well
    most = max((share for share, _row in near), default=0.0)
    best = [row for share, row in near if share == most]
    return best[0] if len(best) == 1 and (len(near) == 1 or most > _LEVELS) else None


def _share(name: str, said: str, pointer: _Pointer) -> float:
    """How much of a row's name stands in some words, in pieces of two characters and more; all of it where the line opens with its short name."""
    bare = bare_name(re.sub(r"[（(][^（）()]*[）)]", "", name))
    text, at = pointer.fact.text, pointer.span.start
    if opens_with_initials(re.split("[ /／：:，]", text)[0], name) or bare[:_OPENS] in _CLAUSE.split(text[:at])[-1]:
        return 1.0
    held = [
        char in said and (bare[at : at + 2] in said or bare[max(at - 1, 0) : at + 1] in said)
        for at, char in enumerate(bare)
    ]
    return sum(held) / len(held) if held else 0.0


def _is_meant(row: Fact, pointer: str) -> bool:
    """Whether a row is a plain figure of the kind the pointer names."""
    metric = row.metrics[0]
    told = row.text.startswith(f"{metric.indicator}{words_of_metric(metric)}")
    plain = told and basis_class(metric.basis) in ("数值", "占比") and isinstance(metric.value, Decimal)
    plain = plain and len({m.indicator for m in row.metrics if basis_class(m.basis) == "数值"}) <= 1
    money, rate = unit_base(metric.unit) == "元", metric.unit in ("%", "‰")
    if re.search("钱|金额|资金|款|[^数]额|账面值|投资", pointer):
        return plain and money
    if re.search("率|占比|比重|比例", pointer):
        return plain and rate
    if re.search("[户人家件次个]数", pointer):
        return plain and not money and not rate
    return plain


def _tell(pointer: _Pointer, row: Fact, joins: Joins) -> None:
    if stated := _stated(pointer.fact, row):  # 钱打了2860万，表里有: the line has the figure already
        add_words(row, stated, joins)
        joins.merged[row.id] = pointer.fact.id
        return
    text, span = pointer.fact.text, pointer.span
    behind = words_behind(row, pointer.fact, len(text), joins, limited=True)
    rest = _not_said(row.metrics[0].indicator, row.metrics[0].unit, text[: span.start])
    figure = f"{rest}{row.text[len(row.metrics[0].indicator) :]}{behind}"  # with what the row limits it to
    if not span.start:
        new = f"{figure}，"
    elif len(span):  # a cell between two marks
        new = f"{figure}{'，' if span.end < len(text) else ''}"
    else:
        new = f"，{figure}" if text[span.end : span.end + 1] in ("", *"，。；;/／") else f"（{figure}）"
    if joins.amend(pointer.fact, Edit(span, new, _("取自{place}").format(place=row.provenance))):
        joins.merged[row.id] = pointer.fact.id


def _stated(fact: Fact, row: Fact) -> NoteFigure | None:
    """The line's own figure that is the row's, in value and in measure."""
    own = row.metrics[0]
    same = (
        one
        for one in note_figures(fact)
        if unit_base(one.metric.unit) == unit_base(own.unit)
        and isinstance(one.metric.value, Decimal)
        and isinstance(own.value, Decimal)
        and in_base(one.metric.value, one.metric.unit) == in_base(own.value, own.unit)
    )
    return next(same, None)


def _not_said(name: str, unit: str, before: str) -> str:
    """The row's name without the front that the line has said: 占管理人员比重 behind 竞争上岗107人; "" behind its short name."""
    if opens_with_initials(before.strip(), name):
        return ""
    bare = bare_name(name)
    if fits_clause(name, before) == 1.0:
        return "累计" if name.startswith("累计") else "资金" if unit_base(unit) == "元" else "共"
    front = next((bare[:end] for end in range(len(bare), _FRONT - 1, -1) if bare[:end] in before), "")
    return bare[len(front) :] if front else name
