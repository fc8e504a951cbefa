"""Sentences of a report beside the facts they tell: what is held against them, and that the number of a heading is none of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.checking import Request, check_report

NOTES = "# 成绩\n- 完成3个村的改水\n- 检修泵站12座，更换闸门9扇\n"
REPORT = "青禾县水利局2024年工作总结\n一、工作情况\n{}\n二、2025年工作打算\n新建水厂。\n"


def found(folder: Path, line: str) -> set[str]:
    (folder / "notes.md").write_text(NOTES, "utf-8")
    (folder / "报告.txt").write_text(REPORT.format(line), "utf-8")
    told = check_report(folder / "报告.txt", Request(facts=(folder / "notes.md",)))
    return {one.rule for one in told.findings if one.rule in ("GR004", "GR005", "GR006")}


@pytest.mark.parametrize("number", ["（一）", "（三）", "1.", "（2）", "4、"])
@pytest.mark.parametrize("words", ["完成3个村的改水。", "检修泵站12座，更换闸门9扇。"])
def test_the_number_of_a_heading_is_held_against_nothing(number: str, words: str, tmp_path: Path) -> None:
    assert found(tmp_path, f"{number}{words}") == set()


@pytest.mark.parametrize("number", ["", "（一）", "1.", "（2）"])
@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("仅完成3个村的改水。", "GR006"),
        ("检修泵站12座，更换闸门9扇，成效显著。", "GR005"),
        ("完成3个村的改水，群众普遍满意。", "GR006"),
        ("预计检修泵站12座，更换闸门9扇。", "GR006"),
        ("检修排涝泵站12座，更换闸门9扇。", "GR006"),
    ],
)
def test_what_stands_behind_it_is_held(number: str, words: str, rule: str, tmp_path: Path) -> None:
    assert found(tmp_path, f"{number}{words}") == {rule}
