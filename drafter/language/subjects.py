"""What a bullet, a row or a heading is about: one of the subjects of official work, told by whole words and not by single characters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.language import lexicon
from drafter.language.segments import edges_of

_WHOLE = re.compile(
    r"(?<!被)占[一-鿿“”]{2,18}?(?=的?比|的|\d)"
)  # 占一般公共预算支出81%: what a share is of is not what the clause is about
# Subjects that are no work of the unit whose report is planned; see `without`.
_not_ours: ContextVar[frozenset[str]] = ContextVar("not_ours", default=frozenset())
_WEAK = 0.2  # what a word marked ? counts for
_SURE = 3  # a word of so many characters may stand inside a longer one: 农村公路 in 新改建农村公路里程


@dataclass(frozen=True, slots=True)
class Subject:
    """id: domain.name (party.study). lead: a 段首领句 for a block about it; heading: for a section; matter: its name in a list."""

    id: str
    lead: str
    heading: str
    matter: str
    words: tuple[tuple[str, float], ...]

    @property
    def domain(self) -> str:
        return self.id.split(".")[0]


@cache
def all_subjects() -> tuple[Subject, ...]:
    """Every subject, in file order."""
    return tuple(_subject(line) for _section, line in lexicon.raw_entries("subjects.tsv"))


def _subject(line: str) -> Subject:
    name, lead, heading, matter, words = line.split("\t")
    weighed = tuple((word.rstrip("?"), (_WEAK if word.endswith("?") else 1.0)) for word in words.split())
    return Subject(name, lead, heading, matter, weighed)


def by_id(name: str) -> Subject | None:
    return next((subject for subject in all_subjects() if subject.id == name), None)


def is_name(words: str) -> bool:
    """Whether some words are, whole, a word that tells a subject by itself."""
    return words in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(word for subject in all_subjects() for word, weight in subject.words if weight == 1.0)


@lru_cache(maxsize=4096)
def scores(text: str) -> dict[str, float]:
    """By subject id, how strongly a text speaks of it; longer words tell more. Subjects it does not name are left out."""
    text = _WHOLE.sub("占", text)
    edges = edges_of(text)
    found: dict[str, float] = defaultdict(float)
    told = (entry for sign in set(text) for entry in _by_sign().get(sign, ()))
    for _place, name, word, weight in sorted(entry for entry in told if entry[2] in text):
        if _stands(word, text, edges):
            found[name] += weight * len(word) ** 1.5
    return dict(found)


@cache
def subject_called(name: str) -> Subject | None:
    """The one subject that has a name among its words, however weak these are in a sentence (基金); None where none or more than one has."""
    called = [one for one in all_subjects() if any(word == name for word, _weight in one.words)]
    return called[0] if len(called) == 1 and called[0].id not in not_ours() else None


@cache
def _by_sign() -> dict[str, list[tuple[int, str, str, float]]]:
    """By the first sign of a word: its place among all words, its subject's id, the word and its weight."""
    words = ((subject.id, word, weight) for subject in all_subjects() for word, weight in subject.words)
    table: dict[str, list[tuple[int, str, str, float]]] = defaultdict(list)
    for place, (name, word, weight) in enumerate(words):
        table[word[0]].append((place, name, word, weight))
    return dict(table)


def _stands(word: str, text: str, edges: frozenset[int]) -> bool:
    """Whether a word stands in the text as one: short ones only from edge to edge."""
    if len(word) >= _SURE:
        return True
    at = text.find(word)
    while at >= 0:
        if at in edges and at + len(word) in edges:
            return True
        at = text.find(word, at + 1)
    return False


def stands_in(word: str, text: str) -> bool:
    """Whether a subject's word stands in a text as one word."""
    return word in text and _stands(word, text, edges_of(text))


@contextmanager
def without(names: frozenset[str]) -> Iterator[None]:
    """As long as it lasts, no text is about these subjects: 认罪认罚 in a court's report makes none of it a procurator's work."""
    token = _not_ours.set(names)
    try:
        yield
    finally:
        _not_ours.reset(token)


def not_ours() -> frozenset[str]:
    """Ids of the subjects that `without` leaves out here."""
    return _not_ours.get()


def subject_of(*texts: str, least: float = 2.0) -> Subject | None:
    """The subject of a text; of several texts the first that tells one. None when nothing tells."""
    for text in texts:
        found = {name: score for name, score in scores(text).items() if name not in not_ours()} if text else {}
        best = max(found, key=lambda name: found[name], default="")
        if best and found[best] >= least:
            return by_id(best)
    return None
