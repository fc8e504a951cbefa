"""Plans of one line are one item, and a line that names nothing goes with the one before it; goals come first."""

from __future__ import annotations

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.core.text import Provenance
from drafter.plan.goals import goals_first, is_goal, with_goals
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


def test_goals_stand_before_what_will_be_done() -> None:
    goal, act = plan("n2", "2027年主要目标：增长5%左右", 5), plan("n1", "修通两条路", 4)
    assert goals_first(items(act, goal), (act, goal)) == items(goal, act)
    assert not is_goal(plan("n3", "目标任务分解到科室", 6))
    assert [group.title for group in with_goals([Group(OTHER, (act,))], [goal])] == [GOALS, OTHER]
