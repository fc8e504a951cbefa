"""What each figure measures: its indicator, scope, period and basis, from the clause, the sentence and the heading it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.core.period import Period
from drafter.core.quantity import Metric, Quantity
from drafter.language import naming
from drafter.language.characters import plain
from drafter.language.dates import PeriodWords, find_periods

_CLAUSE = re.compile(r"[，。；！？：\n\t（(）)]")
_SENTENCE = re.compile(r"[。！？；\t]|(?<=[。！？；])\n|\n\n")
_BACK = 120
_NUMERAL_KINDS = ("count", "measure", "rank")
_LIST_GAP = re.compile(r"(?:、|和|及|与|，|以及)?[\s\u3000]*\Z")
_BASIS = (
    (re.compile(r"环比[^，。；]{0,8}$"), "环比"),
    (re.compile(r"年均[^，。；]{0,8}$"), "年均"),
)
# 上年结转 is this year's money, whatever year it came from.
_CARRIED = re.compile(r"(?:上年度?|上一年度?|去年)(?:结转|结余|滚存|超收|净结余|专项结|预算结)")
_TARGET = re.compile(r"(?:目标|预期|计划|力争|确保|安排|拟|争取|任务|预计|建议)")


@dataclass(slots=True)
class _Reading:
    """What the figures read so far say about the next one."""

    names: list[str] = field(default_factory=list)
    subject: str = ""
    place: int = 0
    scope: str = ""


def metrics_of(text: str, quantities: Sequence[Quantity], period: Period | None) -> list[Metric]:
    """One Metric a quantity, in the same order."""
    flat = plain(text)
    named = find_periods(flat, period)
    reading, found, at, previous = _Reading(), [], 0, 0
    current: PeriodWords | None = None
    for index, quantity in enumerate(quantities):
        while at < len(named) and named[at].span.start < quantity.span.start:
            if (not named[at].compared and (not named[at].attached or named[at].span.end + 2 >= quantity.span.start)
                    and not _CARRIED.match(flat, named[at].span.start)):
                current = named[at]
            at += 1
        clause = _clause(flat, quantity, previous)
        indicator, basis = _indicator(flat, quantities, index, clause, reading)
        scope = _scope(clause, indicator, reading)
        found.append(
            Metric(indicator, quantity.value, quantity.unit, _period_code(flat, current, quantity, period), basis, scope, change=quantity.change)
        )
        previous = quantity.span.end
    return found


def _clause(flat: str, quantity: Quantity, previous: int) -> str:
    """The words before the figure, back to the last mark or figure, without line breaks."""
    start = max(previous, quantity.span.start - _BACK)
    begin = start
    for mark in _CLAUSE.finditer(flat, start, quantity.span.start):
        if mark[0] == "\n" and not _paragraph_ends(flat, mark.start()):
            continue
        begin = mark.end()
    return naming.squeeze(flat[begin : quantity.span.start])


def _paragraph_ends(flat: str, at: int) -> bool:
    """Whether a line break ends a paragraph, not just a line of a PDF."""
    return at == 0 or flat[at - 1] in "。；！？：）\n" or flat[at + 1 : at + 2] in ("\n", "\u3000", " ", "")


def _period_code(flat: str, current: PeriodWords | None, quantity: Quantity, period: Period | None) -> str:
    if current is not None and flat.find("\n\n", current.span.end, quantity.span.start) < 0:
        return current.period.code if current.period else current.span.of(flat)
    return period.code if period else ""


def _scope(clause: str, indicator: str, reading: _Reading) -> str:
    said = naming.SCOPE.search(clause) or naming.SCOPE.search(indicator)
    if said:
        reading.scope = said[0]
    return reading.scope


def _indicator(flat: str, quantities: Sequence[Quantity], index: int, clause: str, reading: _Reading) -> tuple[str, str]:
    """(indicator, basis) of one figure; keeps in `reading` what the next may inherit."""
    quantity = quantities[index]
    basis = _basis(quantity, clause)
    if index and _listed(flat, quantities[index - 1], quantity) and reading.place + 1 < len(reading.names):
        reading.place += 1
        return reading.names[reading.place], basis
    if naming.is_done_rate(clause) and quantity.unit == "%":
        return reading.subject, "完成率"
    share = naming.share_of(clause) if quantity.unit == "%" else ""
    if share:
        head = naming.tail_trimmed(naming.lead_trimmed(clause[: clause.rfind("占")]))
        return (head or reading.subject) + share, "占比"
    if naming.is_change_only(clause):
        if reading.names and not _listed_next(flat, quantities, index):
            return reading.subject, basis
        reading.place = 0
        return (reading.names[0] if reading.names else reading.subject) or naming.noun_after(flat, quantity.span.end), basis
    name = _own_name(flat, quantity, clause, reading)
    reading.names = _paired(name, clause, quantities, index, flat)
    reading.place = 0
    reading.subject = name
    return (reading.names[0] if reading.names else name), basis


def _own_name(flat: str, quantity: Quantity, clause: str, reading: _Reading) -> str:
    words = naming.tail_trimmed(naming.lead_trimmed(clause))
    after = naming.noun_after(flat, quantity.span.end) if quantity.kind != "rank" else ""
    if quantity.kind == "rank":
        return reading.subject or words
    if after and (quantity.kind == "count" or naming.is_bare(words)) and not quantity.change:
        return after
    if naming.is_bare(words):
        return naming.purpose_after(flat, quantity.span.end) or words or reading.subject
    return words


def _listed(flat: str, earlier: Quantity, later: Quantity) -> bool:
    return later.span.start - earlier.span.end < 6 and bool(_LIST_GAP.match(flat[earlier.span.end : later.span.start]))


def _listed_next(flat: str, quantities: Sequence[Quantity], index: int) -> bool:
    return index + 1 < len(quantities) and _listed(flat, quantities[index], quantities[index + 1])


def _paired(name: str, clause: str, quantities: Sequence[Quantity], index: int, flat: str) -> list[str]:
    """The names of a list that is answered by a list of figures: A、B分别为x、y."""
    count = 1
    while index + count < len(quantities) and _listed(flat, quantities[index + count - 1], quantities[index + count]):
        count += 1
    if count == 1:
        return []
    names = naming.names_listed(re.sub(r"分别.*$", "", name))
    return [naming.tail_trimmed(part) or part for part in names] if len(names) == count else []


def _basis(quantity: Quantity, clause: str) -> str:
    if not quantity.change:
        return "目标" if _TARGET.search(clause) else ""
    for pattern, name in _BASIS:
        if pattern.search(clause):
            return name
    return "同比" if quantity.unit in ("%", "倍") else "增量"
