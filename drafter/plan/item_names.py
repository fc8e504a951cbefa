"""Lines under an item of a list that do not say of what they speak get its name: 滨江综合体 › 主体封顶 → 滨江综合体主体封顶."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from drafter.claims.joining import bigrams
from drafter.claims.short_clauses import act_words
from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.segments import tagged_words
from drafter.plan.breaths import run_of
from drafter.plan.note_figures import is_row
from drafter.plan.remedies import are_headed
from drafter.plan.topic_heads import is_spoken

_CLAUSE = re.compile(r"[【？?＿，。；：（(]")
_SEVERAL = re.compile("[、和与及]")
_ACTS = ("v", "d", "m", "p")
_BEGUN = frozenset(["新", "再", "又", "增", "补", "另", "加", "重"])  # 新做16处
_PARTICLES = ("d", "m", "p", "u", "c", "q", "r", "t", "x")
_LONGEST = 12  # characters of an item that is a name


def with_items(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, the first of a run behind the name of its item where it needs it; what follows in the run leans on that."""
    bare = not are_headed([fact for fact in facts if fact.role == "plans"])
    named: set[object] = set()
    return tuple(_named(fact, bare, named) for fact in facts)


def _named(fact: Fact, bare: bool, named: set[object]) -> Fact:
    """bare: whether plans stand without the headings that would say it."""
    item = fact.subtopic or (fact.topic if bare and fact.role == "plans" else "")
    if is_row(fact) or not item or is_spoken(item) or _SEVERAL.search(item) or len(item) > _LONGEST:
        return fact
    run = (run_of(fact), item)
    if run in named:
        return fact
    named.add(run)  # what its first line says holds for the run
    if bigrams(item) & bigrams(fact.text) or not _says_not_of_what(fact.text):
        return fact
    opening = item if _is_thing(item) and _opens_generally(fact.text) else f"{item}方面，"
    gaps = tuple(replace(gap, span=gap.span.shift(len(opening))) for gap in fact.placeholders)
    return replace(fact, text=f"{opening}{fact.text}", placeholders=gaps)


def _says_not_of_what(text: str) -> bool:
    """Whether a line opens with no thing of its own: with an act and a figure, or only with a stage, a place or a sum."""
    words = tagged_words(_CLAUSE.split(text, maxsplit=1)[0])
    if words[0].text in lexicon.words("general_heads.txt", "stage"):
        return True
    if len(words) > 1 and words[1].tag == "m" and words[0].text in _acts():
        return True  # 补贴6310辆, 演练4次: an act alone, whatever the tagger takes it for
    if not (words[0].text in _general() or words[0].tag.startswith(_ACTS) or words[0].text in _BEGUN):
        return False
    act = next((at for at, word in enumerate(words) if word.tag.startswith("v")), -1)
    return not any(
        len(word.text) > 1 and not word.tag.startswith(_PARTICLES) and word.text not in _general()
        for at, word in enumerate(words)
        if at != act
    )


def _opens_generally(text: str) -> bool:
    return tagged_words(text)[0].text in _general()


def _is_thing(item: str) -> bool:
    """Whether an item is a thing and no act, so that what is said of it follows at once."""
    words = tagged_words(item)
    return not words[-1].tag.startswith(("v", "a")) and not words[0].tag.startswith(_ACTS)


@cache
def _acts() -> frozenset[str]:
    return act_words("act").union(
        *(lexicon.words("acts.txt", one) for one in ("act_noun", "campaign", "done", "given"))
    )


@cache
def _general() -> frozenset[str]:
    return frozenset().union(*(lexicon.words("general_heads.txt", section) for section in ("stage", "place", "sum")))
