"""A note and a table whose figures may be one, mistyped: asked with both places, and neither waits."""

from __future__ import annotations

from pathlib import Path

from drafter.core.period import Period
from drafter.read.facts import read_facts

YEAR = Period.parse("2025")


def _material(folder: Path, note: str, rows: str):
    (folder / "要点.md").write_text(f"# 成绩\n- {note}\n", "utf-8")
    (folder / "表.csv").write_text(f"指标,单位,2025年\n{rows}\n", "utf-8")
    return read_facts([folder / "要点.md", folder / "表.csv"], period=YEAR)


def test_the_same_digits_in_another_order_are_asked_with_both_places(tmp_path: Path) -> None:
    material = _material(tmp_path, "接警出动1248起", "接处警,起,1284")
    (question,) = material.questions
    assert "1248起" in question.question and "1284起" in question.question
    assert "要点.md 第2行" in question.question and "表.csv" in question.question
    assert len(material.facts) == 2 and not material.asked


def test_another_digit_or_another_thing_is_not_asked(tmp_path: Path) -> None:
    assert not _material(tmp_path, "接警出动1248起", "接处警,起,1376").questions
    assert not _material(tmp_path, "受理纠纷1248起", "办结纠纷,起,1284").questions
    assert not _material(tmp_path, "改造泵站128座", "培训泵工,座,182").questions
