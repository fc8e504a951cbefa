"""Listed words in a text. An automaton over a list takes longer to build than a report to check, and most reports hold none of its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from drafter.core.remembered import remembered

_MANY = 5  # texts: looking at the pairs of each would take longer in the end
_OFTEN = 1000  # a pair of a right word stands in many texts


class Spotter:
    """Finds words, the longest at each place, in text order. Its automaton is built when a text holds one of them, or for many texts.

    beside: words that only hide shorter ones inside them; they alone are no reason to look.
    """

    def __init__(self, words: Sequence[str], beside: Sequence[str] = ()) -> None:
        self.words = (*words, *beside)
        self._automaton: Any = None
        self._asked = 0
        listed = "\n".join((*words, "", *beside))
        self._by_pair: dict[str, list[str]] = remembered(f"by pair\n{listed}", lambda: _by_pair(words, beside))

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """(index in `words`, start, end) of each."""
        self._asked += 1
        if self._automaton is None and (self._asked > _MANY or self._stands_in(text)):
            from ahocorasick_rs import AhoCorasick, MatchKind

            self._automaton = AhoCorasick(list(self.words), matchkind=MatchKind.LeftmostLongest)
        if self._automaton is not None:
            yield from self._automaton.find_matches_as_indexes(text)

    def _stands_in(self, text: str) -> bool:
        met = self._by_pair.keys() & character_pairs(text)
        return any(word in text for pair in met for word in self._by_pair[pair])


def _by_pair(words: Sequence[str], beside: Sequence[str]) -> dict[str, list[str]]:
    """The words by the one of their pairs that tells most: the fewest words hold it."""
    counts = Counter(pair for word in words for pair in character_pairs(word))
    counts.update({pair: _OFTEN for word in beside for pair in character_pairs(word)})
    found: dict[str, list[str]] = {}
    for word in words:
        pairs = [pair for pair in character_pairs(word) if len(pair) == min(len(word), 2)]
        found.setdefault(min(pairs, key=lambda pair: (counts[pair], pair)), []).append(word)
    return found


@lru_cache(maxsize=1)
def character_pairs(text: str) -> frozenset[str]:
    """Every pair of neighbours, and every character."""
    return frozenset((*map(str.__add__, text, text[1:]), *text))
