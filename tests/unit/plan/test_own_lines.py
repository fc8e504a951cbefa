"""Plans of one line are one item, and a line that names nothing goes with the one before it; goals come first."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.core.text import Provenance
from drafter.plan.goals import is_goal, with_goals, with_goals_apart
from drafter.plan.own_lines import in_own_lines, names_nothing
from drafter.plan.placing import GOALS, OTHER, Group


def plan(name: str, text: str, line: int) -> Fact:
    return Fact(name, "plans", "", text, Provenance("notes.md", f"第{line}行"))


def items(*facts: Fact) -> tuple[Item, ...]:
    return tuple(Item((fact.id,)) for fact in facts)


def test_what_one_line_holds_is_one_item() -> None:
    one, two, three = plan("n1", "翻修站房", 4), plan("n2", "更换水泵", 4), plan("n3", "清理河道", 5)
    assert in_own_lines(items(one, two, three), (one, two, three)) == (Item(("n1", "n2")), Item(("n3",)))


def test_a_led_item_stays_by_itself() -> None:
    one, two = plan("n1", "翻修站房", 4), plan("n2", "更换水泵", 4)
    led = (Item(("n1",), "加强设施建设"), Item(("n2",)))
    assert in_own_lines(led, (one, two)) == led


def test_a_scope_with_its_figure_goes_with_the_line_before() -> None:
    one, two = plan("n1", "全市一般收入109亿元", 4), plan("n2", "市本级25亿元，基金全市95亿元", 5)
    assert in_own_lines(items(one, two), (one, two)) == (Item(("n1", "n2")),)
    assert not names_nothing(plan("n3", "市本级支出25亿元", 6))


def test_what_stands_under_a_lines_label_stays_with_it() -> None:
    one, two, three = plan("n1", "次序：保工资3.2亿元", 4), plan("n2", "保运转1.1亿元", 4), plan("n3", "清理河道", 5)
    led = (Item(("n1",), "保障重点支出"), Item(("n3",), "加强治理"), Item(("n2",), "强化管理"))
    told = in_own_lines(led, (one, two, three))
    assert told == (Item(("n1", "n2"), "保障重点支出"), Item(("n3",), "加强治理"))


def test_a_line_with_a_label_of_its_own_is_parted_from_another() -> None:
    one, two = plan("n1", "次序：保工资3.2亿元", 4), plan("n2", "绩效：评到单位", 4)
    led = (Item(("n1",), "保障重点支出"), Item(("n2",), "强化管理"))
    assert in_own_lines(led, (one, two)) == led


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("2027年主要目标：增长5%左右", True),
        ("2027年一般公共预算收入11.2亿元，增长4%", True),
        ("规模以上工业力争增长7%", True),
        ("全市地区生产总值增长5.5%左右", True),
        ("粮食产量36亿斤以上", True),
        ("居民收入增长6%", True),
        ("目标任务分解到科室", False),
        ("粮食产量监测点补齐", False),
        ("建设高标准农田20万亩", False),
        ("固定资产投资项目逐个调度", False),
        ("进出口企业培训3期", False),
        ("税收收入分析按月做", False),
    ],
)
def test_a_goal_is_of_the_whole_and_has_its_figure(text: str, goal: bool) -> None:
    assert is_goal(plan("n1", text, 6)) is goal


def test_goals_stand_before_what_will_be_done_behind_a_lead_where_others_have_one() -> None:
    goal, act = plan("n2", "2027年主要目标：增长5%左右", 5), plan("n1", "修通两条路", 4)
    assert with_goals_apart((act, goal), lambda plans: items(*plans)) == items(goal, act)
    led = with_goals_apart((act, goal), lambda plans: (Item(("n1",), "推进道路建设"),))
    assert [item.lead for item in led] == ["明确主要目标", "推进道路建设"]
    part = plan("n3", "市本级25亿元", 6)
    told = with_goals_apart((goal, part, act), lambda plans: items(*plans))
    assert told == (Item(("n2", "n3")), Item(("n1",)))
    assert with_goals_apart((goal,), lambda plans: items(*plans)) == items(goal)
    assert [group.title for group in with_goals([Group(OTHER, (act,))], [goal])] == [GOALS, OTHER]
