"""A section's points held against their leads once more: each lead over what it covers, two points of one matter one, what is left over behind the sentence it is nearest to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language import lexicon
from drafter.language.affinities import affinity, matter_direction
from drafter.plan.breaths import runs_of
from drafter.plan.heading_names import heading_words
from drafter.plan.kin_of_lines import parts_of_kin
from drafter.plan.kind_rows import tables_of_kinds
from drafter.plan.lead_claims import subject_lead
from drafter.plan.lead_cover import (
    Run,
    are_akin,
    covers,
    first_clause,
    named_leads,
    names_itself,
    opening_lead,
    same_thing,
    stands_near,
    told_words,
)
from drafter.plan.made_leads import made_lead
from drafter.plan.narrower import all_narrowed
from drafter.plan.note_figures import is_row
from drafter.plan.prior_sections import PriorSection, word_pairs
from drafter.plan.true_leads import is_taken

_BLOCKS = 6  # most points a section has
_SAYING = 12  # signs of what stands behind a lead
_MEASURE = 6  # and of each figure of a row beside its first
_NEAR, _CLOSE = 0.35, 0.7  # nearness to a sentence, with a word shared, and without, behind which a line may stand
_SHARED = 0.08  # what a shared word pair counts for beside nearness in matter
_PAIRS = 4  # beyond which more of them say no more
_POINTS = 2  # points last period had, by which this period's section is parted
_ALIKE = 3  # word pairs two breaths open with that tell more of one thing
_ACCOUNT = "情况"
_OVER_RUNS, _OVER = 3, 120  # breaths that may stand behind all points, and their signs

Point = tuple[str, list[Run]]


def with_sound_leads(
    items: Sequence[Item],
    facts: Mapping[str, Fact],
    heading: str,
    others: Sequence[str] = (),
    last: Sequence[PriorSection] = (),
    told_with: Mapping[str, Sequence[Fact]] = MappingProxyType({}),
) -> tuple[Item, ...]:
    """The items, each lead true of most of what stands behind it; without leads where fewer than two can be.

    others: what the other sections are called. last: the points last period's section had. told_with: by the id of a note the rows told with it.
    """
    if not any(item.lead for item in items) and len(last) < _POINTS:
        return tuple(items)
    own = [facts[one] for item in items for one in item.fact_ids]
    facts = {one: _with_rows(fact, told_with.get(one, ())) for one, fact in facts.items()}
    listed = {row.id for rows in tables_of_kinds(own) for row in rows}
    points = [(item.lead, _runs(item, facts, listed)) for item in items]
    behind = {item.lead: [one for one in item.fact_ids if one in listed] for item in items}
    made = _Points(heading, others, {one.heading: one for one in last}).settled(points)
    return tuple(_items(made, behind)) if made else _in_one(items)


def _with_rows(fact: Fact, rows: Sequence[Fact]) -> Fact:
    """A note with the words of the rows told with it behind its own, to be read for what it is of."""
    return replace(fact, text="，".join((fact.text, *(row.text for row in rows)))) if rows else fact


def _runs(item: Item, facts: Mapping[str, Fact], listed: set[str]) -> list[Run]:
    runs = runs_of([facts[one] for one in item.fact_ids if one not in listed])
    return [part for run in runs for part in parts_of_kin(run)]


def _in_one(items: Sequence[Item]) -> tuple[Item, ...]:
    """All of it in one run behind no lead."""
    whole = replace(items[0], fact_ids=tuple(one for item in items for one in item.fact_ids), lead="")
    return (whole,)


def _items(points: Sequence[Point], behind: Mapping[str, Sequence[str]]) -> list[Item]:
    """The points as items, each list of kinds behind the lead it stood behind, or the last."""
    leads = [lead for lead, _runs in points]
    at = {lead: leads.index(lead) if lead in leads else len(leads) - 1 for lead in behind}
    return [
        Item(
            (
                *(fact.id for run in runs for fact in run),
                *(one for old, ids in behind.items() if at[old] == place for one in ids),
            ),
            lead,
        )
        for place, (lead, runs) in enumerate(points)
    ]


class _Points:
    """The points of one section. others: what the other sections are called. last: last period's points by their lead."""

    def __init__(self, heading: str, others: Sequence[str], last: Mapping[str, PriorSection]) -> None:
        self._heading, self._others, self._last = heading, others, last

    def settled(self, points: Sequence[Point]) -> list[Point]:
        """The points as they may stand, what none takes last behind no lead; none where fewer than two are led, or what was put there leaves a lead true of less than half."""
        led, loose = self._at_covering_leads([(lead, [*runs]) for lead, runs in points if lead])
        loose += [run for lead, runs in points if not lead for run in runs]
        led = self._as_one(led)
        led, loose = self._taken_in(led, loose)
        led, loose = self._beside_their_like(self._as_one(led), loose)
        led, rest = self._with_few_over(self._as_one(led), loose)
        if len(led) < 2 or any(2 * len(self._told(lead, runs)) < len(runs) for lead, runs in led):
            return []
        return [*all_narrowed(led), *([("", rest)] if rest else [])]

    def _covers(self, lead: str, run: Run) -> bool:
        return not self._is_account(lead) and covers(lead, run, self._heading, self._last.get(lead))

    def _is_account(self, lead: str) -> bool:
        """Whether a lead only says that something is accounted for (…情况), where the section does not."""
        return lead.endswith(_ACCOUNT) and not self._heading.endswith(_ACCOUNT)

    def _is_true(self, lead: str, runs: Sequence[Run]) -> bool:
        """Whether most of the breaths are covered, or go on with one that is."""
        return 2 * len(self._told(lead, runs)) > len(runs)

    def _told(self, lead: str, runs: Sequence[Run]) -> list[Run]:
        """The breaths a lead covers, and those that go on with one of them."""
        told = [run for run in runs if self._covers(lead, run) or (lead in self._last and stands_near(lead, run))]
        return [run for run in runs if run in told or any(_goes_on(one, run) for one in told)]

    def _at_covering_leads(self, points: list[Point]) -> tuple[list[Point], list[Run]]:
        """The points whose leads hold, or were made anew of what is told; and what stands behind none."""
        loose: list[Run] = []
        points = self._each_at_its_own(points)
        made: list[Point] = []
        for lead, runs in points:
            taken = lead not in self._last and is_taken(lead, self._others, self._heading)
            if taken or not self._is_true(lead, runs):
                others = [other for other, _runs in points if other != lead]
                lead = self._lead_of(runs, others) or ("" if taken else lead)
            told = self._kept(lead, runs) if lead else []
            loose += [run for run in runs if run not in told]
            if told:
                made.append((lead, told))
        return made, loose

    def _kept(self, lead: str, runs: Sequence[Run]) -> list[Run]:
        """The breaths that stay: those the lead covers, and under one of last period's, of half of which it is true, what nothing else names."""
        told = self._told(lead, runs)
        if lead not in self._last or 2 * len(told) < len(runs):
            return told
        return [run for run in runs if run in told or not self._lead_of([run], [])]

    def _each_at_its_own(self, points: list[Point]) -> list[Point]:
        """The points, each breath that its own lead does not cover, and another does, there."""
        moved: dict[int, list[Run]] = {at: [] for at in range(len(points))}
        for at, (lead, runs) in enumerate(points):
            told = self._told(lead, runs)
            for run in runs:
                homes = [other for other, (name, _runs) in enumerate(points) if self._covers(name, run)]
                moved[at if run in told or not homes else homes[0]].append(run)
        return [(lead, moved[at]) for at, (lead, _runs) in enumerate(points) if moved[at]]

    def _lead_of(self, runs: Sequence[Run], taken: Sequence[str]) -> str:
        """A lead most of the breaths name themselves; "" for none that is free."""
        own = [lead for lead in self._last if any(self._covers(lead, run) for run in runs)]
        opening = opening_lead(runs[0])
        again = heading_words(opening) <= bigrams(self._heading)
        set_leads = [subject_lead(runs[0], self._heading), "" if again else opening]
        named = [*own, *named_leads(runs), *set_leads, made_lead(runs[0])]
        free = (
            lead for lead in named if lead and lead not in taken and not is_taken(lead, self._others, self._heading)
        )
        return next((lead for lead in free if self._is_true(lead, runs)), "")

    def _as_one(self, points: list[Point]) -> list[Point]:
        """The points, two of one matter told together behind the first's lead that covers both."""
        made: list[Point] = []
        for lead, runs in points:
            home = next((at for at, one in enumerate(made) if self._of_one_matter(one, (lead, runs))), None)
            if home is None:
                made.append((lead, runs))
            else:
                first, told = made[home]
                made[home] = (first if self._is_true(first, [*told, *runs]) else lead, [*told, *runs])
        return made

    def _of_one_matter(self, one: Point, other: Point) -> bool:
        if one[0] == other[0]:
            return True
        both = [*one[1], *other[1]]
        if same_thing(one[0], other[0], self._heading) and any(
            self._is_true(lead, both) for lead in (one[0], other[0])
        ):
            return True
        made_anew = (one[0] in self._last) != (other[0] in self._last)
        akin = made_anew and are_akin(one[0], other[0], self._heading)
        return akin or self._is_within(one, other) or self._is_within(other, one)

    def _is_within(self, one: Point, other: Point) -> bool:
        """Whether a point says itself nothing of what it is called by, and all of it is of another's thing."""
        lead, runs = one
        weak = lead not in self._last and not any(names_itself(lead, run, self._heading) for run in runs)
        return weak and all(names_itself(other[0], run, self._heading) for run in runs)

    def _taken_in(self, led: list[Point], loose: Sequence[Run]) -> tuple[list[Point], list[Run]]:
        """What stands behind no lead: behind one that covers it, else behind one of its own, where there is enough to say."""
        made, rest = [*led], list[Run]()
        for run in loose:
            homes = [at for at, (lead, _runs) in enumerate(made) if self._covers(lead, run)]
            if homes:
                home = max(homes, key=lambda at: _nearness(made[at][1], run))
                made[home] = (made[home][0], _behind_nearest(made[home][1], run))
                continue
            lead = self._lead_of([run], []) if _says_enough(run) and len(made) < _BLOCKS else ""
            if lead and not any(lead == other for other, _runs in made):
                made.append((lead, [run]))
            else:
                rest.append(run)
        return made, rest

    def _beside_their_like(self, led: list[Point], loose: Sequence[Run]) -> tuple[list[Point], list[Run]]:
        """What is left, behind the sentence it is near to, where the lead stays true of most or one can be made that is."""
        made, rest = [*led], list[Run]()
        for run in loose:
            for at in _by_nearness(made, run):
                lead, runs = made[at]
                told = _behind_nearest(runs, run)
                name = lead if self._is_true(lead, told) else self._lead_of(told, [one for one, _runs in made])
                if name:
                    made[at] = (name, told)
                    break
            else:
                rest.append(run)
        return made, rest

    def _with_few_over(self, led: list[Point], loose: list[Run]) -> tuple[list[Point], list[Run]]:
        """What is near nothing: a few sentences behind all points; where more is left nothing may be led, for a wrong lead is worse than none."""
        made, over = [*led], list[Run]()
        for run in loose if led else ():
            fitting = [at for at in _by_nearness(made, run) if self._is_true(made[at][0], [*made[at][1], run])]
            if fitting:
                made[fitting[0]] = (made[fitting[0]][0], _behind_nearest(made[fitting[0]][1], run))
            else:
                over.append(run)
        short = len(over) <= _OVER_RUNS and sum(len(told_words(run)) for run in over) <= _OVER
        return (made, over) if short else ([], [])


