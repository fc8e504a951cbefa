"""Figures told of something else than their sources have them: a goal, a list, a measure word, a plan, what is left, a part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.dated_apart import next_year_as_done, of_another_year
from drafter.ground.extents_dropped import most_of_all
from drafter.ground.facts_crossed import strange_changes
from drafter.ground.goals_held import goals_turned
from drafter.ground.listed_changes import crossed_list
from drafter.ground.matching import Match
from drafter.ground.not_wholly import told_wholly
from drafter.ground.out_of_reach import out_of_reach_as_plan
from drafter.ground.parts_apart import within_another
from drafter.ground.planned_counts import approved_as_done, planned_as_done
from drafter.ground.reasons_crossed import crossed_months, crossed_reasons, exchanged_acts, moved_gaps
from drafter.ground.reasons_replaced import strange_reasons
from drafter.ground.rest_turned import rest_turned
from drafter.ground.so_few import few_told_as_many
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.spans_turned import spans_turned
from drafter.ground.times_exchanged import exchanged_dates, replaced_lots
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.turned_behind import denied_behind, exchanged_givers, given_to_doer, turned_ways
from drafter.ground.units_apart import counted_in_others
from drafter.ground.waited_for import come_already, left_told_done
from drafter.ground.wholes_as_parts import whole_for_part
from drafter.ground.year_ends import strange_ends


def figures_apart(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason); figures: all of the sources."""
    for net in (goals_turned, planned_as_done, rest_turned, within_another, whole_for_part, counted_in_others):
        yield from net(matches, figures)
    yield from strange_changes(matches, figures)
    yield from spans_turned(matches, figures)
    for turned in (denied_behind, come_already, left_told_done):
        yield from turned(matches)
    yield from crossed_list(matches)
    yield from few_told_as_many(matches)
    yield from approved_as_done(matches, figures)


def worded_apart(clause: Clause, near: Sequence[Clause], wide: HeldWords, text: str) -> Iterator[Reason]:
    """What a clause says of a year, a base or an extent that its sources have otherwise."""
    yield from of_another_year(clause, near, text)
    yield from next_year_as_done(clause, near, text)
    yield from told_wholly(clause, near, text)
    yield from strange_ends(clause, wide)
    yield from out_of_reach_as_plan(clause, near, text)
    yield from strange_reasons(clause, wide)
    yield from most_of_all(clause, near)
    yield from given_to_doer(clause, near)
    yield from turned_ways(clause, near)


def sentences_apart(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason) of a reason, a month or a mark under another thing."""
    for net in (
        crossed_reasons,
        crossed_months,
        exchanged_acts,
        exchanged_dates,
        replaced_lots,
        moved_gaps,
        exchanged_givers,
    ):
        yield from net(held)
