"""Blanks where a report has marks: 督察26次 通报41条 全改完 is three clauses, 护林 巡山320次 a matter and what is told of it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from drafter.language import lexicon
from drafter.language.segments import UNIT, tagged_words

_HAN = r"[\u4e00-\u9fff”）)]"
_BLANK = re.compile(rf"(?<={_HAN}|\d|[%％])[ \u3000]+(?=[\u4e00-\u9fff“\d])")
_FIGURE = re.compile(r"\d")
_OPEN = re.compile(r"[？?_＿]|没报|未报|没给|没统计")
# 增值收益 见表: a pointer is of what stands before it.
_TO_POINTER = re.compile(
    r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=(?:详?见|看|参见)[^，。；]{0,6}?(?:表|台账|附件|报表)(?:$|[，。；（(]))"
)
_MATTER = re.compile(r"(?!全年|今年|上半年|下半年|累计|目前|截至|其中)[\u4e00-\u9fff、“”（）]{2,12}")
_LAST = re.compile("[，。；：]")
_NUMBER_GOES_ON = re.compile(r"\d$")
_BARE_SUM = re.compile(r"(?:才|仅|只|就|达|到|至|为|超|近|约)(?:有|是|给|补|发)?\d[\d,.]*$")
_UNIT_NEXT = re.compile(UNIT)
_STATES = frozenset("低高少多大小差慢快贵难缺旧老弱乱满空火")
_CLAUSE = 4  # characters of a clause, at the least


def with_blanks_told(text: str) -> str:
    """The line with a comma for each blank behind what is counted, and a colon behind the matter it opens with."""
    text = _TO_POINTER.sub("", text)
    pieces = _BLANK.split(text)
    if len(pieces) == 1 or _OPEN.search(text):
        return text
    if not _FIGURE.search(text):
        return _BLANK.sub(lambda one: "，" if _parts(text, one) else one[0], text)
    told = pieces[0]
    for before, piece in pairwise(pieces):
        mark = _mark(before, piece, at_first=before is pieces[0])
        told += f"{'，' if mark == ' ' and '，' in told and _are_clauses(before, piece) else mark}{piece}"
    return told


def _are_clauses(before: str, piece: str) -> bool:
    """Whether two pieces of a line whose blanks part clauses are clauses too: 上半年价低 散户退了一批."""
    if (min(len(before), len(piece)) < _CLAUSE and not before.endswith("了")) or not piece[0] >= "\u4e00":
        return False
    last, first = tagged_words(before)[-1], tagged_words(piece)[0]
    said = last.tag[:1] in ("v", "a", "z") or last.text in ("了", "的") or last.text[-1] in _STATES
    return said and (first.tag[:1] in ("n", "r", "s", "j", "l") or before.endswith("了"))


def _mark(before: str, piece: str, *, at_first: bool) -> str:
    if says_something(before) and says_something(piece):
        return "，"
    if _BARE_SUM.search(before) and not _UNIT_NEXT.match(piece) and len(piece) >= _CLAUSE:
        return "，"  # 一年补贴才3600 年轻人没人干
    if _NUMBER_GOES_ON.search(before) or (not _FIGURE.search(before) and not at_first):
        return " "
    if _FIGURE.search(before):
        return "，"
    return "：" if _MATTER.fullmatch(before) and not piece[0].isdigit() else ""


def _parts(text: str, blank: re.Match[str]) -> bool:
    """Whether a blank stands between two statements: 没死人 水库没垮."""
    before, behind = _BLANK.split(text[: blank.start()])[-1], _BLANK.split(text[blank.end() :])[0]
    return says_something(before) and says_something(behind)


def says_something(words: str) -> bool:
    """Whether words say something of a thing and do more than name it: 水库一座没垮, 晚高峰还是排长队; not 信访办 or 防汛演练."""
    told = tagged_words(_LAST.split(words)[-1])
    return len(told) > 1 and any(word.text in _signs() for word in told)


@cache
def _signs() -> frozenset[str]:
    """What no name holds: that something is or is not so, is still, was or can be."""
    return frozenset(name for kind in ("states", "said") for name in lexicon.words("light_words.txt", kind)) | {"是"}
