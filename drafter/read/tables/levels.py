"""A cell that states a level (so much of something): value, unit, words; or the question why it cannot be told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from drafter.core.messages import _
from drafter.language import lexicon
from drafter.language.quantities import find_quantities
from drafter.language.units import split
from drafter.read.tables.cell_numbers import CellNumber, after_act, in_full, places_of
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import ending, inside
from drafter.read.tables.corner_units import corner_unit
from drafter.read.tables.heads import natural_unit

LevelWhat = Literal["value", "gap", "none", "ask"]
_SCALES = frozenset({"万", "亿", "千", "百万", "千万", "万亿"})
_BELOW = Decimal("0.999999")  # 1 is 1 % unless something tells that it is the whole
_HALF = Decimal("0.5")
_FRONT = lexicon.words("light_words.txt", "before_figure")


_PARTS = frozenset({"%", "‰", "个百分点"})


@lru_cache(maxsize=1024)
def _is_part(name: str) -> bool:
    return bool(re.search(r"率$", name)) and not inside("odd_rate").search(name)


@dataclass(frozen=True, slots=True)
class Units:
    """The units that may hold for a cell, nearest first: in the row's name, in its unit column, in the head, in the sheet's corner.

    natural: of the column's own words (人数, 得分), which a corner may scale (万人) and never replace.
    """

    named: str = ""
    column: str = ""
    head: str = ""
    corner: str = ""
    natural: str = ""

    def said(self, name: str) -> str:
        """The unit nobody need write in the cell. A corner's 万元 does not hold for rates, ranks and indices."""
        near = self.named or self.column or self.head
        if near and not self.head and _is_part(name) and near not in _PARTS:
            near = ""  # 电梯（台）的检查率 is not counted in 台
        if near in _SCALES and inside("money_name").search(name):
            return f"{near}元"
        if near:
            return near
        if "、" in self.corner:
            return replace(self, corner=corner_unit(self.corner, name)).said(name)
        if natural := self.natural or natural_unit(name):
            return f"{self.corner.removesuffix(natural)}{natural}" if self._scales(natural) else natural
        kept = bool(self.corner) and not any(
            ending(kind).search(name) for kind in ("percent_name", "rank_name", "index_name")
        )
        return self.corner if kept else ""

    def broken(self, unit: str, value: Decimal, name: str) -> bool:
        """Whether a count that only its name gives a unit is no whole number: a scale may be missing."""
        said = self.named or self.column or self.head or "均" in name or unit in ("分", "")
        return not said and value % 1 != 0 and unit == (self.natural or natural_unit(name))

    def _scales(self, natural: str) -> bool:
        return self.corner in _SCALES or (
            self.corner.endswith(natural) and self.corner.removesuffix(natural) in _SCALES
        )


@dataclass(frozen=True, slots=True)
class CellLevel:
    """words: as a report prints it. value: signed, in `unit`. why: the question, when `what` is ask. tail: what else the cell says."""

    what: LevelWhat
    words: str = ""
    value: Decimal | None = None
    unit: str = ""
    approx: str = ""
    why: str = ""
    tail: str = ""
    places: int = 0


def read_level(
    cell: Cell, name: str, units: Units, *, ranked: bool = False, proof: Decimal | None = None, minus: bool = False
) -> CellLevel:
    """Reads a level. name: what is measured. proof: what the value is known to be near, if anything tells (settles 0.865 or 86.5).

    minus: its row proves that a figure in brackets is below zero.
    """
    number = cell.said
    number = after_act(number.words) if number.what == "words" else number
    unit = units.said(name)
    if number.what in ("blank", "nothing", "gap", "flat", "worded"):
        what: LevelWhat = "ask" if number.what in ("flat", "worded") else "none" if number.what == "nothing" else "gap"
        return CellLevel(what, unit=unit or _natural(name, ranked), why=_("“{words}”不是数").format(words=number.words))
    if number.what == "words" or number.value is None:
        return _worded(number, unit)
    if number.unsure or (number.change == "increase" and not number.words.startswith("+")):
        return CellLevel("ask", unit=unit, why=_("“{words}”的正负看不出").format(words=number.words))
    if number.change == "decrease" and not minus and not number.words.lstrip("（(").startswith(tuple("-−–－﹣—负")):
        return CellLevel("ask", unit=unit, why=_("“{words}”是负数还是另有所指看不出").format(words=number.words))
    merged = _merged_unit(number.unit, unit, name)
    if merged is None:
        return CellLevel("ask", unit=unit, why=_("“{words}”与单位{unit}对不上").format(words=number.words, unit=unit))
    if not number.unit and units.broken(merged, number.value, name):
        return CellLevel(
            "ask", unit=unit, why=_("“{words}”不是整数，是多少{unit}看不出").format(words=number.words, unit=unit)
        )
    return _percent(number, merged, name, units, ranked, proof)


