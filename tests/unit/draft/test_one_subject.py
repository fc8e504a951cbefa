"""Rows of one thing side by side name it once; rows of two things, and names that are one only by their first words, keep theirs."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.draft.one_subject import named_once


def _row(indicator: str, value: str, unit: str) -> Fact:
    text = f"{indicator}{value}{unit}"
    return Fact(
        id=indicator,
        role="achievements",
        topic="",
        text=text,
        provenance=Provenance("表.xlsx", "B2", text),
        kind="row",
        metrics=(Metric(indicator, value, unit, "2024"),),
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((("网上商城项目", "75", "个"), ("网上商城交易额", "141", "万元")), "网上商城项目75个，交易额141万元"),
        ((("桃园里程", "5.5", "公里"), ("桃园面积", "1.9", "万亩")), "桃园里程5.5公里，面积1.9万亩"),
        ((("粮食产量", "1.9", "万吨"), ("水产品产量", "3.2", "万吨")), "粮食产量1.9万吨；水产品产量3.2万吨"),
        (
            (("限额以上批发收入", "18", "亿元"), ("限额以上零售收入", "9", "亿元")),
            "限额以上批发收入18亿元；限额以上零售收入9亿元",
        ),
        (
            (("规模以下工业收入", "7", "亿元"), ("规模以下建筑收入", "3", "亿元")),
            "规模以下工业收入7亿元；规模以下建筑收入3亿元",
        ),
        ((("农村公路", "18", "公里"), ("农村公厕", "32", "座")), "农村公路18公里；农村公厕32座"),
    ],
)
def test_one_name_is_said_once(rows: tuple[tuple[str, str, str], ...], said: str) -> None:
    facts = [_row(*row) for row in rows]
    assert named_once([fact.text for fact in facts], facts) == said
