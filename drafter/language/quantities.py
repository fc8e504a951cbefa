"""Every number with its unit in a text: value, unit, kind, direction of change, approximation.

One pass: numeral runs are found first, then a possessive pattern reads the unit at each (so no run of digits is read twice),
and small tests on its neighbours turn away dates, numbering, names and set phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.core.quantity import Change, Kind, Quantity, Range
from drafter.core.text import Span
from drafter.language import exclusions, lexicon, numeral_patterns, signs, unit_lexicon
from drafter.language.changes import carried_change, change_at
from drafter.language.characters import plain
from drafter.language.compounds import STARTS, Compound, compound_at
from drafter.language.numerals import parse_number
from drafter.language.paired_figures import paired_before

_BEFORE = re.compile(
    rf"(?:(?<![签履违预节])约|{lexicon.one_of('beside_figures.txt', 'bound')}|(?<![线网路车船台会岸陆地街桌墙山身手面])上|前)(?:了)?[\s\u3000]?$"
)
_AFTER = re.compile(
    r"[\s\u3000]?钱?(以上|以下|左右|以内|之内|上下|有余|之多|及以上|内(?!容|部|外|在|生|涵|陆|地|需|销|循|控|蒙|资|河|贸|设|审))"
)
_LIST_MARKS = frozenset("、和及与→")
_LONGEST_LIST = 12
# Longer runs of digits are codes, not amounts.
_LONGEST_FIGURE = 80
_PLACED = re.compile(rf"(?:{lexicon.one_of('beside_figures.txt', 'ranked', 'ranked_among')})[^，。；：、\n]{{0,8}}$")
_AT_ONCE = re.compile(
    rf"(?:{lexicon.one_of('beside_figures.txt', 'ranked_at_once', 'ranked_among')}|[东西中]部|地区|亚洲|排位|名列|位列|位居)(?:大概|大约|估计|是|为|在|到|至|了|全[国省市县区镇州]){{0,2}}$"
)
# 排第2（去年第5）: a second place is told by its time alone.
_RANKED_BEFORE = re.compile(
    r"(?:去年|上年|前年|上期|上月|上季度|上次|上届|上一届|原来|此前)(?:同期)?(?:是|为|排|在|列|居)?$"
)
_STOPPED = frozenset("，。；、）)（(！ \n\t,;：且并和及但,")
_CLOSED = frozenset(("", "，", "。", "；", "、", "）", ")", "\n", ",", ";"))
_BARE_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,4})?(?![\d.%年月日号.—–－~～/\-]|[ ]?[\u4e00-\u9fffA-Za-z])")


def find_quantities(text: str) -> list[Quantity]:
    """All quantities of `text` in order, not overlapping. Spans are offsets into `text` as given."""
    flat = plain(text)
    found: list[Quantity] = []
    done = 0
    for run in numeral_patterns.numeral_start().finditer(flat):
        if run.start() < done:
            continue
        for quantity in _read(text, flat, run.start(), done, found[-1] if found else None):
            found.append(carried_change(flat, found[-1], quantity) if found and not quantity.change else quantity)
            done = quantity.span.end
    return found


def _read(text: str, flat: str, start: int, done: int, last: Quantity | None) -> Iterator[Quantity]:
    first = flat[start]
    compound = compound_at(flat, start) if first != "第" else None
    if compound and not exclusions.in_title(flat, start):
        yield _compound(text, flat, start, compound)
    elif first.isdigit():
        yield from (
            _arabic(text, flat, start, done)
            if not (last and (bare := _leaning(flat, start, last)))
            else _like(text, flat, bare, last)
        )
    elif first == "第":
        yield from _rank(text, flat, start, last)
    elif first not in STARTS:
        yield from _chinese(text, flat, start)


def _compound(text: str, flat: str, start: int, compound: Compound) -> Quantity:
    span, places = Span(start, compound.end), -int(compound.value.normalize().as_tuple().exponent)
    return _quantity(text, flat, span, compound.value, compound.unit, places=max(0, places), some=compound.more)


def _arabic(text: str, flat: str, start: int, done: int) -> Iterator[Quantity]:
    if flat[start - 1 : start] in ("百", "千") and flat[max(0, start - 2) : start - 1].isdigit():
        return  # 3百5户: 350 or 305, and never 5
    match = numeral_patterns.arabic().match(flat, start)
    if not match:
        yield from _slash(text, flat, start)
        yield from _index(text, flat, start)
        return
    if match.end() - start > _LONGEST_FIGURE:
        return
    scale, base = match["scale"] or "", match["unit"] or match["plain"] or ""
    unit = exclusions.money_said(flat, start, match.end(), _tidy(scale + _unit_text(flat, match)))
    if exclusions.excluded_arabic(flat, start, match.end(), "" if scale else _tidy(base)) or (
        not base and scale in ("千", "百")
    ):
        return
    yield from _shared(text, flat, start, done, unit)
    low, number = parse_number(match["number"]), match["high"] or match["number"]
    value = Range(low, parse_number(number)) if match["high"] else low
    if unit == "成":
        value, unit = Range(value.low * 10, value.high * 10) if isinstance(value, Range) else value * 10, "%"
    some = match["some"] or match["more"] or match["few"] or ""
    if base.startswith("/") and match["number"] == "1":
        return  # （1/10万） says of what a rate is told, and is none
    yield _quantity(text, flat, Span(start, match.end()), value, unit, places=_places(number), some=some)


# 游客11.3万人次，去年上半年9.7: last year's is told in the unit of this year's.
_LAST_TIME = re.compile(
    r"[，,；;（(]\s?(?:而)?(?:去年|上年|前年)(?:同期|全年|[上下]半年|[前第]?[一二三四]季度|\d{1,2}月份?)?(?:是|为|才|只有?|仅有?|有)?$"
)


_LAST_AMOUNT = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{1,4})?(?![\d.%年月日号—–－~～/\-]|,\d{3}|[ ]?[\u4e00-\u9fffA-Za-z])"
)
_SIZE = Decimal(8)  # times as large or as small as the figure it is set beside, at most


def _leaning(flat: str, start: int, last: Quantity) -> re.Match[str] | None:
    """A bare number that stands where the figure before it is set beside last time's."""
    bare = _LAST_AMOUNT.match(flat, start)
    ended = bare and flat[bare.end() : bare.end() + 1] in _CLOSED
    return bare if ended and last.unit and _LAST_TIME.fullmatch(flat[last.span.end : start]) else None


