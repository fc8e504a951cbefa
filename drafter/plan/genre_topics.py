"""Which of the genre's topics a text speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.core.profile import Topic
from drafter.language.segments import edges_of
from drafter.language.subjects import not_ours, scores

OTHER = "其他工作"
_EXACT = 1.4  # a class that names the subject itself outweighs one that names its domain


def topic_for(text: str, topics: Sequence[Topic]) -> Topic | None:
    """The topic a text speaks of most, by its subjects and, for a profile of one's own, by keywords; None when none does."""
    found, edges = {name: score for name, score in scores(text).items() if name not in not_ours()}, edges_of(text)
    scored = [(_score(topic, found, text, edges), -place) for place, topic in enumerate(topics)]
    best = max(scored, default=(0.0, 0))
    return topics[-best[1]] if best[0] > 0 else None


def _score(topic: Topic, found: dict[str, float], text: str, edges: frozenset[int]) -> float:
    best = max(found, key=lambda name: found[name], default="")
    said = max(
        (found[name] * weight * (1 + (name == best)) for name in found for weight in _weights(name, topic.classes)),
        default=0.0,
    )
    return said + sum(_keyword(word, text, edges) for word in topic.keywords)


def _weights(name: str, classes: Iterable[str]) -> Iterator[float]:
    for known in classes:
        if known == name:
            yield _EXACT
        elif known == name.split(".")[0]:
            yield 1.0


def _keyword(word: str, text: str, edges: frozenset[int]) -> float:
    at = text.find(word)
    whole = at >= 0 and (len(word) > 2 or (at in edges and at + len(word) in edges))
    return 0.5 * len(word) if whole else 0.0
