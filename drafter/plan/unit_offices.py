"""What an office of a unit's own kind deals with, and the heading for it: 科教处 of a finance bureau pays for schools, that of a hospital teaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.language import lexicon
from drafter.language.organisations import function_of
from drafter.language.subjects import all_subjects

_ENDING = re.compile(r"(?:厅|委员会|委|局|队)$")
_WIDE = re.compile(r"政府|街道|[镇乡]$|[镇乡]人民|片区|管委会|管理委员会|社区|开发区|园区|新区")
_BETWEEN = re.compile("[、/和与及]")
_HALVES = 4  # characters of a title of two words
_LIST = "unit_offices.tsv"
# The unit whose report is planned; see `offices_of`.
_unit: ContextVar[str] = ContextVar("unit", default="")


@dataclass(frozen=True, slots=True)
class OfficeWork:
    """matter: as one names it in a list. heading: what stands over it."""

    matter: str
    heading: str


@contextmanager
def offices_of(unit: str) -> Iterator[None]:
    """As long as it lasts, offices are those of this unit."""
    token = _unit.set(unit)
    try:
        yield
    finally:
        _unit.reset(token)


def work_in_unit(name: str, office: str = "") -> OfficeWork | None:
    """What an office called so, without its 科 or 处, does in the unit; None where its kind is not known or has no such office.

    office: its whole name, which may tell its function (人社厅) where the short one does not.
    """
    works = _works_of(_unit.get())
    names = (name, _ENDING.sub("", name), function_of(office) if office else "")
    return next((works[one] for one in names if one in works), None)


def works_are_wide() -> bool:
    """Whether the unit's offices deal with whole fields (a street's 社会事务办, a government's 发改委), so that a plain matter says more."""
    return bool(_WIDE.search(_unit.get()))


def without_trade(text: str) -> str:
    """A text without the words of the unit's one trade, which in its own report tell no line from another (残疾人 in 残联's, 林业 in 林业局's)."""
    words = _trade_of(_unit.get())
    return re.sub(lexicon.any_of(words), "", text) if words else text


@lru_cache(maxsize=64)
def _trade_of(unit: str) -> frozenset[str]:
    """The words of subjects that stand in the unit's name; none of a unit of several trades (文化和旅游局) or of all."""
    if not unit or _WIDE.search(unit) or _BETWEEN.search(unit):
        return frozenset()
    return frozenset(
        word for subject in all_subjects() for word, _weight in subject.words if len(word) > 1 and word in unit
    )


def heading_in_unit(matter: str) -> str:
    """The heading for a matter of one of the unit's offices; "" for any other."""
    return next((one.heading for one in _works_of(_unit.get()).values() if one.matter == matter), "")


def heading_of_several(title: str) -> str:
    """抓好特种设备监管和质量提升 for 特设、质量, 食品药品: a clerk's title made of two of the unit's offices; "" for any other."""
    works = _works_of(_unit.get())
    halves = [title[: len(title) // 2], title[len(title) // 2 :]] if len(title) == _HALVES else []
    parts = next((parts for parts in (_BETWEEN.split(title), halves) if len(parts) == 2), [])
    named = [works[part].matter for part in parts if part in works]
    return f"抓好{'和'.join(named)}" if len(named) == 2 and len({*named}) == 2 else ""


@lru_cache(maxsize=64)
def _works_of(unit: str) -> dict[str, OfficeWork]:
    function = function_of(unit)
    mine = [row for kinds, row in _rows() if function in kinds or any(kind in unit for kind in kinds)] if unit else []
    return {name: work for names, work in reversed(mine) for name in names}


@cache
def _rows() -> tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], OfficeWork]], ...]:
    lines = [line.split("\t") for _section, line in lexicon.raw_entries(_LIST)]
    return tuple(
        (tuple(kinds.split()), (tuple(names.split()), OfficeWork(matter, heading)))
        for kinds, names, matter, heading in lines
    )
