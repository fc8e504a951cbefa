"""The items of a section, each with its lines in the order in which they speak for it: what opens, kin together, the whole before its parts, what is weak last."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from drafter.core.fact import Fact
from drafter.core.profile import Item, Section
from drafter.language import lexicon
from drafter.plan.breaths import runs_of
from drafter.plan.joined import Joins
from drafter.plan.kin_openings import is_weak, is_without_figure, opened_before, opening_run
from drafter.plan.kin_order import MATTER, SENTENCE, KinOrder
from drafter.plan.kin_runs import KinRun, kin_run, kinship_in_order, kinship_of
from drafter.plan.kind_rows import tables_of_kinds
from drafter.plan.told_again import LastTold
from drafter.plan.told_order import is_side

_FEWEST = 2
_END = 2  # signs of a name that say what is measured: 收入 of 城镇居民收入


@dataclass(frozen=True)
class KinTelling:
    """How a section's items are ordered. facts: by id. clauses: by fact the heading, and the clause under it, that told of its thing last period. told_with: by the id of a note the rows told with it."""

    facts: Mapping[str, Fact]
    joins: Joins
    clauses: Mapping[str, tuple[str, int]]
    told_with: Mapping[str, Sequence[Fact]]

    def items(self, items: Sequence[Item], called: Sequence[str], *, core: bool = False) -> tuple[Item, ...]:
        """called: the section's heading, and what else last period's may be called by. core: whether the genre's own order of its figures holds (预算收支)."""
        return tuple(items) if core else tuple(self._item(item, called) for item in items)

    def opening(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """What stands before the first section: it keeps what it opens with."""
        return tuple(replace(one, items=tuple(self._item(item, ()) for item in one.items)) for one in sections)

    def _item(self, item: Item, called: Sequence[str]) -> Item:
        told = [self.facts[one] for one in item.fact_ids if one in self.facts]
        listed = {row.id for rows in tables_of_kinds(told) for row in rows}
        own = [fact for fact in told if fact.id not in listed]
        if len(own) < _FEWEST or len(told) < len(item.fact_ids):
            return item
        groups = [
            tuple(fact.id for run in group for fact in run.facts) for group in self._groups(own, called, item.lead)
        ]
        rest = tuple(fact.id for fact in told if fact.id in listed)
        return replace(item, fact_ids=(*(one for ids in groups for one in ids), *rest), clusters=tuple(groups))

    def _groups(self, facts: Sequence[Fact], called: Sequence[str], lead: str) -> list[list[KinRun]]:
        told = {name: clause for name, (heading, clause) in self.clauses.items() if heading in called and not lead}
        runs = [kin_run(run, at, self.told_with, told) for at, run in enumerate(runs_of(facts))]
        before = opened_before(facts, told)
        first = opening_run(runs, lead or called[0], before, self.joins) if lead or any(called) else None

        def rank(run: KinRun) -> int:
            return 0 if run is first else 2 if is_side(run.facts) else 1

        # What opens the report keeps last period's order of matters.
        near, apart = (kinship_of, MATTER) if called else (kinship_in_order, SENTENCE)
        weak, open_ = partial(is_weak, joins=self.joins), partial(_lacks_figure, joins=self.joins)
        order = KinOrder(rank, weak, open_, near, apart)
        return [_in_kinds(group) for group in order.clusters(runs)]


def kin_telling(
    facts: Sequence[Fact], joins: Joins, last: LastTold, told_with: Mapping[str, Sequence[Fact]]
) -> KinTelling:
    """How the sections of a part order what they tell. last: last period's clauses."""
    places = last.places(facts, told_with)
    under = {name: (last.sections[one.section].heading, one.clause) for name, one in places.items() if one.section >= 0}
    return KinTelling({fact.id: fact for fact in facts}, joins, under, told_with)


def _lacks_figure(run: KinRun, joins: Joins) -> bool:
    return run.row and is_without_figure(run, joins)


def _in_kinds(runs: Sequence[KinRun]) -> list[KinRun]:
    """The runs, of rows that measure one thing of several kinds the whole first of all, and these in their order (国家级, 省级; 城镇, 农村)."""
    made = [*runs]
    for end in dict.fromkeys(run.words[-_END:] for run in runs if run.row):
        places = [at for at, run in enumerate(made) if run.row and run.words.endswith(end)]
        rank = _rank_of([made[at] for at in places])
        if not rank:
            continue
        kinds = {made[at].at: _kind(made[at], rank) for at in places}
        ordered = sorted((made[at] for at in places), key=lambda row, kinds=kinds: kinds[row.at])  # type: ignore[misc]
        for at, run in zip(places, ordered, strict=True):
            made[at] = run
        made = _whole_first(made, {row.at for row in ordered if kinds[row.at] < 0}, rank, end)
    return made


def _whole_first(runs: Sequence[KinRun], wholes: Collection[int], rank: Sequence[str], end: str) -> list[KinRun]:
    """The runs, wholes before the first row or line that speaks of a kind of the measure."""
    rest = [run for run in runs if run.at not in wholes]
    speaks = (at for at, run in enumerate(rest) if end in run.words and any(kind in run.words for kind in rank))
    at = next(speaks, len(rest))
    return [*rest[:at], *(run for run in runs if run.at in wholes), *rest[at:]]


def _rank_of(rows: Sequence[KinRun]) -> tuple[str, ...]:
    """The kinds of which the names of two rows begin with two."""
    return next((rank for rank in _kinds() if len({_kind(row, rank) for row in rows} - {-1}) >= _FEWEST), ())


def _kind(row: KinRun, rank: Sequence[str]) -> int:
    return next((at for at, kind in enumerate(rank) if row.words.startswith(kind)), -1)


@cache
def _kinds() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for section, line in lexicon.entries("told_in_order.txt") if section == "kinds")
