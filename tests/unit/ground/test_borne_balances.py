"""加上 and 收支相抵 are held by the figures they stand between, and by nothing else."""

from __future__ import annotations

import pytest

from drafter.core.text import Span
from drafter.ground.borne_balances import in_balance, says_balance

ON_TOP = "全县收入{base}万元，加上补助收入{added}万元、调入资金80万元，收入总计{total}万元。"
LEFT = "收入总计{came}万元。支出总计{went}万元；收支相抵，年终{name}{left}万元。"


@pytest.mark.parametrize(
    ("base", "added", "total", "bears"),
    [("500", "300", "880", True), ("500.4", "300", "880", True), ("500", "310", "880", False)],
)
def test_what_is_added_makes_the_total(base: str, added: str, total: str, bears: bool) -> None:
    text = ON_TOP.format(base=base, added=added, total=total)
    assert in_balance(text.index("加上"), text) is bears


@pytest.mark.parametrize(
    ("came", "went", "name", "left", "bears"),
    [
        ("880", "700", "结转", "180", True),
        ("880", "700", "结余", "181", True),  # as exactly as it is told
        ("880", "700", "结余", "195", False),
        ("700", "880", "结余", "180", False),
        ("700", "880", "缺口", "180", True),
        ("880", "700", "缺口", "180", False),
    ],
)
def test_what_is_left_is_the_difference(came: str, went: str, name: str, left: str, bears: bool) -> None:
    text = LEFT.format(came=came, went=went, name=name, left=left)
    at = text.index("收支相抵")
    assert says_balance(Span(at, at + 4), text) is bears
    assert in_balance(at, text) is bears


def test_without_a_figure_nothing_is_borne_out() -> None:
    assert not in_balance(4, "收入多，收支相抵，没有结余。")
