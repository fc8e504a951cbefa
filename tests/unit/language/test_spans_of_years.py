"""Years that are a length of time, and years that are a date."""

from __future__ import annotations

import pytest

from drafter.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "raw"), [("贷款平均年限21.6年", "21.6年"), ("干部人均任职3.5年", "3.5年"), ("教龄12年", "12年")]
)
def test_a_mean_or_a_term_is_a_quantity(text: str, raw: str) -> None:
    assert [quantity.raw for quantity in find_quantities(text)] == [raw]


@pytest.mark.parametrize("text", ["均于2025年完成", "周期为2024年至2025年", "平均分见2025年年报"])
def test_a_date_is_none(text: str) -> None:
    assert not find_quantities(text)
