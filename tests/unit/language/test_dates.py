"""Dates and periods."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.language.dates import find_dates, find_periods

YEAR = Period.parse("2023")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年6月8日", (2023, 6, 8)),
        ("二〇二三年十一月二十日", (2023, 11, 20)),
        ("2023年2月30日", (2023, 2, 30)),
        ("6月8日", (None, 6, 8)),
        ("2023 年 13 月", (2023, 13, None)),
        ("２０２３年", (2023, None, None)),
    ],
)
def test_reads_a_date_as_written(text: str, expected: tuple[int | None, int | None, int | None]) -> None:
    (date,) = find_dates(f"于{text}召开")
    assert (date.year, date.month, date.day) == expected
    assert date.raw == text


def test_no_date() -> None:
    assert find_dates("3月份以来，12个月内，20年间，1.2.3") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2022年，", "2022"),
        ("今年上半年，", "2023H1"),
        ("去年，", "2022"),
        ("一季度，", "2023Q1"),
        ("一季度一次性发放补助", "2023Q1"),
        ("一季度一般公共预算收入", "2023Q1"),
        ("前三季度，", "2023-01..2023-09"),
        ("1—5月，", "2023-01..2023-05"),
        ("截至6月底，", "2023H1"),
        ("2022年四季度，", "2022Q4"),
        ("前11个月，", "2023-01..2023-11"),
        ("头两个月，", "2023-01..2023-02"),
        ("去年前八个月，", "2022-01..2022-08"),
    ],
)
def test_period(text: str, code: str) -> None:
    (words,) = find_periods(text, YEAR)
    assert words.period is not None and words.period.code == code
    assert not words.compared


def test_compared_and_attached() -> None:
    compared, attached = find_periods("比2021年增长；由2019年的3%", YEAR)
    assert compared.compared and not attached.compared
    assert attached.attached


@pytest.mark.parametrize(
    "text",
    [
        "一季度一次，参加120人次",
        "抽查一季度一报",
        "演练一季度一训。",
        "当年收支结余",
        "上年结转",
        "6月5日",
        "三年行动",
        "每年",
        "提前3个月完工",
        "此前4个月没开工",
    ],
)
def test_no_period(text: str) -> None:
    assert find_periods(text, YEAR) == []


def test_one_quarter_beside_another_is_a_time() -> None:
    assert [words.period.code for words in find_periods("一季度一次，二季度两次", YEAR)] == ["2023Q1", "2023Q2"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("应急演练四季度一次。", "2023Q4"), ("三季度一查。", "2023Q3"), ("第三季度一训，", "2023Q3"),
        ("第一季度一次，全部合格", "2023Q1"), ("二季度一检查，", "2023Q2"),
    ],
)  # fmt: skip
def test_a_quarter_that_is_not_each_is_a_time(text: str, code: str) -> None:
    assert [words.period.code for words in find_periods(text, YEAR)] == [code]
