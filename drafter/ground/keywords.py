"""Which words stand around a figure: the evidence that a sentence and a terse note speak of one thing."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from drafter.claims.arithmetic import decimal_words
from drafter.core.quantity import Metric
from drafter.language import lexicon

_HAN = re.compile(r"[\u4e00-\u9fffA-Za-z]+")
_CLAUSE_END = re.compile(r"[，。；;！？!?\n\t]")
# Words of the trade that stand beside any figure and so prove nothing.
_COMMON = re.compile(rf"{lexicon.one_of('beside_figures.txt', 'no_keyword')}|[万亿]?[元个家项次人户件]")


@lru_cache(maxsize=8192)
def bigrams_of(words: str) -> frozenset[str]:
    """Character pairs of the Chinese and Latin words, words of the trade aside; short words count whole."""
    pairs: set[str] = set()
    words = words.replace("规模以上", "规上").replace("GDP", "地区生产总值")
    for run in _HAN.findall(_COMMON.sub(" ", words)):
        pairs.update(run[i : i + 2] for i in range(len(run) - 1))
    return frozenset(pairs)


def clause_around(text: str, metric: Metric, *, alone: bool = False) -> str:
    """The clause of a fact's text in which the metric's value stands, with those about it unless `alone`; the whole text when it is not found."""
    if not isinstance(metric.value, Decimal):
        return text
    at = max(text.find(decimal_words(metric.value)), text.find(f"{metric.value:,f}"))
    if at < 0:
        return text
    return window(text, at, at + 1, before=0, after=0) if alone else window(text, at, at + 1)


def window(text: str, start: int, end: int, *, before: int = 2, after: int = 1) -> str:
    """The clause that holds [start, end), and up to `before` clauses ahead and `after` behind, within the sentence."""
    left = start
    for _step in range(before + 1):
        cut = _last_end(text, max(0, left - 60), left)
        stop = cut < 0 or text[cut] in "。！？!?\n"
        left = cut if cut >= 0 else max(0, left - 60)
        if stop:
            break
    right = end
    for _step in range(after):
        found = _CLAUSE_END.search(text, right, right + 60)
        right = found.end() if found else min(len(text), right + 60)
        if found and found[0] in "。！？!?\n":
            break
    return text[max(left, 0) : right]


def _last_end(text: str, low: int, high: int) -> int:
    for at in range(high - 1, low - 1, -1):
        if text[at] in "，。；;！？!?\n\t":
            return at
    return -1
