"""What narrows a thing counted, let fall: 公墓4处 for 公益性公墓4处, 市级获奖11项 for 市级以上. The reader sees it; elsewhere the text may still say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords, is_noun
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon
from drafter.language.segmenting import Word, words_of

_LEAST = 2  # signs of what narrows and of what is narrowed
_HELD = 0.67
_SPOKEN = frozenset("说讲称报了过")  # 医保局说门诊, 上了户口
_KINDS = ("n", "b", "a", "j", "s")
_LIGHT = lexicon.words("goals.txt", "light")
_BOUND = re.compile(
    r"(?P<from>(?:[省市县区州部厅处科乡][级部]|国家级|[初中高]级|大专|本科|[一二三四五六七八九]级|\d+(?:[周]?岁|[万千百]?[元吨亩人户平方公里]{1,4})))(?:及)?以(?P<way>[上下内外])"
)


def narrowing_dropped(
    matches: Sequence[Match], _figures: Sequence[ToldNumber] = ()
) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each whose one source narrows what it counts by a word that the whole text lacks."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        lost = _let_fall(m.figure, m.sources[0]) or _bound_let_fall(m.figure, m.sources[0])
        if lost:
            yield m.figure, Reason("scope", m.figure.before.strip("，、；。 ") + m.figure.number.raw, lost)


def _let_fall(figure: ToldNumber, source: ToldNumber) -> str:
    held, heads = _held(figure.whole), {word.text for word in figure.label if is_noun(word)}
    for attribute, head in pairwise(source.label):
        beside = attribute.end == head.start and head.text in heads and len(head.text) >= _LEAST
        if (
            beside
            and _narrows(attribute)
            and held.share(attribute) < _HELD
            and not _begun(attribute, head, figure.whole)
        ):
            return attribute.text + head.text
    for word in source.label:
        short = next(
            (h for h in heads if word.text.endswith(h) and len(word.text) >= len(h) + _LEAST <= len(h) * 3), ""
        )
        if len(short) >= _LEAST and word.text.removesuffix(short) not in figure.whole:
            return word.text
    return ""


def _begun(attribute: Word, head: Word, text: str) -> bool:
    """Whether the text has the first sign of what narrows, and not only within what is narrowed: 外部专家 for 外头专家."""
    return attribute.text[0] in text.replace(head.text, "")


def _narrows(word: Word) -> bool:
    """Whether a word before another can narrow it; what says where or how far (全市, 已) is held elsewhere."""
    if len(word.text) < _LEAST or word.text in _LIGHT or word.text[0] in "全本各我新" or set(word.text) & _SPOKEN:
        return False
    return word.pos.startswith(_KINDS)


@lru_cache(maxsize=32)
def _held(text: str) -> HeldWords:
    return HeldWords((text,), tuple(words_of(text)))


def _bound_let_fall(figure: ToldNumber, source: ToldNumber) -> str:
    """市级获奖 for 市级以上获奖: the words of the bound, "" if the text has it or does not name it."""
    for found in _BOUND.finditer(source.clause.text):
        said = re.compile(re.escape(found["from"]) + "(?!及?以|及其以)")
        if said.search(figure.clause.text) and f"以{found['way']}" not in figure.clause.text:
            return found[0]
    return ""
