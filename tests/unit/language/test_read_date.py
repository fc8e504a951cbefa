"""A date given by a person, in any of the usual forms."""

from __future__ import annotations

import datetime

import pytest

from drafter.language.dates import read_date


@pytest.mark.parametrize(
    "words",
    [
        "2026-03-09",
        "2026/3/9",
        "2026.3.9",
        "20260309",
        "2026年3月9日",
        "2026年03月09日",
        "二〇二六年三月九日",
        " 2026 年 3 月 9 日 ",
        "２０２６年３月９日",
        "2026-03-09 00:00:00",
    ],
)
def test_forms_of_one_date(words: str) -> None:
    assert read_date(words) == datetime.date(2026, 3, 9)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "上周五",
        "2026年3月",
        "3月9日",
        "2026-13-01",
        "2026年2月30日",
        "2026年3月9日前",
        "约2026年3月9日",
        "12345678901",
    ],
)
def test_what_is_no_date(words: str) -> None:
    assert read_date(words) is None
