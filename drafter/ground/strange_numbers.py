"""Numbers in signs no report uses: circled, Roman, fractions in one sign, clock faces, letters that look like 0."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from drafter.core.text import Span
from drafter.ground.number import Number

_PLAIN_HAN = frozenset("〇零○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟俩仨廿卅卌")
_RARE_HAN = frozenset("弌弍弎弐貮貳叄萬億")
_STRANGE_ZERO = {"О": 0, "о": 0, "Ο": 0, "ο": 0}
_CLOCK = {chr(0x1F550 + i): i + 1 for i in range(12)} | {chr(0x1F55C + i): i + 1 for i in range(12)}
_ROMAN_SMALL = {"ⅿ": 1000, "Ⅿ": 1000, "ⅽ": 100, "Ⅽ": 100, "ⅾ": 500, "Ⅾ": 500, "ⅼ": 50, "Ⅼ": 50}


# All but what a report is written with: ASCII, dashes and quotation marks, signs and characters of Chinese, full-width forms.
_POSSIBLE = re.compile(f"[^\0-\x7f\u2010-\u2027\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]|[{''.join(sorted(_RARE_HAN))}]")


def strange_numbers(text: str, taken: tuple[Span, ...]) -> Iterator[Number]:
    """Numerals no report writes: circled, Roman beyond Ⅻ, fractions in one sign, letters that look like 0."""
    at = 0 if _POSSIBLE.search(text) else len(text)
    while at < len(text):
        end = at
        while end < len(text) and _is_strange(text, end):
            end += 1
        if end > at and not any(span.start <= at < span.end for span in taken):
            value = sum((Decimal(str(_sign_value(c))) for c in text[at:end]), Decimal(0))
            yield Number(Span(at, end), text[at:end], value, "count", "", value, value, strange=True, exact=True)
        at = end + 1


def _is_strange(text: str, at: int) -> bool:
    character = text[at]
    if character.isascii() or character in _PLAIN_HAN or "０" <= character <= "９" or character in "万亿兆":
        return False
    if character in _STRANGE_ZERO:
        return True
    if character in _CLOCK or character in _ROMAN_SMALL:
        return True
    if "\u4e00" <= character <= "\u9fff":
        return character in _RARE_HAN
    value = unicodedata.numeric(character, None)
    # Ⅰ–Ⅴ name grades (Ⅲ类, Ⅳ级) and are compared as words.
    return value is not None and not ("Ⅰ" <= character <= "Ⅻ" and text[at + 1 : at + 2] in tuple("类级期型度类号"))


def _sign_value(character: str) -> float:
    if character in _STRANGE_ZERO:
        return 0
    known = _CLOCK.get(character) or _ROMAN_SMALL.get(character)
    return float(known) if known else unicodedata.numeric(character, 0.0)
