"""一是, 二是… as far as a section may count."""

import pytest

from drafter.language.numerals import in_han


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "一百"), (105, "一百零五"), (110, "一百一十"),
        (117, "一百一十七"), (200, "二百"), (999, "九百九十九"), (1000, "1000"),
    ],
)  # fmt: skip
def test_any_number_of_items(number: int, written: str) -> None:
    assert in_han(number) == written
