"""Shares are worked out again from the part beside them and a whole that other facts give."""

from __future__ import annotations

import pytest

from drafter.claims.share_sums import wrong_shares
from tests.unit.read.tables.grids import read


def _apart(share: str, whole: str = "本级支出", value: float = 702.4) -> list[str]:
    facts = read(
        ["指标", "单位", "完成数", "说明"], [whole, "亿元", value, None], ["采购规模", "亿元", 118.6, share]
    ).facts
    return [found.arithmetic for found in wrong_shares(facts)]


@pytest.mark.parametrize(
    ("share", "told"),
    [
        ("占本级支出的19.04%", ["118.6÷702.4=16.88%"]),
        ("占本级支出的16.9%", []),
        ("占本级支出的16.88%", []),
        ("占本级支出的17%", []),
        ("占全部税收的19.04%", []),
        ("占本级支出的1.9%", []),
    ],
)
def test_shares(share: str, told: list[str]) -> None:
    assert _apart(share) == told
