"""Plans all behind a lead, or none."""

from __future__ import annotations

from drafter.core.profile import Item
from drafter.plan.even_plans import plan_points, with_plans_led
from drafter.plan.office_leads import OTHERS
from tests.unit.plan.facts import fact


def led(*plans: tuple[str, str], used: frozenset[str] = frozenset()) -> list[tuple[str, list[str]]]:
    facts = {f"n{at}": fact(text, "plans", at=str(at)) for at, (_lead, text) in enumerate(plans, 1)}
    items = [Item((f"n{at}",), lead) for at, (lead, _text) in enumerate(plans, 1)]
    made = with_plans_led(items, facts, used)
    return [(item.lead, [facts[one].text for one in item.fact_ids]) for item in made]


ROADS = ("加快路网建设", "农村公路修40公里")
WATER = ("保障城乡供水", "水厂再建2座")
AGED = ("完善养老服务", "养老院改造3家")


def test_one_without_a_lead_gets_that_of_the_thing_it_names() -> None:
    assert led(ROADS, WATER, ("", "远程影像、远程检验接着连"))[-1] == ("延伸远程诊断", ["远程影像、远程检验接着连"])


def test_a_lead_of_the_report_says_that_it_goes_on() -> None:
    assert led(ROADS, ("", "远程影像接着连"), used=frozenset({"延伸远程诊断"}))[-1][0] != "延伸远程诊断"


def test_one_that_another_lead_covers_stands_there() -> None:
    assert led(ROADS, WATER, AGED, ("", "供水管网换30公里"))[1] == ("保障城乡供水", ["水厂再建2座", "供水管网换30公里"])


def test_lines_that_their_clerk_has_called_by_their_matter_keep_order_and_name() -> None:
    told = ("开源：闲置房产租出去", "节流：会议归口管", "管理：绩效评到单位")
    plans = [fact(text, "plans", at=str(at)) for at, text in enumerate(told, 1)]
    assert plan_points(plans, plans, ()) == tuple(Item((plan.id,)) for plan in plans)
    bare = [fact(text.split("：")[1], "plans", at=str(at)) for at, text in enumerate(told, 1)]
    assert len(plan_points(bare[:2], bare[:2], ())) == 2


def test_the_rest_stands_together_last() -> None:
    assert led(("", "会议室换灯"), ROADS, WATER, AGED)[-1] == (OTHERS, ["会议室换灯"])


def test_where_many_have_none_no_plan_has_one() -> None:
    found = led(ROADS, ("", "会议室换灯"), ("", "门口铺砖"), ("", "大厅添花"))
    assert {lead for lead, _told in found} == {""}


def test_an_aim_stands_first_and_needs_none() -> None:
    aim = "2026年一般公共预算收入32亿元，增长4%"
    assert led(ROADS, WATER, ("", aim))[0] == ("", [aim])


def test_plans_without_any_lead_are_left() -> None:
    assert led(("", "会议室换灯"), ("", "门口铺砖")) == [("", ["会议室换灯"]), ("", ["门口铺砖"])]
