"""Numerals as written, Arabic, Chinese or mixed, to exact Decimals."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.language.characters import plain

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "○": 0,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
    "俩": 2,
}
TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
TENS_AT_ONCE = {"廿": Decimal(20), "卅": Decimal(30), "卌": Decimal(40)}
SCALES = {"万": Decimal(10) ** 4, "亿": Decimal(10) ** 8}
_ARABIC = re.compile(r"[-−－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_SPACES = re.compile(r"[\s\u3000]+")
# One number of a mixed numeral (1亿2千万): a run of digits, or a character.
_TOKEN = re.compile(r"\d+(?:\.\d+)?|.")
_FRACTION = re.compile(r"(.+?)分之(.+)")
_VAGUE = re.compile(r"[余多]")
_TENTHS = re.compile(r"(.+)成(半?)")
# Longer than any figure in a report; keeps arithmetic on hostile input small.
_LONGEST = 400


def parse_number(raw: str) -> Decimal:
    """The exact value of a numeral: 1,100.76 · １９９７ · 4􀆰8 · 二十四 · 两千余 · 1.2万 · 六千余万 · 百分之六十五 (0.65) · 三成 (0.3) · 二〇二四.

    余 and 多 are passed over. Raises ValueError when `raw` is no numeral.
    """
    if len(raw) < 20 and _PLAIN.fullmatch(raw):
        return Decimal(raw)
    bare = _VAGUE.sub("", _SPACES.sub("", plain(raw)))
    if not bare or len(bare) > _LONGEST:
        raise ValueError(f"not a number: {raw[:40]!r}")
    fraction = _FRACTION.fullmatch(bare)
    if fraction:
        return _fraction(fraction[1], fraction[2])
    tenths = _TENTHS.fullmatch(bare)
    if tenths:
        return (_scaled(tenths[1]) + (Decimal("0.5") if tenths[2] else 0)) / 10
    if bare == "半" or bare == "一半":
        return Decimal("0.5")
    return _scaled(bare)


def _fraction(below: str, above: str) -> Decimal:
    divisor = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}.get(below) or _scaled(below)
    if not divisor:
        raise ValueError("division by zero")
    return _scaled(above) / divisor


def _scaled(bare: str) -> Decimal:
    """A numeral that may end in 万, 亿, 万亿 or hold them inside (三亿五千万)."""
    arabic = _ARABIC.match(bare)
    if not arabic:
        return _chinese(bare)
    tail = bare[arabic.end() :]
    if any(character.isdigit() for character in tail):
        return _whole(_TOKEN.findall(bare))
    return Decimal(re.sub("[−－]", "-", arabic[0].replace(",", ""))) * _scale(tail)


def _scale(tail: str) -> Decimal:
    value = Decimal(1)
    for character in tail:
        if character not in TENS and character not in SCALES:
            raise ValueError(f"not a scale: {tail[:40]!r}")
        value *= TENS.get(character) or SCALES[character]
    return value


def _chinese(bare: str) -> Decimal:
    whole, point, decimals = bare.partition("点")
    if point:
        places = _digit_run(decimals.rstrip("十百千万亿"))
        scale = decimals[len(decimals.rstrip("十百千万亿")) :]
        return (_whole(whole) + Decimal(places).scaleb(-len(places))) * _scale(scale)
    return _whole(whole)


def _digit_run(run: str) -> str:
    if not run or any(c not in DIGITS for c in run):
        raise ValueError(f"not a number: {run[:40]!r}")
    return "".join(str(DIGITS[c]) for c in run)


def _whole(run: str | list[str]) -> Decimal:
    if isinstance(run, str) and len(run) > 1 and all(c in DIGITS for c in run):
        return Decimal(_digit_run(run))
    total, section, digit = Decimal(0), Decimal(0), None
    for character in run:
        if character in DIGITS:
            digit = Decimal(DIGITS[character])
        elif isinstance(run, list) and character[0].isdigit() and character.isascii():
            digit = Decimal(character)
        elif character in TENS_AT_ONCE:
            section, digit = section + TENS_AT_ONCE[character], None
        elif character in TENS:
            section += (digit or 1) * TENS[character]  # 十七, and 一千零十七 as people say it
            digit = None
        elif character in SCALES:
            total, section, digit = _close(total, section, digit, SCALES[character])
        else:
            raise ValueError(f"not a number: {''.join(run)[:40]!r}")
    return total + section + (digit or 0)


def _close(total: Decimal, section: Decimal, digit: Decimal | None, scale: Decimal) -> tuple[Decimal, Decimal, None]:
    """万 multiplies what stands since the last scale; 亿 multiplies everything so far (万亿, 三万五千亿)."""
    part = section + (digit or 0)
    if scale == SCALES["亿"]:
        return (total + part or Decimal(1)) * scale, Decimal(0), None
    if not part and not total:
        part = Decimal(1)
    return total + part * scale, Decimal(0), None


_ONES = ("", *"一二三四五六七八九")


def in_han(number: int) -> str:
    """1 → 一, 12 → 十二, 105 → 一百零五 (below 1,000; more items than that no list has, and they count in digits)."""
    if number >= 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    if not hundreds:
        return f"{'' if tens == 0 else '十' if tens == 1 else _ONES[tens] + '十'}{_ONES[ones]}"
    middle = f"{_ONES[tens]}十" if tens else "零" if ones else ""
    return f"{_ONES[hundreds]}百{middle}{_ONES[ones]}"
