"""Numerals of several scales (1亿2千万元, 十万零五千人, 1千2百人, 13万2), written-out sums (壹拾贰万元整) and tenths with a half (九成半)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.language import unit_lexicon
from drafter.language.numerals import SCALES, parse_number

_ARABIC = r"(?:\d{1,4}千(?:零?\d百)?+(?:零?\d十)?+|\d{1,2}百(?:零?\d十)?+|\d{1,4}(?:\.\d{1,4})?+)"
_ARABIC_LAST = r"零?(?:\d千(?:零?\d百)?+(?:零?\d十)?+|\d百(?:零?\d十)?+|\d十|\d{4}(?!\d))"
_CHINESE = r"[一二两三四五六七八九十百千零]{1,8}"
_CHINESE_LAST = (
    r"(?:零[一二两三四五六七八九十百千]{1,7}|[一二两三四五六七八九][千百十][一二两三四五六七八九十百零]{0,6})"
)
_SECTION = 12  # signs before and with the first scale, at most: 1234千零5百零6十亿
_FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟"


@dataclass(frozen=True, slots=True)
class Compound:
    """A numeral read whole, up to `end`, in a unit that holds its largest scale: 1.2 and 亿元. `more`: 余 or 多 behind it."""

    end: int
    value: Decimal
    unit: str
    more: str = ""


@lru_cache(maxsize=1)
def _scaled() -> re.Pattern[str]:
    """Two scales at least; each section smaller than the one before, so that two numbers side by side are never one. 一万五千亿 is counted in 亿."""
    return re.compile(
        "(?P<number>"
        + "|".join(
            rf"{section}万{last}亿|{section}亿零?{section}万(?:{last})?+|{section}[亿万]{last}|{high}万(?=[元亩人吨斤])"
            for section, last, high in (
                (_ARABIC, _ARABIC_LAST, r"\d千\d百"),
                (_CHINESE, _CHINESE_LAST, "[一二两三四五六七八九]千[一二三四五六七八九]百"),
            )
        )
        + rf")(?P<more>[余多来]?)(?P<unit>{unit_lexicon.pattern()})"
    )


# 1千2百人, 2百05件, 3千零5户: what stands behind the scale fills its places or begins with a nought (3百5 could be 350 or 305).
_HUNDREDS = r"\d{1,2}百(?:\d十\d?|[零0]\d|\d\d)"
_THOUSANDS = r"\d{1,2}千(?:零?\d百(?:零?\d十\d?|[零0]\d|\d\d)?|零\d\d?|\d{3})"
# 13万2, 三万五, 3万5千: the last sign counts the next lower place, where nothing else follows that it could count.
_CUT_SHORT = re.compile(
    r"(?P<head>\d{1,4}|[一二两三四五六七八九十百千]{1,6})(?P<scale>[万亿])(?P<tail>[1-9一二三四五六七八九])(?P<lower>(?<=万.)千|(?<=亿.)千万)?+"
    r"(?=[，。；、！？（）()\s;,]|左右|上下|以[上下]|出头|$)"
)


@lru_cache(maxsize=1)
def _low() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<number>{_THOUSANDS}|{_HUNDREDS})(?!\d)(?P<more>[余多来]?)(?P<unit>{unit_lexicon.pattern()})"
    )


_SUM = re.compile(
    rf"(?P<whole>[{_FORMAL}万亿]{{1,24}})[元圆](?:(?P<tenth>[{_FORMAL}])角)?+零?(?:(?P<cent>[{_FORMAL}])分)?+[整正]?"
)
_TENTHS = re.compile(
    r"(?P<tens>[一二三四五六七八九1-9])成(?:(?P<half>半)|(?P<ones>[一二三四五六七八九])(?![成家个名人]))"
)
STARTS = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")


def compound_at(flat: str, start: int) -> Compound | None:
    """The compound numeral that begins at `start` of a `plain` text; None for a simple one."""
    if flat[start] in STARTS:
        return next(_sum(flat, start), None)
    tenths = _TENTHS.match(flat, start) if flat.startswith("成", start + 1) else None
    if tenths:
        ones = Decimal(5) if tenths["half"] else parse_number(tenths["ones"])
        return Compound(tenths.end(), parse_number(tenths["tens"]) * 10 + ones, "%")
    head = flat[start : start + _SECTION]
    found = _scaled().match(flat, start) if "万" in head or "亿" in head else None
    if not found:
        return next(_short(flat, start, head), None)
    scale = next(scale for scale in "亿万" if scale in found["number"])
    value = parse_number(found["number"]) / SCALES[scale]
    return Compound(found.end(), value, scale + "".join(found["unit"].split()), found["more"])


def _short(flat: str, start: int, head: str) -> Iterator[Compound]:
    """13万2 in 万, 1千2百人 in 人."""
    if (
        ("万" in head or "亿" in head)
        and flat[start - 1 : start] not in ("几", "数", "好")
        and (found := _CUT_SHORT.match(flat, start))
    ):
        value = parse_number(found["head"]) + parse_number(found["tail"]) / 10
        yield Compound(found.end(), value, found["scale"])
    elif flat[start].isdigit() and ("百" in head or "千" in head) and (found := _low().match(flat, start)):
        yield Compound(found.end(), parse_number(found["number"]), "".join(found["unit"].split()), found["more"])


def _sum(flat: str, start: int) -> Iterator[Compound]:
    """壹拾贰万叁仟元伍角整 in 元, 伍佰万元 in 万元."""
    found = _SUM.match(flat, start)
    if not found:
        return
    try:
        value, unit = parse_number(found["whole"]), "元"
        small = [parse_number(found[part]) if found[part] else Decimal(0) for part in ("tenth", "cent")]
    except ValueError:
        return
    value += small[0] / 10 + small[1] / 100
    scale = found["whole"][-1]
    if scale in SCALES:
        value, unit = value / SCALES[scale], scale + "元"
    yield Compound(found.end(), value, unit)
