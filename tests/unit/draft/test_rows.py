"""A row as a clause: its completion is told once, with the target that bears it out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.draft.rows import row_clause


def _row(value: str, rate: str, aim: str) -> Fact:
    metrics = (
        Metric("渠道衬砌", Decimal(value), "公里"),
        Metric("渠道衬砌", Decimal(aim), "公里", basis="目标"),
        Metric("渠道衬砌", Decimal(rate), "%", basis="完成率"),
    )
    text = f"渠道衬砌{value}公里，完成率{rate}%"
    return Fact("m2", "achievements", "", text, Provenance("表.xlsx", "B2"), metrics, kind="row")


@pytest.mark.parametrize(
    ("value", "rate", "aim", "said"),
    [
        ("42.5", "85", "50", "渠道衬砌42.5公里，为年度目标50公里的85%"),
        ("18.96", "94.8", "20", "渠道衬砌18.96公里，为年度目标20公里的94.8%"),
        ("61", "101.7", "60", "渠道衬砌61公里，为年度目标60公里的101.7%"),
    ],
)
def test_a_stated_completion_is_told_once(value: str, rate: str, aim: str, said: str) -> None:
    assert row_clause(_row(value, rate, aim)) == said


def test_one_the_target_does_not_bear_out_stays_to_be_seen() -> None:
    assert "完成率91%" in row_clause(_row("42.5", "91", "50"))
