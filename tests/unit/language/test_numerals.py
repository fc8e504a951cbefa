"""Numerals in every shape a report uses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.language.numerals import parse_number


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2,306.15", "2306.15"),
        ("２０１６", "2016"),
        ("7\U001001b02", "7.2"),
        ("7·2", "7.2"),
        ("三十六", "36"),
        ("十二", "12"),
        ("两千余", "2000"),
        ("3.4万", "34000"),
        ("七千余万", "70000000"),
        ("2.08万亿", "2080000000000"),
        ("百分之四十八", "0.48"),
        ("四成", "0.4"),
        ("四分之三", "0.75"),
        ("一半", "0.5"),
        ("二〇一九", "2019"),
        ("三千零五十", "3050"),
        ("两亿零三百万", "203000000"),
        ("十五点六万", "156000"),
        ("5\n.5", "5.5"),
        ("-1.5", "-1.5"),
    ],
)
def test_reads_exactly(raw: str, value: str) -> None:
    assert parse_number(raw) == Decimal(value)


@pytest.mark.parametrize("raw", ["", " ", "元", "三家", "1.2.3", "abc", "第三", "9" * 5000, "\x00", "\ud800"])
def test_refuses_what_is_no_numeral(raw: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        parse_number(raw)
