"""Excel's number formats as far as they change what a reader sees: scale, percent, decimals, a point that is only a picture of one.

Source: ECMA-376 part 1 §18.8.31. `0!.0,` is how WPS and Excel show 元 as 万元: the number is cut to thousands and the point is a literal.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_YUAN, _IN_YUAN = "￥¥", ("[$￥-804", "[$¥-804", "[$￥]", "[$CNY", "[$RMB")  # [$¥-411] are yen
_SCALES = ("十", "百", "千", "万", "十万", "百万", "千万", "亿")
_LONGEST = 20  # digits before or after the point that a Decimal of 28 digits can still round


@dataclass(frozen=True, slots=True)
class CellFormat:
    """What a number format does to a number.

    places: digits after the real point; None when the format does not say (General, text). drawn: digits after a point that is a
    literal. thousands: how often it divides by 1000. percent: shown ×100 with %. words: literal words after the digits (亿元), 元 for a ￥ before them.
    """

    places: int | None = None
    drawn: int = 0
    thousands: int = 0
    percent: bool = False
    words: str = ""

    @property
    def shown_places(self) -> int | None:
        """Decimals a reader sees (`0.0%` 1, `#,##0` 0, `0!.0,` 1), None when the format does not say."""
        return None if self.places is None else self.places + self.drawn

    def written(self, seen: Decimal) -> str:
        """What a reader sees, as words, with its %. seen: as `apply` gives it."""
        if self.places is None:
            return _plain(seen)
        return f"{seen:f}%" if self.percent else f"{seen:f}"

    def apply(self, number: Decimal) -> Decimal:
        """The number a reader sees, without % and words: 634127000 under `0!.0,` is 63412.7, 0.041 under `0.0%` is 4.1."""
        if self is _GENERAL or abs(number.adjusted()) > _LONGEST:
            return number
        shown = number * 100 if self.percent else number
        shown = shown.scaleb(-3 * self.thousands)
        if self.places is not None:
            shown = shown.quantize(Decimal(1).scaleb(-self.places), ROUND_HALF_UP)
        return shown.scaleb(-self.drawn) if self.drawn else shown


_GENERAL = CellFormat()


@lru_cache(maxsize=512)
def cell_format(code: str) -> CellFormat:
    """Reads the first section of a format code (positive numbers)."""
    if code in ("General", ""):
        return _GENERAL
    reader = _SectionReader()
    for kind, sign in _tokens(code):
        if kind == ";":
            break
        reader.take(kind, sign)
    return reader.result()


@lru_cache(maxsize=512)
def words_shown(code: str) -> str:
    """The words a format shows in place of any number (`"待定"`); "" when it shows the number."""
    shown = []
    for kind, sign in _tokens(code):
        if kind == ";":
            break
        if kind != "literal":
            return ""
        shown.append(sign)
    return "".join(shown).strip()


class _SectionReader:
    """Counts what stands in one section."""

    def __init__(self) -> None:
        self.digits = self.decimals = self.commas = 0
        self.point: int | None = None
        self.drawn: int | None = None
        self.percent = self.other = self.yuan = False
        self.words = ""

    def take(self, kind: str, sign: str) -> None:
        if kind == "digit":
            self.digits += 1
            self.decimals += self.point is not None
            self.commas, self.words = 0, ""
        elif kind == "literal":
            if sign == "." and self.digits and self.point is None:
                self.drawn = self.digits
            self.yuan |= sign in _YUAN and not self.digits
            self.words += sign
        elif sign == "." and self.point is None:
            self.point = self.digits
        elif sign == ",":
            self.commas += bool(self.digits)
        elif sign == "%":
            self.percent = True
        else:
            self.other = True

    def result(self) -> CellFormat:
        if not self.digits or self.other:
            return CellFormat(percent=self.percent)
        drawn = self.digits - self.drawn if self.drawn is not None and self.point is None else 0
        words = self.words.strip(" ().")
        if self.yuan and (not words or words in _SCALES) and (words or not self.commas):
            words += "元"  # a format that shows thousands without a word for it (￥#,##0,) shows no 元
        return CellFormat(self.decimals, drawn, self.commas, self.percent, words)


def _tokens(code: str) -> list[tuple[str, str]]:
    """(kind, sign): digit places, literals (quoted, or after \\ and !), and the rest one by one. [colours], _x and *x are dropped."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(code):
        sign = code[at]
        if sign == '"':
            end = code.find('"', at + 1)
            found.append(("literal", code[at + 1 : end if end > 0 else None]))
            at = end if end > 0 else len(code)
        elif sign in "\\!" and at + 1 < len(code):
            found.append(("literal", code[at + 1]))
            at += 1
        elif sign in "_*":
            at += 1
        elif sign == "[":
            end = max(code.find("]", at), at)
            if code[at:end].startswith(_IN_YUAN):
                found.append(("literal", "￥"))
            at = end
        elif sign in "0#?":
            found.append(("digit", sign))
        elif sign in " ()-+￥¥$" or sign > "\u2e80":
            found.append(("literal", sign))
        else:
            found.append((";" if sign == ";" else "sign", sign))
        at += 1
    return found


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
