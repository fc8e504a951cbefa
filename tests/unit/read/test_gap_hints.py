"""An open figure of a note beside a row of nearly the same name."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts

_YEAR = Period.parse("2025")


def _asked(tmp_path: Path, note: str, *rows: str) -> str:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- 走访农户318户\n- {note}\n", "utf-8")
    (tmp_path / "表.csv").write_text("\n".join(("指标,单位,2025年,备注", *rows)) + "\n", "utf-8")
    questions = read_facts([tmp_path / "要点.md", tmp_path / "表.csv"], period=_YEAR).questions
    return "".join(one.question for one in questions if one.provenance.source == "要点.md")


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("来客满意度？还没统计", "用户满意度,%,96.8,"),
        ("服刑人员家属满意度？", "家属满意度,%,97.1,"),
        ("新茶抽检合格率？%", "茶叶合格率,%,98.2,"),
    ],
)
def test_a_row_of_nearly_the_same_name_stands_beside_the_question(note: str, row: str, tmp_path: Path) -> None:
    asked = _asked(tmp_path, note, row, "种茶面积,亩,2400,")
    assert row.split(",")[0] in asked and "是同一个数就答它" in asked


@pytest.mark.parametrize(
    ("note", "rows"),
    [
        ("来客满意度？还没统计", ("用户满意度,%,96.8,", "商户满意度,%,95.1,")),
        ("来客满意度？还没统计", ("投诉办结率,%,96.8,",)),
        ("新茶抽检批次？批", ("茶叶合格率,%,98.2,",)),
    ],
)
def test_none_where_two_may_be_meant_or_it_measures_otherwise(note: str, rows: tuple[str, ...], tmp_path: Path) -> None:
    assert "是同一个数就答它" not in _asked(tmp_path, note, *rows)
