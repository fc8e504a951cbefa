"""Problems all behind a judgement, or by the clerk's headings, or none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.plan.even_problems import problem_points, with_even_leads
from drafter.plan.problem_items import judgement
from drafter.plan.unmet import UNMET_ONE
from tests.unit.plan.facts import fact


def even(*problems: tuple[str, Fact]) -> list[tuple[str, tuple[str, ...]]]:
    facts = {one.id: one for _lead, one in problems}
    return [
        (item.lead, item.fact_ids) for item in with_even_leads([Item((one.id,), lead) for lead, one in problems], facts)
    ]


def problem(at: int, text: str, topic: str = "") -> Fact:
    return fact(text, "problems", at=str(at), topic=topic)


FEW = problem(1, "护理员缺8个，夜班排不开", "人员")
BEDS = problem(2, "加床摆进了走廊，家属有话说", "服务")
LIFT = problem(3, "电梯常停，配件等一个月", "服务")


def test_one_point_a_heading_where_one_has_no_judgement() -> None:
    assert even(("人员力量不足", FEW), ("", BEDS), ("", LIFT)) == [("人员方面", ("n1",)), ("服务方面", ("n2", "n3"))]


def test_none_has_a_judgement_where_not_all_have_a_heading() -> None:
    assert even(("人员力量不足", FEW), ("", replace(BEDS, topic=""))) == [("", ("n1",)), ("", ("n2",))]


def test_an_offices_name_is_no_heading() -> None:
    found = even(("人员力量不足", replace(FEW, topic="护理部")), ("", replace(BEDS, topic="医务科")))
    assert [lead for lead, _ids in found] == ["", ""]


def test_where_each_has_a_judgement_they_stand() -> None:
    told = problem(4, "床位周转较慢，平均住了9天还多", "服务")
    assert even(("人员力量不足", FEW), ("", told)) == [("人员力量不足", ("n1",)), ("", ("n4",))]


def test_a_problem_that_stood_elsewhere_goes_with_the_nearest() -> None:
    moved = replace(problem(4, "病房加床多，走廊摆不下", "成绩"), marks=frozenset({"misplaced"}))
    assert even(("人员力量不足", FEW), ("", BEDS), ("", moved))[1] == ("服务方面", ("n2", "n4"))


def test_a_problem_that_stood_under_a_matter_among_the_achievements_keeps_it() -> None:
    moved = replace(problem(4, "设施用地批不下来", "产业"), marks=frozenset({"misplaced"}))
    assert even(("人员力量不足", FEW), ("", BEDS), ("", moved))[-1] == ("产业方面", ("n4",))


def test_one_that_is_less_like_what_stood_beside_it_leaves_that() -> None:
    moved = replace(problem(4, "病房加床多，走廊摆不下", "后勤"), marks=frozenset({"misplaced"}))
    beside = replace(problem(9, "食堂换灶台6台", "后勤"), role="achievements")
    items = [Item(("n1",), "人员力量不足"), Item(("n2",)), Item(("n4",))]
    facts = {"n1": FEW, "n2": BEDS, "n4": moved}
    assert with_even_leads(items, facts, [beside])[1].fact_ids == ("n2", "n4")


def test_rows_of_missed_plans_stand_last_as_they_are() -> None:
    row = problem(5, "平均住院日8.9天")
    assert even(("", FEW), ("", BEDS), (UNMET_ONE, row))[-1] == (UNMET_ONE, ("n5",))


def test_a_ledger_keeps_its_points() -> None:
    assert len(problem_points([FEW, BEDS, LIFT], [], None, apart=True)) == 3


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("四个党建品牌里只“榕声”传得开，民族团结还没叫响", "统战群团工作影响力不强"),
        ("积案靠一事一议，机制没定型", "机制不健全"),
        ("金街底商还空着，散户居多", "存在空置问题"),
        ("装备制造引不进来，竹木的还行", "人员招录难度较大"),
    ],
)
def test_a_judgement_says_no_more_than_the_problem(text: str, never: str) -> None:
    found = judgement(text) or next(item.lead for item in problem_points([problem(1, text)], [], None, apart=False))
    assert never not in found


def test_problems_told_together_for_their_lead_part_under_their_headings() -> None:
    nurse, pipes = problem(1, "护理员缺8个，夜班排不开", "人员"), problem(2, "管网没人管护，堵过三回", "服务")
    facts = {one.id: one for one in (nurse, pipes, LIFT)}
    made = with_even_leads([Item(("n1", "n2"), "人员力量不足"), Item(("n3",))], facts)
    assert [(one.lead, one.fact_ids) for one in made] == [("人员方面", ("n1",)), ("服务方面", ("n2", "n3"))]
