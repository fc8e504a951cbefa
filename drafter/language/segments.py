"""A clause as words: where one may be replaced, and what kind of word it is. Figures with their units are words of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.language.cutter import plain

# A counting unit; not where it begins a longer word (3个体工商户, 5项目, 2处置).
UNIT = (
    r"(?:[万亿千百]?(?:平方公里|立方米|平方米|公顷|公里|人次|场次|课时|小时|亿元|万元|千瓦时|千瓦|元|亩|吨|米|个百分点|天|户次|家次|台次|标段)"
    r"|个(?!体|人所|税|百)|处(?!置|理|罚|分|长)|起(?!来|到)|件(?!套)|项(?!目)|条(?!例|件)|家(?!庭|属|长)|户(?!籍|均)|名(?!录|单|称)|人(?!口|大|员|民|次|均|才|事)"
    r"|份(?!额)|例(?!会|行)|宗|批(?!复|准|次)|次(?!数|序|生)|场(?!地|所|次|景)|期(?!间|限)|台(?!账|风)|辆|座|栋|幢|篇|本(?!级|年|区|县|市)|册|套(?!路)|所|间|支(?!部|出|持)|块|头|只|片(?!区)|段"
    r"|张|部(?!门|分)|盏|眼|口|站|班(?!子)|届|轮(?!岗|换)|种(?!植|子)|类|棵|株|页|对|组(?!织|长)|节)"
)
NUMBER = r"(?:\d[\d,，]*\d|\d)(?:\.\d+)?(?:[万亿千百]?余|[万亿])?%?"
_FIGURE = re.compile(rf"{NUMBER}(?:{UNIT})?")


@dataclass(frozen=True, slots=True)
class Word:
    """One word; tag as jieba names parts of speech (n…, v…, a, d, p, m for figures, x for marks)."""

    text: str
    tag: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order; together they are the text."""
    words: list[Word] = []
    at = 0
    for found in _FIGURE.finditer(text):
        words += _cut(text[at : found.start()], at)
        words.append(Word(found[0], "m", found.start()))
        at = found.end()
    return (*words, *_cut(text[at:], at))


def _cut(piece: str, at: int) -> Iterator[Word]:
    if not piece:
        return
    for text, tag in plain().tag(
        piece, False
    ):  # unknown words stay single characters: a guess would glue a verb to a name
        yield Word(text, tag, at)
        at += len(text)


def edges_of(text: str) -> frozenset[int]:
    """Every place where a word begins or ends."""
    return frozenset({0, *(word.end for word in words_of(text))})
