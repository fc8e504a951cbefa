"""A long title in lines of like length, broken between words where the sense breaks (GB/T 9704-2012 §7.3.1: 词意完整，排列对称，长短适宜，梯形或菱形)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from drafter.core.layout import Layout
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.cutter import plain_cutter, whole_signs

_PHRASES = "title_phrases.txt"
# Nowhere inside a number or a Latin word, before a mark or a particle, after an opening mark.
_NEVER = re.compile(
    r"(?<=[0-9A-Za-z.])(?=[0-9A-Za-z.年月日%])|(?<=[《“（〔])|(?=[》”）〕、，：的])|(?<=[第])|(?=[—–－~～-])|(?<=[—–－~～-])"
)
_QUOTED = re.compile(r"《[^》]*》|“[^”]*”|（[^）]*）")
_JOIN, _WITHIN = (
    6,
    60,
)  # what a break costs: between words that belong together; inside a phrase, where there is no other place


def balanced(title: str, limit: int) -> list[str]:
    """The title in as few lines as `limit` characters a line allows, each of whole words, of like length."""
    count = -(-len(title) // limit)
    if count <= 1:
        return [title]
    costs = _costs(title)
    for lines in range(count, min(count + 2, len(title)) + 1):
        if (cuts := _cuts(title, lines, limit, costs)) is not None:
            return [title[start:end] for start, end in pairwise([0, *cuts, len(title)])]
    return [title[at : at + limit] for at in range(0, len(title), limit)]


def _cuts(title: str, lines: int, limit: int, costs: dict[int, int]) -> list[int] | None:
    """The cheapest places: what each break costs, and how far each line is from the others' length."""
    target = len(title) / lines
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for left in range(lines, 0, -1):
        after: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, cuts) in best.items():
            ends = [len(title)] if left == 1 else [at for at in costs if start < at <= start + limit]
            for end in ends:
                if end - start <= limit:
                    price = cost + (end - start - target) ** 2 / 4 + (0 if left == 1 else costs[end])
                    if end not in after or price < after[end][0]:
                        after[end] = (price, cuts if left == 1 else [*cuts, end])
        best = after
    return best[len(title)][1] if len(title) in best else None


def _costs(title: str) -> dict[int, int]:
    """Where the title may break, and what a break there costs."""
    forbidden = {found.start() for found in _NEVER.finditer(title)}
    edges = {0, len(title)}
    at = 0
    for word in _words(title):
        at += len(word)
        edges.add(at)
    good = {found.end() for found in _closers().finditer(title)} | {
        found.start() for found in _openers().finditer(title)
    }
    inside = {
        at
        for found in (*_phrases().finditer(title), *_QUOTED.finditer(title))
        for at in range(found.start() + 1, found.end())
    }
    return {
        at: (_WITHIN if at in inside else 0 if at in good else _JOIN)
        for at in sorted(edges - forbidden - {0, len(title)})
    }


@lru_cache(maxsize=64)
def _words(title: str) -> tuple[str, ...]:
    """The segmenter's words, a name in 《》 or a run of digits never cut; whole characters where it is not installed."""
    try:
        return tuple(plain_cutter().cut(whole_signs(title)))
    except ImportError:
        return tuple(re.findall(r"[0-9A-Za-z.]+年?|.", title))


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    """Words of official titles that a general dictionary cuts in two."""
    return re.compile(
        rf"(?:\d+年(?:度|[上下]半年|第?[一二三四]季度|前三季度)?|(?:{lexicon.any_of(lexicon.words(_PHRASES, 'whole'))}))"
    )


@lru_cache(maxsize=1)
def _closers() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.any_of(lexicon.words(_PHRASES, 'ends'))})")


@lru_cache(maxsize=1)
def _openers() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.any_of(lexicon.words(_PHRASES, 'begins'))}|20\d\d年)")


def break_places(span: Span, text: str, layout: Layout, kind: str) -> list[int]:
    """Offsets where a title or subtitle of the layout begins a new line."""
    kept = 1 if kind == "title" else 4
    limit = int(layout.type_area[0] / 25.4 * 72 / layout.size(kind)) - kept
    places, at = [], span.start
    for words in balanced(span.of(text), limit)[:-1]:
        at += len(words)
        places.append(at)
    return places
