"""Figures of a clerk's clause: their role, direction and period, by kind."""

from __future__ import annotations

import pytest

from drafter.claims.figures import figures_of
from drafter.core.claim import Figure
from drafter.core.period import Period

YEAR = Period.parse("2024")


def _only(text: str, *, planned: bool = False) -> Figure:
    (figure,) = figures_of(text, period=YEAR, planned=planned)
    return figure


@pytest.mark.parametrize(
    ("text", "role", "change"),
    [
        ("新建充电桩36个", "value", None),
        ("净菜配送比上年多310吨", "change", "increase"),
        ("投诉量较上年少45件", "change", "decrease"),
        ("旅游收入增长8.1%", "rate", "increase"),
        ("旅游收入负增长8.1%", "rate", "decrease"),
        ("旅游收入同比▼8.1%", "rate", "decrease"),
        ("旅游收入同比-8.1%", "rate", "decrease"),
        ("旅游收入（+8.1%）", "rate", "increase"),
        ("满意率提高2.3个百分点", "change", "increase"),
        ("回访率力争90%", "target", None),
        ("单位能耗控制在0.4吨以内", "limit", None),
        ("会议费不超过30万元", "limit", None),
        ("还剩12户没有搬", "remainder", None),
        ("化肥减量完成年度任务的95%", "completion", None),
        ("粮食产量占全市的18%", "share", None),
        ("物流费用占比12%", "share", None),
        ("综合排名居第4位", "rank", None),
        ("制定地方标准5项", "value", None),
        ("发布团体标准12个", "value", None),
        ("低于标准12个", "value", None),
        ("合格标准为90%", "target", None),
    ],
)
def test_each_kind_of_clause_gives_its_role_and_direction(text: str, role: str, change: str | None) -> None:
    figure = _only(text)
    assert (figure.role, figure.quantity.change) == (role, change)


@pytest.mark.parametrize("text", ["12个社区+9个驿站", "新增岗位320个", "提高到42%", "降到3.1天"])
def test_a_level_or_a_plus_between_two_things_has_no_direction(text: str) -> None:
    assert {figure.quantity.change for figure in figures_of(text, period=YEAR)} <= {None}


def test_what_is_left_and_what_was_aimed_at_are_told_from_what_was_done() -> None:
    figures = figures_of("年计划植树40万株，干到85%了", period=YEAR)
    assert [figure.role for figure in figures] == ["target", "completion"]


def test_last_year_is_a_base_of_its_own_period() -> None:
    value, base = figures_of("技改投资今年3.2亿元，去年是2.75亿元", period=YEAR)
    assert (value.role, value.period, base.role, base.period) == ("value", "2024", "base", "2023")


@pytest.mark.parametrize(("period", "following"), [("2024", "2025"), ("2024H1", "2024H2"), ("2024Q3", "2024Q4"),
                                                   ("2024-05", "2024-06"), ("2024-01..2024-09", "2024Q4")])  # fmt: skip
def test_a_plan_without_a_period_is_of_the_time_that_follows(period: str, following: str) -> None:
    (figure,) = figures_of("新建口袋公园5处", period=Period.parse(period), planned=True)
    assert (figure.role, figure.period) == ("target", following)


def test_nothing_said_and_nothing_asked_leaves_the_period_open() -> None:
    (figure,) = figures_of("新建口袋公园5处", period=None)
    assert figure.period == ""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("销售棉花7.35万吨，均价每吨2,486元", "均价"),
        ("商品房均价每平方米8,200元", "均价"),
        ("均衡发展学校12所", "均衡发展"),
    ],
)
def test_a_mean_price_is_one_word(text: str, named: str) -> None:
    assert named in figures_of(text, period=YEAR)[-1].indicator
