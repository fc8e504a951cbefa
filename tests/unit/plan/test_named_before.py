"""A row's figure that a note tells behind the row's name, said in a clause before: told once, with what the row has more."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.edit import apply_edits
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.plan.joined import Joins
from drafter.plan.joins import join_facts
from drafter.plan.note_figures import is_row
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger

_PERIOD = Period.parse("2025H1")


def _joined(folder: Path, note: str, *rows: str) -> tuple[tuple[Fact, ...], Joins]:
    (folder / "来稿.md").write_text(f"# 成绩\n- {note}\n", encoding="utf-8")
    sheet = "\n".join(("指标,单位,2025年上半年,上年同期,年度目标", *rows))
    (folder / "报表.csv").write_text(f"{sheet}\n", encoding="utf-8")
    facts = read_facts([folder / "来稿.md", folder / "报表.csv"], period=_PERIOD).facts
    return facts, join_facts(facts, build_ledger(facts, period=_PERIOD))


@pytest.mark.parametrize(
    ("note", "row", "told"),
    [
        ("送书下乡，全年要跑60场，目前跑了38场，借出图书4.2万册", "送书下乡,场,38,35,60", "目前跑了38场，同比增长8.6%，借出"),
        ("公益岗，计划60个，到位43个，结余5个", "公益岗,个,43,40,60", "到位43个，同比增长7.5%，结余"),
        ("流动法庭，任务40次，到现在24次", "流动法庭,次,24,20,", "到现在24次，同比增长20%"),
        ("我就说固投，上半年1.46亿元，主要靠园区", "固定资产投资,亿元,1.46,1.23,", "上半年1.46亿元，同比增长18.7%，主要"),
        ("白内障 登记216例，手术180例", "登记白内障患者,例,216,200,", "登记216例，同比增长8%，手术"),
        ("归集，任务过半，上半年3.62亿元", "归集,亿元,3.62,3.4,", "上半年3.62亿元，同比增长6.5%"),
    ],
)  # fmt: skip
def test_a_row_named_before_is_told_with_its_note(tmp_path: Path, note: str, row: str, told: str) -> None:
    facts, joins = _joined(tmp_path, note, row)
    line = next(fact for fact in facts if not is_row(fact))
    assert told in apply_edits(line.text, joins.amendments[line.id])
    assert list(joins.merged.values()) == [line.id]


@pytest.mark.parametrize(
    ("note", "rows"),
    [
        ("送书下乡，动员38场，开办38场", ("送书下乡,场,38,35,60",)),  # nobody can tell which of the two it is
        ("固定资产投资，工业技改14亿元", ("固定资产投资,亿元,14,18,",)),
        ("流动法庭，到现在24次", ("巡回审判,次,24,20,",)),
        ("危房改造，动员60户，开工38户", ("危房改造,户,38,30,",)),
        ("流动法庭，志愿者24人", ("流动法庭,次,24,20,",)),
        ("流动法庭，到现在4次", ("巡回宣讲,次,4,3,",)),
        ("跑了几个点，到现在24次", ("流动法庭,次,24,20,", "送书下乡,次,24,20,")),
    ],
)
def test_a_row_that_is_not_named_or_not_the_only_one_stays(tmp_path: Path, note: str, rows: tuple[str, ...]) -> None:
    assert not _joined(tmp_path, note, *rows)[1].merged