def _worded(number: CellNumber, unit: str) -> CellLevel:
    """十余, 40余场: with the row's unit behind it, if it makes a quantity."""
    words = number.words
    for candidate in (words, f"{words}{unit}"):
        found = find_quantities(candidate) if len(words) <= 16 else []
        if len(found) == 1 and found[0].unit and found[0].span.start == 0 and found[0].span.end == len(candidate):
            one = found[0]
            value = one.value if isinstance(one.value, Decimal) else None
            return CellLevel("value", candidate, value, one.unit, one.approx or "", places=one.places)
    return CellLevel("ask", unit=unit, why=_("“{words}”读不成一个数").format(words=words))


def _merged_unit(said: str, unit: str, name: str) -> str | None:
    """The cell's own unit with the column's: 1.2万 of 人次 is 万人次; 1.2万 in a column of 万元 may be either, so None."""
    if not said or said == unit:
        return unit
    if said in _SCALES:
        if not unit:
            return f"{said}元" if inside("money_name").search(name) else said
        return f"{said}{unit}" if split(unit)[0] == 1 else unit if unit.startswith(said) else None
    return said


def _percent(number: CellNumber, unit: str, name: str, units: Units, ranked: bool, proof: Decimal | None) -> CellLevel:
    assert number.value is not None
    value, places = number.value, number.places if number.places is not None else places_of(number.value)
    plain_number = not number.percent_cell and number.unit == ""
    rate = bool(ending("percent_name").search(name)) and not inside("odd_rate").search(name)
    if plain_number and unit in ("%", "") and (rate or unit == "%") and 0 < abs(value) <= (1 if proof else _BELOW):
        return _fraction(number, name, places, unit, rate, units, proof)
    if not unit:
        unit = "%" if rate and 1 <= abs(value) <= 100 else _natural(name, ranked)
    return _level(number, value, unit, places)


def _fraction(
    number: CellNumber, name: str, places: int, unit: str, rate: bool, units: Units, proof: Decimal | None
) -> CellLevel:
    """0.865 where a percentage is meant: 86.5 % when nothing else can be, a question when 0.865 % may be meant."""
    assert number.value is not None
    value = number.value
    whole = value * 100
    if proof is not None and _near(proof, whole) != _near(proof, value):
        return _level(
            number, whole if _near(proof, whole) else value, "%", max(0, places - 2) if _near(proof, whole) else places
        )
    high = _stands_high(name, value)
    said_by_column = bool(unit) and not units.named and not units.head and not high
    if (rate or high) and places >= 2 and not said_by_column:
        return _level(number, whole, "%", max(0, places - 2))
    if said_by_column and abs(value) < _HALF:
        return _level(number, value, "%", places)  # 库存损耗率 | % | 0.21: the row itself says that it is a percentage
    return CellLevel(
        "ask",
        unit="%",
        why=_("“{words}”是{low}%还是{high}%").format(
            words=number.words, low=in_full(value), high=in_full(_bare(whole))
        ),
    )


def _stands_high(name: str, value: Decimal) -> bool:
    """公交正点率 0.938: a rate that is never below 1 %, whatever its column says."""
    return value >= _HALF and any(rate in name for rate in lexicon.words("high_rates.txt"))


def _near(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= max(abs(a), abs(b)) / 3


def _natural(name: str, ranked: bool) -> str:
    return "位" if ranked or ending("rank_name").search(name) else ""


def _level(number: CellNumber, value: Decimal, unit: str, places: int) -> CellLevel:
    value = _bare(value) if number.percent_cell or value != number.value else value
    front = number.approx if number.approx in _FRONT else ""
    some = number.approx if number.approx in ("余", "多", "来") else ""
    back = number.approx if number.approx not in (front, some) else ""
    return CellLevel(
        "value",
        f"{front}{_said(value, unit)}{_some(some, unit)}{back}",
        value,
        unit,
        number.approx,
        tail=number.tail,
        places=places,
    )


def about(words: str, approx: str) -> str:
    """A number and its unit with what says that it is not exact: 约50%, 50%左右."""
    return f"{approx}{words}" if approx in _FRONT else f"{words}{approx}" if approx not in ("余", "多", "来") else words


def _some(some: str, unit: str) -> str:
    """万余人次, 多份: 余 and 多 stand behind the scale."""
    scale = next((one for one in sorted(_SCALES, key=len, reverse=True) if unit.startswith(one)), "") if some else ""
    return f"{scale}{some}{unit[len(scale) :]}"


def _said(value: Decimal, unit: str) -> str:
    """As a report says it: 46000万元 for a cell shown 46000.0; a rate keeps the decimals of its column (91.0%)."""
    return in_full(value if unit in ("%", "‰") or value != value.to_integral_value() else value.quantize(Decimal(1)))


def _bare(value: Decimal) -> Decimal:
    """Without the zeros that ×100 leaves (86.500 is 86.5), but 91.0 from a cell shown so stays."""
    if "E" not in (written := str(value)) and len(written.partition(".")[2]) < 2:
        return value
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -1:
        short = value.normalize()
        return short if short.as_tuple().exponent < 0 else short.quantize(Decimal(1))  # type: ignore[operator]
    return value.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else value
