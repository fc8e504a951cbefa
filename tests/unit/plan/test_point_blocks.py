"""A section's lines behind the leads under which last period told of their things; what is new behind a lead of its own, or none."""

from __future__ import annotations

import pytest

from drafter.plan.last_points import last_points
from drafter.plan.lead_claims import claim_holds
from drafter.plan.made_leads import made_lead
from drafter.plan.point_blocks import items_by_points
from drafter.read.outline import parse_report
from tests.unit.plan.facts import fact

HEAD = "禾川市园林局2023年工作总结\n\n一、2023年工作情况\n"
POINTS = (
    "一是严管苗圃质量。出圃苗木18万株，合格率98%。二是推进公园改造，改造口袋公园6个，增设坐凳120张。"
    "三是管护古树名木取得突破。复壮古树15株，设立围栏40处。"
)
PRIOR = parse_report(f"{HEAD}（一）园林绿化提质增效\n{POINTS}\n（二）执法管理不断加强\n查处毁绿案件31起，结案29起。\n")


def test_points_are_called_by_their_leads_without_what_was_of_their_time() -> None:
    assert [one.heading for one in last_points(PRIOR, "园林绿化提质增效")] == [
        "严管苗圃质量",
        "推进公园改造",
        "管护古树名木",
    ]
    assert last_points(PRIOR, "执法管理不断加强") == () == last_points(None, "园林绿化提质增效")


def blocks(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    facts = [fact(text, at=str(at)) for at, text in enumerate(texts, 1)]
    return [(one.lead, one.fact_ids) for one in items_by_points(facts, ["园林绿化提质增效"], PRIOR, {})]


def test_each_line_stands_where_its_thing_was_told() -> None:
    found = blocks("口袋公园改造9个，坐凳增设80张", "出圃苗木21万株，合格率98.6%", "古树复壮22株")
    assert found == [("严管苗圃质量", ("n2",)), ("推进公园改造", ("n1",)), ("管护古树名木", ("n3",))]


def test_what_is_new_stands_behind_its_own_lead_or_none() -> None:
    found = blocks("口袋公园改造9个", "出圃苗木21万株", "行道树虫害防治1.2万株，用药3.1吨", "花博会布展拿了铜奖")
    assert found == [("严管苗圃质量", ("n2",)), ("推进公园改造", ("n1",)), ("", ("n3", "n4"))]


def test_a_section_that_had_no_points_gets_none() -> None:
    facts = [fact("查处毁绿案件28起")]
    assert items_by_points(facts, ["执法管理不断加强"], PRIOR, {}) == ()


@pytest.mark.parametrize(
    ("lead", "text", "holds"),
    [
        ("推进老旧小区改造", "老旧小区改造14个", True),
        ("完善养老服务", "老年食堂开了4家", True),
        ("加强水利工程建设", "电梯维保抽查60台", False),
        ("加快高标准农田建设", "粮食播种面积12.6万亩", False),
        ("抓好安全生产", "安全生产检查工地40次", True),
    ],
)
def test_a_lead_is_held_against_what_it_leads(lead: str, text: str, holds: bool) -> None:
    assert claim_holds(lead, [fact(text)]) is holds


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("气瓶充装站检查96家次，关停1家", "加强气瓶充装站检查"),
        ("校舍维修改造58个项目，竣工53个", "推进校舍维修改造"),
        ("农村聚餐备案2130场，没出群体性食物中毒", "抓好聚餐备案"),
        ("还有冷链温度实时监测14家全上", ""),
        ("检验员缺口22个，证都考不下来", ""),
    ],
)
def test_a_lead_is_made_of_the_thing_done(text: str, lead: str) -> None:
    assert made_lead([fact(text)]) == lead
