"""Plans under the headings last period's report gave its plans (聚力稳就业促创业): the outline its leader knows, where this period's plans fill it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.report import Report
from drafter.plan.kin_of_lines import homes_of_kin, is_trade, kin_of, kin_of_heading
from drafter.plan.last_time import STALE, of_this_time
from drafter.plan.note_figures import is_row, source_line
from drafter.plan.office_homes import Outline, homes_of
from drafter.plan.placing import Group
from drafter.plan.prior_sections import PriorSection, prior_sections, word_pairs
from drafter.plan.told_again import LastTold

_LEAST = 3  # headings, and lines of plans, from which on an outline is one
_PLACED = 0.6  # share of the lines whose words and office's lines tell their heading
_NEAR, _MARGIN = 0.8, 1.5  # evidence that two sections tell of the same things, and how many times the next one's
_MARGIN_EACH = 1.1  # the same where each is the other's nearest
_CALLED = 0.3  # what a heading counts for beside all that stands under it
_PLAINLY = 2  # word pairs a line shares with a section that it plainly is of
_DESK = 2  # lines of a desk in one section, beside which another may leave the one it is alone in
_HELD = 0.4  # by how much less last period may speak for a heading that holds a line's matter
_BRIEF = 2  # sentences under a heading
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
    again = {**LastTold(outline).homes(plans), **LastTold(sections).homes(plans)}
    sure = homes_of([*plans, *done], outline, again=again)
    if sum(own[0].id in sure for own in lines.values()) < _PLACED * len(lines):
        return None
    homes = {**homes_of([*plans, *done], outline, again=again, all_of_them=True), **sure}
    homes = _with_kin(lines.values(), _with_desks(plans, homes, sure, outline), again, outline)
    filled = len({homes[fact.id] for fact in plans})
    most = len(lines) if _is_brief(sections) or _are_held(lines.values(), homes) else (len(lines) + 1) // 2
    if not max(2, _FILLED * len(sections)) <= filled <= most:
        return None  # heads over single plans only make the list longer, but where last period's stood so
    made = (
        Group(one.heading, tuple(fact for fact in plans if homes[fact.id] == one.heading), own=True) for one in sections
    )
    return tuple(group for group in made if group.facts)


def _with_kin(
    lines: Iterable[Sequence[Fact]], homes: Mapping[str, str], again: Mapping[str, str], outline: Sequence[PriorSection]
) -> dict[str, str]:
    """The homes, a line that is plainly of a matter its heading, being of others, does not hold, where one does that last period speaks for no less."""
    told, names = dict(homes), [one.heading for one in outline]
    evidence = Outline(outline).evidence
    for line in (one for one in lines if one[0].id not in again):
        here, kin = homes[line[0].id], kin_of(line)
        held = kin_of_heading(here)
        apart = bool(kin and held) and kin not in held and not is_trade(kin)
        home = next(iter(homes_of_kin(kin, names)), "") if apart else ""
        near = evidence("，".join(fact.text for fact in line)) if home else []
        if home and near[names.index(home)] >= near[names.index(here)] - _HELD:
            told |= {fact.id: home for fact in line}
    return told


def _are_held(lines: Collection[Sequence[Fact]], homes: Mapping[str, str]) -> bool:
    """Whether the headings hold the matter of most of what stands under them, so that one may stand over a single line."""
    held = sum(kin_of(line) in kin_of_heading(homes[line[0].id]) for line in lines)
    return held >= _PLACED * len(lines)


def _with_desks(
    plans: Sequence[Fact], homes: Mapping[str, str], sure: Mapping[str, str], outline: Sequence[PriorSection]
) -> dict[str, str]:
    """The homes, a line that nothing plainly places with most of its desk's plans: one without a sure home, or alone in one with which it shares a chance word."""
    told = dict(homes)
    known = {one.heading: word_pairs("，".join((one.heading, *one.lines))) for one in outline}
    for fact in plans:
        alone = sum(homes[one.id] == homes[fact.id] for one in plans) == 1
        chance = alone and len(word_pairs(fact.text) & known.get(homes[fact.id], frozenset())) < _PLAINLY
        if fact.id in sure and not chance:
            continue
        desk = Counter(
            sure[one.id] for one in plans if one is not fact and one.id in sure and _desk(one) == _desk(fact)
        )
        best = desk.most_common(2)
        if best and (len(best) == 1 or best[0][1] > best[1][1]) and best[0][1] >= (_DESK if chance else 1):
            told[fact.id] = best[0][0]
    return told


def _desk(fact: Fact) -> str:
    return fact.owner or fact.topic


def _is_brief(sections: Sequence[PriorSection]) -> bool:
    """Whether last period's headings stood over a sentence or two each."""
    return 2 * sum(len(one.lines) <= _BRIEF for one in sections) > len(sections)


def _lines(plans: Sequence[Fact]) -> dict[tuple[str, str], list[Fact]]:
    """The plans by the line of their source: what its clerk wrote in one breath stays together."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in plans:
        found[source_line(fact)].append(fact)
    return found


def _with_akin(sections: Sequence[PriorSection], achieved: Sequence[PriorSection]) -> Iterator[PriorSection]:
    """The sections, each with what last period achieved of its matter: what tells of the same things, else what its heading alone names."""
    homes = akin_headings(sections, achieved)
    for section in sections:
        akin = [one for one in achieved if homes.get(one.heading) == section.heading]
        yield replace(
            section,
            clauses=(*section.clauses, *(clause for one in akin for clause in one.clauses)),
            lines=(*section.lines, *(line for one in akin for line in one.lines)),
        )


def akin_headings(sections: Sequence[PriorSection], achieved: Sequence[PriorSection]) -> dict[str, str]:
    """By last period's heading of achievements that of its plans which is of the same matter."""
    if len(sections) < 2:
        return {}
    outline = Outline(sections)
    near = [_nearness(one, outline) for one in achieved]
    homes = [_home(one, row, near, sections) for one, row in zip(achieved, near, strict=True)]
    return {one.heading: home.heading for one, home in zip(achieved, homes, strict=True) if home is not None}


def _nearness(achieved: PriorSection, outline: Outline) -> list[float]:
    told, called = outline.evidence("，".join((achieved.heading, *achieved.lines))), outline.evidence(achieved.heading)
    return [one + _CALLED * other for one, other in zip(told, called, strict=True)]


def _home(
    achieved: PriorSection, row: Sequence[float], near: Sequence[Sequence[float]], sections: Sequence[PriorSection]
) -> PriorSection | None:
    """The section of plans that is much the nearest, or the nearest of each other; else the only one whose heading says a word of this one's."""
    first, second = sorted(row, reverse=True)[:2]
    at = row.index(first)
    each_others = first == max(other[at] for other in near)
    if first >= _NEAR and first >= (_MARGIN_EACH if each_others else _MARGIN) * second:
        return sections[at]
    alike = [one for one in sections if word_pairs(one.heading) & word_pairs(achieved.heading)]
    return alike[0] if len(alike) == 1 else None
