"""Which item of a section each given fact is about, and who sent in what an item tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from drafter.core.fact import Fact
from drafter.core.report import Report
from drafter.language.reuse import Likeness, PassageIndex
from drafter.language.subjects import subject_of
from drafter.revise.diagnose import Diagnosis
from drafter.revise.rephrasing import digit_runs, says_again

_SAME_THING = 0.22  # share of a fact's telling words an item must hold to be what the fact is about
_RIVAL = 0.8  # a second item this near makes the first a guess
_TOPIC = 75.0  # likeness in per cent of a topic and an item's first clause
_TOPIC_WORDS = 0.45  # share of a topic's telling words an item holds
_KEPT_OUT = {"secret", "instruction", "foreign_duty", "remark", "misplaced"}


def usable(fact: Fact) -> bool:
    """Whether a fact may be written into a report: not secret, no instruction, not another office's, no repetition."""
    return not fact.marks & _KEPT_OUT and not fact.duplicate_of


def share_out(
    report: Report, diagnoses: Sequence[Diagnosis], facts: Sequence[Fact]
) -> tuple[list[tuple[Fact, ...]], list[Fact]]:
    """Each fact to the item it speaks of; facts the section states already count as placed and add nothing."""
    bodies = [d.entry.body.of(report.text) for d in diagnoses]
    index = PassageIndex(bodies)
    given: list[list[Fact]] = [[] for _body in bodies]
    unplaced = []
    for fact in facts:
        ranked = index.ranked(f"{fact.topic}，{fact.text}" if fact.topic else fact.text)
        found = _surely(ranked)
        at = _named_by_topic(fact.topic, bodies)
        about = index.best(fact.topic) if at is None and fact.topic else None
        if about and about.score >= _TOPIC_WORDS:
            at = about.at
        elif at is None and found:
            at = found.at
        if at is None and (not ranked or ranked[0].score < _SAME_THING):
            at = _of_one_matter(fact, diagnoses, bodies)
        if at is None:
            unplaced.append(fact)
        elif not _stated(fact, bodies[at]):
            given[at].append(fact)
    return [tuple(items) for items in given], unplaced


def _of_one_matter(fact: Fact, diagnoses: Sequence[Diagnosis], bodies: Sequence[str]) -> int | None:
    """The one item of the fact's own part that is about the same matter in other words: 人员不足 and 缺编3人."""
    subject = subject_of(fact.text, least=1.0)
    if subject is None:
        return None
    near = [at for at, body in enumerate(bodies) if any(word in body for word, _weight in subject.words)]
    return near[0] if len(near) == 1 and diagnoses[near[0]].role == fact.role else None


def _surely(ranked: Sequence[Likeness]) -> Likeness | None:
    """The nearest item, if it is much nearer than the next: of two problems that share their words, nobody knows which was meant."""
    if not ranked or ranked[0].score < _SAME_THING:
        return None
    return ranked[0] if len(ranked) == 1 or ranked[1].score <= _RIVAL * ranked[0].score else None


def _named_by_topic(topic: str, bodies: Sequence[str]) -> int | None:
    """The one item whose first clause names the topic under which the clerk noted the fact."""
    if len(topic) < 2:
        return None
    scores = [fuzz.partial_ratio(topic, re.split("[，。；：]", body)[0]) for body in bodies]
    best = max(scores, default=0.0)
    return scores.index(best) if best >= _TOPIC and scores.count(best) == 1 else None


def owners_of(report: Report, diagnoses: Sequence[Diagnosis], facts: Sequence[Fact]) -> list[str]:
    """For each item that names nobody: who sent in the fact it tells or is about, "" if that is not known."""
    bodies = [d.entry.body.of(report.text) for d in diagnoses]
    owned = [fact for fact in facts if fact.owner and usable(fact)]
    found = []
    for diagnosis, body in zip(diagnoses, bodies, strict=True):
        told = [fact.owner for fact in owned if diagnosis.has("no_owner") and _stated(fact, body)]
        found.append(told[0] if told else "")
    return found


def _stated(fact: Fact, words: str) -> bool:
    """Whether the words already say the fact: all its figures, and most of its telling words."""
    likeness = PassageIndex([words]).best(fact.text)
    if says_again(fact.text, words):
        return True
    return set(digit_runs(fact.text)) <= set(digit_runs(words)) and likeness is not None and likeness.score >= 0.75
