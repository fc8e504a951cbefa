"""A row of a sheet given as one line: the clause it is put as; other lines with the same marks stay as they are."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.ground.row_lines import row_as_clause

_PERIOD = Period.parse("2025H1")


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("鱼苗产值｜2025H1：6.4亿元｜同比 +12.5%｜全年目标 13亿元", "鱼苗产值6.4亿元，同比增长12.5%，全年目标13亿元"),
        ("返航率｜2025H1：82.4%｜同比 -0.3个百分点｜目标 —", "返航率82.4%，同比下降0.3个百分点"),
        ("进港艘次｜2025H1：3.1万｜目标 3万", "进港3.1万艘次，目标3万艘次"),
        ("泊位\t48处\t上年同期 42处", "泊位48处，上年同期42处"),
        ("鱼苗产值｜2024：6.4亿元｜同比 +2%", "2024年鱼苗产值6.4亿元，同比增长2%"),
        ("培训班：14期（上年 9期），船员都来了", "培训班14期，上年9期，船员都来了"),
    ],
)
def test_a_row_is_put_as_its_clause(line: str, clause: str) -> None:
    assert row_as_clause(line, _PERIOD) == clause


@pytest.mark.parametrize(
    "line",
    [
        "渔政｜水利｜航道",
        "渔政、水利｜两家各查一遍｜还没碰头",
        "查船520处 / 已改463 / 剩57",
        "牌子两块：“小白鱼”（省级）、“大闸口”（市级）",
        "返航率｜怎么算的｜问一下",
        "更正：58处（含镇里6处）",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert row_as_clause(line, _PERIOD) == line
