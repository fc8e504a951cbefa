"""Words of a cell as a number: its sign in every way a cell shows one, its unit if it holds one, or why there is no number in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal

from drafter.core.quantity import Change
from drafter.language.quantities import find_quantities
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.heads import is_unit

What = Literal["number", "blank", "nothing", "gap", "flat", "worded", "words"]
_NUMBER = r"\d(?:[\d,]*\d)?(?:\.\d+)?|\.\d+"
# A comma parts thousands (or, as some write, ten thousands): 12,34 and 1.234,5 may mean several numbers, so they are none.
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,4}(?:,\d{4})+(?:\.\d+)?")
_DRESSED = re.compile(
    rf"(?P<open>[（(])?\s*(?P<yuan>[￥¥]|人民币)?\s*(?P<mark>[▲△▼▽↑↓⬆⬇])?\s*(?P<sign>[-−–－﹣—+＋±]{{1,2}})?\s*(?P<number>{_NUMBER})\s*(?P<some>余|多|来)?"
    r"\s*(?P<unit>[^\d\s（(）)，,。；;]{0,8}?)(?P<about>左右|以上|以下|以内|上下)?\s*(?P<arrow>[▲▼↑↓])?\s*(?P<close>[）)])?(?P<tail>(?:[（(，；;]|,(?!\d)).*)?"
)
_WORDED = re.compile(
    rf"(?P<word>[\u4e00-\u9fff]{{1,6}}?)(?:了|约)?\s*(?P<number>{_NUMBER})\s*(?P<unit>[^\d\s（(）)，,。；;]{{0,6}}?)(?P<about>左右|以上|以下|以内|上下)?(?P<tail>(?:[（(，；;]|,(?!\d)).*)?"
)
_ABOUT = re.compile(r"(?:约|近|超过?|逾|突破|不足|大约|不少于|不低于|不超过|不高于|至少|最多|低于|高于)")
_KEPT_IN = re.compile(r"(?:控制|保持|稳定|维持|压减|压降|降)(?:在|到|至)")
# ≤8天, ≥85%: a bound, which a plan may be.
_BOUNDS = {
    "≤": "不高于",
    "≥": "不低于",
    "<": "低于",
    ">": "高于",
    "＜": "低于",
    "＞": "高于",
    "≦": "不高于",
    "≧": "不低于",
}
_BOUND = re.compile(r"(?P<sign>[≤≥<>＜＞≦≧])\s*(?P<rest>\d.*)")
_LONGEST = 24  # digits; a longer run is a code


@dataclass(frozen=True, slots=True)
class CellNumber:
    """What a cell says. value: signed, None unless `what` is number. unit: as the cell itself says ("" if it does not).

    A number cell is taken as its format shows it; stored: the number in the unit seen, before its format rounded it.

    change: set when the cell says a direction (▼3.2, 下降3.2%, −3.2 as well). unsure: △, which may be a minus or a plus.
    approx: 余, 以上, 约. tail: what else stands in the cell. words: the whole cell.
    """

    what: What
    value: Decimal | None = None
    unit: str = ""
    change: Change | None = None
    unsure: bool = False
    approx: str = ""
    tail: str = ""
    words: str = ""
    places: int | None = None
    percent_cell: bool = False
    stored: Decimal | None = None


def shown_number(
    value: Decimal,
    words: str,
    *,
    percent: bool = False,
    places: int | None = None,
    unit: str = "",
    stored: Decimal | None = None,
) -> CellNumber:
    """A number cell, as its format shows it. places: decimals the format shows, None when it is general. unit: words of the format (亿元)."""
    unit = "%" if percent else unit if unit and is_unit(unit) else ""
    change: Change | None = "decrease" if value < 0 else None
    return CellNumber("number", value, unit, change, False, "", "", words, places, percent, stored)


@lru_cache(maxsize=4096)
def read_words(words: str) -> CellNumber:
    """What a cell of text says."""
    if not words:
        return CellNumber("blank")
    if whole_member("nothing").fullmatch(words):
        return CellNumber("nothing", words=words)
    if whole_member("gap").fullmatch(words):
        return CellNumber("gap", words=words)
    if bound := _BOUND.fullmatch(words):
        inner = read_words(bound["rest"])
        return replace(inner, approx=_BOUNDS[bound["sign"]], words=words) if inner.what == "number" else inner
    if len(words) <= 40 and (found := _DRESSED.fullmatch(words)):
        return _dressed(found, words)
    if whole_member("flat").match(words) and len(words) <= 8:
        return CellNumber("flat", Decimal(0), words=words)
    return _in_words(words)


def _dressed(found: re.Match[str], words: str) -> CellNumber:
    value, unit = _decimal(found["number"]), (found["unit"] or "").replace("％", "%")
    if found["yuan"] and not unit.endswith("元"):
        unit += "元"
    if value is None or (unit and not is_unit(unit)):
        return _in_words(words)
    mark = found["mark"] or found["arrow"] or ""
    sign = found["sign"] or ""
    bracketed = bool(found["open"] and found["close"])
    if bool(found["open"]) != bool(found["close"]) or "±" in sign or len(sign) > 1:
        return CellNumber("words", words=words)
    minus = sign in tuple("-−–－﹣—") and bool(sign)
    down = minus or (mark in tuple("▼▽↓⬇") and bool(mark)) or (bracketed and not sign and not mark)
    up = sign in ("+", "＋") or (mark in tuple("▲↑⬆") and bool(mark))
    change: Change | None = "decrease" if down else "increase" if up else None
    places = len(found["number"].partition(".")[2])
    return CellNumber(
        "number", -value if down else value, unit, change, mark == "△", found["some"] or found["about"] or "",
        (found["tail"] or "").strip("（()），,；; "), words, places,
    )  # fmt: skip


def _in_words(words: str) -> CellNumber:
    """下降3.2%, 约1200人, 3.4公里，超了; anything else is words."""
    if found := _WORDED.fullmatch(words):
        value, unit = _decimal(found["number"]), found["unit"].replace("％", "%")
        if value is not None and (not unit or is_unit(unit)):
            tail, places = (found["tail"] or "").strip("（()），,；; "), len(found["number"].partition(".")[2])
            made = CellNumber("number", value, unit, words=words, tail=tail, places=places)
            if _ABOUT.fullmatch(found["word"]):
                return replace(made, approx=found["word"])
            for section, change in (("down", "decrease"), ("up", "increase")):
                if whole_member(section).fullmatch(found["word"].removeprefix("同比").removeprefix("环比")):
                    return replace(made, value=-value if change == "decrease" else value, change=change)  # type: ignore[arg-type]
    if whole_member("worded").match(words):
        return CellNumber("worded", words=words)
    return _spelt(words)


def after_act(words: str) -> CellNumber:
    """已培训3610人次, 控制在5%以内: a level behind the act that reached it, where nothing else stands in the cell but a bracket."""
    found = _WORDED.fullmatch(words)
    unit = found["unit"].replace("％", "%") if found else ""
    value = _decimal(found["number"]) if found else None
    reached = found and (whole_member("told_front").fullmatch(found["word"]) or _KEPT_IN.fullmatch(found["word"]))
    tail = (found["tail"] or "") if found else ""
    if not found or not reached or value is None or (unit and not is_unit(unit)) or tail[:1] not in ("", "（", "("):
        return CellNumber("words", words=words)
    places = len(found["number"].partition(".")[2])
    return CellNumber(
        "number", value, unit, approx=found["about"] or "", tail=tail.strip("（()）"), words=words, places=places
    )


def _spelt(words: str) -> CellNumber:
    """十余家, 两万多人: as the language reads them, when nothing else stands in the cell."""
    if (
        len(words) <= 12
        and (found := find_quantities(words))
        and (found[0].span.start, found[0].span.end) == (0, len(words))
    ):
        one = found[0]
        if isinstance(one.value, Decimal):
            return CellNumber(
                "number", one.value, one.unit, one.change, approx=one.approx or "", words=words, places=one.places
            )
    return CellNumber("words", words=words)


def looks_numeric(words: str) -> bool:
    """Whether a text cell is a figure, however dressed."""
    return bool(words) and any(char.isdigit() for char in words[:8]) and read_words(words).what == "number"


def places_of(value: Decimal) -> int:
    """Decimals of a number as written out."""
    written = str(value)
    if "E" in written:
        exponent = value.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0
    return len(written.partition(".")[2])


def _decimal(digits: str) -> Decimal | None:
    if len(digits) > _LONGEST or ("," in digits and not _GROUPED.fullmatch(digits)):
        return None
    try:
        return Decimal(digits.replace(",", ""))
    except InvalidOperation:
        return None


def in_full(value: Decimal) -> str:
    """A Decimal in full, without exponent: 1E+2 is 100."""
    return f"{value:f}"
