"""When two figures are one metric."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.joining import digits_alike, same_metric, same_name, same_scope, skeleton
from drafter.core.quantity import Metric


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("驾驶员培训", "培训驾驶员"),
        ("社会救助、志愿服务活动", "救助+志愿活动"),
        ("新增就业全年", "城镇新增就业"),
        ("老旧小区改", "城镇老旧小区改造"),
    ],
)
def test_shorthand_and_full_names_are_one(a: str, b: str) -> None:
    assert same_name(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("工业投资", "工业利润"),
        ("城镇居民收入", "农村居民收入"),
        ("一产增速", "三产增速"),
        ("", ""),
        ("水稻产量", "玉米产量"),
    ],
)
def test_different_metrics_stay_apart(a: str, b: str) -> None:
    assert not same_name(a, b)


def test_a_part_of_the_whole_is_another_scope() -> None:
    assert not same_scope(Metric("市本级收入", Decimal(1), "万元"), Metric("全市收入", Decimal(1), "万元"))
    assert same_scope(Metric("收入", Decimal(1), "万元"), Metric("全市收入", Decimal(1), "万元"))


def test_same_metric_asks_for_unit_family_basis_and_period() -> None:
    metric = Metric("造林面积", Decimal(86), "万亩", "2024")
    assert same_metric(metric, Metric("造林面积", Decimal(860000), "亩", "2024"))
    assert not same_metric(metric, Metric("造林面积", Decimal(86), "万亩", "2023"))
    assert not same_metric(metric, Metric("造林面积", Decimal(86), "%", "2024"))
    assert not same_metric(metric, Metric("造林面积", Decimal(86), "万亩", "2024", "目标"))


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("1159", "1195", True),
        ("340", "430", True),
        ("79.42", "79.24", True),
        ("127", "127", False),
        ("12", "500", False),
        ("4.2", "5.1", False),
    ],
)
def test_mistyped_digits(a: str, b: str, alike: bool) -> None:
    assert digits_alike(Decimal(a), Decimal(b)) is alike


@pytest.mark.parametrize(
    ("indicator", "bare"),
    [("全市税收收入", "税收收入"), ("走访企业数量", "走访企业"), ("总数", "总数"), ("完成投资额", "投资额")],
)
def test_a_skeleton_keeps_what_says_which_metric_it_is(indicator: str, bare: str) -> None:
    assert skeleton(indicator) == bare
