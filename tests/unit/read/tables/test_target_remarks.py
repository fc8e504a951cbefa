"""Remarks that speak of the row's plan: its stage, its value again, how much of it is done."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.draft.rows import row_clause
from drafter.read.tables.target_remarks import of_target
from tests.unit.read.tables.grids import read

_HEAD = ["项目", "单位", "预算数", "完成数", "说明"]


@pytest.mark.parametrize(
    ("remark", "name", "amount", "share"),
    [
        ("变动预算", "变动预算", None, None),
        ("预算数为调整后预算", "调整预算", None, None),
        ("年初预算62.5，为预算96.4%", "年初预算", "62.5", "96.4"),
        ("本栏系调整预算；98%", "调整预算", None, "98"),
        ("占全年任务的83%", "", None, "83"),
    ],
)
def test_a_remark_of_the_plan_is_read(remark: str, name: str, amount: str | None, share: str | None) -> None:
    found = of_target(remark)
    assert found is not None
    assert (found.name, found.amount, found.share) == (name, *(one and Decimal(one) for one in (amount, share)))


@pytest.mark.parametrize(
    "remark", ["占本级支出的7.2%", "96.4%", "含专项债12.5", "为上年的96.4%", "调整预算，待核", "预算科报"]
)
def test_any_other_remark_is_not(remark: str) -> None:
    assert of_target(remark) is None


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["车购税收入", "万元", 700, 735, ""], "车购税收入735万元，为年度预算的105%"),
        (["车购税收入", "万元", 700, 735, "年初预算700，为预算105%"], "车购税收入735万元，为年初预算的105%"),
        (["养路支出", "万元", 700, 588, "调整预算"], "养路支出588万元，为调整预算的84%"),
        (["养路支出", "万元", 700, 588, "调整预算，98.4%"], "养路支出588万元，为调整预算的【待核】"),
        (["养路支出", "万元", 700, 700, "调整预算"], "养路支出700万元，为调整预算的100%"),
    ],
)  # fmt: skip
def test_a_plan_is_called_what_its_remark_calls_it(row: list[str | int], told: str) -> None:
    assert row_clause(read(_HEAD, row).facts[0]) == told


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("占本级支出的7.2%", ["采购规模588万元（占本级支出的7.2%）"]),
        ("涉及12个县、3.4万人", ["采购规模588万元（涉及12个县、3.4万人）"]),
        ("6轮次合计", ["采购规模588万元（6轮次合计）"]),
        ("完成年度任务104%", ["采购规模588万元", "采购规模完成年度任务的104%"]),
        ("退回项目6件", ["采购规模588万元", "采购规模退回项目6件"]),
    ],
)
def test_what_a_remark_says_more(remark: str, told: list[str]) -> None:
    """Counts without a name and shares stand beside the row's figure; what names a thing of its own is a fact of its own."""
    table = read(["项目", "单位", "完成数", "说明"], ["采购规模", "万元", 588, remark])
    assert [row_clause(fact) for fact in table.facts] == told


@pytest.mark.parametrize(
    ("remark", "text"),
    [("亿元，120项", "惠农补贴42.8亿元（120项）"), ("单位：万件", "惠农补贴42.8万件"), ("个别县未报", "惠农补贴42.8")],
)
def test_a_remark_may_open_with_the_unit(remark: str, text: str) -> None:
    (fact,) = read(["指标", "今年", "备注"], ["惠农补贴", 42.8, remark]).facts
    assert fact.text == text


def test_a_plan_that_somebody_only_said_is_asked() -> None:
    reading = read(["指标", "单位", "完成数", "目标", "备注"], ["基金收入", "亿元", 277, 320, "年初预算（科里口述）"])
    assert [row_clause(fact) for fact in reading.facts] == ["基金收入277亿元"]
    assert len(reading.questions) == 1
