"""A row as a clause: its completion is told once, with the target that bears it out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.draft.rows import row_clause, time_of


def _row(value: str, rate: str, aim: str) -> Fact:
    metrics = (
        Metric("渠道衬砌", Decimal(value), "公里"),
        Metric("渠道衬砌", Decimal(aim), "公里", basis="目标"),
        Metric("渠道衬砌", Decimal(rate), "%", basis="完成率"),
    )
    text = f"渠道衬砌{value}公里，完成率{rate}%"
    return Fact("m2", "achievements", "", text, Provenance("表.xlsx", "B2"), metrics, kind="row")


@pytest.mark.parametrize(
    ("value", "rate", "aim", "said"),
    [
        ("42.5", "85", "50", "渠道衬砌42.5公里，为年度目标50公里的85%"),
        ("18.96", "94.8", "20", "渠道衬砌18.96公里，为年度目标20公里的94.8%"),
        ("61", "101.7", "60", "渠道衬砌61公里，为年度目标60公里的101.7%"),
    ],
)
def test_a_stated_completion_is_told_once(value: str, rate: str, aim: str, said: str) -> None:
    assert row_clause(_row(value, rate, aim)) == said


def test_one_the_target_does_not_bear_out_is_not_printed() -> None:
    assert row_clause(_row("42.5", "91", "50")) == "渠道衬砌42.5公里，为年度目标50公里的【待核】"


@pytest.mark.parametrize(("value", "rate", "aim"), [("65", "100", "60"), ("42.5", "84.9", "50"), ("40", "125", "50")])
def test_one_that_is_capped_cut_off_or_turned_round_is_no_error(value: str, rate: str, aim: str) -> None:
    assert "待核" not in row_clause(_row(value, rate, aim))


@pytest.mark.parametrize(
    ("value", "base", "stated", "said"),
    [
        ("9", "6", "洒水车9辆，同比增加3辆", "洒水车9辆，同比增加3辆"),
        ("57", "40", "洒水车57辆，同比增加17辆", "洒水车57辆，同比增加17辆，增长42.5%"),
        ("57", "40", "洒水车57辆", "洒水车57辆，同比增长42.5%"),
    ],
)
def test_a_growth_is_told_once_and_so_is_what_it_is_against(value: str, base: str, stated: str, said: str) -> None:
    metric = Metric("洒水车", Decimal(value), "辆", "2024", base_value=Decimal(base))
    row = Fact("m3", "achievements", "", stated, Provenance("表.xlsx", "B3"), (metric,), kind="row")
    assert row_clause(row) == said


def test_a_time_before_a_rows_name_is_known_unless_it_would_be_cut_at_a_date() -> None:
    def row(text: str, name: str) -> Fact:
        metric = Metric(name, Decimal(9), "栋", "2024")
        return Fact("m4", "achievements", "", text, Provenance("表.xlsx", "B4"), (metric,), kind="row")

    assert time_of(row("2024年6月西库区仓房9栋", "西库区仓房")) == "2024年6月"
    assert time_of(row("6月二号库区仓房9栋", "二号库区仓房")) == "" == time_of(row("西库区仓房9栋", "西库区仓房"))


def test_occupying_a_road_is_no_share() -> None:
    assert _opening_of("占道类", "件") == "占道类9件" and _opening_of("占财政支出", "%") == "占财政支出的9%"


def _opening_of(name: str, unit: str) -> str:
    metric = Metric(name, Decimal(9), unit, "2024")
    return row_clause(
        Fact("m5", "achievements", "", f"{name}9{unit}", Provenance("表.xlsx", "B5"), (metric,), kind="row")
    )


def test_a_tally_is_read_as_kinds() -> None:
    text = "甲科票数满意41，票数一般3，满意率93.2%"
    metric = Metric("甲科票数满意", Decimal(41), "", "2024")
    row = Fact("m6", "achievements", "", text, Provenance("表.xlsx", "B6"), (metric,), kind="row")
    assert row_clause(row) == "甲科方面，满意41票、一般3票，满意率93.2%"


def test_a_remark_that_ends_in_what_it_counts_stays_as_it_is() -> None:
    metric = Metric("县区", Decimal(11), "个", "2024")
    row = Fact("m7", "achievements", "", "考核排名共11个县区", Provenance("表.xlsx", "D3"), (metric,), kind="row")
    assert row_clause(row) == "考核排名共11个县区"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("教学楼抽检合格率95.2%（238处合格）", "教学楼抽检合格率为95.2%（238处合格），同比提高1.9个百分点"),
        ("教学楼抽检合格率95.2%，合格238处", "教学楼抽检合格率为95.2%，合格238处"),
    ],
)
def test_a_count_in_brackets_is_no_second_measure(text: str, said: str) -> None:
    metrics = (
        Metric("教学楼抽检合格率", Decimal("95.2"), "%"),
        Metric("教学楼抽检合格率", Decimal("93.3"), "%", basis="上年同期"),
        Metric("教学楼抽检合格率", Decimal("1.9"), "个百分点", basis="增量", change="increase"),
        Metric("合格", Decimal("238"), "处"),
    )
    row = Fact("m3", "achievements", "", text, Provenance("表.xlsx", "B3"), metrics, kind="row")
    assert row_clause(row) == said


def test_a_measure_that_nobody_gave_stands_in_no_brackets() -> None:
    metrics = (Metric("补贴兑付", Decimal(0), "万元"), Metric("兑付排名", None, "位"))
    row = Fact("m4", "achievements", "", "补贴兑付0万元", Provenance("表.xlsx", "B4"), metrics, kind="row")
    assert row_clause(row) == "补贴兑付0万元"
