"""One matter stands under one heading: last period's, where it has one for it."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.language.subjects import subject_of
from drafter.plan.placing import OTHER, Group
from drafter.plan.prior_hosts import under_prior

_LAST = ("以党的建设为统领，夯实基层基础", "抓好公路养护", "以平安建设为底线，维护和谐稳定")


def group(title: str) -> Group:
    return Group(
        title, (Fact(title, "achievements", "", title, Provenance("要点.md", "第1行")),), None, subject_of(title), True
    )


@pytest.mark.parametrize(
    ("title", "host"),
    [
        ("党的建设", _LAST[0]),  # its own word
        ("公路养护管理", _LAST[1]),
        ("平安建设", _LAST[2]),
        ("安全生产", _LAST[2]),  # of one field
        ("乡村振兴", ""),
        ("水利工作", ""),
        ("工作建设", ""),  # only what any heading says
        (OTHER, ""),
    ],
)
def test_a_matter_joins_the_heading_that_names_it(title: str, host: str) -> None:
    made = under_prior([*map(group, _LAST), group(title)], _LAST)
    homes = {fact.id: one.title for one in made for fact in one.facts}
    assert homes[title] == (host or title) and len(made) == (3 if host else 4)
    assert [one.title for one in made[:3]] == list(_LAST)


def test_one_heading_of_last_periods_makes_no_outline() -> None:
    groups = [group(_LAST[0]), group("党的建设")]
    assert under_prior(groups, _LAST) == tuple(groups)
