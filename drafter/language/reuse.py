"""Which sentences of a text come from an earlier one: copied, edited, or new. Serves `compare` and the carry-over rules.

for use in match_sentences(text, prior): use.span in text, use.origin in prior, use.kind, use.score
PassageIndex(passages).best("……")        the passage that speaks of the same thing, for problems and plans
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.core.comparison import Reuse, ReuseKind
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.sentences import split_sentences

EDITED = 0.66  # from this likeness on, a sentence is an edited form of the other
_SHORT = 8  # shorter ones (各位代表：) count as copied only, never as edited
_SHINGLE = 4
_CANDIDATES = 6
_BLANK = re.compile(r"[\s\u200b\ufeff]+")
_NUMBERING = re.compile(
    r"^(?:第?[一二三四五六七八九十]+(?:、|是(?!否)|章|节)|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d)|[①-⑳])+"
)
_EDGE = re.compile(r"^[^\w《“]+|[^\w》”%]+$")
_FIGURE = re.compile(r"[0-9０-９]+(?:[.．,，][0-9０-９]+)*")
_WIDTH = str.maketrans("０１２３４５６７８９，；：！？（）．％", "0123456789,;:!?().%")


def compared_form(sentence: str) -> str:
    """The sentence without blanks, numbering, closing punctuation and differences of width: what is compared."""
    return _EDGE.sub("", _NUMBERING.sub("", _BLANK.sub("", sentence)).translate(_WIDTH))


def without_figures(sentence: str) -> str:
    """`compared_form` with every run of digits replaced by #."""
    return _FIGURE.sub("#", compared_form(sentence))


def match_sentences(
    text: str, prior: str, *, spans: Sequence[Span] | None = None, prior_spans: Sequence[Span] | None = None
) -> tuple[Reuse, ...]:
    """For every sentence of `text`, in order: copied from `prior`, edited from it, or new.

    spans, prior_spans: the sentences, if the caller has split them already. A sentence that stands several times in `prior`
    is matched to them in turn. Sentences without a letter or digit are left out. Linear in practice: shingles find a few candidates.
    """
    own = [span for span in (split_sentences(text) if spans is None else spans) if compared_form(span.of(text))]
    old = [
        span
        for span in (split_sentences(prior) if prior_spans is None else prior_spans)
        if compared_form(span.of(prior))
    ]
    earlier = _EarlierText(prior, old)
    return tuple(earlier.match(span, compared_form(span.of(text))) for span in own)


def shares(uses: Iterable[Reuse]) -> dict[ReuseKind, float]:
    """The share of each kind, 0–1, weighted by length; all 0 for no sentences."""
    sizes: Counter[ReuseKind] = Counter()
    for use in uses:
        sizes[use.kind] += len(use.span)
    total = sum(sizes.values()) or 1
    return {kind: sizes[kind] / total for kind in ("copied", "edited", "new")}


class _EarlierText:
    """The earlier text's sentences, found by their words or by the shingles they share."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.spans = spans
        self.plain = [compared_form(span.of(text)) for span in spans]
        self.masked = [_FIGURE.sub("#", words) for words in self.plain]
        self.whole: dict[str, list[int]] = defaultdict(list)
        self.shingles: dict[str, list[int]] = defaultdict(list)
        self.met: Counter[str] = Counter()
        for at, words in enumerate(self.plain):
            self.whole[words].append(at)
            for shingle in _shingles(words):
                self.shingles[shingle].append(at)

    def match(self, span: Span, words: str) -> Reuse:
        if words in self.whole:
            places = self.whole[words]
            at = places[min(self.met[words], len(places) - 1)]
            self.met[words] += 1
            return Reuse(span, "copied", self.spans[at], 1.0)
        if len(words) < _SHORT:
            return Reuse(span, "new")
        at, score = self._nearest(words)
        if score < EDITED:
            return Reuse(span, "new", score=score)
        same = _FIGURE.sub("#", words) == self.masked[at]
        return Reuse(span, "edited", self.spans[at], score, same)

    def _nearest(self, words: str) -> tuple[int, float]:
        shared: Counter[int] = Counter()
        for shingle in _shingles(words):
            places = self.shingles.get(shingle, ())
            if len(places) <= 40:  # 以习近平新时代中国特色社会主义思想 says nothing about where a sentence comes from
                shared.update(places)
        from rapidfuzz import fuzz  # loads a dozen libraries, and most who come here only want passages

        masked = _FIGURE.sub("#", words)
        rows = []
        for at, _count in shared.most_common(_CANDIDATES):
            score = fuzz.ratio(masked, self.masked[at]) / 100
            rows.append((score, fuzz.ratio(words, self.plain[at]), -at))
        best = max(rows, default=(0.0, 0.0, 1))
        return -best[2], best[0]


def _shingles(words: str) -> set[str]:
    masked = _FIGURE.sub("#", words)
    return {masked[i : i + _SHINGLE] for i in range(max(1, len(masked) - _SHINGLE + 1))}


@dataclass(frozen=True, slots=True)
class Likeness:
    """The passage (by index) that speaks most nearly of the same thing: share 0–1 of the asked text's telling word pairs it holds."""

    at: int
    score: float


class PassageIndex:
    """Passages to be searched by subject. Character pairs are weighted by rarity, so 进一步加强 counts for next to nothing."""

    def __init__(self, passages: Sequence[str]) -> None:
        self._pairs = [_pairs(passage) for passage in passages]
        self._seen = Counter(pair for pairs in self._pairs for pair in pairs)
        self._weights: dict[int, float] = {}

    def _weight(self, pair: str) -> float:
        """Rare pairs weigh most; one no passage holds weighs less again, for it is often no word at all (公路|养护 → 路养)."""
        times = self._seen.get(pair, 0)
        if times not in self._weights:
            rarest = math.log((1 + len(self._pairs)) / 1.5 + 1)
            common = math.log((1 + len(self._pairs)) / (0.5 + times) + 1)
            self._weights[times] = min(rarest, common) if times else 0.7 * rarest
        return self._weights[times]

    def best(self, asked: str) -> Likeness | None:
        """The passage nearest in subject to `asked`, or None when there are no passages or no words."""
        return next(iter(self.ranked(asked)), None)

    def ranked(self, asked: str) -> list[Likeness]:
        """All passages, the nearest first; none when `asked` has no telling words."""
        weights = {pair: self._weight(pair) for pair in _pairs(asked)}
        total = sum(weights.values())
        if not total:
            return []
        scores = [sum(weights[pair] for pair in weights.keys() & pairs) / total for pairs in self._pairs]
        return sorted((Likeness(at, score) for at, score in enumerate(scores)), key=lambda one: (-one.score, one.at))


_STOCK = re.compile(lexicon.one_of("stock.txt", "verb", "work"))


def _pairs(text: str) -> frozenset[str]:
    """Character pairs of the words that tell a subject; stock words cut the text and are left out."""
    pieces = re.split(r"[^\w]+", _STOCK.sub(" ", _FIGURE.sub(" ", compared_form(text))))
    return frozenset(piece[i : i + 2] for piece in pieces for i in range(len(piece) - 1))
