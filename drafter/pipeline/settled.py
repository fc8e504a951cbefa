"""Facts as the lock is shown them: in their sources' words, with disputed figures and gaps as the plan has settled them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.profile import Plan
from drafter.draft.saying import shown
from drafter.ground import verify
from drafter.language.formal import formal


def settled(fact: Fact, plan: Plan) -> Fact:
    """The fact with every mark and amendment in its text."""
    return replace(fact, text=shown(fact, plan))


def in_formal_words(fact: Fact) -> Fact:
    """The fact with its plain words as the lexicon writes them: 翻出 and 查出 are one word to the lock, by the same data as to the composer."""
    return replace(fact, text=formal(fact.text))


def holds(text: str, facts: Sequence[Fact], plan: Plan, period: Period) -> bool:
    """Whether every sentence of a text is supported by the facts, in their own words or the lexicon's."""
    own = [settled(fact, plan) for fact in facts]
    for sources in (own, [in_formal_words(fact) for fact in own]):
        found = verify(text, sources, period=period, role=own[0].role if own else "achievements").verdicts
        if found and all(verdict.kind in ("supported", "reworded", "frame") for verdict in found):
            return True
    return False
