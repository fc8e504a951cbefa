"""A rate in ‰ moves in 个千分点, worked out or as its cell says; a percentage moves in 个百分点 as ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.claims.growth import growth_words
from drafter.core.period import Period
from drafter.read.facts import read_facts

HEAD = "指标,数值,单位,期间,上年同期,同比\n"


@pytest.mark.parametrize(
    "row, words",
    [
        ("围产儿死亡率,4.1,‰,2024年,4.6,", "同比下降0.5个千分点"),
        ("围产儿死亡率,4.1,‰,2024年,4.6,-0.5个千分点", "同比下降0.5个千分点"),
        ("万车事故率,1.36,‰,2024年,1.21,+0.15个千分点", "同比提高0.15个千分点"),
        ("万车事故率,1.36,‰,2024年,1.21,", "同比提高0.15个千分点"),
        ("破损率,2.4,‰,2024年,2.4,", "与上年同期持平"),
        ("入学率,98.6,%,2024年,97.9,+0.7个百分点", "同比提高0.7个百分点"),
        ("入学率,98.6,%,2024年,97.9,", "同比提高0.7个百分点"),
        ("接诊人次,420,人次,2024年,400,5%", "同比增长5%"),
    ],
)
def test_by_how_much_it_moved(row: str, words: str, tmp_path: Path) -> None:
    sheet = tmp_path / "数.csv"
    sheet.write_text(f"{HEAD}{row}\n", "utf-8")
    (fact,) = read_facts([sheet], period=Period.parse("2024")).facts
    assert growth_words(fact) == words
