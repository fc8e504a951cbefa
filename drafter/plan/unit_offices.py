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

_ENDING = re.compile(r"(?:厅|委员会|委|局|队)$")
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


def heading_in_unit(matter: str) -> str:
    """The heading for a matter of one of the unit's offices; "" for any other."""
    return next((one.heading for one in _works_of(_unit.get()).values() if one.matter == matter), "")


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
