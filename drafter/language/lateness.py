"""A note's word for its own lateness or emptiness (表里空着, 在拉数, 第三方还没出报告): it tells of a figure only that it is not there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon

_FILE = "late_words.txt"
_SIGNS = re.compile("[没未空缺]|在|等|给|报|补|交|填|出")


@dataclass(frozen=True, slots=True)
class Lateness:
    """name: what is not there yet, "" where the clause does not say it. words: how the clause says so."""

    name: str
    words: str


def lateness_of(clause: str) -> Lateness | None:
    """How a clause says that a figure is not there, None if it says anything else."""
    clause = clause.strip(" ，。；、（）()")
    if re.search(r"\d", clause) or not _SIGNS.search(clause):
        return None
    found = _late().search(clause)
    if found is None:
        measured = _of_measure().search(clause)
        found = measured if measured and _measure().search(_name(clause, measured)) else None
    return Lateness(_name(clause, found), found[0]) if found else None


def is_promise(clause: str) -> bool:
    """Whether a clause only says when the figure will come: 卫健办月底给."""
    return bool(_promise().fullmatch(clause.strip(" ，。；、（）()")))


def is_told_late(text: str) -> bool:
    """Whether a report's words say that a figure is not there yet."""
    return bool(_told().search(text))


def _name(clause: str, found: re.Match[str]) -> str:
    return _who().sub("", clause[: found.start()]).removesuffix("的")


@cache
def _late() -> re.Pattern[str]:
    both = (lexicon.alternatives(_FILE, section) for section in ("empty", "late"))
    return re.compile(f"(?:{'|'.join(both)})$")


@cache
def _of_measure() -> re.Pattern[str]:
    return re.compile(f"{lexicon.alternatives(_FILE, 'late_of_measure')}$")


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.one_of(_FILE, 'measure_end')})$")


@cache
def _promise() -> re.Pattern[str]:
    return re.compile(lexicon.alternatives(_FILE, "promised"))


@cache
def _who() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(lexicon.words(_FILE, 'who')))})$")


@cache
def _told() -> re.Pattern[str]:
    return re.compile(lexicon.alternatives(_FILE, "told"))
