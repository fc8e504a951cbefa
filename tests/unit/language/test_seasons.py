"""A part of the year with a name of its own, as titles have it."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.language.seasons import months_said, season_in


@pytest.mark.parametrize(
    "title, season, code",
    [
        ("某县渔政站2025年禁渔期（3月1日—6月30日）执法情况", "2025年禁渔期", "2025-03..2025-06"),
        ("某站2024—2025年度供暖季（11月15日—次年3月15日）总结", "2024—2025年度供暖季", "2024-11..2025-03"),
        ("某校2025年秋季学期工作总结（9月—次年1月）", "2025年秋季学期", "2025-09..2026-01"),
        ("某队2025年国庆假期（10月1日至8日）保畅情况", "2025年国庆假期", "2025-10"),
        ("某局2025年汛期工作汇报", "2025年汛期", "2025"),
        ("某局2025年工作总结", "", "2025"),
    ],
)
def test_a_season_and_its_months(title: str, season: str, code: str) -> None:
    assert season_in(title) == season
    assert months_said(title, Period.parse("2025")).code == code
