"""Blocks as last period's points parted the same section: each line behind the lead under which its own thing stood, what is new behind one of its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.core.report import Report
from drafter.language.formal import formal
from drafter.plan.blocks import items_with_lists
from drafter.plan.breaths import runs_of
from drafter.plan.heading_names import heading_words
from drafter.plan.kind_rows import tables_of_kinds
from drafter.plan.last_points import last_points, without_telling
from drafter.plan.lead_claims import subject_lead
from drafter.plan.made_leads import made_lead
from drafter.plan.nearest import senders_matter
from drafter.plan.note_figures import is_row
from drafter.plan.office_homes import Outline
from drafter.plan.prior_sections import PriorSection, word_pairs
from drafter.plan.told_again import LastTold

_FEWEST = 2  # leads that make points of a section
_SURE, _SAID = 0.75, 1.5  # evidence of words and matter that places a line, and how many times the next point's
_MATTER = 0.7  # what evidence counts for where no word is shared
_NEAR, _ALONE = 0.25, 3.0  # the same for a line whose desk has another one there
_AGAINST = 0.35  # evidence for another point against which a desk's name places nothing
_LINE, _CHANCE = 3, 0.1  # pieces of a line that are one breath, and evidence that no chance gives
_DESK = 2  # runs of a desk in one point that make it the desk's
_MADE = 3  # leads made beside last period's

Block = tuple[list[Fact], str]
Run = list[Fact]


def items_by_points(
    facts: Sequence[Fact], called: Sequence[str], prior: Report | None, told_with: Mapping[str, Sequence[Fact]]
) -> tuple[Item, ...]:
    """A section's blocks as last period's points parted it; none where it had no such points. called: its heading, and what else last period's may be called by."""
    lists = tables_of_kinds(facts)
    listed = {row.id for rows in lists for row in rows}
    own = [fact for fact in facts if fact.id not in listed]
    points = next((found for name in called if (found := last_points(prior, name))), ())
    blocks = PointBlocks(points, told_with, called[0]).blocks(own) if own else None
    return items_with_lists(blocks, lists) if blocks else ()


@dataclass(frozen=True)
class PointBlocks:
    """The points of one section. told_with: by the id of a note the rows told with it. heading: the section's own."""

    points: Sequence[PriorSection]
    told_with: Mapping[str, Sequence[Fact]]
    heading: str = ""

    def blocks(self, facts: Sequence[Fact]) -> list[Block] | None:
        """The blocks in last period's order, then those behind leads of their own, then what has none; None where fewer than two are led."""
        if len(self.points) < _FEWEST:
            return None
        runs = runs_of(facts)
        homes = self._homes(runs)
        ordered = [fact for run in runs for fact in run]
        led = [
            (_notes_first([fact for fact in ordered if homes[fact.id] == at]), point.heading)
            for at, point in enumerate(self.points)
        ]
        led = [(own, self._told_whole(own, lead)) for own, lead in led if own]
        if not led:
            return None
        loose = [[fact for fact in run if homes[fact.id] is None] for run in runs]
        led, rest = _with_own_leads(led, [run for run in loose if run], self.heading)
        if len(led) < _FEWEST:
            return None
        return [*led, *([(rest, "")] if rest else [])]

    def _told_whole(self, own: Run, lead: str) -> str:
        """推进老旧小区改造 for last period's 推进改造: the set lead that says the same and names the thing."""
        full = subject_lead(own, self.heading)
        signs = iter(full)
        return full if len(full) > len(lead) and all(sign in signs for sign in lead) else lead

    def _homes(self, runs: Sequence[Run]) -> dict[str, int | None]:
        """By fact the place of its point: where its thing was told, else what its words and matter say, else where its line or its desk's others are."""
        told, outline = LastTold(self.points), Outline(self.points)
        evidence = {fact.id: _evidence(fact.text, outline) for run in runs for fact in run}
        homes: dict[str, int | None] = {}
        for run in runs:
            own = [self._place(fact, told, evidence[fact.id]) for fact in run]
            if own == [None] * len(run):
                whole = _evidence("，".join(fact.text for fact in run), outline)
                own = [_said(whole, _SURE, _SAID)] * len(run)
            homes |= {fact.id: home for fact, home in zip(run, _in_one_breath(run, own, evidence), strict=True)}
        desks = _by_desk(runs, homes)
        for fact in (fact for run in runs for fact in run if homes[fact.id] is None):
            homes[fact.id] = self._of_desk(fact, evidence[fact.id], desks.get(_desk(fact), Counter()))
        return homes

    def _place(self, fact: Fact, told: LastTold, evidence: Sequence[float]) -> int | None:
        place = told.place_of(fact, self.told_with.get(fact.id, ()))
        return _said(evidence, _SURE, _SAID) if place is None else place.section

    def _of_desk(self, fact: Fact, evidence: Sequence[float], desk: Counter[int]) -> int | None:
        """The one point that has its desk's lines, where its words speak for no other, or its desk's name says that it is the desk's."""
        if len(desk) != 1:
            return None
        home = next(iter(desk))
        if _said(evidence, _NEAR, _ALONE) == home:
            return home
        sent = bigrams(senders_matter(fact)) | bigrams(fact.owner)
        named = heading_words(self.points[home].heading) & sent
        against = max(evidence) - evidence[home]
        return home if desk[home] >= _DESK and named and against < _AGAINST else None


