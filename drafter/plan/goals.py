"""What the whole of the next period is to reach (2026年主要目标：…) stands before what will be done for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.plan.placing import GOALS, Group

_GOAL = re.compile(
    r"^(?:20\d\d年?|明年|来年|全年|下半年|新的一年|今年|各项|经济社会发展|经济|预期|主要|总体|工作|发展|的)*目标(?:任务)?(?:[：:，]|是|为)"
)


def is_goal(fact: Fact) -> bool:
    """Whether a plan names the goals of the period, and not of one matter."""
    return fact.role == "plans" and bool(_GOAL.match(fact.text))


def goals_first(items: Sequence[Item], plans: Sequence[Fact]) -> tuple[Item, ...]:
    """The items, those that tell the goals before all others."""
    goals = {fact.id for fact in plans if is_goal(fact)}
    return tuple(sorted(items, key=lambda item: goals.isdisjoint(item.fact_ids)))


def with_goals(groups: Sequence[Group], goals: Sequence[Fact]) -> tuple[Group, ...]:
    """The groups of the plans, the goals as a group of their own before them."""
    return (Group(GOALS, tuple(goals)), *groups) if goals else tuple(groups)
