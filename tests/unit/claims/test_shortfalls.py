"""Which facts state a loss or a missed plan: certain ones, and their near misses."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from drafter.claims.shortfalls import is_loss, is_shortfall, tells_loss
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance


def _row(name: str, value: str, unit: str, *, aim: str = "", before: str = "", period: str = "2024") -> Fact:
    metrics = [Metric(name, Decimal(value), unit, period)]
    if aim:
        metrics.append(Metric(name, Decimal(aim), unit, period, basis="目标"))
    if before:
        metrics.append(Metric(name, Decimal(before), unit, "2023", basis="上年同期"))
    where = Provenance("metrics.xlsx", "指标!B2", value)
    return Fact("m1", "achievements", "", f"{name}{value}{unit}", where, tuple(metrics), kind="row", table="指标")


@pytest.mark.parametrize(
    "row",
    [
        _row("公租房租金收缴率", "81.5", "%", aim="92"),
        _row("苗圃出圃合格率", "88", "%", aim="90"),
        _row("信访投诉", "260", "件", aim="200"),
        _row("设备故障次数", "31", "次", aim="20"),
        _row("完工泊位", "3", "个", aim="5"),
        _row("资源访问量", "2.1", "万次", aim="5"),
        _row("利润总额", "-42", "万元"),
        _row("收支结余", "-90", "万元", before="12"),
    ],
)
def test_a_row_on_the_wrong_side_is_a_shortfall(row: Fact) -> None:
    assert is_shortfall(row)


@pytest.mark.parametrize(
    "row",
    [
        _row("公租房租金收缴率", "93", "%", aim="92"),
        _row("信访投诉", "160", "件", aim="200"),
        _row("完工泊位", "3", "个", aim="5", period="2024H1"),  # the year is not over
        _row("购书经费", "30", "万元", aim="40"),  # spent less
        _row("利润总额", "-42", "万元", before="-90"),  # a smaller loss
        _row("利润总额", "42", "万元"),
        _row("完工泊位", "3", "个"),
        _row("苗圃受害率", "0.02", "%", aim="0.05"),
        _row("病虫成灾面积", "20", "亩", aim="50"),
    ],
)
def test_what_is_well_or_not_certain_is_none(row: Fact) -> None:
    assert not is_shortfall(row)


def test_a_fact_that_waits_for_a_figure_is_none() -> None:
    row = _row("苗圃出圃合格率", "88", "%", aim="90")
    assert not is_shortfall(replace(row, marks=frozenset({"hearsay"})))


@pytest.mark.parametrize(
    "text",
    [
        "收支结余-75万，头一回",
        "物业公司净利润-31.5万元",
        "食堂全年净亏26万",
        "客运班线亏了18万元",
        "医保应收未收款420万元",
    ],
)
def test_a_loss_with_its_amount(text: str) -> None:
    assert tells_loss(text)


@pytest.mark.parametrize(
    "text",
    [
        "全年减亏60万元",
        "亏损收窄，亏损20万元",
        "帮9家企业扭亏，合计亏损70万元",
        "收支结余75万元",
        "灾害保险赔付亏损农户30万元",
    ],
)
def test_what_eases_a_loss_is_none(text: str) -> None:
    assert not tells_loss(text)


def test_a_missed_plan_is_no_loss() -> None:
    assert not is_loss(_row("公租房租金收缴率", "81.5", "%", aim="92"))
    assert is_loss(_row("利润总额", "-42", "万元"))