def _by_nearness(points: Sequence[Point], run: Run) -> list[int]:
    """The places of the points that have a sentence near a breath, the nearest first."""
    near = [at for at, (_lead, runs) in enumerate(points) if any(_is_near(one, run) for one in runs)]
    return sorted(near, key=lambda at: -_nearness(points[at][1], run))


def _nearness(runs: Sequence[Run], run: Run) -> float:
    return max(_like(one, run) for one in runs)


def _is_near(one: Run, other: Run) -> bool:
    """Whether two breaths are near in matter and share a word, or are very near; nearness alone is chance too often (抗旱打井, 防汛物资)."""
    near = affinity(matter_direction(told_words(one)), matter_direction(told_words(other)))
    return near >= _CLOSE or (near >= _NEAR and bool(_telling_pairs(one) & _telling_pairs(other)))


def _telling_pairs(run: Run) -> frozenset[str]:
    """The word pairs of a breath that not any work has: 粮食安全 and 船舶安全 share none."""
    return word_pairs(told_words(run)) - lexicon.words("lead_general.txt")


def _like(one: Run, other: Run) -> float:
    """How near two breaths are: in matter, and by the words they share."""
    shared = len(bigrams(first_clause(one)) & bigrams(first_clause(other)))
    near = affinity(matter_direction(told_words(one)), matter_direction(told_words(other)))
    return near + _SHARED * min(shared, _PAIRS)


def _says_enough(run: Run) -> bool:
    """Whether a breath is long enough for a lead of its own; a row tells more than its name."""
    return len(told_words(run)) + sum(_MEASURE * (len(fact.metrics) - 1) for fact in run if is_row(fact)) >= _SAYING


def _goes_on(one: Run, other: Run) -> bool:
    """Whether a breath tells more of the thing another tells of."""
    return len(bigrams(first_clause(one)) & bigrams(first_clause(other))) >= _ALIKE


def _behind_nearest(runs: Sequence[Run], run: Run) -> list[Run]:
    """The breaths with one more, behind that it is nearest to."""
    at = max(range(len(runs)), key=lambda place: _like(runs[place], run))
    return [*runs[: at + 1], run, *runs[at + 1 :]]
