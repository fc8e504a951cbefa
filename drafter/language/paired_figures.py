"""A bare figure beside the next one of the same thing at another time or place, which has the unit of both: 年中5.5、年末5.3%; 城市820、农村680元."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from drafter.language import lexicon, unit_lexicon
from drafter.language.lexicon import any_of

_N = r"\d[\d,]*(?:\.\d+)?"
_KINDS = ("paired_times", "paired_places")
_APART = Decimal(4)  # how many times the other a figure of the same thing may be
_WHOLE_RATE = Decimal(100)


def paired_before(flat: str, start: int, unit: str) -> tuple[int, int] | None:
    """Where the bare figure stands that has the unit of the figure at `start`; None where there is none."""
    for kind in _KINDS if unit else ():
        found = _before(kind).search(flat[max(0, start - 32) : start])
        if found and found["one"] != found["two"]:
            number = re.match(_N, flat[start:])
            if number and _alike(found["n"], number[0], unit):
                at = max(0, start - 32)
                return at + found.start("n"), at + found.end("n")
    return None


def with_paired_units(text: str) -> str:
    """The text with the unit of both behind the first of two such figures, and of three from the last on."""
    for found in reversed(list(_counted().finditer(text))):
        end, unit = found.start("n"), found["unit"]
        while place := paired_before(text, end, unit):
            text = f"{text[: place[1]]}{unit}{text[place[1] :]}"
            end = place[0]
    return text


def _alike(one: str, two: str, unit: str) -> bool:
    """Whether two numbers may be of one measure: of one size, and no rate above the whole."""
    numbers = sorted(Decimal(number.replace(",", "")) for number in (one, two))
    if not numbers[0] or numbers[1] / numbers[0] > _APART:
        return False
    return not (unit == "%" and numbers[1] > _WHOLE_RATE)


@cache
def _before(kind: str) -> re.Pattern[str]:
    word = any_of(lexicon.words("bare_figures.txt", kind))
    return re.compile(
        rf"(?P<one>{word})(?:为|是|达|达到)?(?<![\d.])(?P<n>{_N})[、，](?P<two>{word})(?:为|是|达|达到)?$"
    )


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.])(?P<n>{_N})(?P<unit>[万亿]?(?:%|{unit_lexicon.pattern()}))")
