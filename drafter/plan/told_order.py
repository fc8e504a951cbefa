"""In which order a section tells its lines: as last period's section ordered its matters, what an office sent beside its like, honours and the house's own last.

Where last period told none of them, a line that says what the heading names opens the section.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language import lexicon
from drafter.language.affinities import affinity, matter_direction
from drafter.language.formal import formal
from drafter.plan.blocks import ids_in_breaths
from drafter.plan.breaths import runs_of
from drafter.plan.heading_names import heading_words
from drafter.plan.note_figures import is_row
from drafter.plan.office_homes import office_of
from drafter.plan.told_again import LastTold, Place

_SIDE = "side_matters.txt"
NEW = -2
_LAST, _UNKNOWN, _KNOWN = 2, 1, 0
_BEHIND = 2  # behind what tells of the very clause, and what tells of it in part
_NEAR = 0.45  # nearness of a row to a line that it goes with
_SHARED, _PART = 2, 0.33  # word pairs of a row's name that a line says, and the share of them
_FIGURE = re.compile(r"\d")
_OPENING = 12  # signs of a line in which it says what it is about

Key = tuple[int, int, int]


@dataclass(frozen=True)
class LastOrder:
    """The order of one section. section: its place among last period's, NEW for one it did not have; told_with: by the id of a note the rows told with it."""

    last: LastTold
    section: int
    told_with: Mapping[str, Sequence[Fact]]

    def item(self, facts: Sequence[Fact], heading: str) -> Item:
        """All that stands under a heading as one run of sentences, rows behind the notes that tell of the same thing."""
        return Item(ids_in_breaths(self.ordered(facts, heading)))

    def ordered(self, facts: Sequence[Fact], heading: str) -> tuple[Fact, ...]:
        runs = runs_of(facts)
        told = self.last.places(facts, self.told_with)
        places = [self._place(run, told) for run in runs]
        keys = _keys(runs, places)
        order = sorted(range(len(runs)), key=lambda at: keys[at])
        if order and keys[order[0]][0] != _KNOWN:
            order = _with_heading_first(order, runs, heading)
        return tuple(fact for at in order for fact in runs[at])

    def _place(self, run: Sequence[Fact], told: Mapping[str, Place]) -> tuple[int, int] | None:
        """The first of last period's clauses in this section that told of a run's things, and whether it does so only in part."""
        places = (told.get(fact.id) for fact in run)
        known = min((place.clause for place in places if place and place.section == self.section), default=None)
        known = self._of_study(run) if known is None else known
        if known is not None:
            return known, 0
        like = self.last.clause_like(run[0], self.section) if self.section >= 0 else None
        return None if like is None else (like, 1)

    def _of_study(self, run: Sequence[Fact]) -> int | None:
        """Where last period told of what was studied then (党纪学习教育): each period has a study of its own."""
        study = lexicon.words(_SIDE, "study")
        if not any(word in fact.text for fact in run for word in study):
            return None
        return next(iter(self.last.clauses_with(study, self.section)), None)


def _keys(runs: Sequence[Sequence[Fact]], places: Sequence[tuple[int, int] | None]) -> list[Key]:
    """By run where it stands: at its known place, else behind its office's last known one before it (or the first behind it), a row behind
    the notes nearest to it, else in its old order."""
    known: dict[Hashable, list[tuple[int, int]]] = {}
    for at, (run, place) in enumerate(zip(runs, places, strict=True)):
        if place is not None and not is_row(run[0]):
            known.setdefault(office_of(run[0]), []).append((at, place[0]))
    keys: list[Key] = []
    for at, (run, place) in enumerate(zip(runs, places, strict=True)):
        beside = known.get(office_of(run[0]), [])
        if place is not None:
            keys.append((_KNOWN, *place))
        elif is_side(run):
            keys.append((_LAST, at, 0))
        elif beside and not is_row(run[0]):
            before = [one for one in beside if one[0] < at]
            keys.append((_KNOWN, (before[-1] if before else beside[0])[1], _BEHIND + at))
        else:
            keys.append((_UNKNOWN, at, 0))
    return _with_rows_beside(keys, runs)


def _with_rows_beside(keys: Sequence[Key], runs: Sequence[Sequence[Fact]]) -> list[Key]:
    """The places, a row that last period did not tell of right behind the line that is nearest to it in matter, if one is near."""
    notes = [at for at, run in enumerate(runs) if not is_row(run[0])]
    made = [*keys]
    for at, run in enumerate(runs):
        if keys[at][0] != _UNKNOWN or not is_row(run[0]) or not notes:
            continue
        near = {one: _nearness(run[0], runs[one]) for one in notes}
        best = max(near, key=lambda one: near[one])
        if near[best] >= _NEAR:
            made[at] = (*keys[best][:2], keys[best][2])
    return made


def _nearness(row: Fact, run: Sequence[Fact]) -> float:
    """How near a line is to a row: by the company its words keep, or by the name itself (“积分制”管理村, 积分制已铺开)."""
    told = "，".join(fact.text for fact in run)
    name = bigrams(skeleton(row.metrics[0].indicator if row.metrics else row.text))
    shared = len(name & bigrams(skeleton(told)))
    by_name = shared / len(name) if shared >= _SHARED and shared >= _PART * len(name) else 0.0
    return max(
        affinity(matter_direction(row.text), matter_direction(formal(told))), _NEAR + by_name if by_name else 0.0
    )


def _with_heading_first(order: list[int], runs: Sequence[Sequence[Fact]], heading: str) -> list[int]:
    """The order, the first run with a figure that opens with what the heading names before all, where the one that would open does not."""
    words = heading_words(heading)
    naming = (at for at in order if not is_side(runs[at]) and _names(runs[at], words))
    first = next(naming, order[0])
    return [first, *(at for at in order if at != first)]


def _names(run: Sequence[Fact], words: frozenset[str]) -> bool:
    return any(_FIGURE.search(fact.text) and words & bigrams(formal(fact.text)[:_OPENING]) for fact in run)


def is_side(run: Sequence[Fact]) -> bool:
    """Whether a run tells of an honour or of the house's own comfort: what a section says last."""
    return any(
        word in fact.text for fact in run[:1] for word in lexicon.words(_SIDE, "honour") | lexicon.words(_SIDE, "house")
    )
