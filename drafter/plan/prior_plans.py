"""Plans under the headings last period's report gave its plans (聚力稳就业促创业): the outline its leader knows, where this period's plans fill it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.report import Report
from drafter.plan.last_time import STALE, of_this_time
from drafter.plan.note_figures import is_row, source_line
from drafter.plan.office_homes import homes_of
from drafter.plan.placing import Group
from drafter.plan.prior_sections import PriorSection, prior_sections, word_pairs

_LEAST = 3  # headings, and lines of plans, from which on an outline is one
_PLACED = 0.6  # share of the lines whose words and office's lines tell their heading
_FILLED = 0.5  # and of the headings that must have a line


def under_prior_plans(
    plans: Sequence[Fact], prior: Report | None, told: Sequence[Fact] = ()
) -> tuple[Group, ...] | None:
    """The plans by last period's headings of its plans, in their order; None where most fit none, or it had no such headings.

    told: the whole report's facts: what an office has done tells where its plans belong.
    """
    kept = prior_sections(prior, STALE, role="plans")
    sections = [one for one in kept if of_this_time(one.heading, plans)]
    lines = _lines(plans)
    if len(sections) < _LEAST or len(lines) < _LEAST:
        return None
    outline = list(_with_akin(sections, prior_sections(prior, STALE)))
    done = [fact for fact in told if fact.role == "achievements" and not is_row(fact)]
    sure = homes_of([*plans, *done], outline)
    if sum(own[0].id in sure for own in lines.values()) < _PLACED * len(lines):
        return None
    homes = {**homes_of([*plans, *done], outline, all_of_them=True), **sure}
    filled = len({homes[fact.id] for fact in plans})
    if not max(2, _FILLED * len(sections)) <= filled <= (len(lines) + 1) // 2:
        return None  # heads over single plans only make the list longer
    made = (
        Group(one.heading, tuple(fact for fact in plans if homes[fact.id] == one.heading), own=True) for one in sections
    )
    return tuple(group for group in made if group.facts)


def _lines(plans: Sequence[Fact]) -> dict[tuple[str, str], list[Fact]]:
    """The plans by the line of their source: what its clerk wrote in one breath stays together."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in plans:
        found[source_line(fact)].append(fact)
    return found


def _with_akin(sections: Sequence[PriorSection], achieved: Sequence[PriorSection]) -> Iterator[PriorSection]:
    """The sections, each with what last period achieved of the one matter its heading names and no other's does."""
    for section in sections:
        akin = [one for one in achieved if _alike(one, sections) == [section]]
        yield replace(
            section,
            clauses=(*section.clauses, *(clause for one in akin for clause in one.clauses)),
            lines=(*section.lines, *(line for one in akin for line in one.lines)),
        )


def _alike(achieved: PriorSection, sections: Sequence[PriorSection]) -> list[PriorSection]:
    return [one for one in sections if word_pairs(one.heading) & word_pairs(achieved.heading)]
