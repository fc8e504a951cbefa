"""A clause without a figure is told by its things: that something else was done, or done by then, tells nothing of it."""

from __future__ import annotations

import pytest

from drafter.api import verify


@pytest.mark.parametrize(
    ("source", "told", "lost"),
    [
        ("完成水厂扩建，渠道年底贯通", "完成水厂扩建。", True),
        ("完成水厂扩建，渠道年底贯通", "完成水厂扩建，年底贯通渠道。", False),
        ("城东水厂二期6月底通水，应急连通年底贯通", "城东水厂二期6月底通水。", True),
        ("城东水厂二期6月底通水，应急连通年底贯通", "城东水厂二期6月底通水，应急连通工程年底贯通。", False),
        ("泵房主体封顶，设备已进场", "泵房主体已封顶，设备进场。", False),
        ("泵房主体封顶，设备已进场", "泵房主体已封顶。", True),
    ],
)
def test_what_a_text_leaves_out(source: str, told: str, lost: bool) -> None:
    found = verify(told, facts=[source], period="2025", role="plans" if "年底" in source else "achievements")
    assert bool(found["lost"]) is lost
