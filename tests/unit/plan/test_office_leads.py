"""Blocks and plans behind what their offices are there for."""

from __future__ import annotations

import pytest

from drafter.plan.office_leads import blocks_by_office, office_heading, plans_by_office
from drafter.plan.unit_offices import heading_of_several, offices_of
from tests.unit.plan.facts import fact

BUREAU = "柏溪县市场监督管理局"
DONE = [
    fact("旅游旺季发放提醒函300份", at="1", owner="价监股"),
    fact("明码标价培训6场", at="2", owner="价监股"),
    fact("不合理收费查处4起", at="3", owner="价监股"),
    fact("质押融资办了1250万元", at="4", owner="知产股"),
    fact("专利申请120件", at="5", owner="知产股"),
    fact("受理12315投诉319件", at="6", owner="消保股"),
]


@pytest.mark.parametrize(
    ("unit", "owner", "heading"),
    [
        (BUREAU, "消保股", "维护消费者权益"),
        ("柏溪县人民政府", "人社局", "稳定和扩大就业"),
        ("柳湾街道办事处", "综治办", "推进平安建设"),
        ("柏溪县水利局", "河长办", "强化河湖管护"),
        (BUREAU, "办公室", ""),
        (BUREAU, "统计股", ""),
        ("柏溪县文旅集团", "二分公司", ""),
    ],
)
def test_an_office_has_its_units_heading(unit: str, owner: str, heading: str) -> None:
    with offices_of(unit):
        assert office_heading(owner) == heading


def test_a_section_of_several_offices_is_parted_by_them() -> None:
    with offices_of(BUREAU):
        parted = blocks_by_office(DONE, "优化市场环境", {})
    assert [(lead, len(own)) for own, lead in parted or ()] == [
        ("规范市场价格秩序", 3), ("加强知识产权工作", 2), ("维护消费者权益", 1)
    ]  # fmt: skip


def test_one_offices_section_and_a_unit_nobody_knows_are_not() -> None:
    with offices_of(BUREAU):
        assert blocks_by_office(DONE[:3], "规范市场价格秩序", {}) is None
    with offices_of("柏溪县某协会"):
        assert blocks_by_office(DONE, "优化市场环境", {}) is None


def test_plans_are_led_by_their_offices_and_say_that_they_go_on() -> None:
    plans = [
        fact("收费“回头看”再来一轮", "plans", at="1", owner="价监股"),
        fact("“三品一特”巩固提升", "plans", at="2", owner="办公室"),
        fact("白名单再扩一批", "plans", at="3", owner="知产股"),
        fact("消费环境再优化一批", "plans", at="4", owner="消保股"),
    ]
    with offices_of(BUREAU):
        items = plans_by_office(plans, {"规范市场价格秩序"}, "") or ()
    assert [item.lead for item in items] == ["持续规范市场价格秩序", "", "加强知识产权工作", "维护消费者权益"]


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("特设、质量", "抓好特种设备监管和质量提升"),
        ("食品药品", "抓好食品安全监管和药械监管"),
        ("市场秩序", ""),
        ("食品、综合", ""),
    ],
)
def test_a_title_of_two_offices_names_both_their_matters(title: str, heading: str) -> None:
    with offices_of(BUREAU):
        assert heading_of_several(title) == heading
