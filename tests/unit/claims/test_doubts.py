"""What would follow from two figures and nobody would believe is told with its sum."""

from decimal import Decimal

from drafter.claims.doubts import doubts_of
from drafter.core.quantity import Metric


def _level(value: str, base: str | None, unit: str = "万元", name: str = "水费收入", period: str = "2025") -> Metric:
    return Metric(name, Decimal(value), unit, period, base_value=Decimal(base) if base else None)


def _aim(value: str, unit: str = "万元", period: str = "2025") -> Metric:
    return Metric("水费收入", Decimal(value), unit, period, "目标")


def test_a_growth_beyond_belief_is_told_with_its_sum() -> None:
    [doubt] = doubts_of([_level("860", "8.2")])
    assert doubt.arithmetic == "(860−8.2)÷8.2=10387.8%" and not doubt.of_plan


def test_a_share_of_the_plan_beyond_belief_is_told() -> None:
    assert [doubt.arithmetic for doubt in doubts_of([_level("860", None), _aim("86")])] == ["860÷86=1000%"]
    assert [doubt.of_plan for doubt in doubts_of([_level("8.6", None), _aim("1200")])] == [True]


def test_what_may_be_is_no_doubt() -> None:
    assert not list(doubts_of([_level("86", "82"), _aim("90")]))
    assert not list(doubts_of([_level("2", "30", "位", "综合排名")]))  # places may move far
    assert not list(doubts_of([_level("1", None, period="2025-01"), _aim("1200")]))  # a month of a year's plan
