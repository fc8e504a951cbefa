"""Blocks and plans behind what their offices are there for."""

from __future__ import annotations

import pytest

from drafter.plan.office_leads import OTHERS, blocks_by_office, office_heading, plans_by_office
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
    assert [item.lead for item in items] == ["持续规范市场价格秩序", "加强知识产权工作", "维护消费者权益", ""]


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


def _lists(*plans: tuple[str, str, str], unit: str = BUREAU) -> list[tuple[str, int]]:
    """The leads of plans told as (line, office, text), each with how many plans stand behind it."""
    facts = [fact(text, "plans", at=at, owner=owner) for at, owner, text in plans]
    with offices_of(unit):
        return [(item.lead, len(item.fact_ids)) for item in plans_by_office(facts, set(), "") or ()]


def test_what_one_line_holds_stands_behind_its_lead() -> None:
    assert _lists(
        ("1", "价监股", "收费“回头看”再来一轮"),
        ("1", "价监股", "六月份前跑完十二个乡镇"),
        ("2", "知产股", "白名单再扩一批"),
    ) == [("规范市场价格秩序", 2), ("加强知识产权工作", 1)]


def test_a_line_of_two_fields_is_parted() -> None:
    """大病保险 of nobody's office leads no 农田 before it."""
    told = _lists(
        ("1", "", "医保大病报销提高到65%"),
        ("1", "", "栽树3万亩"),
        ("2", "价监股", "收费“回头看”再来一轮"),
        ("3", "知产股", "白名单再扩一批"),
    )
    assert all(number == 1 for _lead, number in told)


def test_what_is_aimed_at_opens_the_list_and_the_rest_closes_it() -> None:
    told = _lists(
        ("1", "办公室", "档案柜换新"),
        ("2", "价监股", "收费“回头看”再来一轮"),
        ("3", "知产股", "白名单再扩一批"),
        ("4", "消保股", "消费环境再优化一批"),
        ("5", "", "全年总额320万元，增长4%"),
    )
    assert [lead for lead, _number in told] == ["", "规范市场价格秩序", "加强知识产权工作", "维护消费者权益", ""]


def test_what_no_lead_is_true_of_stands_under_one_only_where_it_is_much() -> None:
    loose = [
        (str(at), "办公室", words) for at, words in enumerate(("档案柜换新", "走廊刷白", "车棚加顶", "茶炉换新"), 6)
    ]
    told = _lists(
        ("2", "价监股", "收费“回头看”再来一轮"),
        ("3", "知产股", "白名单再扩一批"),
        ("4", "消保股", "消费环境再优化一批"),
        ("5", "价监股", "收费公示再查一轮"),
        ("15", "知产股", "商标培训再办两期"),
        ("16", "消保股", "示范店再评一批"),
        *loose,
    )
    assert told[-1] == (OTHERS, len(loose))


def test_too_few_with_an_office_that_tells_have_no_leads() -> None:
    assert _lists(("1", "办公室", "档案柜换新"), ("2", "统计股", "报表改版"), ("3", "价监股", "收费再查一轮")) == []
