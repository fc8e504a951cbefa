"""What a rewrite keeps beyond the lock, since it says again one text: each class word, name, quotation and run of digits, and their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords, is_content
from drafter.language.classes import Mark, members
from drafter.language.lexicon import any_of
from drafter.language.lexicon import words as listed
from drafter.language.phrases import phrase_lines
from drafter.language.quantities import find_quantities
from drafter.language.segmenting import Word, words_of
from drafter.revise.rephrasing import digit_runs

# Slots of `Reason` by kind of class word.
_KINDS = {
    "status": "status", "negation": "polarity", "degree": "degree", "scope": "scope", "unique": "unique", "hedge": "hedge",
    "approximator": "approximator", "direction": "direction", "responsibility": "responsibility", "plan": "plan", "condition": "condition",
}  # fmt: skip
_NO: Mark = ("negation", "no")
_NOT = "未"  # as a reason shows a denied word
_OWN = 0.5  # share of a sentence's content that the sources must hold
_NEVER_NEW = ("soften", "praise")
_NAMES = ("nr", "ns", "nt", "nz")
_QUOTE = re.compile(r"《[^《》\n]+》|“[^“”\n]{1,30}”")
_LABEL_END = re.compile(r"[，。；：！？\n]|\d")
_MOVED = 15.0  # a figure whose label is by this much more like another figure's label has changed places with it
_KEPT = 90.0


def untold(before: str, after: str) -> Iterator[Reason]:
    """Class words, words of weight, names, quotations and figures of `before` that `after` lacks."""
    old, new = words_of(before), words_of(after)
    for mark in _marks(old) - _marks(new):
        if mark[0] in _KINDS:
            yield Reason(_KINDS[mark[0]], "", next(word.text for word in old if mark in word.marks))
    plain = {word.text for word in new} - _denied(new)
    yield from (Reason("polarity", word, _NOT + word) for word in sorted(_denied(old) & plain))
    said = [*(n for n in _names(old) if n not in after), *(q for q in _QUOTE.findall(before) if q not in after)]
    yield from (Reason("object", "", words) for words in said)
    yield from (Reason("soften", "", word) for word in dict.fromkeys(_weights(before)) if word not in after)
    if len(_lacks(after)) < len(_lacks(before)):
        yield Reason("soften", "", "、".join(_lacks(before)))
    yield from (Reason("figure", "", raw) for raw in _over(_figures(before), _figures(after)))


def unheard(after: str, sources: Sequence[str]) -> Iterator[Reason]:
    """Classes, words of weight, names and figures that `after` says and none of the sources, and denials it says more often."""
    said, given = "\n".join(sources), [word for source in sources for word in words_of(source)]
    known, words = _marks(given), words_of(after)
    for word in words:
        for kind, cls in word.marks:
            if (kind in _KINDS or kind in _NEVER_NEW) and not known[kind, cls] and word.text not in said:
                yield Reason(_KINDS.get(kind, kind), word.text, "")
    yield from (Reason("object", name, "") for name in _names(words) + _bodies(after) if name not in said)
    plain = {word.text for word in given} - _denied(given)
    yield from (Reason("polarity", _NOT + word, word) for word in sorted(_denied(words) & plain))
    yield from (Reason("degree", word, "") for word in dict.fromkeys(_weights(after, "heavy")) if word not in said)
    yield from (Reason("figure", raw, "") for raw in _figures(after) if raw not in _figures(said))


def strange(sentence: str, sources: Sequence[str]) -> Iterator[Reason]:
    """A sentence most of whose content the sources do not hold, though it may only lead or link."""
    held = HeldWords(tuple(sources), tuple(word for source in sources for word in words_of(source)))
    words = [word for word in words_of(sentence) if is_content(word)]
    if words and sum(map(held.share, words)) < _OWN * len(words):
        yield Reason("content", sentence, "")


def moved_figures(after: str, sources: Sequence[str]) -> Iterator[Reason]:
    """Figures under the label of another figure of their unit: 东3户、西5户 said as 东5户、西3户."""
    own = [pair for source in sources for pair in _labelled(source)]
    for figure, label in _labelled(after):
        at_home = max((fuzz.ratio(label, other) for same, other in own if same == figure), default=100.0)
        rivals = [(fuzz.ratio(label, other), same) for same, other in own if same != figure]
        if rivals and at_home < _KEPT and max(rivals)[0] > at_home + _MOVED:
            yield Reason("indicator", label + figure, label + max(rivals)[1])


def _labelled(text: str) -> list[tuple[str, str]]:
    """(figure with the sign behind it, the words between it and the mark or figure before it)."""
    found = []
    for match in re.finditer(r"\d+(?:[.,]\d+)*[^\d\s，。；、]?", text):
        label = _LABEL_END.split(text[: match.start()])[-1].lstrip("个户人次项件家名条处座天万亿元、%和")
        found.append((match[0], label))
    return [(figure, label) for figure, label in found if len(label) > 1]


def _marks(words: Sequence[Word]) -> Counter[Mark]:
    return Counter(mark for word in words for mark in word.marks)


def _denied(words: Sequence[Word]) -> set[str]:
    """What is said not to be: the word behind each 未, 没有, 不."""
    pairs = pairwise(words)
    return {after.text for word, after in pairs if _NO in word.marks and after.pos != "x"}


def _over(old: Counter[str], new: Counter[str]) -> Iterator[str]:
    return (old - new).elements()


def _figures(text: str) -> Counter[str]:
    """Every figure with its unit as read, and every run of digits, whatever the units are."""
    read = Counter(f"{quantity.value}{quantity.unit}" for quantity in find_quantities(text))
    return read + Counter(digit_runs(text))


def _weights(text: str, kind: str = "") -> list[str]:
    return _weight_words(kind).findall(text)


@lru_cache(maxsize=4)
def _weight_words(kind: str) -> re.Pattern[str]:
    rows = [line.split("\t") for line in phrase_lines("weights.tsv")]
    return re.compile(any_of(word for word, cls in rows if kind in ("", cls)))


def _lacks(text: str) -> list[str]:
    """Words that name a problem, wherever the dictionary would cut."""
    return _lack_words().findall(text)


@lru_cache(maxsize=1)
def _lack_words() -> re.Pattern[str]:
    return re.compile(any_of([*members("gloss"), *(w for w, cls in members("negation").items() if cls == "lack")]))


def _is_name(word: Word) -> bool:
    return word.pos.startswith(_NAMES) and len(word.text) > 1 and not word.groups and not word.marks


def _bodies(text: str) -> list[str]:
    """Two characters and what offices and places end with: over-inclusive, since only those no source holds are told."""
    return _body().findall(text)


@lru_cache(maxsize=1)
def _body() -> re.Pattern[str]:
    return re.compile(f"(?=([一-鿿]{{2}}(?:{any_of(listed('names.txt', 'short_ending'))})))")


def _names(words: Sequence[Word]) -> list[str]:
    return [word.text for word in words if _is_name(word)]
