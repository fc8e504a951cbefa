"""Verbs between two counts: 由14个精简至9个 of 14个并成9个 says no more, 由12个精简至15个 contradicts itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from drafter.language import lexicon
from drafter.language.segmenting import Word

_LIST = "counts_moved.txt"


@lru_cache(maxsize=2)
def _verbs(way: str) -> frozenset[str]:
    return lexicon.words(_LIST, way)


def is_one_way(put: Sequence[Word], gone: Sequence[Word]) -> bool:
    """Whether both only say that a count went up, or that it went down; the counts themselves are held apart."""
    said, given = _bare(put), _bare(gone)
    return any(said in _verbs(way) and given in _verbs(way) for way in ("fewer", "more"))


def _bare(words: Sequence[Word]) -> str:
    """The verb without what leads to the count."""
    return re.sub("(?<=[一-鿿])(?:至|为|到|成|了)$", "", "".join(word.text for word in words))
