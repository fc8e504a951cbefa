"""Public money for the people, field by field."""

from __future__ import annotations

import pytest

from drafter.core.profile import Topic
from drafter.plan.placing import Group
from drafter.plan.spending_groups import items_by_field, with_fields_whole
from tests.unit.plan.facts import fact
from tests.unit.plan.test_budget_account import row

LIVING = Topic("living", "民生保障", fields=True)
LINES = (
    "中小学食堂改建860万",
    "困难群众救助2100万",
    "民生3.4亿，占比78%",
    "乡镇卫生院设备420万",
    "防汛抢险310万",
    "公益岗补贴190万",
)


def by_field(*texts: str, leads: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
    facts = {f"n{at}": fact(text, at=str(at)) for at, text in enumerate(texts)}
    made = items_by_field([*facts.values()], leads)
    return [(item.lead, [facts[one].text for one in item.fact_ids]) for item in made]


def test_the_fields_stand_in_the_budgets_order_the_whole_first() -> None:
    assert by_field(*LINES) == [
        ("", ["民生3.4亿，占比78%"]),
        ("加强就业和社会保障", ["困难群众救助2100万", "公益岗补贴190万"]),
        ("支持医疗卫生事业", ["乡镇卫生院设备420万"]),
        ("支持教育发展", ["中小学食堂改建860万"]),
        ("支持平安建设和应急救灾", ["防汛抢险310万"]),
    ]


def test_last_periods_lead_stands_where_it_alone_names_the_field() -> None:
    assert by_field(*LINES, leads=("优先发展教育", "大力推进医改"))[3][0] == "优先发展教育"
    assert by_field(*LINES, leads=("优先发展教育", "促进教育公平"))[3][0] == "支持教育发展"


def test_a_lead_of_a_part_of_the_field_is_none_of_all() -> None:
    assert by_field(*LINES, leads=("大力推进医改",))[2][0] == "支持医疗卫生事业"


def test_few_fields_are_told_as_ever() -> None:
    assert by_field(*LINES[:2]) == []


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("农村义务教育公用经费", "支持教育发展"),
        ("城乡居民医保补助", "支持医疗卫生事业"),
        ("农村危房改造补助", "加强住房保障"),
    ],
)
def test_what_several_fields_could_name_is_of_the_nearer(name: str, field: str) -> None:
    assert (field, [f"{name}45万"]) in [(lead, own[-1:]) for lead, own in by_field(*LINES, f"{name}45万")]


def test_rows_of_livelihood_stand_in_the_clerks_own_section_of_it() -> None:
    groups = (
        Group("三保和民生", (fact(LINES[1]),), own=True),
        Group("民生保障", (row("学前教育资助", "35", 3),), LIVING),
        Group("重点支出", (row("公租房补助", "90", 4), row("县道改建资金", "70", 5))),
    )
    made = with_fields_whole(groups, (LIVING,))
    assert [[one.id for one in group.facts] for group in made] == [["n1", "m3", "m4"], ["m5"]]
    assert made[0].topic is LIVING


def test_other_genres_are_left() -> None:
    groups = (Group("民生", (fact(LINES[1]),), own=True), Group("别的", (row("公租房补助", "90", 4),)))
    assert with_fields_whole(groups, ()) == groups
