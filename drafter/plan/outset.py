"""What last period's opening stated of the whole body (全年受理案件…件) stands again before the first section, in the opening's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.core.fact import Fact
from drafter.core.profile import Item, Section
from drafter.plan.told_again import OPENING, LastTold

_FEWEST = 2  # figures that are an account of the whole: a single one goes with its matter


def outset_facts(facts: Sequence[Fact], last: LastTold, told_with: Mapping[str, Sequence[Fact]]) -> tuple[Fact, ...]:
    """The facts, in the order in which last period's opening told of their things; none where too few figures would stand there."""
    places = last.places(facts, told_with)
    own = [(place.clause, fact) for fact in facts if (place := places.get(fact.id)) and place.section == OPENING]
    figures = sum(max(1, len(told_with.get(fact.id, ()))) for _clause, fact in own)
    return tuple(fact for _clause, fact in sorted(own, key=lambda one: one[0])) if figures >= _FEWEST else ()


def outset_section(name: str, facts: Sequence[Fact]) -> tuple[Section, ...]:
    """The section without a heading for them; none for none."""
    ids = tuple(fact.id for fact in facts)
    return (Section(name, "achievements", 5, "", "", (Item(ids),), runs_on=True),) if ids else ()
