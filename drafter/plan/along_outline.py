"""Last period's outline beside the clerk's own heads: a row stands where last period told of its like, and a line that his head does not cover but one of these does goes there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.core.fact import Fact
from drafter.core.report import Report
from drafter.plan.breaths import runs_of
from drafter.plan.headings import last_headings
from drafter.plan.last_parts import was_a_part
from drafter.plan.note_figures import is_row
from drafter.plan.office_homes import OUTLINE, Outline
from drafter.plan.placing import OTHER, Group
from drafter.plan.prior_hosts import in_prior_order
from drafter.plan.prior_sections import PriorSection

# Evidence (`office_homes.Outline`) from which a section is where a thing is told, and by how much more than where it stands.
_TELLS, _MORE = 0.5, 0.3
_SURELY = 0.8  # the same of what stands where last period had no section
# The same of a line that stands under a head of the clerk's, and the most that may speak for that head.
_PLAINLY, _HARDLY = 0.6, 0.2
_NEAR = 0.25  # evidence that places a row which else would be a section alone
_SECTION = 2  # runs that make a section which nothing else has


@dataclass(frozen=True)
class _Places:
    """Last period's sections, and which of them each of this report's groups goes on with."""

    outline: Outline
    homes: Mapping[str, int]

    def goes(self, run: Sequence[Fact], group: Group) -> int | None:
        """The section in which a run is told, where that is not the one it stands in; None where it stays."""
        told = self.outline.evidence("，".join(fact.text for fact in run))
        best = max(range(len(told)), key=lambda at: told[at])
        home = self.homes.get(group.title)
        if best == home:
            return None
        if home is None:  # a section that last period had not: what stands there is new, or was told elsewhere
            return best if told[best] >= _SURELY and not _under_own_head(run, group) else None
        if _under_own_head(run, group):
            return best if told[best] >= _PLAINLY and told[home] <= _HARDLY else None
        return best if told[best] >= _TELLS and told[best] - told[home] >= _MORE else None

    def of_single_rows(self, groups: Sequence[Group], goes: Mapping[str, int]) -> dict[str, int]:
        """By id the section, among those that stand, of a row that would make one alone."""
        alone = [group.facts[0] for group in groups if len(group.facts) == 1 and not group.own and not _is_bound(group)]
        standing = [*dict.fromkeys((*self.homes.values(), *goes.values()))]
        found: dict[str, int] = {}
        for row in (one for one in alone if is_row(one) and one.id not in goes and standing):
            told = self.outline.evidence(row.text)
            best = max(standing, key=lambda at: told[at])
            if told[best] >= _NEAR:
                found[row.id] = best
        return found


def _under_own_head(run: Sequence[Fact], group: Group) -> bool:
    return group.own and bool(run[0].topic) and not is_row(run[0])


def along_outline(
    groups: Sequence[Group], sections: Sequence[PriorSection], prior: Report | None, settled: Collection[str] = ()
) -> tuple[Group, ...]:
    """The groups, with what last period's outline has a better place for moved there; a section it alone has is made where some lines go.

    sections: last period's, in order. settled: ids of facts that stay where they are.
    """
    if len(sections) < OUTLINE or not any(group.own for group in groups):
        return tuple(groups)
    outline = Outline(sections)
    places = _Places(outline, _homes(groups, outline, prior))
    goes: dict[str, int] = {}
    for group in groups:
        runs = [run for run in runs_of(group.facts) if not any(fact.id in settled for fact in run)]
        told = [(run, at) for run in runs if not _is_bound(group) and (at := places.goes(run, group)) is not None]
        if not _parts_a_new_one(group, told):
            goes |= {fact.id: at for run, at in told for fact in run}
    goes = _of_several(groups, goes)
    goes |= places.of_single_rows(groups, goes)
    return _moved(groups, sections, places.homes, goes)


def _of_several(groups: Sequence[Group], goes: Mapping[str, int]) -> dict[str, int]:
    """The moves, without a line that would leave a head of the clerk's for a section to which nothing else goes: that may be a chance word."""
    runs = [(run, group) for group in groups for run in runs_of(group.facts) if run[0].id in goes]
    sizes = Counter(goes[run[0].id] for run, _group in runs)
    kept = [run for run, group in runs if not _under_own_head(run, group) or sizes[goes[run[0].id]] >= _SECTION]
    return {fact.id: goes[fact.id] for run in kept for fact in run}


