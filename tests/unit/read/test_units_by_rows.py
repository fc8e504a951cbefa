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


@pytest.mark.parametrize(
    ("note", "told"),
    [
        # the very figure of a row, under words of the line that name it
        (
            "渔港避风这块，在册管着的1240，都签了责任书",
            "渔港避风这块，在册管着的1240，都签了责任书",
        ),  # nothing names the ships
        ("船舶登记这块，眼下管着的1240，都签了责任书", "船舶登记这块，眼下管着的1240艘，都签了责任书"),
        ("旅客吞吐这块，到年底冲到86.4", "旅客吞吐这块，到年底冲到86.4万人次"),
        ("准点率今年稳住了，全年93.6", "准点率今年稳住了，全年93.6%"),
        ("搬迁渔户36万，安置房随到随住", "搬迁渔户36万人，安置房随到随住"),
        # near misses: another figure, few digits, a unit of its own, another thing
        ("船舶登记这块，眼下管着的1204，都签了责任书", "船舶登记这块，眼下管着的1204，都签了责任书"),
        ("渔港改造投资36万", "渔港改造投资36万"),
        ("渔户搬迁贷款36万", "渔户搬迁贷款36万"),
        ("搬迁渔户35万，安置房随到随住", "搬迁渔户35万，安置房随到随住"),
        ("航标灯登记编号1240", "航标灯登记编号1240"),
        ("准点率今年稳住了，全年93.6分", "准点率今年稳住了，全年93.6分"),
    ],
)
def test_the_very_figure_of_a_row_is_counted_as_the_row_is(note: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- {note}\n", "utf-8")
    rows = "登记船舶,1240,艘\n旅客吞吐量,86.4,万人次\n航班准点率,93.6,%\n渔户搬迁,36,万人\n"
    (tmp_path / "指标.csv").write_text(f"指标,数值,单位\n{rows}", "utf-8")
    material = read_facts([tmp_path / "要点.md", tmp_path / "指标.csv"], period=Period.parse("2025"))
    assert next(fact.text for fact in material.facts if fact.kind == "note") == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("鱼苗：育苗620亩，出塘418", "鱼苗：育苗620亩，出塘418万尾"),
        ("渔政案：立53，结51", "渔政案：立53起，结51"),
        ("渔政案：立53，办结51", "渔政案：立53起，办结51起"),
        ("港池疏浚：挖泥286", "港池疏浚：挖泥286万方"),
        ("安澜工程：今年投了2300万，水下段完工", "安澜工程：今年投了2300万元，水下段完工"),
        ("安置房：今年投了2300万，水下段完工", "安置房：今年投了2300万，水下段完工"),
        ("渔政案：立58，结51", "渔政案：立58，结51"),  # no such figure
        ("渔港：修53，换51", "渔港：修53，换51"),  # another name
        ("出塘41", "出塘41"),
    ],
)
def test_a_short_name_with_the_very_figure_of_one_row_takes_its_unit(note: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- {note}\n", "utf-8")
    rows = "鱼苗出塘,418,万尾\n渔政案件立案,53,起\n疏浚挖泥量,286,万方\n安澜工程投资,2300,万元\n"
    (tmp_path / "指标.csv").write_text(f"指标,数值,单位\n{rows}", "utf-8")
    material = read_facts([tmp_path / "要点.md", tmp_path / "指标.csv"], period=Period.parse("2025"))
    assert next(fact.text for fact in material.facts if fact.kind == "note") == told
