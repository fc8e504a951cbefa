"""Numbers of two parts: ratios (12∶1, 3∶2) and prices of speech (3块8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.core.text import Span
from drafter.ground.number import Number
from drafter.language.numerals import parse_number


def _inside(start: int, taken: tuple[Span, ...]) -> bool:
    return any(span.start <= start < span.end for span in taken)


# 男女比例3∶2: of two amounts, neither of them one.
_PROPORTION = re.compile(r"(?<=[例比为是])[ ]?(?P<first>\d{1,3})[ ]?[∶:：比][ ]?(?P<second>\d{1,3})(?![\d.:])")


def proportions(flat: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    for match in _PROPORTION.finditer(flat):
        first, second = Decimal(match["first"]), Decimal(match["second"])
        if not _inside(match.start("first"), taken) and second > 1 and first > 1:
            half, value = Decimal("0.5"), first / second
            low, high = (first - half) / (second + half), (first + half) / (second - half)
            yield Number(Span(match.start("first"), match.end()), match[0].strip(), value, "倍", "倍", low, high)


# 录取比12∶1.
_RATIO = re.compile(
    r"(?<![\d.:])(?:(?P<high>\d{1,4}(?:\.\d+)?)[ ]?[∶:：比][ ]?1|1[ ]?[∶:：比][ ]?(?P<low>\d{1,4}(?:\.\d+)?))(?![\d.:])"
)


def ratios(flat: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    for match in _RATIO.finditer(flat):
        if not _inside(match.start(), taken):
            written = match["high"] or match["low"]
            value = Decimal(written)
            half = Decimal("0.5").scaleb(-len(written.partition(".")[2]))
            yield Number(Span(*match.span()), match[0], value, "倍", "倍", value - half, value + half)


# 3块8, 两块六: yuan and jiao in speech.
_PRICE = re.compile(
    r"(?P<yuan>\d{1,4}|[一二两三四五六七八九十]{1,3})块(?P<jiao>[\d一二三四五六七八九])(?![\d十百千万个只条家次件位张份斤晚天人场桶趟月年户])(?:毛|角)?"
)


def prices(flat: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    for match in _PRICE.finditer(flat):
        if not _inside(match.start(), taken):
            value = parse_number(match["yuan"].replace("两", "二")) + parse_number(match["jiao"]) / 10
            half = Decimal("0.05")
            yield Number(Span(*match.span()), match[0], value, "money", "元", value - half, value + half)
