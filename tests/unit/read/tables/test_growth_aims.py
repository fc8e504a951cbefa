"""A plan's cell that says by how much is told in its own words; a percentage of which nobody says what it is of is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.claims.against_plan import aim_of
from drafter.claims.completion import target_words
from drafter.core.period import Period
from drafter.read.facts import Material, read_facts

YEAR = Period.parse("2025")


def _read(folder: Path, row: str) -> Material:
    (folder / "表.csv").write_text(f"指标,单位,2025年,2024年,增减%,年度目标\n{row}\n", "utf-8")
    return read_facts([folder / "表.csv"], period=YEAR)


@pytest.mark.parametrize(
    ("row", "told", "change"),
    [
        ("港口吞吐额,亿元,3.6,3.24,11.1,增长10%以上", "年度目标增长10%以上", "increase"),
        ("集装箱量,万标箱,42.7,38.9,9.8,增长9%左右", "年度目标增长9%左右", "increase"),
        ("单位能耗,万吨,2.31,2.4,-3.8,下降3%", "年度目标下降3%", "decrease"),
        ("航道保证率,%,92.3,90.1,,提高2个百分点", "年度目标提高2个百分点", "increase"),
        ("船舶用油,吨,880,910,-3.3,同比减少2.5%以上", "年度目标同比减少2.5%以上", "decrease"),
    ],
)
def test_it_is_told_in_its_own_words(tmp_path: Path, row: str, told: str, change: str) -> None:
    material = _read(tmp_path, row)
    (fact,) = material.facts
    assert target_words(fact) == told and not material.questions
    assert aim_of(fact) is None  # no level, and no share of it is worked out
    assert [m.change for m in fact.metrics if m.basis.startswith("目标增幅")] == [change]


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ("锚地收入,万元,880,800,10,不低于8%", 1),
        ("靠泊艘次,艘次,30,20,50,增长5艘次", 1),
        ("准班率,%,92.3,90.1,,增长5%", 1),
        ("靠泊艘次,艘次,30,20,50,28", 0),
        ("准班率,%,92.3,90.1,,92以上", 0),
    ],
)
def test_a_level_is_a_level_and_what_may_be_either_is_asked(tmp_path: Path, row: str, asked: int) -> None:
    material = _read(tmp_path, row)
    assert len(material.questions) == asked
    assert asked or aim_of(material.facts[0]) is not None


@pytest.mark.parametrize("words", ["未返回", "待通报", "还没公布", "未下达", "待返回"])
def test_a_figure_that_is_not_there_yet_is_a_gap(tmp_path: Path, words: str) -> None:
    (tmp_path / "表.csv").write_text(
        f"指标,单位,2025年,2024年\n靠泊艘次,艘次,30,20\n船员满意度,%,{words},92\n", "utf-8"
    )
    material = read_facts([tmp_path / "表.csv"], period=YEAR)
    assert [fact.text for fact in material.facts if fact.placeholders] == ["船员满意度？%"]
    assert [question.kind for question in material.questions] == ["cell"]
