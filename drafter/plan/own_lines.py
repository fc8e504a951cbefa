"""Plans stand as their clerk wrote them: what one line of the notes holds is one item, and so is a line that only goes on with the one before it (全市一般收入109.9亿元; 市本级25.9亿元)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from drafter.claims.joining import scope_in
from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.plan.note_figures import is_row, source_line

_AMOUNT = re.compile(r"^[：:，]?(?:约|近|超|达到?|为|共)?\d")
_LABEL = re.compile(r"[^，。；：:\d]{2,10}[：:]")
_MOST = 120  # characters an item may have


def in_own_lines(items: Sequence[Item], facts: Sequence[Fact]) -> tuple[Item, ...]:
    """The items, those without a lead that stand side by side and come of one line of the notes made one, where it is not too long."""
    by_id = {fact.id: fact for fact in facts}
    told: list[Item] = []
    for item in _with_elided(items, facts):
        if told and _are_of_a_line(told[-1], item, by_id):
            told[-1] = Item((*told[-1].fact_ids, *item.fact_ids), "", (*told[-1].among, *item.among))
        else:
            told.append(item)
    return tuple(told)


def _are_of_a_line(one: Item, other: Item, by_id: Mapping[str, Fact]) -> bool:
    facts = [by_id[fact_id] for fact_id in (*one.fact_ids, *other.fact_ids) if fact_id in by_id]
    if one.lead or other.lead or any(is_row(fact) or not fact.provenance.locator for fact in facts):
        return False
    return len({source_line(fact) for fact in facts}) == 1 and sum(len(fact.text) for fact in facts) <= _MOST


def _with_elided(items: Sequence[Item], facts: Sequence[Fact]) -> tuple[Item, ...]:
    """The items, each fact that names nothing, or goes on under its line's label, right behind the one its source tells before it, in that one's item."""
    behind = {
        fact.id: before.id
        for before, fact in pairwise(facts)
        if before.provenance.source == fact.provenance.source
        and not is_row(before)
        and (names_nothing(fact) or _goes_on_under_label(fact, before, facts))
    }
    told = list(items)
    for fact_id, before in behind.items():
        home = next((at for at, item in enumerate(told) if before in item.fact_ids), None)
        own = next((at for at, item in enumerate(told) if fact_id in item.fact_ids), None)
        if home is None or own is None or home == own:
            continue
        told[home] = _with(told[home], before, fact_id)
        told[own] = _without(told[own], fact_id)
    return tuple(item for item in told if item.fact_ids)


def names_nothing(fact: Fact) -> bool:
    """Whether a note opens with a scope and its figure, and so tells of what the line above told: 市本级25.9亿元."""
    scope = scope_in(fact.text[:6])
    return (
        bool(scope)
        and not is_row(fact)
        and fact.text.startswith(scope)
        and bool(_AMOUNT.match(fact.text[len(scope) :]))
    )


def _goes_on_under_label(fact: Fact, before: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a fact is of a line that opens with a label over all of it: 优先序：保工资…；保民生…."""
    if source_line(fact) != source_line(before) or is_row(fact):
        return False
    first = next(one for one in facts if source_line(one) == source_line(fact))
    return bool(_LABEL.match(first.text)) and not _LABEL.match(fact.text)


def _with(item: Item, before: str, fact_id: str) -> Item:
    at = item.fact_ids.index(before) + 1
    return Item((*item.fact_ids[:at], fact_id, *item.fact_ids[at:]), item.lead, item.among)


def _without(item: Item, fact_id: str) -> Item:
    return Item(tuple(one for one in item.fact_ids if one != fact_id), item.lead, item.among)
