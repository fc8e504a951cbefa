"""Answers to which line an order meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import Material, read_facts
from drafter.read.material import read_sources

YEAR = Period.parse("2025")
NOTES = "# 成绩\n- 东片移送线索3件\n- 西片移送线索9件，卡在鉴定上\n- 食堂开伙\n"


def _answered(tmp_path: Path, order: str, words: str) -> Material:
    notes, given = tmp_path / "要点.md", tmp_path / "待答.yaml"
    notes.write_text(f"{NOTES}{order}\n", "utf-8")
    (question,) = (one for one in read_facts([notes], period=YEAR).questions if one.kind == "order")
    where = f"- 来源: 要点.md\n  位置: {question.provenance.locator}\n  原文: {question.text}\n"
    given.write_text(f"{where}  答: {words}\n", "utf-8")
    return read_sources([notes, given], YEAR)


@pytest.mark.parametrize(
    "order, words, told",
    [
        ("移送线索那条改成5件", "东片移送线索3件", ["东片移送线索5件", "西片移送线索9件，卡在鉴定上", "食堂开伙"]),
        ("移送线索那条先不报", "西片移送线索9件，卡在鉴定上", ["东片移送线索3件", "食堂开伙"]),
        ("移送线索那条先不报", "食堂开伙", ["东片移送线索3件", "西片移送线索9件，卡在鉴定上"]),
        ("移送线索那条先不报", "都不是", ["东片移送线索3件", "西片移送线索9件，卡在鉴定上", "食堂开伙"]),
    ],
)
def test_the_order_is_carried_out_on_the_line_named(order: str, words: str, told: list[str], tmp_path: Path) -> None:
    material = _answered(tmp_path, order, words)
    assert sorted(fact.text for fact in (*material.facts, *material.asked) if fact.text in told) == sorted(told)
    assert len(material.facts) + len(material.asked) == len(told) and not any(
        q.kind == "order" for q in material.questions
    )


@pytest.mark.parametrize("words", ["问题", "算问题", "放到问题里"])
def test_a_part_says_that_it_was_no_order(words: str, tmp_path: Path) -> None:
    material = _answered(tmp_path, "移送线索那段先不报", words)
    assert [fact.role for fact in material.facts if "那段" in fact.text] == ["problems"]


def test_what_names_no_line_is_told(tmp_path: Path) -> None:
    material = _answered(tmp_path, "移送线索那条改成5件", "随便")
    assert any("没有用上" in question.question for question in material.questions)
