"""A 素材表 that goes out and comes back: unchanged it changes nothing, and every yellow cell of it counts."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from drafter.api import Understood
from drafter.core.claim import Question
from drafter.core.errors import InputError
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.read.corrections import corrected
from drafter.read.fact_sheet import FactSheet, read_fact_sheet
from drafter.read.facts import Material, read_facts
from drafter.read.given_answers import answers_text, merged_entries, read_given_answers

YEAR = Period.parse("2025")
NOTES = """# 成绩
## 收集整理
- 接收进馆档案6100卷，去年是5200卷
- 利用档案接待群众？人次
- 修复破损档案320页
# 问题
- 库房温湿度设备有3台坏了没换
"""


def _read(tmp_path: Path) -> Material:
    (tmp_path / "要点.md").write_text(NOTES, "utf-8")
    return read_facts([tmp_path / "要点.md"], period=YEAR)


def _given_back(tmp_path: Path, material: Material, **cells: str) -> Material:
    """The material after its own sheet came back with these cells changed (C1 stands for cell C1 of 素材)."""
    understood = Understood(material.facts, material.asked, material.left_out, material.questions)
    book = load_workbook(io.BytesIO(understood.to_sheet(date=datetime.date(2026, 1, 5))))
    for ref, value in cells.items():
        book["素材"][ref] = value
    book.save(tmp_path / "素材表.xlsx")
    return corrected(material, read_fact_sheet(tmp_path / "素材表.xlsx"), YEAR)


def test_unchanged_it_changes_nothing(tmp_path: Path) -> None:
    material = _read(tmp_path)
    again = _given_back(tmp_path, material)
    assert [(f.text, f.role, f.metrics) for f in again.facts] == [(f.text, f.role, f.metrics) for f in material.facts]
    assert again.left_out == material.left_out


def test_a_figure_is_corrected_where_it_stands(tmp_path: Path) -> None:
    material = _read(tmp_path)
    fact = _given_back(tmp_path, material, I2="6010").facts[0]
    assert fact.text == "接收进馆档案6010卷，去年是5200卷"
    assert fact.provenance.source == "素材表.xlsx" and fact.provenance.locator == "素材!A2"
    assert [str(metric.value) for metric in fact.metrics] == ["6010", "5200"]


def test_what_a_figure_means_is_corrected_without_touching_the_words(tmp_path: Path) -> None:
    material = _read(tmp_path)
    fact = _given_back(tmp_path, material, H2="馆藏接收量", K2="2025-01..2025-11", L2="目标").facts[0]
    figure = fact.claims[0].figures[0]
    assert (figure.indicator, figure.period, figure.role) == ("馆藏接收量", "2025-01..2025-11", "target")
    assert fact.text == material.facts[0].text


def test_role_topic_and_use(tmp_path: Path) -> None:
    material = _read(tmp_path)
    rows = {fact.text: number for number, fact in enumerate(material.facts)}
    assert len(rows) == 4
    # Row 2 and 3 are the two figures of the first fact; the third fact (修复) stands in row 5, the problem in row 6.
    again = _given_back(tmp_path, material, E5="打算", F5="保护修复", G6="不用")
    moved = next(fact for fact in again.facts if "修复" in fact.text)
    assert (moved.role, moved.topic) == ("plans", "保护修复")
    assert not any("温湿度" in fact.text for fact in again.facts)
    assert [(line.provenance.quote, line.reason) for line in again.left_out if "温湿度" in line.provenance.quote]


def test_a_cell_outside_its_choices_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        _given_back(tmp_path, _read(tmp_path), E2="业绩", G5="也许")
    assert [problem.locator for problem in error.value.problems] == ["素材 第2行", "素材 第5行"]


def test_a_sheet_without_its_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "素材表.xlsx"
    book = load_workbook(io.BytesIO(Understood((), (), (), ()).to_sheet(date=datetime.date(2026, 1, 5))))
    book["素材"]["A1"] = "号"
    book.save(path)
    with pytest.raises(InputError):
        read_fact_sheet(path)


ASKED = Question(
    Provenance("要点.md", "第4行", "利用档案接待群众？人次"), "利用档案接待群众？人次", "接待群众多少人次？", (), "n4"
)


@pytest.mark.parametrize(
    "answer, text",
    [
        ("320", "利用档案接待群众320人次"),
        ("320人次", "利用档案接待群众320人次"),
        ("全年接待查档群众约三百人次", "全年接待查档群众约三百人次"),
    ],
)
def test_an_answer_fills_the_gap_or_speaks_for_itself(tmp_path: Path, answer: str, text: str) -> None:
    material = replace(_read(tmp_path), questions=(ASKED,))
    path = tmp_path / "待答.yaml"
    place = (ASKED.provenance.source, ASKED.provenance.locator, ASKED.text, ASKED.question)
    path.write_text(answers_text(merged_entries(path, {place: answer})), "utf-8")
    again = corrected(material, read_given_answers(path), YEAR)
    assert text in [fact.text for fact in again.facts] and not again.questions


def test_an_answer_of_no_leaves_it_out_and_an_unclear_one_keeps_asking(tmp_path: Path) -> None:
    material = _read(tmp_path)
    asked, rest = material.facts[1], (material.facts[0], *material.facts[2:])
    material = replace(material, facts=rest, asked=(asked,), questions=(ASKED,))
    place = (ASKED.provenance.source, ASKED.provenance.locator, ASKED.text, "")
    no = corrected(material, FactSheet("待答.yaml", (), {place: "不用"}), YEAR)
    assert [line.fact_id for line in no.left_out if "不写" in line.reason] == ["n4"] and not no.questions
    unclear = corrected(material, FactSheet("待答.yaml", (), {place: "再说"}), YEAR)
    assert unclear.asked == (asked,) and [q.text for q in unclear.questions] == [ASKED.text]
    assert "没有用上" in unclear.questions[0].question


def test_a_second_round_of_answers_keeps_the_first(tmp_path: Path) -> None:
    path = tmp_path / "待答.yaml"
    path.write_text(answers_text(merged_entries(path, {("a.md", "第1行", "x: y", "问一"): "答：是"})), "utf-8")
    path.write_text(answers_text(merged_entries(path, {("a.md", "第2行", "z", "问二"): "否"})), "utf-8")
    assert read_given_answers(path).answers == {
        ("a.md", "第1行", "x: y", "问一"): "答：是",
        ("a.md", "第2行", "z", "问二"): "否",
    }


@pytest.mark.parametrize(
    "cells, text, value",
    [
        ({"D2": "接收进馆档案6300卷，去年是5200卷"}, "接收进馆档案6300卷，去年是5200卷", "6300"),
        ({"D2": "全年接收进馆档案6100卷", "E2": "成绩"}, "全年接收进馆档案6100卷", "6100"),
        ({"D2": "接收进馆档案6300卷，去年是5200卷", "I2": "6300"}, "接收进馆档案6300卷，去年是5200卷", "6300"),
        ({"D2": "全年接收进馆档案6100卷，去年是5200卷", "I2": "6300"}, "全年接收进馆档案6300卷，去年是5200卷", "6300"),
    ],
)
def test_words_changed_in_a_row_are_read_as_the_clerks_own(
    cells: dict[str, str], text: str, value: str, tmp_path: Path
) -> None:
    material = _read(tmp_path)
    fact = _given_back(tmp_path, material, **cells).facts[0]
    assert fact.text == text and fact.provenance.source == "素材表.xlsx"
    assert str(fact.metrics[0].value) == value


def test_words_changed_in_a_row_whose_source_is_another_now_are_told(tmp_path: Path) -> None:
    material = _read(tmp_path)
    first = replace(material.facts[0], text="接收进馆档案6150卷")
    understood = Understood(material.facts, material.asked, material.left_out, material.questions)
    book = load_workbook(io.BytesIO(understood.to_sheet(date=datetime.date(2026, 1, 5))))
    book["素材"]["D2"] = "接收进馆档案6300卷"
    book.save(tmp_path / "素材表.xlsx")
    changed = replace(material, facts=(first, *material.facts[1:]))
    again = corrected(changed, read_fact_sheet(tmp_path / "素材表.xlsx"), YEAR)
    assert again.facts[0].text == "接收进馆档案6150卷"
    assert any("没有用上" in question.question for question in again.questions)
