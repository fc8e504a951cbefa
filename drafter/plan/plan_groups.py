"""Sections of plans: by the clerk's heads, else last period's outline, else the problems they answer; the goals first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.profile import Part, Profile, Topic
from drafter.core.report import Report
from drafter.plan.desk_plans import with_desks_plans
from drafter.plan.goals import is_goal, with_goals
from drafter.plan.placing import Group, group_by_topic
from drafter.plan.prior_plans import under_prior_plans
from drafter.plan.remedies import answering_groups, are_headed
from drafter.plan.strays import with_rest_told
from drafter.plan.totals_and_parts import without_parts


def groups_of_plans(
    profile: Profile, facts: Sequence[Fact], told: Sequence[Fact], prior: Report | None,
    kin: dict[str, tuple[str, ...]], homes: Mapping[str, str], part: Part,
) -> tuple[Group, ...] | None:  # fmt: skip
    """The groups, None where plans are one run: few of them, or of no matters that part them. homes: by a fact's id its section of achievements."""
    goals = [fact for fact in facts if is_goal(fact)]
    rest = [fact for fact in facts if fact not in goals]
    if are_headed(rest):
        return with_goals(
            whole_groups(group_by_topic(rest, replace(part, topics=_achievement_topics(profile))), kin), goals
        )
    problems = [fact for fact in told if fact.role == "problems"]
    if (kept := under_prior_plans(rest, prior, problems)) is not None:
        return with_goals(with_desks_plans(kept, prior, told, homes), goals)
    answering = answering_groups(rest, problems)
    return with_goals(with_rest_told(answering), goals) if answering else None


def whole_groups(groups: Sequence[Group], kin: dict[str, tuple[str, ...]]) -> tuple[Group, ...]:
    """The groups without the parts that follow their total."""
    bare = (replace(group, facts=tuple(without_parts(group.facts, kin))) for group in groups)
    return tuple(group for group in bare if group.facts)


def _achievement_topics(profile: Profile) -> tuple[Topic, ...]:
    return next((part.topics for part in profile.parts if part.role == "achievements"), ())
