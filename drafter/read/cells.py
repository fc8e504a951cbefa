"""One cell of a metrics table as a figure: 1,234.5, full-width digits, text numbers, percents, 十余, blanks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from drafter.core.quantity import Value
from drafter.language.quantities import find_quantities

_UNKNOWN = re.compile(
    r"(?:[?？*＊]+|待补|待定|待统计|待核|未知|暂无|暂缺|/|-{1,3}|—{1,2}|－|无|…+|TBD|N/?A|[xX×]{2,})?", re.IGNORECASE
)
_GROWTH = re.compile(r"([-+±]?)\s*(\d[\d,]*(?:\.\d+)?)\s*(%|个?百分点|pct|倍)?")
_FALL = re.compile(r"下降|减少|降低|回落|减|降|负")


@dataclass(frozen=True, slots=True)
class Cell:
    """words: the cell as shown, NFKC-normalised, blanks at the ends removed ("" for an empty one).

    number: set when the cell holds a number rather than text; percent: it is shown as one (so 0.041 means 4.1%).
    places: decimals its number format shows, or None when the format is general. ref: B9.
    """

    words: str = ""
    ref: str = ""
    number: Decimal | None = None
    percent: bool = False
    places: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure read from a cell: words as a report would print them ("" when the figure is unknown), value, unit."""

    words: str
    value: Value | None
    unit: str


@dataclass(frozen=True, slots=True)
class Growth:
    """A rate of change, signed; unit % or 个百分点 (or 倍). words: what else stands in the cell (（同口径）)."""

    rate: Decimal
    unit: str
    words: str = ""


def read_figure(cell: Cell, unit: str) -> Reading:
    """The cell's figure in `unit`. A text such as 十余 or 282左右 keeps its wording."""
    unit = unicodedata.normalize("NFKC", unit).strip().replace("％", "%")
    if cell.number is not None:
        value = _shown(cell.number * 100 if cell.percent and unit in ("%", "") else cell.number, cell.places)
        unit = "%" if cell.percent and not unit else unit
        return Reading(f"{plain(value)}{unit}", value, unit)
    words = cell.words
    if _UNKNOWN.fullmatch(words):
        return Reading("", None, unit)
    if re.fullmatch(r"[-+]?\d[\d,]*(?:\.\d+)?", words):
        try:
            value = Decimal(words.replace(",", ""))
            return Reading(f"{plain(value)}{unit}", value, unit)
        except InvalidOperation:
            return Reading("", None, unit)
    return _worded(words, unit)


def _worded(words: str, unit: str) -> Reading:
    """A cell in words: 十余, 40余场, 282左右, 2万多人. The unit column is added where the words hold none."""
    tail = re.search(r"(?:左右|以上|以下|以内|上下)$", words)
    stem = words[: tail.start()] if tail else words
    for candidate in (stem, f"{stem}{unit}"):
        found = find_quantities(candidate)
        if found and found[0].unit and found[0].span.end == len(candidate):
            return Reading(f"{candidate}{tail[0] if tail else ''}", found[0].value, found[0].unit)
    return Reading(f"{stem}{'' if unit and stem.endswith(unit) else unit}{tail[0] if tail else ''}", None, unit)


def read_growth(cell: Cell, *, percent_indicator: bool = False) -> Growth | None:
    """The 同比 cell: an Excel percent is ×100, a plain number is percent, text says its own unit; None if blank."""
    if cell.number is not None:
        rate = _shown(cell.number * 100 if cell.percent else cell.number, cell.places)
        return Growth(rate, "%")
    words = cell.words
    if _UNKNOWN.fullmatch(words) or not (found := _GROWTH.search(words)):
        return Growth(Decimal(0), "%") if words.startswith("持平") else None
    rate = Decimal(found[2].replace(",", ""))
    if found[1] == "-" or _FALL.search(words[: found.start()]):
        rate = -rate
    unit = {"%": "%", "倍": "倍"}.get(found[3] or ("个百分点" if percent_indicator else "%"), "个百分点")
    return Growth(rate, unit, words[found.end() :])


def plain(value: Decimal) -> str:
    """A Decimal in full, without exponent or a trailing point: 1E+2 is 100."""
    return f"{value:f}"


def _shown(value: Decimal, places: int | None) -> Decimal:
    """The value as its format shows it; a float's noise beyond twelve digits is cut in any case."""
    if places is not None and -value.as_tuple().exponent > places:  # type: ignore[operator]
        return value.quantize(Decimal(1).scaleb(-places))
    cleaned = Decimal(f"{value:.12g}")
    return cleaned if cleaned != cleaned.to_integral_value() else cleaned.to_integral_value()
