"""What last period's opening stated of the whole body (全年受理案件…件) stands again before the first section, in the opening's order."""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Mapping, Sequence
from functools import cache

from drafter.core.fact import Fact
from drafter.core.profile import Item, Section
from drafter.language.formal import formal
from drafter.plan.breaths import run_of
from drafter.plan.note_figures import is_row
from drafter.plan.told_again import OPENING, LastTold
from drafter.plan.whole_measures import opening_measure

_MOVED = re.compile(r"(?:增长|下降|提高|回落|上涨|持平)[^，。；]{0,4}\d|\d%")
_FEWEST = 2  # figures that are an account of the whole: a single one goes with its matter


def outset_facts(
    facts: Sequence[Fact], last: LastTold, told_with: Mapping[str, Sequence[Fact]], *, whole: bool = False
) -> tuple[Fact, ...]:
    """The facts, in the order in which last period's opening told of their things; none where too few figures would stand there, unless one is of the whole.

    whole: whether the genre opens with the economy as a whole; its measures, where last period told of them nowhere, then stand behind their like.
    """
    places = last.places(facts, told_with)
    clauses = {fact.id: place.clause for fact in facts if (place := places.get(fact.id)) and place.section == OPENING}
    leads = whole and any(fact.id in clauses and _is_of_the_whole(fact) for fact in facts)
    if not leads and sum(max(1, len(told_with.get(name, ()))) for name in clauses) < _FEWEST:
        return ()
    own: list[tuple[int, int, int]] = []
    behind, told = 0, set[Hashable]()
    for at, fact in enumerate(facts):
        if fact.id in clauses:
            behind = clauses[fact.id]
        elif not (whole and (_goes_on(fact, told) or (fact.id not in places and _is_of_the_whole(fact)))):
            continue
        own.append((behind, fact.id not in clauses, at))
        told.add(run_of(fact))
    return tuple(facts[at] for _clause, _new, at in sorted(own))


def _goes_on(fact: Fact, told: Collection[Hashable]) -> bool:
    """Whether a line that is told here goes on in this part of it, with another figure: 外贸增长8.4%；对东盟增长8%."""
    return run_of(fact) in told and bool(_MOVED.search(formal(fact.text)))


def _is_of_the_whole(fact: Fact) -> bool:
    """Whether a row is of a measure of the whole, or a line states how one moved: 规模以上工业增长7.7%."""
    told = formal(fact.text)
    return bool(_opens_whole().match(told) and (is_row(fact) or _MOVED.search(told)))


@cache
def _opens_whole() -> re.Pattern[str]:
    return re.compile(opening_measure())


def outset_section(name: str, facts: Sequence[Fact]) -> tuple[Section, ...]:
    """The section without a heading for them; none for none."""
    ids = tuple(fact.id for fact in facts)
    return (Section(name, "achievements", 5, "", "", (Item(ids),), runs_on=True),) if ids else ()