def _evidence(text: str, outline: Outline) -> list[float]:
    """By point what speaks for it; matter alone, where they share no word, counts for less."""
    told = without_telling(formal(text))
    words = word_pairs(told)
    shared = (bool(words & frozenset().union(*one.clauses)) for one in outline.sections)
    return [one * (1 if said else _MATTER) for one, said in zip(outline.evidence(told), shared, strict=True)]


def _in_one_breath(
    run: Run, homes: Sequence[int | None], evidence: Mapping[str, Sequence[float]]
) -> Iterator[int | None]:
    """The homes, a piece of a line that nothing places where the piece before it is; of a whole paragraph only what speaks for that most."""
    last = next((home for home in homes if home is not None), None) if len(run) <= _LINE else None
    for fact, home in zip(run, homes, strict=True):
        own = evidence[fact.id]
        if home is None and last is not None and (len(run) <= _LINE or own[last] == max(own) > _CHANCE):
            home = last
        last = home if home is not None or len(run) > _LINE else last
        yield home


def _said(evidence: Sequence[float], least: float, margin: float) -> int | None:
    """The point that a line's words and matter speak for, by a clear margin."""
    best = max(range(len(evidence)), key=lambda at: evidence[at])
    others = max((one for at, one in enumerate(evidence) if at != best), default=0.0)
    return best if evidence[best] >= least and evidence[best] >= margin * others else None


def _desk(fact: Fact) -> Hashable:
    return fact.owner, fact.topic if not is_row(fact) else ""


def _by_desk(runs: Sequence[Run], homes: Mapping[str, int | None]) -> dict[Hashable, Counter[int]]:
    """By desk how many of its lines each point has."""
    found: dict[Hashable, Counter[int]] = defaultdict(Counter)
    for fact in (run[0] for run in runs if not is_row(run[0])):
        if (home := homes[fact.id]) is not None:
            found[_desk(fact)][home] += 1
    return found


def _notes_first(facts: Sequence[Fact]) -> list[Fact]:
    return sorted(facts, key=is_row)


def _with_own_leads(led: Sequence[Block], loose: Sequence[Run], heading: str) -> tuple[list[Block], list[Fact]]:
    """What no point of last period's takes, behind leads of their own things where these can be named, and the rest."""
    told = {lead: [*own] for own, lead in led}
    rest: list[Fact] = []
    for run in loose:
        lead = subject_lead(run, heading) or made_lead(run)
        if lead in told:
            told[lead] += run
        elif lead and len(told) < len(led) + _MADE and not _is_said(lead, list(told)):
            told[lead] = [*run]
        else:
            rest += run
    return [(own, lead) for lead, own in told.items()], rest


def _is_said(lead: str, leads: Sequence[str]) -> bool:
    words = heading_words(lead)
    return any(words <= heading_words(other) for other in leads)
