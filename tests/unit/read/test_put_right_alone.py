"""A figure put right of which nothing else tells is told where its name stands beside it, and else waits."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts


def _told(tmp_path: Path, line: str) -> list[str]:
    notes = tmp_path / "notes.md"
    notes.write_text(f"## 巡护股\n- 巡护320人次\n{line}\n", "utf-8")
    material = read_facts([notes], period=Period.parse("2024"), unit=("青岭县林业局",))
    return [fact.text for fact in material.facts if "第3行" in fact.provenance.locator]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("撤离人数更正下！前头报的1320人不对，西坪报重了，是1264人", "撤离人数1264人"),
        ("上回报护林员持证88人错了 把临聘的也算进去了 改成56", "护林员持证56人"),
        ("之前报的巡查里程有误，应为860公里", "巡查里程860公里"),
        ("更正：昨天发的表里种苗合格率写成92%，实际是89%", "种苗合格率89%"),
        ("对了，上次给的培训1200人次错了，正确的是1020人次", "培训1020人次"),
        ("昨天发的接待游客1.2万人次弄错了，应该是1.02万人次", "接待游客1.02万人次"),
    ],
)
def test_it_is_told_with_its_name(tmp_path: Path, line: str, told: str) -> None:
    assert _told(tmp_path, line) == [told]


@pytest.mark.parametrize(
    "line",
    ["上次报的12处不对，改成10处", "上次那个数错了，改成33", "前面数字有误，以这个为准"],
)
def test_without_a_name_it_is_not(tmp_path: Path, line: str) -> None:
    assert _told(tmp_path, line) == []