def _like(text: str, flat: str, bare: re.Match[str], last: Quantity) -> Iterator[Quantity]:
    """It has this time's unit, without its scale where only so it is of its size (1.3万人，去年8600); else none that is told."""
    value = Decimal(bare[0].replace(",", ""))
    plain = last.unit[1:] if last.unit[0] in "万亿" else last.unit
    scale = {"万": Decimal(10_000), "亿": Decimal(10) ** 8}.get(last.unit[0], Decimal(1))
    sized = {last.unit: last.value, plain: last.value * scale} if isinstance(last.value, Decimal) else {}
    unit = next((unit for unit, other in sized.items() if unit and other and 1 / _SIZE <= value / other <= _SIZE), "")
    if unit:
        span = Span(*bare.span())
        yield _quantity(text, flat, span, value, unit, places=_places(bare[0]), kind=last.kind)


def _index(text: str, flat: str, start: int) -> Iterator[Quantity]:
    """A bare number right after an index: 系数0.573, 指数为102.3."""
    match = _BARE_NUMBER.match(flat, start)
    if match and signs.names_index(flat, start - signs.minus_before(flat, start)):
        yield _quantity(
            text, flat, Span(start, match.end()), Decimal(match[0]), "", places=_places(match[0]), kind="measure"
        )


def _slash(text: str, flat: str, start: int) -> Iterator[Quantity]:
    match = numeral_patterns.SLASH.match(flat, start)
    if match and int(match["below"]) > int(match["above"]) and exclusions.led_to_share(flat, start):
        share = (Decimal(match["above"]) * 100 / Decimal(match["below"])).quantize(Decimal("0.01"))
        yield _quantity(text, flat, Span(start, match.end()), share, "%", kind="ratio")


def _unit_text(flat: str, match: re.Match[str]) -> str:
    """The unit with its twin: 台（套）."""
    group = "unit" if match["unit"] else "plain" if match["plain"] else ""
    return flat[match.start(group) : match.end()] if group else ""


def _shared(text: str, flat: str, start: int, done: int, unit: str) -> Iterator[Quantity]:
    """Numbers before this one that share its unit: 48.47、51.50、39.07亿元; 年中5.5、年末5.3%."""
    paired = paired_before(flat, start, unit)
    if paired and paired[0] >= done:
        number = flat[slice(*paired)]
        yield _quantity(text, flat, Span(*paired), parse_number(number), unit, places=_places(number))
        return
    places: list[tuple[int, int]] = []
    at = start
    while at >= 2 and flat[at - 1] in _LIST_MARKS and flat[at - 2].isdigit() and len(places) < _LONGEST_LIST:
        begin = at - 1
        while begin > done and (flat[begin - 1].isdigit() or flat[begin - 1] == "." or flat[begin - 1] == ","):
            begin -= 1
        places.append((begin, at - 1))
        at = begin
    if (
        not places
        or (at <= done and done)
        or flat[max(0, at - 1) : at] in ("第", "\n", "（", "(", "")
        or (flat[at - 1].isascii() and flat[at - 1].isalpha())
    ):
        return
    for begin, end in reversed(places):
        if not re.fullmatch(numeral_patterns.NUMBER, flat[begin:end]):
            return
        yield _quantity(
            text, flat, Span(begin, end), parse_number(flat[begin:end]), unit, places=_places(flat[begin:end])
        )


