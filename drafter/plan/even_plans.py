"""Plans all behind a lead, or none: one left without gets a lead of the thing it names, else stands with its like, else with the rest behind all."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language.affinities import affinity, matter_direction
from drafter.plan.goals import is_goal
from drafter.plan.kin_plans import with_kin_together
from drafter.plan.lead_cover import Run, covers, named_leads, told_words
from drafter.plan.note_figures import source_line
from drafter.plan.office_leads import OTHERS, anew, is_aim
from drafter.plan.own_lines import in_own_lines
from drafter.plan.remedies import pledge_items

_NEAR = 0.45  # nearness in matter to plans behind a lead with which another may stand
_REST = 0.25  # share of the items that may stand together last; beyond it none has a lead
_LABEL = re.compile(r"[一-鿿“”]{2,8}[：:](?=.)")
_LABELLED = (3, 0.8)  # lines of plans, and the share of them that have a label of their own
_MOST = 150  # signs of an item of several


def plan_points(
    plans: Sequence[Fact], told: Sequence[Fact], used: Collection[str], heading: str = "", *, money: bool = False
) -> tuple[Item, ...]:
    """Plans in their clerk's lines, behind leads all of them or none. told: all facts. used: headings of the report so far.

    money: whether the report is of public money, whose lines name what it is spent on and are of other matters than that.
    """
    if _are_labelled(plans):
        return in_own_lines([Item((fact.id,)) for fact in plans], plans)
    facts = {fact.id: fact for fact in plans}
    items = in_own_lines(pledge_items(plans, told, used, heading), plans)
    led = with_plans_led(items, facts, used)
    return led if money else with_kin_together(led, facts, used, heading)


def _are_labelled(plans: Sequence[Fact]) -> bool:
    """Whether their clerk has called nearly all lines by their matter (开源：…, 节流：…): no lead of ours stands before these, and his order is theirs."""
    lines = {source_line(fact): fact for fact in reversed(plans)}
    called = [bool(_LABEL.match(fact.text)) for fact in lines.values()]
    return len(called) >= _LABELLED[0] and sum(called) >= _LABELLED[1] * len(called)


def with_plans_led(items: Sequence[Item], facts: Mapping[str, Fact], used: Collection[str] = ()) -> tuple[Item, ...]:
    """The items, each but the aims of the year behind a lead that its own words bear out, or none behind any.

    used: headings of the report so far.
    """
    if not any(item.lead for item in items) or all(item.lead for item in items):
        return tuple(items)
    made: list[Item] = []
    for item in items:
        lead = item.lead or ("" if _is_aim(item, facts) else _named(item, facts, [one.lead for one in items], used))
        made.append(replace(item, lead=lead))
    made = _with_their_like(made, facts)
    rest = [item for item in made if not item.lead and not _is_aim(item, facts)]
    if len(rest) > max(1, _REST * len(made)):
        return tuple(replace(item, lead="") for item in items)
    aims = [item for item in made if not item.lead and item not in rest]
    return (*aims, *_with_rest_last([item for item in made if item not in aims], rest))


def _is_aim(item: Item, facts: Mapping[str, Fact]) -> bool:
    return any(is_goal(facts[one]) or is_aim(facts[one]) for one in item.fact_ids)


def _run(item: Item, facts: Mapping[str, Fact]) -> Run:
    return tuple(facts[one] for one in item.fact_ids)


def _named(item: Item, facts: Mapping[str, Fact], leads: Sequence[str], used: Collection[str]) -> str:
    """A lead of the thing the item names, that no other has."""
    run = _run(item, facts)
    free = (lead for lead in named_leads([run]) if not any(lead in one for one in leads) and covers(lead, run))
    lead = next(free, "")
    return anew(lead, used, len(leads)) if lead else ""


def _with_their_like(items: Sequence[Item], facts: Mapping[str, Fact]) -> list[Item]:
    """The items, one without a lead behind that it is plainly nearest to, or whose lead covers it."""
    made = list(items)
    for item in [one for one in items if not one.lead and not _is_aim(one, facts)]:
        run = _run(item, facts)
        homes = [at for at, one in enumerate(made) if one.lead and _fits(one, item, facts)]
        home = next((at for at in homes if covers(made[at].lead, run)), None)
        if home is None:
            near = {at: _nearness(_run(made[at], facts), run) for at in homes}
            home = max((at for at in near if near[at] >= _NEAR), key=lambda at: near[at], default=None)
        if home is not None:
            made[home] = replace(made[home], fact_ids=(*made[home].fact_ids, *item.fact_ids))
            made.remove(item)
    return made


def _fits(one: Item, other: Item, facts: Mapping[str, Fact]) -> bool:
    return sum(len(facts[fact].text) for fact in (*one.fact_ids, *other.fact_ids)) <= _MOST


def _nearness(one: Run, other: Run) -> float:
    return affinity(matter_direction(told_words(one)), matter_direction(told_words(other)))


def _with_rest_last(items: Sequence[Item], rest: Sequence[Item]) -> tuple[Item, ...]:
    """What no lead is true of in one item behind all, which says so."""
    if not rest:
        return tuple(items)
    kept = [item for item in items if item not in rest]
    ids = tuple(one for item in [*(item for item in kept if item.lead == OTHERS), *rest] for one in item.fact_ids)
    return (*(item for item in kept if item.lead != OTHERS), Item(ids, OTHERS))
