"""The points (一是…) under one of last period's headings: what each was led by, and what it told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.core.report import Report, Role
from drafter.language.segments import NUMBER, UNIT, tagged_words
from drafter.language.subjects import scores
from drafter.plan.last_time import STALE
from drafter.plan.prior_sections import PriorSection, prior_sections, without_boast, word_pairs
from drafter.plan.topic_heads import is_verb_phrase

_POINT = re.compile(r"^[一二三四五六七八九十]{1,3}是(?P<lead>[^，。；：\d]{4,16})(?:[，：](?P<rest>.*))?$")
_CLAUSE = re.compile("[，。；：]")
_FIGURE = re.compile(rf"{NUMBER}{UNIT}")
# How a figure is told, which any point says: no name of a thing.
_TOLD = re.compile(r"达到?了?|实现|全覆盖|分别|同比|增长|下降|提高|以上|以下|左右|其中")


@lru_cache(maxsize=64)
def last_points(prior: Report | None, heading: str, role: Role = "achievements") -> tuple[PriorSection, ...]:
    """The points under a heading in their order, each called by its lead; one that states something of its own time by the rest of it."""
    section = next((one for one in prior_sections(prior, STALE, role) if one.heading == heading), None)
    return tuple(_points(section.lines)) if section else ()


def _points(lines: Sequence[str]) -> Iterator[PriorSection]:
    lead, told = "", list[str]()
    for line in lines:
        found = _POINT.match(line.strip())
        if found is None:
            told.append(line)
            continue
        yield from _point(lead, told)
        lead, told = _lead_of(found), [found["rest"] or ""]
    yield from _point(lead, told)


def _lead_of(found: re.Match[str]) -> str:
    """What leads a point: the sentence of its own, or the clause that says what is done before the one that says with what."""
    return found["lead"] if found["rest"] is None or begins_with_act(found["lead"]) else ""


def begins_with_act(words: str) -> bool:
    """Whether words open with what is done, or how (从严规范…, 严把…)."""
    return is_verb_phrase(words) or tagged_words(words)[0].tag.startswith(("v", "d", "a"))


def _point(lead: str, told: Sequence[str]) -> Iterator[PriorSection]:
    calm = without_boast(lead, STALE) if lead else ""
    if not calm:
        return
    lines = tuple(line for line in map(without_telling, told) if line.strip())
    clauses = (word_pairs(clause) for line in (*lines, lead) for clause in _CLAUSE.split(line) if clause)
    yield PriorSection(calm, tuple(clauses), frozenset(scores("，".join((lead, *lines)))), lines)


def without_telling(text: str) -> str:
    """A text without its figures and the words by which any is told: 万株 says nothing of what is counted."""
    return _TOLD.sub("", _FIGURE.sub("", text))