def _rank(text: str, flat: str, start: int, last: Quantity | None) -> Iterator[Quantity]:
    match = numeral_patterns.RANK.match(flat, start)
    if not match:
        return
    before = flat[max(0, start - 14) : start]
    end = match.end("place") if match["place"] else match.end("number")
    ranked = (
        _PLACED.search(before)
        if match["place"]
        else (not match["next"] or match["next"] in _STOPPED)
        and (_AT_ONCE.search(before) or (last and last.kind == "rank" and _RANKED_BEFORE.search(before)))
    )
    if ranked and not (match["place"] and match["next"] == "书"):
        yield Quantity(Span(start, end), text[start:end], parse_number(match["number"]), match["place"] or "", "rank")


def _chinese(text: str, flat: str, start: int) -> Iterator[Quantity]:
    fraction = numeral_patterns.FRACTION.match(flat, start)
    if fraction:
        yield from _fraction(text, flat, fraction)
        return
    match = numeral_patterns.bare_scale().match(flat, start) if flat[start] in "十百千万亿" else None
    if match:
        if not exclusions.excluded_bare(flat, start, match.end()):
            value = parse_number(match["number"] or "一")
            yield _quantity(
                text,
                flat,
                Span(start, match.end()),
                value,
                _tidy(match["scale"] + flat[match.start("unit") : match.end()]),
            )
        return
    if scaled := numeral_patterns.SCALED.match(flat, start):
        value = parse_number(scaled["number"])
        yield _quantity(text, flat, Span(start, scaled.end()), value, scaled["scale"], some=scaled["some"])
        return
    match = numeral_patterns.chinese().match(flat, start)
    if not match or match.end() - start > _LONGEST_FIGURE or numeral_patterns.unsure(match["number"]):
        return
    scale, unit = match["scale"] or "", _tidy(flat[match.start("unit") : match.end()])
    if not scale and exclusions.excluded_chinese(flat, start, match.end(), match["number"], match["unit"]):
        return
    value, some = parse_number(match["number"]), match["some"] or match["more"] or ""
    if unit == "成":
        value, unit = value * 10, "%"
    yield _quantity(text, flat, Span(start, match.end()), value, scale + unit, some=some)


def _fraction(text: str, flat: str, match: re.Match[str]) -> Iterator[Quantity]:
    try:
        share = Decimal("0.5") if match["half"] else parse_number(match[0])
    except ValueError:  # 零分之一
        return
    percent = match["below"] == "百"
    value = share * 100 if percent else (share * 100).quantize(Decimal("0.01"))
    kind: Kind = "percent" if percent else "ratio"
    yield _quantity(
        text,
        flat,
        Span(match.start(), match.end()),
        value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize() if percent else value,
        "%",
        kind=kind,
    )


def _quantity(
    text: str,
    flat: str,
    span: Span,
    value: Decimal | Range,
    unit: str,
    *,
    places: int = 0,
    some: str = "",
    kind: Kind | None = None,
) -> Quantity:
    kind, fell = kind or unit_lexicon.kind_of(unit), False
    if isinstance(value, Decimal) and (minus := signs.minus_before(flat, span.start, unit)):
        span = Span(span.start - minus, span.end)
        fell = kind in ("percent", "point") and not signs.is_balance(flat, span.start)  # 增幅负2.5% is a fall
        value = value if fell else -value
    change: Change | None = "decrease" if fell else change_at(flat, span.start, unit)
    return Quantity(span, span.of(text), value, unit, kind, change, some or _approximation(flat, span), places)


def _approximation(flat: str, span: Span) -> str | None:
    after = _AFTER.match(flat, span.end)
    if after:
        return after[1]
    before = _BEFORE.search(flat[max(0, span.start - 5) : span.start])
    return before[0].strip() if before else None


def _tidy(unit: str) -> str:
    return "".join(unit.split())


def _places(number: str) -> int:
    return len(number.partition(".")[2])
