"""A desk's plans stand where its work stands: under last period's heading of plans that answers to the section its achievements are in, else under one made of that section's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from drafter.core.fact import Fact
from drafter.core.report import Report
from drafter.language import lexicon
from drafter.plan.last_time import STALE
from drafter.plan.note_figures import is_row
from drafter.plan.placing import Group
from drafter.plan.prior_hosts import in_prior_order
from drafter.plan.prior_plans import akin_headings
from drafter.plan.prior_sections import prior_sections, word_pairs
from drafter.plan.told_again import LastTold

_MOST, _DESK = 0.6, 2  # share and number of a desk's lines in one section that make it the desk's
_PLAINLY = 2  # word pairs a line shares with what last period told under a heading, by which it is plainly of that
_ANY = re.compile("能力|水平|工作|效能|体系")  # what any heading names
_LONGEST = 14  # characters of a heading that is made


def with_desks_plans(
    groups: Sequence[Group], prior: Report | None, told: Sequence[Fact], homes: Mapping[str, str]
) -> tuple[Group, ...]:
    """The groups, each line of plans that nothing of its own holds where it is moved to its desk's section. homes: by a fact's id this report's section of achievements."""
    plans, achieved = prior_sections(prior, STALE, "plans"), prior_sections(prior, STALE)
    homes_of_plans = {one.heading: _home(one.heading, _one_each(akin_headings(plans, achieved))) for one in achieved}
    desks = {desk: homes_of_plans.get(section, "") for desk, section in _desks(told, homes).items()}
    outline = [*plans, *(replace(one, heading=homes_of_plans[one.heading]) for one in achieved)]
    known: dict[str, frozenset[str]] = defaultdict(frozenset)
    for one in outline:
        known[one.heading] |= word_pairs("，".join((one.heading, *one.lines)))
    sure = LastTold(outline).homes([fact for group in groups for fact in group.facts])
    moves = {
        fact.id: home
        for group in groups
        for fact in group.facts
        if (home := desks.get(_desk(fact), "")) not in ("", group.title)
        and (sure[fact.id] == home if fact.id in sure else _is_free(fact, known[group.title], known[home]))
    }
    return in_prior_order(_moved(groups, moves), [one.heading for one in plans])


def _one_each(akin: Mapping[str, str]) -> dict[str, str]:
    """The sections with their headings of plans; of several that answer to one, those that say a word of it, where any does."""
    words = {name: word_pairs(_ANY.sub("，", name)) for pair in akin.items() for name in pair}
    said = {plan for section, plan in akin.items() if words[section] & words[plan]}
    return {section: plan for section, plan in akin.items() if plan not in said or words[section] & words[plan]}


def _is_free(fact: Fact, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether a line shares no more than a chance word with what stands where it is, or as much with its desk's own section."""
    words = word_pairs(fact.text)
    return len(words & here) < _PLAINLY or len(words & there) >= len(words & here)


def _home(section: str, akin: Mapping[str, str]) -> str:
    return akin.get(section, "") or (plan_head(section) if section else "")


def _desks(told: Sequence[Fact], homes: Mapping[str, str]) -> dict[str, str]:
    """By desk the section of achievements that most of its lines stand in."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for fact in told:
        if fact.id in homes and not is_row(fact):
            found[_desk(fact)][homes[fact.id]] += 1
    best = {desk: count.most_common(1)[0] for desk, count in found.items() if desk}
    return {desk: home for desk, (home, size) in best.items() if size >= max(_DESK, _MOST * found[desk].total())}


def _desk(fact: Fact) -> str:
    return fact.owner


def _moved(groups: Sequence[Group], moves: Mapping[str, str]) -> tuple[Group, ...]:
    """The groups with what moved; what no group is called by stands last."""
    new = [home for home in dict.fromkeys(moves.values()) if home not in {group.title for group in groups}]
    made: list[Group] = []
    for group in (*groups, *(Group(title, (), own=True) for title in new)):
        stays = [fact for fact in group.facts if fact.id not in moves]
        comes = [fact for other in groups for fact in other.facts if moves.get(fact.id) == group.title]
        if stays or comes:
            made.append(replace(group, facts=(*stays, *comes)))
    return tuple(made)


def plan_head(heading: str) -> str:
    """What will be done, of a heading that says how its matter went: 依法治水能力稳步提升 → 提升依法治水能力; "" where nothing tells."""
    if "，" in heading:
        return ""
    found = _went().search(heading)
    if found:
        made = f"{found['verb']}{heading[: found.start()]}"
        return made if len(made) <= _LONGEST else ""
    return ""


@cache
def _went() -> re.Pattern[str]:
    ways = lexicon.words("heading_verbs.txt", "manner") | lexicon.words("heading_verbs.txt", "way")
    verbs = lexicon.any_of(lexicon.words("heading_verbs.txt", "of_itself"))
    return re.compile(rf"(?:{lexicon.any_of(ways)})(?P<verb>{verbs})$")
