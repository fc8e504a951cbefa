"""In a report of public money a field with nothing but its sum is told by 资金; trade, output and what has a word of its own are not."""

from __future__ import annotations

import pytest

from drafter.draft.funds import with_funds


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("教育4.9亿元，新增学位3600个", "教育资金4.9亿元，新增学位3600个"),
        ("大气、土壤1.3亿元；林业2200万元", "大气、土壤资金1.3亿元；林业资金2200万元"),
        ("教育支出4.9亿元", "教育支出4.9亿元"),
        ("跨境电商169亿元", "跨境电商169亿元"),
        ("落实教育4.9亿元", "落实教育4.9亿元"),
    ],
)
def test_a_field_of_spending_has_its_funds(text: str, said: str) -> None:
    assert with_funds(text) == said
