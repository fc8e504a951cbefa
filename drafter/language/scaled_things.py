"""A number with a bare 万 or 亿 behind what it counts gets its unit: 新型储能200万以上 → 200万千瓦以上, 就业45万 → 45万人. What may be money, or is of no known unit, stands."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_N = r"\d[\d,]*(?:\.\d+)?(?:[—–～~-]\d+(?:\.\d+)?)?"
_ABOUT = r"(?:以上|以下|以内|左右|上下)?"
_PEOPLE = ("人", "户", "家", "名", "人次")
_STOP = rf"(?={_ABOUT}(?:[，。；、）（]|$))"
_NO_MONEY = r"(?<!补助)(?<!补贴)(?<!支持)(?<!投入)(?<!资金)(?<!拨付)(?<!安排)(?<!用于)"
# 旧船坞翻修2.7万平: of floors and land, as one says it.
_SQUARE = re.compile(rf"{_N}万平(?={_ABOUT}(?:[ 　，。；、）（]|$))")
_LEADS = r"(?:达到?|到|约|近|超过?|突破|增至|[有为是])?"


def with_scaled_units(text: str) -> str:
    """The text with the unit of each thing that is counted in one only."""
    if "万" not in text and "亿" not in text:
        return text
    text = _SQUARE.sub(r"\g<0>方米", text)
    text = _beside().sub(_as_beside, text)
    return _alone().sub(lambda found: f"{found[0]}{_unit_of(found, text)}", text)


def _unit_of(found: re.Match[str], text: str) -> str:
    """社保就业12亿 is money: nobody counts the people of a town by 亿."""
    unit = _unit(found["thing"], text)
    return "" if "亿" in found[0] and unit in _PEOPLE else unit


def _unit(thing: str, text: str) -> str:
    """The unit of a thing in a line; none where its name may mean other things and nothing else of its kind is named (APP装机18万)."""
    needed = _needed().get(thing, ())
    return _units()[thing] if not needed or any(word in text for word in needed if word not in thing) else ""


def _as_beside(found: re.Match[str]) -> str:
    unit = _unit(found["thing"], found.string)
    return f"{found[0]}{unit}" if found["unit"] == unit else found[0]


@cache
def _alone() -> re.Pattern[str]:
    others = "".join(f"(?<!{word})" for word in _others())
    return re.compile(rf"{_NO_MONEY}{others}(?P<thing>{lexicon.any_of(tuple(_units()))}){_LEADS}{_N}[万亿]{_STOP}")


@cache
def _beside() -> re.Pattern[str]:
    """风光安排3000万、并网2000万千瓦: what is arranged may be money, but for the figure of the same things beside it."""
    units = lexicon.any_of(tuple(dict.fromkeys(_units().values())))
    return re.compile(
        rf"(?P<thing>{lexicon.any_of(tuple(_units()))})[一-鿿]{{0,3}}{_N}[万亿](?=、[一-鿿]{{1,8}}{_N}[万亿](?P<unit>{units}){_ABOUT}(?:[，。；、）]|$))"
    )


@cache
def _units() -> dict[str, str]:
    return {name: unit for unit, names, *_needed in _rows() for name in names.split() if unit != "others"}


@cache
def _needed() -> dict[str, tuple[str, ...]]:
    """What a line must name too, by the thing's name."""
    return {name: tuple(needed.split()) for _unit, names, *more in _rows() for needed in more for name in names.split()}


@cache
def _others() -> tuple[str, ...]:
    return tuple(word for kind, words, *_needed in _rows() if kind == "others" for word in words.split())


def _rows() -> list[list[str]]:
    return [line.split("\t") for _section, line in lexicon.raw_entries("units_of_things.tsv")]
