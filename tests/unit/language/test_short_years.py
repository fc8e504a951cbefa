"""A year of two figures is written in full where it is one; a length of time is left."""

from __future__ import annotations

import pytest

from drafter.language.short_years import with_whole_years, years_of_old

YEARS = range(2022, 2028)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("25年先出方案，启动配套", "2025年先出方案，启动配套"),
        ("24年完成改造12处", "2024年完成改造12处"),
        ("欠款23年底结清", "欠款2023年底结清"),
        ("26年1月开工", "2026年1月开工"),
        ("19年起累计1460户", "2019年起累计1460户"),
    ],
)
def test_a_year_in_full(told: str, said: str) -> None:
    assert with_whole_years(told, YEARS) == said


@pytest.mark.parametrize(
    "text",
    [
        "近25年来首次",
        "满25年先退",
        "用了25年的锅炉",
        "工龄25年全县最长",
        "12年先后换过3任",
        "2025年先办",
        "第25年",
        "12年起步的老项目",
        "10年起算",
    ],
)
def test_a_length_of_time_stands(text: str) -> None:
    assert with_whole_years(text, YEARS) == text


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("行车是93年的", {1993}),
        ("闸门07年装的", {2007}),
        ("库房12年前后盖起来", {2012}),
        ("这台压路机09年就用上了", {2009}),
        ("老井88年打的", set[int]()),
        ("连续12年的老店", set[int]()),
        ("干了18年的活", set[int]()),
        ("用了22年就坏", set[int]()),
        ("近15年建的", set[int]()),
        ("1993年建的", set[int]()),
    ],
)
def test_what_year_a_thing_is_of(text: str, years: set[int]) -> None:
    assert years_of_old(text, 2025) == years
