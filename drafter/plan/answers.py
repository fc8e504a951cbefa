"""Plans grouped by the problem they answer: what is wrong and what will be done about it stand in one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.language.subjects import by_id, subject_of
from drafter.plan.placing import OTHER, Group

_FEW = 6  # so many plans are a list a reader takes in at once
_ALIKE = 2  # shared word pairs that make a plan the answer to a problem


def answering_groups(plans: Sequence[Fact], problems: Sequence[Fact]) -> tuple[Group, ...] | None:
    """The plans by subject, in the order of the problems they answer; None when they are few, or mostly of no known subject."""
    subjects = [subject_of(fact.text) for fact in plans]
    if len(plans) < _FEW or sum(subject is None for subject in subjects) > 0.3 * len(plans):
        return None
    by_domain: dict[str, list[int]] = defaultdict(list)
    for place, subject in enumerate(subjects):
        by_domain[subject.domain if subject else ""].append(place)
    if not 2 <= len(by_domain) <= len(plans) // 2:
        return None  # heads over single plans only make the list longer
    rank = {name: _rank([plans[at] for at in places], problems) for name, places in by_domain.items()}
    order = sorted(by_domain, key=lambda name: (name == "", rank[name], by_domain[name][0]))
    return tuple(
        _group([plans[at] for at in by_domain[name]], [subjects[at] for at in by_domain[name]]) for name in order
    )


def _group(facts: Sequence[Fact], subjects: Sequence[object]) -> Group:
    ids = [subject.id for subject in subjects if subject]  # type: ignore[attr-defined]
    if not ids:
        return Group(OTHER, tuple(facts))
    subject = by_id(max(dict.fromkeys(ids), key=ids.count))
    assert subject is not None
    return Group(subject.heading, tuple(facts), None, subject)


def _rank(plans: Sequence[Fact], problems: Sequence[Fact]) -> int:
    """The place of the first problem these plans answer; behind all when they answer none."""
    return min(
        (at for at, problem in enumerate(problems) if any(answers(plan, problem) for plan in plans)),
        default=len(problems),
    )


def answers(plan: Fact, problem: Fact) -> bool:
    """Whether a plan speaks of what the problem is about."""
    one, other = subject_of(plan.text), subject_of(problem.text)
    if one and other and one.id == other.id:
        return True
    return len(bigrams(skeleton(plan.text)) & bigrams(skeleton(problem.text))) >= _ALIKE
