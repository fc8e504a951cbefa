"""Numbers as notes say them: 1万2, 三万五, 2.3个亿, 二三十人, 一年半, 半个月, 一刻钟, 半个点, 万分之五, 8分地."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

from drafter.core.text import Span
from drafter.ground.measures import measure, unit_at
from drafter.ground.nearness import after_word, before_word
from drafter.ground.number import Number
from drafter.language.literals import literal_of
from drafter.language.numerals import parse_number

_HAN = "一二两三四五六七八九十百千"
_DIGIT = "一二两三四五六七八九"
_N = rf"(?:\d+(?:\.\d+)?|[{_HAN}]+)"
_AFTER = r"(?![\d.十百千万亿分成点])"
_SCALES = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000), "亿": Decimal(10) ** 8}
_TENTH, _HALF = Decimal("0.1"), Decimal("0.5")


def _value(written: str) -> Decimal:
    return Decimal(written) if written[0].isdigit() else parse_number(written.replace("两", "二"))


def _cut_short(match: re.Match[str]) -> Decimal:
    """1万2 is 12,000, 3万8千 38,000: what the last sign counts is the next lower scale."""
    scale = _SCALES[match["scale"]]
    step = _SCALES[match["lower"]] if match["lower"] else scale * _TENTH
    return _value(match["head"]) * scale + _value(match["tail"]) * step


def _months(match: re.Match[str]) -> Decimal:
    return (_value(match["n"]) + _HALF) * 12


def _half_more(match: re.Match[str]) -> Decimal:
    return _value(match["n"]) + _HALF


def _tenths(match: re.Match[str]) -> Decimal:
    """七成二, 7成6, 七成半."""
    return _value(match["n"]) + (_HALF if match["tenth"] == "半" else _value(match["tenth"]) * _TENTH)


def _fixed(value: str) -> Callable[[re.Match[str]], Decimal]:
    return lambda _match: Decimal(value)


def _plain(match: re.Match[str]) -> Decimal:
    return _value(match["n"])


# 十一公里半, 五十三岁半: half of the very measure more.
_HALVED = ("公里", "里", "米", "亩", "公顷", "吨", "公斤", "斤", "升", "岁", "个点", "个百分点")
# 2个来小时, 三个多月: what stands between the sign of counting and the measure.
_PARTED = {"小时": "小时|钟头", "月": "月", "周": "星期|礼拜", "个百分点": "百分点|点(?![位半])"}
_CLASS_OF = {"来": "about", "多": "more", "余": "more"}

_Form = tuple[re.Pattern[str], Callable[[re.Match[str]], Decimal], str, str]
# pattern, its value, the unit it is said in ("" where a measure word follows), an approximating class of its own
_FORMS: tuple[_Form, ...] = (
    (re.compile(rf"(?P<head>\d+(?:\.\d+)?|[{_HAN}]+)(?P<scale>[千万亿])(?P<tail>[\d{_DIGIT}])(?P<lower>[百千])?{_AFTER}(?![{_DIGIT}])"), _cut_short, "", ""),
    (re.compile(rf"(?P<head>[{_DIGIT}])(?P<scale>百)(?P<tail>[{_DIGIT}])(?P<lower>(?!))?{_AFTER}(?=[，。；、）块元多余]|$)"), _cut_short, "", ""),
    (re.compile(rf"(?P<n>{_N})(?:来|多)?个(?:多)?亿"), lambda m: _value(m["n"]) * _SCALES["亿"], "元", ""),
    (re.compile(rf"(?P<n>[{_HAN}]+|\d+)年半(?![年载])"), _months, "月", ""),
    (re.compile(rf"(?P<n>[{_HAN}]+|\d+)天半"), _half_more, "天", ""),
    (re.compile(rf"(?P<n>[{_HAN}]+|\d+)个半月"), _half_more, "月", ""),
    (re.compile(rf"(?P<n>[{_HAN}]+|\d+)倍半"), _half_more, "倍", ""),
    (re.compile(rf"(?P<n>[{_HAN}]+|\d+)成(?P<tenth>半|[{_DIGIT}]|\d(?=[，。；、）的以左上多]|$))"), _tenths, "成", ""),
    (re.compile(r"(?P<n>\d+|[一二两三四五六七八九十]+)米(?P<tenth>[1-9一二三四五六七八九])(?=[，。；、）的多深高宽长提到至增升降变加减]|$)"), _tenths, "米", ""),
    (re.compile(r"(?P<n>[一二三四五六七八九])毛(?P<tenth>[一二三四五六七八九])(?=[，。；、）钱]|$)"), lambda m: (_value(m["n"]) + _value(m["tenth"]) * _TENTH) * _TENTH, "元", ""),
    (re.compile("半个?(?:钟头|小时)"), _fixed("0.5"), "小时", ""),
    (re.compile("半个?月(?!形|刊|板|球)"), _fixed("15"), "天", ""),
    (re.compile(r"(?P<n>[一三])刻多钟"), lambda m: _value(m["n"]) * 15, "分钟", "more"),
    (re.compile(r"(?P<n>[一三])刻钟"), lambda m: _value(m["n"]) * 15, "分钟", ""),
    (re.compile("个把月"), _fixed("1"), "月", "about"),
    (re.compile("个把(?:小时|钟头)"), _fixed("1"), "小时", "about"),
    (re.compile("个把(?:星期|礼拜|周)"), _fixed("7"), "天", "about"),
    (re.compile("半个(?:百分)?点"), _fixed("0.5"), "个百分点", ""),
    (re.compile(r"(?<![\d/.年月])(?P<n>[1-9])/(?P<of>[2-9]|10)(?![\d/月])"), lambda m: _value(m["n"]) / _value(m["of"]) * 100, "%", ""),
    (re.compile("百分之?百"), _fixed("100"), "%", ""),
    (re.compile(rf"万分之(?P<n>{_N})"), lambda m: _value(m["n"]) / 100, "%", ""),
    (re.compile(rf"(?P<n>{_N})分(?:地|田)"), lambda m: _value(m["n"]) / 10, "亩", ""),
    *((re.compile(rf"(?P<n>{_N}){unit}半(?![年月天径数价成途里])"), _half_more, unit, "") for unit in _HALVED),
    *((re.compile(rf"(?P<n>{_N})分{some}钟"), _plain, "分钟", approx) for some, approx in _CLASS_OF.items()),
    *(
        (re.compile(rf"(?P<n>{_N})个{some}(?:{words})"), _plain, unit, approx)
        for some, approx in _CLASS_OF.items()
        for unit, words in _PARTED.items()
    ),
    (re.compile(rf"(?P<n>{_N})个半(?=[，。；、了]|$)"), _half_more, "", ""),
    (re.compile(rf"(?P<n>{_N})个半(?:百分)?点"), _half_more, "个百分点", ""),
)  # fmt: skip


@cache
def _by_literal() -> tuple[tuple[str, _Form], ...]:
    return tuple((literal_of(form[0].pattern), form) for form in _FORMS)


def spoken_numbers(flat: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    """Every number in a form of speech, those inside `taken` left out; of two at one place the first form holds."""
    done: list[Span] = list(taken)
    for pattern, value, unit, approx in (form for literal, form in _by_literal() if literal in flat):
        for match in pattern.finditer(flat):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in done) and not _inside_word(flat, match):
                number = _number(flat, match, value(match), unit, approx)
                done.append(number.span)
                yield number
    yield from _ranges(flat, tuple(done))


def _inside_word(flat: str, match: re.Match[str]) -> bool:
    """第三万…, 12.5万6: a number that begins earlier than the form."""
    return flat[match.start() - 1 : match.start()] in tuple("第0123456789.点零") and match.start() > 0


def _number(flat: str, match: re.Match[str], value: Decimal, unit: str, approx: str) -> Number:
    end = match.end()
    written = unit
    if not unit:
        more = _MORE.match(flat, end)  # 一万六千多册
        written = unit_at(flat, more.end() if more else end)
        end = (more.end() if more and written else end) + len(written)
        approx = _MORE_CLASS[more[0]] if more and written else approx
    factor, family, base = measure(written)
    amount, half = value * factor, _HALF if written == "成" else Decimal(0)
    approx = approx or after_word(flat, end) or before_word(flat, match.start())
    return Number(
        Span(match.start(), end),
        flat[match.start() : end],
        amount,
        family,
        base,
        amount - half,
        amount + half,
        approx,
        exact=not half,
    )


# What stands between an amount in speech and its measure word.
_MORE = re.compile("[余多来几]")
_MORE_CLASS = {"余": "more", "多": "more", "来": "about", "几": "about"}
_RANGE = re.compile(
    rf"(?P<head>[{_HAN}]*[百千万])?(?P<low>[{_DIGIT}])(?P<high>[{_DIGIT}])(?P<scale>[十百千万成])?(?P<more>多|来)?"
)


def _ranges(flat: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    """二三十人, 四五家, 六七成, 一千五六百人: both ends, each a number of its own."""
    for match in _RANGE.finditer(flat):
        low, high = _value(match["low"]), _value(match["high"])
        if high - low != 1 or any(span.overlaps(Span(*match.span())) for span in taken) or _inside_word(flat, match):
            continue
        tail = "成" if match["scale"] == "成" else ""
        unit = tail or unit_at(flat, match.end())
        if (
            not (unit or match["scale"] or match["head"])
            or flat[match.end() - len(tail) - 1 : match.end() - len(tail)] == ""
        ):
            continue
        scale = Decimal(10) if match["scale"] == "十" else _SCALES.get(match["scale"] or "", Decimal(1))
        factor, family, base = measure(unit.strip())  # 七八万 of what was named before
        end = match.end() + (0 if tail else len(unit))
        head = parse_number(match["head"].replace("两", "二")) if match["head"] else Decimal(0)
        middle = match.start("high")
        for span, value in ((Span(match.start(), middle), low), (Span(middle, end), high)):
            amount = (head + value * scale) * factor
            yield Number(span, flat[span.start : span.end], amount, family, base, amount, amount, exact=True)
