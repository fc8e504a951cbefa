"""What a stored number stands for, by the style of its cell: a figure as it is shown, a day, a time, the words in its place."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from drafter.office.cell_formats import words_shown
from drafter.office.sheets import CellValue

_KEPT_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Style:
    """What a cell's style makes of its number. date: it is a day; time: of day, or a length. words: they are shown in its place.

    struck: it is crossed out.
    """

    number_format: str = "General"
    date: bool = False
    time: bool = False
    words: str = ""
    struck: bool = False


GENERAL = Style()


@lru_cache(maxsize=512)
def style_of(code: str, crossed: bool) -> Style:
    """What a number format makes of the numbers set in it. crossed: its font strikes them out."""
    return Style(code, _is_date(code), _is_time(code), words_shown(code), crossed)


def stored_number(raw: str, style: Style, era: datetime.datetime) -> CellValue:
    """A number as its part stores it, as a reader sees it; the raw words where they are none. era: what the days are counted from."""
    try:
        exact = Decimal(raw)
    except InvalidOperation:
        return raw
    if not exact.is_finite() or abs(exact.adjusted()) > 300:
        return raw
    if style.time and 0 <= exact < 2_958_466:
        return _clock(exact)
    if style.date and 0 <= exact < 2_958_466:
        moment = era + datetime.timedelta(days=int(exact), seconds=round(float(exact % 1) * 86_400))
        return moment if exact % 1 else moment.date()
    if style.words and exact > 0:
        return style.words  # who filled the sheet in saw these words and no number
    if len(raw) <= _KEPT_DIGITS and raw.isdecimal():
        return exact
    # Excel keeps 15 significant digits; the file may hold 17 (0.30000000000000004).
    return _rounded(exact, len(raw))


def _rounded(exact: Decimal, length: int) -> Decimal:
    """length: of the number as stored, which has no more digits."""
    long = length > _KEPT_DIGITS and len(exact.as_tuple().digits) > _KEPT_DIGITS
    value = Decimal(f"{exact:.14e}") if long else exact
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole and abs(value) < 10**15 else value.normalize()


def _clock(days: Decimal) -> str:
    """A time of day or a length of time as a reader sees it: 9:30, 26:30:15."""
    minutes, seconds = divmod(round(days * 86_400), 60)
    return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def _is_time(number_format: str) -> bool:
    code = re.sub(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]', "", number_format.lower())
    return bool(re.search(r"[hs]", code)) and not re.search(r"[yd%]", code) and "general" not in code


def _is_date(number_format: str) -> bool:
    code = re.sub(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]', "", number_format.lower())
    return bool(re.search(r"[ymdhs]", code.replace("general", ""))) and "%" not in code


def iso_date(raw: str) -> CellValue:
    """A cell of kind `d`: a day, or a moment; the raw words where they are none."""
    try:
        moment = datetime.datetime.fromisoformat(raw)
    except ValueError:
        return raw
    return moment if moment.time() != datetime.time() else moment.date()
