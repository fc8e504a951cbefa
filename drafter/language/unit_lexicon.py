"""The units that may follow a number, as one regular expression, and the kind of quantity each makes."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.core.quantity import Kind
from drafter.core.remembered import remembered
from drafter.language import lexicon
from drafter.language.units import split

# A PDF may break a line, or leave a blank, inside a unit of Chinese characters.
_BREAK = r"[\n ]?"


@lru_cache(maxsize=1)
def _entries() -> tuple[tuple[Kind, str, str], ...]:
    """(kind, unit, what may not follow it)."""
    found: list[tuple[Kind, str, str]] = []
    for kind, line in lexicon.entries("units.txt"):
        unit, _mark, guard = line.partition("!")
        found.append((kind, unit.strip(), "|".join(guard.split())))  # type: ignore[arg-type]
    return tuple(found)


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    return {unit: kind for kind, unit, _guard in _entries()}


@lru_cache(maxsize=2048)
def kind_of(unit: str) -> Kind:
    """The kind a unit makes: money, percent, point, ratio, measure, rank or count."""
    base = re.split(r"[/（(每]", split(unit)[1], maxsplit=1)[0]
    table = kinds()
    if unit in table:
        return table[unit]
    return table.get(base) or ("money" if base.endswith("元") else "count")


@lru_cache(maxsize=1)
def pattern() -> str:
    """All units, longest first, each refusing what would make it another word. No capturing groups."""
    listed = [(unit, guard) for _kind, unit, guard in _entries()]
    found: str = remembered("\n".join(("units", *map("\t".join, listed))), lambda: _branch(listed, ""))
    return found


def _branch(rest: list[tuple[str, str]], gap: str) -> str:
    """One alternative a first character; `gap` may stand before it, but not where a unit ends."""
    arms: dict[str, list[tuple[str, str]]] = {}
    for unit, guard in rest:
        if unit:
            arms.setdefault(unit[0], []).append((unit[1:], guard))
    options = [gap + re.escape(first) + _branch(tails, _BREAK if first > "z" else "") for first, tails in arms.items()]
    options += [f"(?!{guard})" if guard else "" for unit, guard in rest if not unit]
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
