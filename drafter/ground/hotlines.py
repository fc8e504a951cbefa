"""Numbers that name a service: 12345热线, 119指挥中心. They count nothing."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.lexicon import alternatives, one_of
from drafter.language.phrases import phrase_lines

# 12345, 12315, 12333: the state's numbers of five digits; of three digits only with what answers there.
_FIVE = re.compile(r"(?:12[0-9]{3}|955[0-9]{2}|96[0-9]{3,4})$")
_THREE = re.compile(r"(?:110|119|120|122)$")
_ANSWERS = re.compile(
    "热线|平台|指挥|急救|报警|接处?警|警情|调度|出警|出[动车]|联动|平均|(?:一|全|今|去)年[^，。；]{0,3}接|接[了听到诊]"
)
_NAMED_SO = re.compile(alternatives("beside_figures.txt", "service_number"))
# 12345里停车的占三成, 120到现场11分钟: where a clause begins, what is done or told there; a canal of 12345里 has none of it.
_BEGINS = re.compile(r"(?:^|[，。；：、\n(（]|[从由在经打拨和与及])$")
_TOLD_THERE = re.compile(alternatives("beside_figures.txt", "told_at_service"))
_MARK = re.compile("[、和与及“”‘’）)，。]")
# 12345热线 of 12345: how whoever answers is called.
_CALLED = re.compile(rf"(?P<number>\d{{3,6}})(?:{one_of('beside_figures.txt', 'service_name')})+")


@cache
def _known() -> frozenset[str]:
    """Those everybody knows are named without more."""
    return frozenset(line.split("\t")[0] for line in phrase_lines("service_numbers.tsv"))


def is_hotline(flat: str, start: int, end: int) -> bool:
    """Whether the digits there name a service by what stands behind them."""
    digits = flat[start:end]
    known = digits in _known()
    if known and _BEGINS.search(flat[:start]) and _TOLD_THERE.match(flat, end):
        return True
    if _THREE.match(digits):
        return bool(_ANSWERS.match(flat, end))
    if _FIVE.match(digits) and _NAMED_SO.match(flat, end):
        return True
    return known and bool(_MARK.match(flat, end))


def hotlines_in(flat: str) -> list[str]:
    """The services a text names by their numbers."""
    found = re.finditer(r"(?<![\d.,])\d{3,6}(?![\d.,%])", flat)
    return [m[0] for m in found if is_hotline(flat, m.start(), m.end())]


def calls_service(word: str, raw: str) -> bool:
    """Whether a word is the number of a service that the sources name, and what one calls it: 12345热线 of 12345."""
    called = _CALLED.fullmatch(word)
    return called is not None and called["number"] in _known() and called["number"] in hotlines_in(raw)
