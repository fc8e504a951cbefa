"""The problems all behind a judgement, or none: where not each has one, they stand by the clerk's own headings over them, one point a heading, else as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.core.report import Report
from drafter.language.affinities import affinity, matter_direction
from drafter.language.formal import formal
from drafter.language.judgements import opens_with_judgement, set_off
from drafter.language.offices import is_office
from drafter.plan.last_judgements import with_last_judgements
from drafter.plan.matters import matter_of
from drafter.plan.note_figures import is_row
from drafter.plan.problem_items import judged_items
from drafter.plan.unmet import LOSSES, UNMET, UNMET_ONE

ABOUT = "方面"
_SEVERAL = re.compile("[、和与及/ \u3000]")  # a heading of several matters says of no problem which it is of
_STOP = re.compile("[，；：。]")
_OF_ROWS = frozenset((UNMET, UNMET_ONE, LOSSES))
_LEAST, _MOST = 2, 6  # points under headings
_NAME = 8  # signs of a heading


def problem_points(
    facts: Sequence[Fact], told: Sequence[Fact], prior: Report | None, *, apart: bool
) -> tuple[Item, ...]:
    """The problems behind judgements, last period's own where they hold; all of them or none. told: all facts. apart: one problem a point, as a ledger has them."""
    items = with_last_judgements(judged_items(facts, told, apart=apart), facts, prior)
    return items if apart else with_even_leads(items, {fact.id: fact for fact in facts}, told)


def with_even_leads(items: Sequence[Item], facts: Mapping[str, Fact], beside: Sequence[Fact] = ()) -> tuple[Item, ...]:
    """The items as they are where each has a judgement, else by their headings, else none with a judgement."""
    own = [item for item in items if item.lead not in _OF_ROWS]
    if not own or all(_is_led(item, facts) for item in own):
        return tuple(items)
    apart = [one for item in own for one in _by_problem(item, facts)]
    headings = _headings([_first(item, facts) for item in apart], beside)
    told = _by_headings(apart, headings) if headings else [replace(item, lead="") for item in own]
    return (*told, *(item for item in items if item.lead in _OF_ROWS))


def _by_problem(item: Item, facts: Mapping[str, Fact]) -> list[Item]:
    """The problems of an item one by one, each with the rows that show it: what was told together for its lead may stand under two headings."""
    made: list[tuple[str, ...]] = []
    for one in item.fact_ids:
        if made and is_row(facts[one]):
            made[-1] = (*made[-1], one)
        else:
            made.append((one,))
    return [replace(item, fact_ids=ids, among=tuple(pair for pair in item.among if pair[0] in ids)) for ids in made]


def _first(item: Item, facts: Mapping[str, Fact]) -> Fact:
    return next((facts[one] for one in item.fact_ids if not is_row(facts[one])), facts[item.fact_ids[0]])


def _is_led(item: Item, facts: Mapping[str, Fact]) -> bool:
    """Whether a judgement stands before what shows it, or is all there is."""
    text = formal(_first(item, facts).text)
    alone = len(item.fact_ids) == 1 and opens_with_judgement(text) and not _STOP.search(text.rstrip("。"))
    return bool(item.lead or set_off(text) or alone)


def _headings(firsts: Sequence[Fact], beside: Sequence[Fact]) -> list[str]:
    """By problem the clerk's heading it stands under, of one that stood elsewhere the nearest; none where not all have one."""
    found = ["" if "misplaced" in fact.marks else _heading(fact) for fact in firsts]
    told: dict[str, list[Fact]] = {}
    for name, fact in zip(found, firsts, strict=True):
        if name:
            told.setdefault(name, []).append(fact)
        elif "misplaced" not in fact.marks:
            return []
    if not _LEAST <= len(told) <= _MOST:
        return []
    return [name or _nearest(fact, told, beside) for name, fact in zip(found, firsts, strict=True)]


def _heading(fact: Fact) -> str:
    """A heading of the clerk's that says what a problem is of; "" for an office's name, or one of several matters."""
    name = fact.topic.removesuffix(ABOUT)
    plain = 1 < len(name) <= _NAME and not _SEVERAL.search(name) and not is_office(name, named=True)
    return name if plain and not is_row(fact) else ""


def _nearest(fact: Fact, told: Mapping[str, Sequence[Fact]], beside: Sequence[Fact]) -> str:
    """The heading a problem stood under, where that is one of the problems' or names what stands beside it there as near; else the one whose problems it is nearest to."""
    if (own := _heading(fact)) in told:
        return own
    near = {name: _nearness(fact, ones) for name, ones in told.items()}
    best = max(near, key=lambda name: near[name])
    same = [one for one in beside if one.topic == fact.topic and one.id != fact.id]
    return own if matter_of(own) and (not same or _nearness(fact, same) >= near[best]) else best


def _nearness(fact: Fact, others: Sequence[Fact]) -> float:
    direction = matter_direction(formal(fact.text))
    return max(affinity(direction, matter_direction(formal(one.text))) for one in others)


def _by_headings(items: Sequence[Item], headings: Sequence[str]) -> list[Item]:
    """One point a heading, in the order of their first."""
    made: dict[str, Item] = {}
    for item, name in zip(items, headings, strict=True):
        first = made.get(name, replace(item, fact_ids=(), among=()))
        made[name] = replace(
            first, fact_ids=(*first.fact_ids, *item.fact_ids), lead=f"{name}{ABOUT}", among=(*first.among, *item.among)
        )
    return list(made.values())
