"""What kind of thing an indicator is, and what may be derived from it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.completion import aim_of
from drafter.claims.growth import growth_words
from drafter.claims.nature import better_small, change_words, completion_of, derive_change, is_spent, nature_of
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance


@pytest.mark.parametrize(
    ("indicator", "unit", "nature"),
    [
        ("社会用电量", "亿千瓦时", "amount"),
        ("罚没收入", "万元", "amount"),
        ("调解纠纷", "件", "count"),
        ("在职职工", "名", "count"),
        ("渠道完好率", "%", "rate"),
        ("税收占比", "", "rate"),
        ("绩效考核排名", "", "rank"),
        ("安全指数综合排名", "位", "rank"),
        ("居民消费价格指数", "", "index"),
        ("灌溉水利用系数", "", "index"),
        ("群众测评得分", "分", "index"),
        ("平均办理时长", "天", "duration"),
        ("利润总额", "万元", "balance"),
    ],
)
def test_a_nature_is_read_from_name_and_unit(indicator: str, unit: str, nature: str) -> None:
    assert nature_of(indicator, unit) == nature


@pytest.mark.parametrize(
    ("indicator", "unit", "value", "base", "words"),
    [
        ("罚没收入", "万元", "120", "100", "增长20%"),
        ("调解纠纷", "件", "90", "100", "下降10%"),
        ("渠道完好率", "%", "64", "61.5", "提高2.5个百分点"),
        ("考核排名", "", "3", "5", "上升2位"),
        ("考核排名", "", "8", "5", "下降3位"),
        ("平均办理时长", "天", "3.9", "4.6", "缩短0.7天"),
        ("火灾事故", "起", "6", "4", "增加2起"),
        ("罚没收入", "万元", "100", "100", "与上年同期持平"),
    ],
)
def test_change_is_worded_by_nature(indicator: str, unit: str, value: str, base: str, words: str) -> None:
    found = derive_change(indicator, unit, Decimal(value), Decimal(base))
    assert found is not None and found.plausible
    assert change_words(indicator, unit, found) == words


@pytest.mark.parametrize(
    ("indicator", "unit", "value", "base"),
    [
        ("居民消费价格指数", "", "102.3", "101.1"),
        ("净利润", "万元", "50", "-20"),
        ("净利润", "万元", "-50", "20"),
        ("工业增加值增速", "%", "6.1", "5.2"),
        ("罚没收入", "万元", "10", "0"),
    ],
)
def test_nothing_is_derived_of_an_index_across_a_sign_or_of_a_rate_of_change(
    indicator: str, unit: str, value: str, base: str
) -> None:
    assert derive_change(indicator, unit, Decimal(value), Decimal(base)) is None


def test_a_leap_beyond_its_nature_is_not_plausible() -> None:
    found = derive_change("罚没收入", "万元", Decimal(112200), Decimal(100))
    assert found is not None and not found.plausible
    assert completion_of("罚没收入", "万元", Decimal(112200), Decimal(1)) is None
    assert completion_of("满意率", "%", Decimal(90), Decimal(95)) is None


@pytest.mark.parametrize(
    ("value", "base", "plausible"),
    [("400", "100", True), ("400.1", "100", False), ("10", "100", True), ("9.9", "100", False)],
)
def test_growth_is_plausible_from_ten_times_less_to_four_times_as_much(value: str, base: str, plausible: bool) -> None:
    found = derive_change("税收收入", "万元", Decimal(value), Decimal(base))
    assert found is not None and found.plausible is plausible


@pytest.mark.parametrize(
    ("value", "target", "share"), [("300", "100", "300"), ("300.1", "100", None), ("0", "100", "0"), ("50", "0", None)]
)
def test_completion_reaches_three_times_the_plan_at_most(value: str, target: str, share: str | None) -> None:
    assert completion_of("造林面积", "亩", Decimal(value), Decimal(target)) == (Decimal(share) if share else None)


def _row(indicator: str, value: str, base: str, unit: str, rate: str = "") -> Fact:
    metrics = [Metric(indicator, Decimal(value), unit, "2024", base_value=Decimal(base))]
    if rate:
        metrics.append(Metric(indicator, Decimal(rate), "%", "2024", "同比"))
    return Fact("m1", "achievements", "", f"{indicator}{value}{unit}", Provenance("a.xlsx", "表!B2"), tuple(metrics))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (_row("考核排名", "3", "5", ""), "较上年上升2位"),
        (_row("考核排名", "3", "5", "", rate="-40"), ""),
        (_row("净利润", "-5", "8", "万元"), ""),
        (_row("罚没收入", "999", "1", "万元"), ""),
        (_row("居民消费价格指数", "102.3", "100", "", rate="2.3"), "同比上涨2.3%"),
    ],
)
def test_a_row_tells_only_what_its_nature_allows(row: Fact, words: str) -> None:
    assert growth_words(row) == words


@pytest.mark.parametrize(
    ("base", "words"),
    [
        (Metric("净利润", Decimal(-8), "万元", "2023", "上年同期"), "上年同期为-8万元"),
        (Metric("营业利润", Decimal(-8), "万元", "2023", "上年同期"), ""),
        (Metric("净利润", Decimal(-8), "万元", "2024", "目标"), ""),
        (Metric("净利润", Decimal(-8), "亿元", "2023", "上年同期"), ""),
    ],
)
def test_last_times_level_below_zero_is_that_of_the_same_indicator_and_unit(base: Metric, words: str) -> None:
    own = Metric("净利润", Decimal(-5), "万元", "2024")
    place = Provenance("a.xlsx", "表!B2")
    assert growth_words(Fact("m1", "achievements", "", "净利润-5万元", place, (own, base))) == words


@pytest.mark.parametrize(
    ("aim", "is_one"),
    [
        (Metric("造林面积", Decimal(120), "亩", "2024", "目标"), True),
        (Metric("造林面积", Decimal(120), "亩", "2024", "预算"), True),
        (Metric("造林面积", Decimal(120), "亩", "2023", "上年同期"), False),
        (Metric("抚育面积", Decimal(120), "亩", "2024", "目标"), False),
        (Metric("造林面积", None, "亩", "2024", "目标"), False),
    ],
)
def test_an_aim_is_a_number_planned_for_the_same_indicator(aim: Metric, is_one: bool) -> None:
    own = Metric("造林面积", Decimal(100), "亩", "2024")
    row = Fact("m1", "achievements", "", "造林面积100亩", Provenance("a.xlsx", "表!B2"), (own, aim))
    assert (aim_of(row) == aim) is is_one


@pytest.mark.parametrize(
    ("indicator", "spent"),
    [
        ("培训经费", True),
        ("三公支出（不含车辆）", True),
        ("会议费用", True),
        ("一般公共预算支出", False),
        ("争取资金", False),
        ("完成投资", False),
    ],
)
def test_what_is_spent_is_neither_missed_nor_reached(indicator: str, spent: bool) -> None:
    assert is_spent(indicator) is spent


@pytest.mark.parametrize(
    ("unit", "value", "base", "said"),
    [
        ("℃", "18.9", "18.3", "升高0.6℃"),
        ("℃", "-1.2", "0.4", "降低1.6℃"),
        ("pH", "7.1", "7.4", "降低0.3pH"),
        ("吨", "105", "100", "增长5%"),
    ],
)
def test_a_level_on_a_scale_rises_in_its_own_measure(unit: str, value: str, base: str, said: str) -> None:
    found = derive_change("监测值", unit, Decimal(value), Decimal(base))
    assert found and change_words("监测值", unit, found) == said


@pytest.mark.parametrize("name", ["户均停电时间", "平均等候时间", "企业开办时间", "客户报装时长", "手续办理时限"])
def test_times_one_waits_are_better_short(name: str) -> None:
    assert better_small(name) and nature_of(name, "小时/户") == "duration"


@pytest.mark.parametrize("name", ["志愿服务时长", "场馆开放时间", "设备运行时间", "培训课时"])
def test_times_one_gives_are_not(name: str) -> None:
    assert not better_small(name)
