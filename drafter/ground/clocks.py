"""Times of day and lengths of time in two units: 晚上9点, 21时 and 21:00 are one, and so are 1小时12分 and 1.2小时."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.core.text import Span
from drafter.ground.nearness import after_word, before_word
from drafter.ground.number import Number
from drafter.language.numerals import parse_number

_PART = r"(?P<part>凌晨|清晨|早晨|早上|早|上午|中午|下午|傍晚|晚上|晚间|夜里|夜间|深夜|晚)"
_HOUR = r"(?P<hour>\d{1,2}|[零一二两三四五六七八九十]{1,3})"
# 九点开门, 9时到馆: what happens at an hour, and at no number of points.
_AT = r"[点时](?=(?:到|来|进)[馆场店窗现门校院站厅岗]|开[门馆放]|[关闭][门馆]|[上下]班|就(?:没|有|要|来|到|排)|[前后]?排队)"
# Without a part of the day, 点 and 时 say a clock's time only where something lasts to or from it.
_FEW = r"[一二两三四五六七八九十]{1,3}"
_NO_SHARE = r"(?<![之分一二三四五六七八九十])"  # 三分之二点 is no hour
_ENDS = r"(?=[，。；、）半前后止开关]"
_NO_UNIT = r"(?![\d.%万亿个户名人件家项])"
_SPOKEN = rf"{_PART}[ ]?{_HOUR}[ ]?(?:点钟?|时)"
_OPENS = rf"(?P<oclock>(?<!\d)\d{{1,2}}|{_NO_SHARE}[一两三四五六七八九十]{{1,3}})[ ]?(?:点钟|{_AT})"
_LASTS = (
    rf"(?<=[到至从由])[ ]?(?P<bare>\d{{1,2}}|零|{_FEW})[ ]?(?:点钟|点(?:{_ENDS}|[0-5]\d{_NO_UNIT})|$)|时(?:{_ENDS}|$)))"
)
_FULL = rf"(?P<full>(?<!\d)(?:[01]?\d|2[0-4])|{_NO_SHARE}{_FEW}(?=点(?:半|[一三]刻)))[ ]?(?:点|时)(?=[ ]?(?:半|[0-5]?\d[ ]?分)|(?<=点)[0-5]\d{_NO_UNIT})"
_DIGITAL = r"(?P<digital>\d{1,2})[:：](?P<minutes>[0-5]\d)(?!\d)"
_MINUTES = rf"(?P<half>半|一刻|三刻)|(?<=[点时])[ ]?(?P<past>[0-5]?\d)(?:[ ]?分|(?<=\d\d){_NO_UNIT})"
_CLOCK = re.compile(rf"(?:{_SPOKEN}|{_OPENS}|{_LASTS}|{_FULL}|{_DIGITAL})(?:{_MINUTES})?")
_QUARTERS = {"半": Decimal("0.5"), "一刻": Decimal("0.25"), "三刻": Decimal("0.75")}
_LATE = frozenset(("下午", "傍晚", "晚上", "晚间", "夜里", "夜间", "深夜", "晚"))


def clocks_of(flat: str, taken: tuple[Span, ...] = ()) -> Iterator[Number]:
    """Every time of day as a number of hours, those inside `taken` left out."""
    for match in _CLOCK.finditer(flat):
        if any(span.start <= match.start() < span.end for span in taken):
            continue
        hour = parse_number(
            (match["hour"] or match["oclock"] or match["bare"] or match["full"] or match["digital"]).replace("两", "二")
        )
        if hour < 12 and (match["part"] in _LATE or (not match["part"] and _is_late(flat, match.start()))):
            hour += 12
        hour += Decimal(match["minutes"] or match["past"] or 0) / 60 + _QUARTERS.get(match["half"] or "", Decimal(0))
        hour = Decimal(0) if hour == 24 else hour
        if hour < 24:
            span = Span(*match.span())
            said = bool(match["part"]) or hour >= 12
            yield Number(span, match[0], hour, "clock", "时", hour, hour, exact=True, half_day=said)


# 夜间延时开放到九点半: the part of the day stands before the verb.
_EVENING = re.compile(r"(?:下午|傍晚|晚上|晚间|夜里|夜间|深夜|晚[自延开])[^。；：点时\d早上中白]{0,12}$")


def _is_late(flat: str, start: int) -> bool:
    return bool(_EVENING.search(flat, max(0, start - 16), start))


_NUMERAL = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_LENGTH = re.compile(
    rf"(?P<hours>{_NUMERAL})[ ]?个?(?:小时|钟头)(?:零|又)?(?P<minutes>{_NUMERAL})[ ]?分钟?|(?P<half>{_NUMERAL})[ ]?个半(?:小时|钟头)"
)


def durations_of(flat: str, taken: tuple[Span, ...] = ()) -> Iterator[Number]:
    """Every length of time in hours and minutes as one number of hours."""
    for match in _LENGTH.finditer(flat):
        if any(span.start <= match.start() < span.end for span in taken):
            continue
        hours = parse_number((match["hours"] or match["half"]).replace("两", "二"))
        minutes = Decimal(30) if match["half"] else parse_number(match["minutes"].replace("两", "二"))
        value = hours + minutes / 60
        span = Span(*match.span())
        approx = after_word(flat, span.end) or before_word(flat, span.start)
        yield Number(span, match[0], value, "time", "小时", value, value, approx, exact=True)