def _parts_a_new_one(group: Group, told: Sequence[tuple[Sequence[Fact], int]]) -> bool:
    """Whether a section that this report has anew, of several lines, would not go to one of last period's as a whole."""
    several = len(runs_of(group.facts))
    if several < _SECTION or group.own or group.title == OTHER:
        return False
    return len(told) < several or len({at for _run, at in told}) > 1


def _homes(groups: Sequence[Group], outline: Outline, prior: Report | None) -> dict[str, int]:
    """By a group's title the section it goes on with: of those whose headings fit each goes to whom its own words speak for most, one that
    no heading fits to a section that all of its words together speak for."""
    names = [one.heading for one in outline.sections]
    told = {group.title: _evidence(group, outline) for group in groups if group.facts}
    fitting = [
        (told[group.title][names.index(heading)], group.title, names.index(heading))
        for group in groups
        if group.facts
        for heading in last_headings(group, prior)
        if heading in names
    ]
    homes: dict[str, int] = {}
    for _weight, title, at in sorted(fitting, key=lambda one: -one[0]):
        if title not in homes and at not in homes.values():
            homes[title] = at
    loose = [one for one in groups if one.own and one.title not in homes and not was_a_part(one, prior)]
    for group in (one for one in loose if len(one.facts) >= _SECTION):
        best = max(range(len(names)), key=lambda at: told[group.title][at])
        if told[group.title][best] >= _TELLS and best not in homes.values():
            homes[group.title] = best
    return homes


def _evidence(group: Group, outline: Outline) -> list[float]:
    """How much the lines of a group speak for each section, a line with another."""
    lines = [outline.evidence(fact.text) for fact in group.facts]
    return [sum(column) / len(lines) for column in zip(*lines, strict=True)]


def _is_bound(group: Group) -> bool:
    return group.topic is not None and (group.topic.core or group.topic.required)


def _moved(
    groups: Sequence[Group], sections: Sequence[PriorSection], homes: Mapping[str, int], goes: Mapping[str, int]
) -> tuple[Group, ...]:
    hosts = {at: title for title, at in homes.items()}
    loose = [fact for group in groups for fact in group.facts if fact.id in goes]
    for at in sorted({*goes.values()} - {*hosts}):
        own = [fact for fact in loose if goes.get(fact.id) == at]
        if len(runs_of(own)) < _SECTION or all(map(is_row, own)):
            goes = {name: to for name, to in goes.items() if to != at}
    made = [_now(group, loose, goes, homes.get(group.title)) for group in groups]
    made = [_called(group, homes, sections) for group in made]
    for at in sorted({*goes.values()} - {*hosts}):
        made.append(Group(sections[at].heading, tuple(f for f in loose if goes.get(f.id) == at), own=True))
    kept = [group for group in made if group.facts or group.title == OTHER]
    return in_prior_order(kept, [one.heading for one in sections])


def _called(group: Group, homes: Mapping[str, int], sections: Sequence[PriorSection]) -> Group:
    """The group by last period's heading, so that no other takes that."""
    return replace(group, title=sections[homes[group.title]].heading, own=True) if group.title in homes else group


def _now(group: Group, loose: Sequence[Fact], goes: Mapping[str, int], home: int | None) -> Group:
    stays = [fact for fact in group.facts if fact.id not in goes]
    comes = [fact for fact in loose if home is not None and goes.get(fact.id) == home]
    return replace(group, facts=(*stays, *comes))
