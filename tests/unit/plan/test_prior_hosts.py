"""One matter stands under one heading: last period's, where it has one for it."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.language.subjects import subject_of
from drafter.plan.placing import OTHER, Group
from drafter.plan.prior_hosts import under_prior
from drafter.plan.prior_sections import PriorSection, word_pairs

_LAST = ("以党的建设为统领，夯实基层基础", "抓好公路养护", "以平安建设为底线，维护和谐稳定")


_TOLD = (
    PriorSection(
        _LAST[0], (word_pairs("新发展党员12名"), word_pairs("查摆问题并整改到位"), word_pairs("修订内部控制制度"))
    ),
    PriorSection(_LAST[1], (word_pairs("清扫桥涵"), word_pairs("补植行道树"), word_pairs("财政拨款到账"))),
    PriorSection(_LAST[2], (word_pairs("排查消防隐患"), word_pairs("接待来访群众"))),
    PriorSection("加强队伍建设", (word_pairs("举办驾驶技能竞赛"), word_pairs("招录养护工人"))),
)


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
    made = under_prior([*map(group, _LAST), group(title)], _TOLD[:3], _LAST)
    homes = {fact.id: one.title for one in made for fact in one.facts}
    assert homes[title] == (host or title) and len(made) == (3 if host else 4)
    assert [one.title for one in made[:3]] == list(_LAST)


def test_one_heading_of_last_periods_makes_no_outline() -> None:
    groups = [group(_LAST[0]), group("党的建设")]
    assert under_prior(groups, _TOLD, _LAST) == tuple(groups)


def of(title: str, *texts: str) -> Group:
    facts = (
        Fact(f"{title}{at}", "achievements", "", text, Provenance("要点.md", "第1行")) for at, text in enumerate(texts)
    )
    return Group(title, tuple(facts), None, subject_of(title), True)


@pytest.mark.parametrize(
    ("guest", "host"),
    [
        (of("综合办", "中央八项规定学习查摆问题9个，均已整改到位", "修订内部控制制度4项"), _LAST[0]),
        (of("人事股", "招录养护工人6名", "举办驾驶技能竞赛1场"), "加强队伍建设"),  # under which nothing else stands
        (of("档案征集", "收到老照片300张，口述实录12篇"), "档案征集"),  # told of by no section
        (of("综合办", "查摆问题9个", "补植行道树80株"), "综合办"),  # by two alike
    ],
)
def test_what_an_office_did_stands_where_last_period_told_of_it(guest: Group, host: str) -> None:
    made = under_prior([*map(group, _LAST), guest], _TOLD, [one.heading for one in _TOLD])
    assert next(one.title for one in made if guest.facts[0] in one.facts) == host
    known = [one.heading for one in _TOLD]
    assert [one.title for one in made if one.title in known] == [one for one in known if one in {m.title for m in made}]


def test_two_groups_of_one_title_are_one() -> None:
    made = under_prior([*map(group, _LAST), of(_LAST[1], "清扫桥涵12座")], _TOLD, _LAST)
    assert [one.title for one in made] == list(_LAST) and len(made[1].facts) == 2
