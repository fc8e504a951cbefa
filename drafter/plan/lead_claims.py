"""A lead is a claim about what stands under it: some line must name the thing it names, by its words or plainly by its subject's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.language.formal import formal
from drafter.language.subjects import Subject, all_subjects, scores
from drafter.plan.heading_names import heading_words
from drafter.plan.leads import is_about, plain_subject
from drafter.plan.unit_offices import without_trade

_PLAIN = 5.0  # weight of a subject in a line that no chance word reaches
_GENERAL = re.compile(
    "服务|管理|建设|工作|治理|发展|保障|改造|推进|延伸|规模|质量|水平|体系|机制|能力|供应|供给|生产|和|与|、"
)


def claim_holds(lead: str, facts: Sequence[Fact]) -> bool:
    """Whether one of the lines at least names what a lead names; what is of the unit's one trade (农 of an 农业局) names nothing."""
    words = heading_words(without_trade(lead)) or heading_words(lead)
    return any(_names(lead, words, without_trade(formal(fact.text)), fact) for fact in facts)


def _names(lead: str, words: frozenset[str], text: str, fact: Fact) -> bool:
    if words & bigrams(f"{text}，{fact.subtopic}"):
        return True
    said = scores(text)
    return any(
        (said.get(one.id, 0.0) >= _PLAIN and (_signs(one.matter) | _signs(lead)) & {*text}) or is_about(fact, one)
        for one in _subjects(lead)
    )


def _signs(words: str) -> frozenset[str]:
    """The signs of what is named, besides those of what is done about anything."""
    return frozenset(_GENERAL.sub("", without_trade(words)))


@cache
def _subjects(lead: str) -> tuple[Subject, ...]:
    return tuple(one for one in all_subjects() if lead in (one.lead, one.heading))


def subject_lead(facts: Sequence[Fact], heading: str) -> str:
    """The set lead of what a line is plainly about by its own words, where the heading does not say it already; "" for none."""
    subject = plain_subject(facts[0])
    if _is_open(facts[0]) or subject is None or scores(formal(facts[0].text)).get(subject.id, 0.0) < _PLAIN:
        return ""
    words = heading_words(subject.lead)
    again = bool(words) and words <= bigrams(heading)
    return "" if again or not claim_holds(subject.lead, facts) else subject.lead


def _is_open(fact: Fact) -> bool:
    """Whether all that a line counts is an open place."""
    return bool(fact.placeholders) and not fact.metrics
