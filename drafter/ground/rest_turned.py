"""What is left told as what was named: 自建7个，与街道合建2个 of 9, 2 of them 自建 and the rest 合建."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon

_REST = re.compile(f"(?:{lexicon.one_of('rest_words.txt', 'rest')}|另外)(?:的)?(?P<words>[^，。；]{{2,16}})")
_LIGHT = frozenset("的了和与及等在个是有由我跟同都均全也其中余下剩他它为将已、，；。\n建设设办")
_DIGITS = re.compile(r"[\d.]+")


def rest_turned(matches: Sequence[Match], _figures: Sequence[ToldNumber] = ()) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): a count worked out as what is left, under the words of the part that was named."""
    for m in matches:
        if m.why or "−" not in m.note or len(m.sources) != 2:
            continue
        part = min(m.sources, key=lambda one: one.number.value)
        rest = _REST.search(part.whole, part.number.span.end)
        if rest is None:
            continue
        named, left = _signs(part.segment), _signs(rest["words"])
        said = _signs(m.figure.segment)
        if len(said & (named - left)) > len(said & (left - named)) and not said & (left - named):
            yield m.figure, Reason("indicator", m.figure.segment.strip() + m.figure.number.raw, part.number.raw)


def _signs(words: str) -> set[str]:
    return set(_DIGITS.sub("", words)) - _LIGHT
