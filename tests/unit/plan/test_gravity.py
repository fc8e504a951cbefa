"""Problems that several offices told are put in order of weight; a list somebody made stays."""

from drafter.core.fact import Fact
from drafter.plan.gravity import by_gravity
from tests.unit.plan.facts import fact

TOLD = (
    fact("讲解员平均年龄51岁", "problems", at="1"),
    fact("办展览9场", at="2"),
    fact("场租欠着26万元", "problems", at="3"),
    fact("观众停车不便", "problems", at="4"),
    fact("老楼线路老化，地下室有渗漏", "problems", at="5"),
)


def _order(facts: tuple[Fact, ...]) -> list[str]:
    return [one.id for one in by_gravity(facts) if one.role == "problems"]


def test_safety_then_money_then_the_rest_then_hands() -> None:
    assert _order(TOLD) == ["n5", "n3", "n4", "n1"]
    assert [one.id for one in by_gravity(TOLD)][1] == "n2"


def test_a_list_of_problems_keeps_its_order() -> None:
    assert _order(tuple(one for one in TOLD if one.role == "problems")) == ["n1", "n3", "n4", "n5"]
