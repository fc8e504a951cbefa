"""Another house's doing, of which one only passed on the word or looked on: 市疾控牵头、社区打的，咱就转发了个通知. It is asked about with its figures, and not told.

Who did it stands in a clause of its own with its house; what one's own part was is said in another, and that it was no more. Where the house is a desk of one's own, where
one led, paid or did it together, and where others only worked to one's order (委托), the line is one's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from drafter.core.claim import Question
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.language.lexicon import alternatives, any_of, words
from drafter.language.offices import is_office
from drafter.read.note_splits import clauses
from drafter.read.pieces import Piece

_LIST = "passed_on.txt"
_WE = r"(?:我们|咱们?|俺们?|我(?=[局院校馆站镇办所队会司区县市])|本(?=[局院校馆站镇办所队会司]|单位))[局院校馆站镇办所队会司区县市]?(?:这?边|里)?"
_ORDERED = re.compile("委托|受托|购买服务|外包|聘请|我们?请|咱们?请|代我们|为我们")


@dataclass(frozen=True, slots=True)
class PassedOn:
    """The clause that says whose doing it is, and the one that says what one's own part was."""

    theirs: str
    ours: str


def passed_on(text: str, unit: Sequence[str], desks: frozenset[str] = frozenset()) -> PassedOn | None:
    """Whose doing a statement tells of that says one only passed it on; None for any other. unit: whose report it is; desks: those that report in it."""
    parts = [span.of(text).strip() for span in clauses(text)]
    ours = next((part for part in parts if _is_light(part)), "")
    if not ours or _ORDERED.search(text) or any(_own().search(part) for part in parts):
        return None
    theirs = next((part for part in parts if part != ours and _is_others(part, unit, desks)), "")
    return PassedOn(theirs, ours) if theirs else None


def asked_whose(others: PassedOn, fact: Fact, statement: str) -> Piece:
    """Whether such a line is told, and what one did, is asked; it waits with its figures."""
    said = _(
        "像是别的单位的事（“{theirs}”），我们只是“{ours}”，先没有写入。写不写？写的话，我们做了什么、数算不算我们的，请写明"
    )
    asked = said.format(theirs=others.theirs, ours=others.ours)
    return Piece(fact, asked=True, question=Question(fact.provenance, statement, asked, ("写", "不写"), fact.id, "use"))


def _is_others(clause: str, unit: Sequence[str], desks: frozenset[str]) -> bool:
    """Whether a clause says that a house led or did it which is neither the unit nor a desk of it."""
    return any(not _is_own_house(found["who"], unit, desks) for found in _did().finditer(clause))


def _is_own_house(who: str, unit: Sequence[str], desks: frozenset[str]) -> bool:
    own = (
        len(who) < 2
        or any(who in name or name in who for name in unit)
        or any(who.endswith(desk) or who in desk for desk in desks)
    )
    return own or (is_office(who, named=True) and bool(re.search("[科股室组处]$", who)))


def _is_light(clause: str) -> bool:
    return bool(_light().search(clause)) and not re.search(alternatives(_LIST, "money"), clause)


@cache
def _light() -> re.Pattern[str]:
    barely, light = alternatives(_LIST, "barely"), alternatives(_LIST, "light")
    only = rf"(?:{barely}是?)[^，。；]{{0,8}}?{light}"
    looked = rf"[^，。；\d]{{0,6}}{alternatives(_LIST, 'glance')}"
    we = rf"(?:^|(?<=[，；])){_WE}"
    return re.compile(rf"{we}[^，。；\d]{{0,2}}{only}|{we}{looked}|{we}[^，。；]{{0,4}}{alternatives(_LIST, 'absent')}")


@cache
def _own() -> re.Pattern[str]:
    """我局牵头, 与我们联合: the thing is one's own."""
    ours = alternatives(_LIST, "ours")
    return re.compile(
        rf"(?:我们?|咱们?|本)[^，。；\d]{{0,6}}?{ours}|[和与跟同][^，。；]{{1,10}}(?:联合|合作|共同|一起)"
    )


@cache
def _did() -> re.Pattern[str]:
    """市疾控牵头, 社区打的, 是住建局建的, 由卫健局派医生去签的."""
    who = rf"(?P<who>(?![我咱俺本])(?:(?![是由归])[一-鿿]){{0,8}}{any_of(words(_LIST, 'body'))})"
    led = any_of(words(_LIST, "led"))
    done = r"(?!的)[^，。；、是由]{1,8}的[表数活账]?(?=$|、)"
    return re.compile(rf"(?:^|(?<=[是由、归])){who}(?:{led}的?(?=$|[、和])|{done})")
