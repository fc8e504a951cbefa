"""What a figure of a report states: each slot that keeps two metrics of one name apart."""

from __future__ import annotations

import pytest

from drafter.check.figures.stated_metrics import StatedMetric, stated_figures
from drafter.check.rule import Context
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report


def stated(text: str) -> tuple[StatedMetric, ...]:
    return stated_figures(Context(parse_report(text), load_profile("generic")))


@pytest.mark.parametrize(
    ("slot", "one", "other"),
    [
        ("scope", "全市自来水用户3264户。", "市本级自来水用户3246户。"),
        ("period", "2025年自来水用户3264户。", "2024年自来水用户3246户。"),
        ("subject", "东河县自来水用户3264户。", "西岭镇自来水用户3246户。"),
        ("account", "一般公共预算用于造林支出3264万元。", "政府性基金用于造林支出3246万元。"),
        ("within", "城镇住户9000户，其中自来水用户3264户。", "乡村住户9000户，其中自来水用户3246户。"),
        ("within", "城镇住户9000户（自来水用户3264户）。", "自来水用户3246户。"),
        ("counted", "全年自来水用户3264户。", "五年来年均自来水用户3246户。"),
        ("counted", "按新口径，自来水用户3264户。", "自来水用户3246户。"),
        ("kinds", "小学有自来水用户3264户。", "初中有自来水用户3246户。"),
        ("planned", "全年自来水用户3264户。", "力争自来水用户3246户。"),
    ],
)
def test_one_name_is_two_metrics_when_a_slot_differs(slot: str, one: str, other: str) -> None:
    first, second = (
        next(each for each in stated(text) if each.name.endswith("自来水用户") or "造林支出" in each.name)
        for text in (one, other)
    )
    assert getattr(first, slot) != getattr(second, slot)


def test_the_units_own_name_before_a_metric_says_nothing() -> None:
    assert [each.name for each in stated("全校在校学生3264人。在校学生3246人。")] == ["在校学生"] * 2


def test_a_name_that_could_be_of_anything_states_nothing() -> None:
    assert stated("收入3264万元，市级安排资金3246万元，完成投资860万元。") == ()


def test_the_reports_own_year_is_that_of_a_figure_without_one() -> None:
    text = "东山县林场2024年工作总结\n一、工作情况\n自来水用户3264户。去年自来水用户2900户。"
    assert [each.period for each in stated(text)] == ["2024", "去年"]
