"""Heads that name a school year, units said under a table, rows of one cell, changes of percentages, 台账 rows by their state."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.head_periods import read_when
from tests.unit.read.tables.grids import read, told


@pytest.mark.parametrize(
    ("words", "own", "expected"),
    [
        ("2024—2025学年", "2025-09..2026-07", "2024-09..2025-07"),
        ("2024-2025学年", "2025", "2024-09..2025-08"),
        ("2024-25学年第二学期", "2025", "2025-02..2025-07"),
        ("上学年", "2025-09..2026-07", "2024-09..2025-07"),
        ("本学年", "2025-09..2026-07", "2025-09..2026-07"),
        ("上学期", "2026-02..2026-07", "2025-09..2026-01"),
        ("二、三季度", "2026-04..2026-09", "2026Q2"),
        ("9月末", "2026-04..2026-09", "2026-04..2026-09"),
        ("9月末", "2026", "2026-01..2026-09"),
    ],
)
def test_periods_of_schools_and_of_ends(words: str, own: str, expected: str) -> None:
    when = read_when(words)
    period = when.resolve(Period.parse(own)) if when else None
    assert period == (Period(2026, 4, 2026, 9) if expected == "2026Q2" else Period.parse(expected))


def test_a_unit_under_the_table_holds_for_it() -> None:
    table = read(
        ["", "2025年", "2024年", "增减额"],
        ["契税", "41", "38", "3"],
        ["其他", "9", "12", "-3"],
        ["单位：万元（四舍五入）"],
    )
    assert [fact.text for fact in table.facts] == ["契税41万元，同比增加3万元", "其他9万元，同比减少3万元"]
    assert [left.kind for left in table.left_out] == ["remark"]


def test_a_row_of_one_cell_that_states_something_is_a_fact() -> None:
    table = read(
        ["线路", "1月", "2月", "合计"], ["东线", "3", "4", "7"], ["西线", "5", "6", "11"], ["其中东线新装6台水表"]
    )
    assert ("value", "6") in [(role, value) for role, _name, value, *_rest in told(table.facts[-1])]


def test_a_change_between_percentages_is_in_points() -> None:
    table = read(
        ["项目", "本期", "上年同期", "增减"], ["入住率", "0.81", "0.76", "0.05"], ["办结率", "94.5%", "90.8%", "3.7%"]
    )
    changes = [one for fact in table.facts for one in told(fact) if one[0] == "change"]
    assert [(one[2], one[3]) for one in changes] == [("5", "个百分点"), ("3.7", "个百分点")]


def test_a_carried_out_measure_is_no_plan_and_an_open_result_no_success() -> None:
    heads = ["问题", "整改措施", "整改情况"]
    table = read(
        heads,
        ["栏杆松动", "逐处加固", "已完成"],
        ["呼叫铃损坏", "更换", "还差2个没到货"],
        ["账目不清", "审计", "明年3月前审完"],
    )
    assert [(fact.text, fact.role) for fact in table.facts if fact.role != "problems"] == [
        ("逐处加固", "achievements"), ("已完成", "achievements"), ("更换", "plans"), ("审计", "plans"), ("明年3月前审完", "plans"),
    ]  # fmt: skip
    assert "还差2个没到货" in [fact.text for fact in table.facts if fact.role == "problems"]


def test_members_with_bars_of_their_own_stay_whole() -> None:
    assert whole_member("done_word").match("均已全部完成") and not whole_member("done_word").match("均未完成")
    assert whole_member("limit").search("按可比口径") and whole_member("aside").search("没统计")
