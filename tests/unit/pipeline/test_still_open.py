"""A figure is asked for while it is open, and no longer when the sheet has filled it in."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.planning import plan_case
from drafter.read.case import load_case


def asked(folder: Path, sheet: str) -> list[str]:
    (folder / "notes.md").write_text("# 成绩\n- 修好步道3公里\n- 群众来信办结率？%，办公室还在统计\n", encoding="utf-8")
    (folder / "m.csv").write_text(f"指标,单位,数值\n{sheet}\n", encoding="utf-8")
    (folder / "case.yaml").write_text("unit: 云溪县信访局\nperiod: 2025\nprofile: work-summary\nfacts: [notes.md, m.csv]\n", encoding="utf-8")  # fmt: skip
    questions = plan_case(load_case(folder)).material.questions
    return [question.question for question in questions if question.kind == "figure"]


def test_what_the_sheet_fills_in_is_asked_no_more(tmp_path: Path) -> None:
    assert not asked(tmp_path, "群众来信办结率,%,97.2")


@pytest.mark.parametrize("row", ["接访批次,批次,214", "群众来访办结率,%,97.2"])
def test_what_nobody_has_filled_in_stays_a_question(tmp_path: Path, row: str) -> None:
    assert len(asked(tmp_path, row)) == 1
