"""Who told a line: short names of offices alone; a matter of the same name stays."""

from __future__ import annotations

import pytest

from drafter.language.short_offices import are_short_offices, without_tellers


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("退船税640万元（财政、税务）", "退船税640万元"),
        ("渔民换证2600人（公安）", "渔民换证2600人"),
        ("养老金并轨（人社报）", "养老金并轨"),
        # near misses
        ("支出3亿元（教育）", "支出3亿元（教育）"),
        ("新建水厂（含改建）3座", "新建水厂（含改建）3座"),
        ("由住建（牵头）推进", "由住建（牵头）推进"),
    ],
)
def test_a_bracket_that_names_the_teller_goes(plain: str, report: str) -> None:
    assert without_tellers(plain) == report


def test_a_matter_is_no_teller() -> None:
    assert are_short_offices("人社") and are_short_offices("财政、税务")
    assert not are_short_offices("财政") and not are_short_offices("教育")
