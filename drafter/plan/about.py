"""What a fact is about: what its clerk wrote before a colon, else what its words speak of, else the item of a list and the head it stands under."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.core.fact import Fact
from drafter.language.formal import formal
from drafter.language.subjects import Subject, not_ours, subject_called, subject_of

_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")  # （不含划转的水资源税） says what is left out
_SEVERAL = re.compile("[、和与及/]")
_OPENED = re.compile(r"^(?P<matter>[一-鿿“”]{2,10})(?:[：:]|方面[，：:])")


def subject_of_fact(fact: Fact) -> Subject | None:
    """The subject a fact is about; None when nothing tells."""
    return _subject(fact.text, fact.subtopic, fact.topic, not_ours())


@lru_cache(maxsize=4096)
def _subject(text: str, item: str, topic: str, _without: frozenset[str]) -> Subject | None:
    words = formal(text)
    opened, bare = _OPENED.match(words), _BRACKETS.sub("", words)
    if opened and (called := subject_called(opened["matter"])):
        return called
    return subject_of(*([opened["matter"]] if opened else []), bare, one_matter(item), one_matter(topic), words)


@lru_cache(maxsize=1024)
def one_matter(head: str) -> str:
    """The head, where it names one matter; "" for one of several (平安和基层, 边境、生态、平安), which says of no line which it is of."""
    parts = [part for part in _SEVERAL.split(head) if part]
    fields = {found.domain if (found := subject_of(part)) else part for part in parts}
    return head if len(fields) < 2 else ""
