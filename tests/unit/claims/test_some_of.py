"""Counts of some of the same things disagree only where the same is said of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.some_of import faulty_ones, of_different_ones
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
