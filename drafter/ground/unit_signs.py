"""Units by their international signs: 24h, 630kVA and 1200m² are measured like 24小时, 630千伏安 and 1200平方米."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.core.text import Span
from drafter.language.lexicon import raw_entries

# A letter, digit or superscript behind a sign makes another word of it: 5G, 20km/h, 3mRNA.
_SIGN = re.compile(r"(?P<sign>[A-Za-z㎡]{1,3}[²³23]?)(?![A-Za-z0-9²³/])")
_MEASURED = re.compile(r"(?<=[\d千万亿余多来])[ ]?(?=[A-Za-z㎡])")


@lru_cache(maxsize=1)
def latin_units() -> dict[str, str]:
    """Each sign with the unit a report writes for it."""
    return dict(line.split("\t")[:2] for _where, line in raw_entries("latin_units.tsv"))


def sign_at(flat: str, at: int) -> str:
    """The sign of a unit that stands at `at`; "" if none does."""
    found = _SIGN.match(flat, at)
    return found["sign"] if found and found["sign"] in latin_units() else ""


def raised_signs(flat: str) -> Iterator[Span]:
    """Where signs of units stand behind numbers, so that their ² and ³ are no numbers."""
    for found in _MEASURED.finditer(flat):
        if sign := sign_at(flat, found.end()):
            yield Span(found.end(), found.end() + len(sign))
