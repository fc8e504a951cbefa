"""Times as codes of the calendar."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.ground.times import times_of


@pytest.mark.parametrize(
    ("text", "year", "rest"),
    [
        ("明年6月底前完成", 2026, "6月底"),
        ("2026年6月底前完成", 2026, "6月底"),
        ("去年底交付", 2024, "年底"),
        ("1—9月产值", 0, "前三季度"),
        ("第三季度开工", 0, "三季度"),
        ("国庆节前通车", 0, "国庆"),
        ("7月15号验收", 0, "7月15日"),
    ],
)
def test_time_is_read(text: str, year: int, rest: str) -> None:
    (time,) = times_of(text, Period.parse("2025"))
    assert (time.year, time.rest) == (year, rest)


def test_a_plan_for_the_year_is_no_time() -> None:
    assert times_of("全年目标9000人", Period.parse("2025H1")) == []
