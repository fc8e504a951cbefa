"""A bare number takes the unit of the sheet's row that measures it; what is named otherwise, or of another size, stays bare."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("新开泊位812，停满率一般", "新开泊位812个，停满率一般"),
        ("城区新开泊位：812", "城区新开泊位：812个"),
        ("登记船舶1,204，换证过半", "登记船舶1,204艘，换证过半"),
        ("新开泊位9", "新开泊位9"),  # of another size
        ("新开泊位812处", "新开泊位812处"),
        ("收费泊位812号", "收费泊位812号"),
        ("新开航班812", "新开航班812"),
    ],
)
def test_a_bare_number_is_counted_as_its_row_is(note: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- {note}\n", "utf-8")
    (tmp_path / "指标.csv").write_text("指标,数值,单位\n新开泊位数,821,个\n登记船舶,1240,艘\n", "utf-8")
    material = read_facts([tmp_path / "要点.md", tmp_path / "指标.csv"], period=Period.parse("2025"))
    assert next(fact.text for fact in material.facts if fact.kind == "note") == told


def test_rows_of_one_name_in_two_units_give_none(tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text("# 成绩\n- 新开泊位812\n", "utf-8")
    (tmp_path / "指标.csv").write_text("指标,数值,单位\n新开泊位,821,个\n新开泊位,790,处\n", "utf-8")
    material = read_facts([tmp_path / "要点.md", tmp_path / "指标.csv"], period=Period.parse("2025"))
    assert next(fact.text for fact in material.facts if fact.kind == "note") == "新开泊位812"
