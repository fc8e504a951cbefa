"""A text or a source cut for the lock: sentences, clauses, and in each its words, numbers, times, quotations and gaps."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby
from typing import Generic, TypeVar

from drafter.core.period import Period
from drafter.core.text import Span
from drafter.ground.measures import unit_at
from drafter.ground.number import Number
from drafter.ground.numbers import numbers_of
from drafter.ground.times import Time, times_of
from drafter.language.classes import numeral_words
from drafter.language.segmenting import Word, words_of
from drafter.language.sentences import split_sentences

_MARK = re.compile(r"[，。；！？：:;!?\n]|,(?!\d)|[（(]|[）)]")
_QUOTE = re.compile(r"“([^“”]{1,40})”|《([^《》]{1,60})》|‘([^‘’]{1,30})’")
# 顶尖人才（团队）38个: what the number is behind counts what stands before the bracket.
_GLOSSED = re.compile(r"[（(](?![含除不其包仅另未已在约])[一-鿿、]{1,8}[）)](?=[约近]?\d)")
_GAP = re.compile(r"【(?:待补|待核)[^】]*】")
_Thing = TypeVar("_Thing")
TIED = frozenset(("并", "并且", "且", "从而", "进而", "因而", "以便", "为了", "同时"))


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands between a pair of quotation marks, without them."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between two marks. aside: it stands in brackets. sentence: its place among the sentences. opener: the mark before it."""

    span: Span
    text: str
    words: tuple[Word, ...]
    numbers: tuple[Number, ...]
    times: tuple[Time, ...]
    quotes: tuple[Quote, ...]
    gaps: tuple[Quote, ...]
    aside: bool = False
    sentence: int = 0
    opener: str = ""
    closer: str = ""


@dataclass(frozen=True)
class CutText:
    """A text, its sentences and their clauses in order."""

    text: str
    sentences: tuple[Span, ...]
    clauses: tuple[Clause, ...]
    words: tuple[Word, ...] = field(default=())

    @cached_property
    def times(self) -> tuple[Time, ...]:
        return tuple(time for clause in self.clauses for time in clause.times)

    def inside(self, sentence: int) -> tuple[int, ...]:
        """Places of the clauses of one sentence."""
        return self._inside.get(sentence, ())

    @cached_property
    def _inside(self) -> dict[int, tuple[int, ...]]:
        groups = groupby(range(len(self.clauses)), lambda at: self.clauses[at].sentence)
        return {sentence: tuple(places) for sentence, places in groups}


def cut(text: str, period: Period | None) -> CutText:
    """Reads `text` once for all comparisons."""
    gaps = [Quote(Span(*m.span()), m[0]) for m in _GAP.finditer(text)]
    quotes = [Quote(Span(*m.span()), m[1] or m[2] or m[3]) for m in _QUOTE.finditer(text)]
    taken = tuple(gap.span for gap in gaps)
    gapped = _covered(text, taken)
    times = [time for time in times_of(text, period) if not gapped[time.span.start]]
    worded = [Span(*m.span()) for m in numeral_words().finditer(text) if not _counts_on(text, m)]
    numbers = numbers_of(text, (*taken, *(time.span for time in times), *(quote.span for quote in quotes), *worded))
    masked = sorted([*taken, *(n.span for n in numbers), *(t.span for t in times)])
    quoted = _covered(text, [quote.span for quote in quotes])
    words = [_named(word, quoted) for word in words_of(text, masked) if not _counts_heads(word, text)]
    sentences = tuple(split_sentences(text))
    glosses = [Span(*m.span()) for m in _GLOSSED.finditer(text)]
    whole = _covered(text, [*taken, *glosses, *(q.span for q in quotes), *(n.span for n in numbers)])
    worded_in, numbers_in = _ByBeginning(words, [w.start for w in words]), _ByBeginning(numbers, _starts(numbers))
    times_in, quotes_in, gaps_in = (
        _ByBeginning(times, _starts(times)), _ByBeginning(quotes, _starts(quotes)), _ByBeginning(gaps, _starts(gaps))
    )  # fmt: skip
    clauses = []
    for number, sentence in enumerate(sentences):
        for span, aside, opener, closer in _spans(text, sentence, whole, worded_in.within(sentence)):
            clauses.append(Clause(
                span, text[span.start : span.end],
                tuple(w for w in worded_in.within(span) if w.pos != "#"),
                numbers_in.within(span), times_in.within(span), quotes_in.within(span), gaps_in.within(span),
                aside, number, opener, closer,
            ))  # fmt: skip
    return CutText(text, sentences, tuple(clauses), tuple(words))


def _counts_on(text: str, found: re.Match[str]) -> bool:
    """年底前三家: 前 belongs to the time, 三 to what is counted."""
    timed = (
        found[0][0] == "前" and text[found.start() - 1 : found.start()] in tuple("底月日节年季期") and found.start() > 0
    )
    whole = found[0] in ("百分之百", "百分百") and bool(_RATE.search(text, 0, found.start()))
    return whole or (timed and bool(unit_at(text, found.end())))


# 处置率百分之百: a figure, and no word for whatever there is.
_RATE = re.compile("率(?:达到?|为|是|都|到了?)?$")


# 金丝猴那只: so many heads, and no 仅.
_HEADS = tuple("那这每哪几")


def _counts_heads(word: Word, text: str) -> bool:
    return word.text == "只" and word.start > 0 and text[word.start - 1] in _HEADS


def _named(word: Word, quoted: bytearray) -> Word:
    """A word inside a quotation belongs to a name: “村村响” says nothing of every village."""
    return replace(word, marks=frozenset()) if word.marks and quoted[word.start] else word


def _covered(text: str, spans: Sequence[Span]) -> bytearray:
    """For each place of the text whether one of the spans holds it."""
    found = bytearray(len(text) + 1)
    for span in spans:
        found[span.start : span.end] = b"\1" * len(span)
    return found


def _starts(found: Sequence[Quote | Time | Number]) -> list[int]:
    return [one.span.start for one in found]


@dataclass(frozen=True, slots=True)
class _ByBeginning(Generic[_Thing]):
    """What was found in a text, in order, looked up by where it begins."""

    things: Sequence[_Thing]
    starts: list[int]

    def within(self, span: Span) -> tuple[_Thing, ...]:
        return tuple(self.things[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)])


def _spans(text: str, sentence: Span, whole: bytearray, words: Sequence[Word]) -> list[tuple[Span, bool, str, str]]:
    """(span, aside, mark before, mark after): cut at marks outside quotations and figures, and before 并, 从而…"""
    cuts: list[tuple[int, int, str]] = [
        (m.start(), m.end(), m[0]) for m in _MARK.finditer(text, sentence.start, sentence.end) if not whole[m.start()]
    ]
    cuts += [(w.start, w.start, "") for w in words if w.text in TIED and sentence.start < w.start < sentence.end]
    cuts.sort()
    found, begin, depth, opener = [], sentence.start, 0, ""
    for start, end, mark in [*cuts, (sentence.end, sentence.end, "")]:
        if text[begin:start].strip():
            found.append((Span(begin, start), depth > 0, opener, mark))
        depth += (mark in "（(" and bool(mark)) - (mark in "）)" and bool(mark) and depth > 0)
        begin, opener = end, mark
    return found
