"""Facts as the lock is shown them: in their sources' words, with disputed figures and gaps as the plan has settled them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.joining import in_base, unit_base
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.profile import Plan
from drafter.core.quantity import Quantity
from drafter.draft.clause_turns import act_first
from drafter.draft.pledges import pledged
from drafter.draft.saying import as_shown, whole_years, without_matter
from drafter.ground.numbers import numbers_of
from drafter.ground.verifying import verify
from drafter.language.formal import formal
from drafter.language.quantities import find_quantities
from drafter.language.unit_lexicon import kind_of

_COUNTED = ("any", "count")  # 今年招92走117, 一个桩: as the lock reads numbers, with no unit or in words
_TIMES = frozenset({"次", "回", "遍"})  # how often, in speech and in writing


def settled(fact: Fact, plan: Plan) -> Fact:
    """The fact with every mark and amendment in its text."""
    return replace(fact, text=as_shown(fact, plan))


def in_formal_words(fact: Fact) -> Fact:
    """The fact with its plain words as the lexicon writes them: 翻出 and 查出 are one word to the lock, by the same data as to the composer."""
    text = formal(fact.text)
    if fact.kind == "note" and fact.role == "achievements":
        text = act_first(text, done=True)  # a meeting of a list is held, by the same list as the composer's
    elif fact.role == "plans":
        text = pledged(text)
    return replace(fact, text=whole_years(text))


def under_its_matter(fact: Fact) -> tuple[Fact, ...]:
    """The fact as it reads under what the notes wrote over it (购销方面，…), and without what it says itself that heading or lead say (经济方面，…)."""
    named = (replace(fact, text=f"{fact.topic}方面，{fact.text}"),) if fact.topic else ()
    bare = without_matter(fact.text)
    return (*named, replace(fact, text=bare)) if bare != fact.text else named


def stating_facts(quantity: Quantity | None, facts: Sequence[Fact]) -> tuple[str, ...]:
    """Ids of the facts whose own words hold this very value in this very unit (its scale apart), or, of what is counted, in none."""
    if quantity is None or quantity.exact is None:
        return ()
    value = in_base(quantity.exact, quantity.unit)
    said = {fact.id: [q for q in find_quantities(fact.text) if q.exact is not None] for fact in facts}
    counts = kind_of(quantity.unit) == "count"
    return tuple(
        fact.id
        for fact in facts
        if any(
            in_base(q.exact or Decimal(0), q.unit) == value and _one_unit(q.unit, quantity.unit) for q in said[fact.id]
        )
        or (counts and any(one.value == value and one.family in _COUNTED for one in numbers_of(fact.text)))
    )


def _one_unit(one: str, other: str) -> bool:
    """Whether two units are one, their scale apart; 个 counts whatever a report counts by its own word (缺编6个, 缺编6人)."""
    return unit_base(one) == unit_base(other) or {one, other} <= _TIMES or (one == "个" and kind_of(other) == "count")


def holds(text: str, facts: Sequence[Fact], plan: Plan, period: Period) -> bool:
    """Whether every sentence of a text is supported by the facts, in their own words or the lexicon's."""
    own = [settled(fact, plan) for fact in facts]
    for sources in (own, [in_formal_words(fact) for fact in own]):
        found = verify(text, sources, period=period, role=own[0].role if own else "achievements").verdicts
        if found and all(verdict.kind in ("supported", "reworded", "frame") for verdict in found):
            return True
    return False
