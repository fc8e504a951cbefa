"""A line that puts its own figure right: 会上说发了88万度，那是设计数，说错了，全年实发63万度. Only what holds is told of it, and the first figure is no duty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.claims.joining import unit_base
from drafter.core.quantity import Quantity
from drafter.language.lexicon import alternatives
from drafter.language.quantities import find_quantities

_FILE = "void_figures.txt"
_WRONG = re.compile(alternatives(_FILE, "said_wrong"))
_OTHER = re.compile(alternatives(_FILE, "said_other"))
_IN_PLACE = re.compile(alternatives(_FILE, "said_in_place"))
_LED = re.compile(alternatives(_FILE, "led"))
_HOLDS = re.compile(alternatives(_FILE, "holds"))
_NO_VALUE = re.compile(rf"(?:{alternatives(_FILE, 'no_value')})[^，。；\d]{{0,6}}$")
_SIGNS = re.compile("错|误|不对|不准|作废|不作数|不算数|那|这|[是把将]")
_KIND = re.compile(alternatives(_FILE, "other_kind"))
# 发了88万度 beside 实发63万度: the verb again; 真建成的980个.
_AGAIN, _TRULY = re.compile("[实共净真]$"), re.compile("^真(?=[一-鿿]{2})")
_CLAUSE = re.compile("[^，,；;。]+")


@dataclass(frozen=True, slots=True)
class StatedLine:
    """A line without the figure it takes back. kept: what that figure was of, where the line says so (计划88万度); it may be told as that."""

    text: str
    kept: str = ""


def stated_line(text: str) -> StatedLine:
    """What a line states. As it is where it takes no figure back for certain."""
    return _stated(text) if _SIGNS.search(text) else StatedLine(text)


@lru_cache(maxsize=512)
def _stated(text: str) -> StatedLine:
    clauses = [*_CLAUSE.finditer(text)]
    for at, clause in enumerate(clauses[:-1]):
        void = find_quantities(clause[0])
        after = _after_takings(clauses, at, clause[0], void)
        if after is None:
            continue
        told = clauses[after][0]
        held = find_quantities(told)
        if held and _is_in_place_of(void[0], held[0]) and not _NO_VALUE.search(told[: held[0].span.start]):
            now = _told_once(clause[0], void[0], told, held[0])
            kind = _KIND.search(text, clause.start() + void[0].span.end, clauses[after].start())
            kept = f"{_named(clause[0], void[0])}{kind[0]}{void[0].raw}" if kind else ""
            return StatedLine(text[: clause.start()] + now + text[clauses[after].end() :], kept)
    return StatedLine(text)


def _after_takings(clauses: list[re.Match[str]], at: int, clause: str, void: list[Quantity]) -> int | None:
    """Which clause stands behind those that take the only figure of `clause` back; None where none does for certain."""
    if len(void) != 1:
        return None
    behind = clause[void[0].span.end :]
    after, wrong = at + 1, bool(_IN_PLACE.fullmatch(behind))
    led = bool(_LED.search(clause[: void[0].span.start]))
    while after < len(clauses) - 1 and (found := _taking(clauses[after][0].strip())):
        wrong, after = wrong or found == "wrong", after + 1
    taken = after > at + 1 or wrong
    return after if taken and (wrong or led) else None


def _taking(clause: str) -> str:
    if _WRONG.fullmatch(clause):
        return "wrong"
    return "other" if _OTHER.fullmatch(clause) else ""


def _is_in_place_of(void: Quantity, held: Quantity) -> bool:
    values = isinstance(void.value, Decimal) and isinstance(held.value, Decimal)
    return values and void.value != held.value and unit_base(void.unit) == unit_base(held.unit)


def _told_once(clause: str, void: Quantity, told: str, held: Quantity) -> str:
    """The name of the figure that was taken back, before what holds: 立案 of 例会上讲立案73起, before 37起."""
    name, behind = _named(clause, void), _IN_PLACE.sub("", clause[void.span.end :])
    if _HOLDS.fullmatch(told[: held.span.start]):
        return f"{name}{held.raw}{behind}{told[held.span.end :]}"
    return f"{_unsaid(name, told)}{_TRULY.sub('', told)}"


def _named(clause: str, void: Quantity) -> str:
    return _LED.sub("", clause[: void.span.start])


def _unsaid(name: str, told: str) -> str:
    """A name without its verb where the figure that holds has it again: 光伏 of 光伏发了, before 全年实发."""
    name = re.sub("[了过的]+$", "", name)
    if len(name) > 3 and name[-2:] in told:
        return name[:-2]
    if _AGAIN.search(told[: told.find(name[-1:])]):
        return name[:-1]
    return name[2:] if len(name) > 3 and name[:2] in told else name
