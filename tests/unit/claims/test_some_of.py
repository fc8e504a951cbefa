"""Counts of some of the same things disagree only where the same is said of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.some_of import faulty_ones, kinds_of_one, of_different_ones, of_two_matters, told_beside
from drafter.core.fact import LedgerEntry
from drafter.core.quantity import Metric
from drafter.core.text import Provenance


def entry(fact_id: str, value: int) -> LedgerEntry:
    return LedgerEntry(Metric("泵站", Decimal(value), "个", "2024"), fact_id, Provenance("要点.md", fact_id))


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("有4个泵站没有围墙", "对3个泵站开展审计", True),
        ("4个泵站电机老化", "3个泵站无人值守", True),
        ("完成4个泵站改造", "完成3个泵站改造任务", False),
        ("改造泵站4个", "对3个泵站开展审计", False),
        ("改造泵站4个", "泵站改造3个", False),
        ("有4个泵站", "有3个泵站", False),
        ("接通4个泵站", "3个泵站尚未通电", True),
        ("巡查4个泵站", "3个泵站没有专人值守", True),
        ("建成4个泵站", "3个泵站", False),
        ("改造泵站4个", "3个泵站尚未通电", False),
    ],
)
def test_what_is_said_of_so_many(one: str, two: str, apart: bool) -> None:
    assert of_different_ones(entry("n1", 4), entry("n2", 3), {"n1": one, "n2": two}) is apart


@pytest.mark.parametrize(
    ("all_of_them", "some", "apart"),
    [
        ("排水泵站4个", "3个泵站老化", True), ("排水泵站4个", "三个泵站停用半年", True), ("排水泵站4个", "3个泵站投用", False), ("排水泵站4个", "泵站3个", False),
    ],
)  # fmt: skip
def test_those_with_something_wrong_are_some_of_all(all_of_them: str, some: str, apart: bool) -> None:
    assert faulty_ones(entry("n1", 4), entry("n2", 3), {"n1": all_of_them, "n2": some}) is apart


def rate(fact_id: str, value: str, name: str = "规范管理率", table: str = "") -> LedgerEntry:
    return LedgerEntry(Metric(name, Decimal(value), "%", "2025"), fact_id, Provenance("要点.md", fact_id), table=table)


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("结核病登记54例，规范管理率97.4%", "糖尿病登记2140人，规范管理率71.6%", True),
        ("精神障碍在册310人，规范管理率97.4%", "高血压患者2.1万人，规范管理率71.6%", True),
        ("糖尿病登记2140人，规范管理率97.4%", "糖尿病登记2140人，规范管理率71.6%", False),
        ("规范管理率97.4%", "糖尿病登记2140人，规范管理率71.6%", False),
        ("糖尿病规范管理率97.4%，体检2140人", "结核病登记54例，规范管理率71.6%", False),
    ],
)
def test_a_rate_leans_on_what_its_line_counts(one: str, two: str, apart: bool) -> None:
    assert of_two_matters(rate("n1", "97.4"), rate("n2", "71.6"), {"n1": one, "n2": two}) is apart


def test_a_line_that_has_the_rows_figure_too_does_not_disagree() -> None:
    first, second, row = (
        rate("n1", "99.6", "出厂水合格率"),
        rate("n1", "97.8", "出厂水合格率"),
        rate("m1", "99.6", "出厂水合格率", "指标"),
    )
    assert told_beside(second, row, {"n1": [first, second]})
    assert not told_beside(second, row, {"n1": [second]})
    assert not told_beside(second, rate("n2", "99.6", "出厂水合格率"), {"n1": [first, second]})


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("医保基金收入里：泵站4个", "泵站3个", True),
        ("支出中，泵站4个", "泵站3个", True),
        ("收入里：泵站4个", "收入里：泵站3个", False),
        ("泵站4个", "泵站3个", False),
    ],
)
def test_kinds_of_what_came_in_are_no_spending(one: str, two: str, apart: bool) -> None:
    assert kinds_of_one(entry("n1", 4), entry("n2", 3), {"n1": one, "n2": two}) is apart
