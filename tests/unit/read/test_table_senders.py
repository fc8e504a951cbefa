"""A table pasted into notes is its office's: that of the heading over it, or the one its head row opens with."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.note_tables import read_noted

_ROWS = "| 指标 | 单位 | 2025年 |\n|---|---|---|\n| 造林面积 | 亩 | 1260 |\n| 抚育面积 | 亩 | 3400 |\n"


@pytest.mark.parametrize(
    ("head", "owner"),
    [("# 营林科\n", "营林科"), ("## 二、营林科：\n", "营林科"), ("# 造林情况\n", ""), ("", "")],
)
def test_the_heading_over_it_sent_it(head: str, owner: str) -> None:
    (table,) = read_noted(head + _ROWS, "记.md", period=Period.parse("2025")).tables
    assert {fact.owner for fact in table.facts} == {owner}


def test_what_a_column_says_comes_first() -> None:
    text = "# 营林科\n| 指标 | 单位 | 2025年 | 责任科室 |\n|---|---|---|---|\n| 造林面积 | 亩 | 1260 | 种苗站 |\n| 抚育面积 | 亩 | 3400 | |\n"
    (table,) = read_noted(text, "记.md", period=Period.parse("2025")).tables
    assert [fact.owner for fact in table.facts] == ["种苗站", "营林科"]
