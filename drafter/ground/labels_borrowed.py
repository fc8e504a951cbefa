"""A figure told under a word of another one of its fact, its own let fall: 技能考试通过率88% for 文化考试通过率88%，技能证312本."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords, is_noun
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon
from drafter.language.segmenting import Word, words_of

_RESULTS = frozenset(lexicon.words("results.txt"))


def borrowed_labels(
    matches: Sequence[Match], figures: Sequence[ToldNumber], text: str
) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each; figures: all of the sources."""
    held: HeldWords | None = None
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        source = m.sources[0]
        others = [f for f in figures if f.source == source.source and f is not source]
        for put, lost in _in_one_place(m.figure, source):
            held = held or HeldWords((text,), tuple(words_of(text)))
            alone = held.share(lost) < 1 and not set(lost.text) & held.characters
            strange = not set(put.text) & set(source.segment + source.before)
            if alone and strange and any(put.text in other.segment for other in others):
                yield m.figure, Reason("indicator", put.text, lost.text)
                break


def _in_one_place(figure: ToldNumber, source: ToldNumber) -> Iterator[tuple[Word, Word]]:
    """(word of the figure, word of its source) before the same word, or an act told in the place of a result."""
    said, given = _led(figure), _led(source)
    for put, head in pairwise(said):
        for lost, same in pairwise(given):
            if head.text == same.text and put.text != lost.text and is_noun(put) and is_noun(lost):
                yield put, lost
    if said and given and given[-1].text in _RESULTS:
        yield said[-1], given[-1]


def _led(figure: ToldNumber) -> list[Word]:
    """The words of two signs and more before a figure."""
    return [word for word in words_of(figure.before) if len(word.text) > 1]
