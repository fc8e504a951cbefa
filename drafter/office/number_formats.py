"""Word's number formats: what `w:numFmt` makes of a counter."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = str.maketrans("〇一二三四五六七八九十百千万", "零壹贰叁肆伍陆柒捌玖拾佰仟萬")
_LEGAL_SIMPLE = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def han(n: int) -> str:
    """`n` in Chinese counting: 10 十, 12 十二, 20 二十, 105 一百〇五. Numbers past 9999 stay in digits."""
    if not 0 < n <= 9999:
        return _DIGITS[0] if n == 0 else str(n)
    said, gap = "", False
    for scale, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, scale)
        if digit:
            said += ("〇" if gap and said else "") + _DIGITS[digit] + word
            gap = False
        elif said and n:
            gap = True
    return said[1:] if said.startswith("一十") else said


def _roman(n: int) -> str:
    if not 0 < n < 4000:
        return str(n)
    said = ""
    for value, letters in _ROMAN:
        count, n = divmod(n, value)
        said += letters * count
    return said


def _letters(n: int) -> str:
    """A … Z, AA, BB, CC …: Word repeats the letter."""
    return chr(65 + (n - 1) % 26) * ((n - 1) // 26 + 1) if 0 < n <= 780 else str(n)


def _circled(n: int) -> str:
    for first, last, at in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= n <= last:
            return chr(at + n - first)
    return str(n)


def _between(n: int, at: int, last: int) -> str:
    return chr(at + n - 1) if 1 <= n <= last else str(n)


def _cycle(n: int, signs: str) -> str:
    return signs[(n - 1) % len(signs)] if n > 0 else str(n)


_COUNTING = ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting")  # fmt: skip
_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(_COUNTING, han),
    **dict.fromkeys(
        ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"),
        lambda n: "".join(_DIGITS[int(c)] for c in str(n)),
    ),
    **dict.fromkeys(("chineseLegalSimplified", "japaneseLegal"), lambda n: han(n).translate(_LEGAL_SIMPLE)),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), lambda n: str(n).translate(_FULL_WIDTH)),
    **dict.fromkeys(("ideographZodiac",), lambda n: _cycle(n, _BRANCHES)),
    **dict.fromkeys(("none", "bullet"), lambda n: ""),
    "ideographLegalTraditional": lambda n: han(n).translate(_LEGAL),
    "ideographTraditional": lambda n: _cycle(n, _STEMS),
    "ideographEnclosedCircle": lambda n: _between(n, 0x3220, 10),
    "decimalEnclosedParen": lambda n: _between(n, 0x2474, 20),
    "decimalEnclosedFullstop": lambda n: _between(n, 0x2488, 20),
    "decimalZero": lambda n: f"{n:02d}",
    "upperLetter": _letters,
    "lowerLetter": lambda n: _letters(n).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "numberInDash": lambda n: f"- {n} -",
    "hex": lambda n: f"{n:X}",
}


def formatted(n: int, kind: str) -> str:
    """The counter `n` in the format Word calls `kind`; an unknown format counts in digits, as Word does."""
    return _FORMATS.get(kind, str)(n)
