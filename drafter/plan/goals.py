"""What the whole of the next period is to reach (2026年主要目标：…) stands before what will be done for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language.formal import formal
from drafter.plan.own_lines import names_nothing
from drafter.plan.placing import GOALS, Group
from drafter.plan.whole_measures import opening_measure

_GOAL = re.compile(
    r"^(?:20\d\d年?|明年|来年|全年|下半年|新的一年|今年|各项|经济社会发展|经济|预期|主要|总体|工作|发展|的)*目标(?:任务)?(?:[：:，]|是|为)"
)

_LEAD = "明确主要目标"


def is_goal(fact: Fact) -> bool:
    """Whether a plan names the goals of the period, and not of one matter: 主要目标：…, or a measure of the whole with its figure (一般公共预算收入109.9亿元)."""
    return fact.role == "plans" and bool(_GOAL.match(fact.text) or _aims_whole().match(formal(fact.text)))


@cache
def _aims_whole() -> re.Pattern[str]:
    return re.compile(rf"(?:20\d\d年?|明年|全年)?(?:{opening_measure()})(?:预期|计划|安排|力争)?(?:完成|达到|增长)?\d")


def with_goals_apart(plans: Sequence[Fact], items_of: Callable[[Sequence[Fact]], tuple[Item, ...]]) -> tuple[Item, ...]:
    """Plans as items, the goals as one of their own before the others, behind a lead where these have leads."""
    goals = _with_their_parts(plans)
    if not goals or len(goals) == len(plans):
        return items_of(plans)
    others = items_of([fact for fact in plans if fact not in goals])
    led = any(item.lead for item in others)
    return (Item(tuple(fact.id for fact in goals), _LEAD if led else ""), *others)


def _with_their_parts(plans: Sequence[Fact]) -> list[Fact]:
    """The goals, each with the lines behind it that name nothing themselves: 市本级25.9亿元."""
    goals: list[Fact] = []
    for at, fact in enumerate(plans):
        goes_on = at and plans[at - 1] in goals and names_nothing(fact)
        if is_goal(fact) or goes_on:
            goals.append(fact)
    return goals


def with_goals(groups: Sequence[Group], goals: Sequence[Fact]) -> tuple[Group, ...]:
    """The groups of the plans, the goals as a group of their own before them."""
    return (Group(GOALS, tuple(goals)), *groups) if goals else tuple(groups)
