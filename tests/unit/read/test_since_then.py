"""What is counted on to this day is this period's, whichever year it began in."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.note_periods import of_another_period

PERIOD = Period.parse("2025")


@pytest.mark.parametrize(
    "text", ["2021年起累计改造1460户", "2022年以来累计救助2300人", "去年以来新增12户", "2022年至今修缮12处"]
)
def test_counted_on_to_this_day(text: str) -> None:
    assert not of_another_period(text, PERIOD)


@pytest.mark.parametrize("text", ["2024年救助2300人", "去年全年建成3处", "2024年起草办法4件", "前年接待1.2万人次"])
def test_told_of_then_only(text: str) -> None:
    assert of_another_period(text, PERIOD)
