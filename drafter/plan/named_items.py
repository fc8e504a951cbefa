"""A section whose heading counts what it tells of (做实“四篇文章”, 打好三大攻坚战): the clerk's own name of each (老工业：…, 生态：…) leads its lines, in his order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.plan.breaths import runs_of
from drafter.plan.budget_account import account_items
from drafter.plan.note_figures import is_row
from drafter.plan.placing import Group
from drafter.plan.spending_groups import items_by_field

_COUNTS = re.compile("[两二三四五六七八九十]+(?P<thing>篇文章|大[一-鿿]{2,6}|[个项条场件张道][一-鿿]{1,6})")
_LABEL = re.compile(r"(?P<name>[一-鿿“”]{2,8})[：:](?=.)")
# 文明城市创建3,155万: what the money is for names the item, where no label does.
_OPENS = re.compile(r"(?P<name>[一-鿿]{2,8}?)(?:创建|建设|发展|保护|治理)\d")
_FEWEST = 2  # labelled lines
_DOING = {"篇文章": "做好{name}文章"}

Run = Sequence[Fact]


def set_items(
    group: Group, heading: str, leads: Sequence[str], items_of: Callable[[Group], tuple[Item, ...]]
) -> tuple[Item, ...]:
    """The items of a section whose form is set: the account of the budgets, the fields of livelihood, or what its heading counts; () for any other.

    leads: last period's of what it achieved.
    """
    if group.topic is not None and group.topic.budgets and (account := account_items(group.facts)):
        return account
    if group.topic is not None and group.topic.fields and (fields := items_by_field(group.facts, leads)):
        return fields
    return named_items(group, heading, items_of) if group.own else ()


def named_items(group: Group, heading: str, items_of: Callable[[Group], tuple[Item, ...]]) -> tuple[Item, ...]:
    """The items, each labelled line a point of its own; () where the heading counts nothing, or fewer than two lines are labelled."""
    counted = _COUNTS.search(heading)
    if counted is None:
        return ()
    runs = runs_of(group.facts)
    names = {run[0].id: name for run in runs if (name := _name(run))}
    if sum(bool(_LABEL.match(run[0].text)) for run in runs) < _FEWEST:
        return ()
    form = _DOING.get(counted["thing"], "{name}方面")
    named = [run for run in runs if run[0].id in names]
    rest = tuple(fact for run in runs if run not in named for fact in run)
    points = [Item(tuple(fact.id for fact in run), form.format(name=names[run[0].id])) for run in named]
    places = {fact.id: at for at, fact in enumerate(group.facts)}
    return _in_order((*points, *(items_of(replace(group, facts=rest)) if rest else ())), places)


def _name(run: Run) -> str:
    if is_row(run[0]):
        return ""
    found = _LABEL.match(run[0].text) or _OPENS.match(run[0].text)
    return found["name"].strip("“”") if found else ""


def _in_order(items: Sequence[Item], places: Mapping[str, int]) -> tuple[Item, ...]:
    """The items in their clerk's order; what no name leads stands before all where he began with it, else behind all."""
    at = {item: min(places[name] for name in item.fact_ids) for item in items}
    first = min(at[item] for item in items if item.lead)
    return tuple(sorted(items, key=lambda one: (1 if one.lead else 0 if at[one] < first else 2, at[one])))
