"""A note's short name and the sheet's full one: gaps filled, bare counts told once or marked, nothing made of two that fit alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.edit import apply_edits
from drafter.core.period import Period
from drafter.plan.joined import Joins
from drafter.plan.joins import join_facts
from drafter.plan.note_figures import is_row
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger

_PERIOD = Period.parse("2025")


def _told(folder: Path, note: str, *rows: str, whose: str = "") -> tuple[str, Joins]:
    (folder / "来稿.md").write_text(f"# 成绩\n- {note}\n", encoding="utf-8")
    (folder / "报表.csv").write_text("\n".join(("指标,单位,数值,上年同期", *rows)) + "\n", encoding="utf-8")
    facts = read_facts([folder / "来稿.md", folder / "报表.csv"], period=_PERIOD).facts
    joins = join_facts(facts, build_ledger(facts, period=_PERIOD), whose=whose)
    notes = (fact for fact in facts if not is_row(fact))
    return "；".join(apply_edits(fact.text, joins.amendments[fact.id]) for fact in notes), joins


@pytest.mark.parametrize(
    ("note", "row", "told"),
    [
        ("减租这块，68户，总共？万", "减免租金,万元,512,", "减租这块，68户，总共512万元"),
        ("低收入户新纳？户", "新纳入低收入对象,户,26,", "低收入户新纳26户"),
        ("养老服务点+4", "新建养老服务点,个,4,", "养老服务点增加4个"),
        ("养老服务点+4", "新建养老服务点,个,4,3", "养老服务点增加4个，同比增加1个"),
        ("农旅融合项目11", "农旅融合项目,个,11,", "农旅融合项目11个"),
        ("养老服务点+6", "新建养老服务点,个,4,", "养老服务点增加【待核：6个／4个】"),
        ("苗木新品种7", "引进苗木花卉新品种,个,5,", "苗木新品种【待核：7个／5个】"),
    ],
)
def test_a_row_is_told_at_its_short_name(tmp_path: Path, note: str, row: str, told: str) -> None:
    said, joins = _told(tmp_path, note, row)
    assert said == told
    assert len(joins.merged) == 1
    assert [remark.kind for remark in joins.remarks] == (["conflict"] if "待核" in told else [])


@pytest.mark.parametrize(
    ("note", "rows"),
    [
        ("养老服务点+6", ("养老服务点累计,个,9,",)),
        ("示范社？家", ("县级示范合作社,家,9,", "市级示范合作社,家,4,")),
        ("检查？家", ("安全检查企业,家,40,",)),
        ("养老服务点+60", ("新建养老服务点,个,4,",)),
        ("去年减租？万", ("减免租金,万元,512,",)),
        ("新品种引？个", ("引进林果新品种,个,5,",)),
    ],
)
def test_what_may_be_another_thing_is_left_alone(tmp_path: Path, note: str, rows: tuple[str, ...]) -> None:
    _said, joins = _told(tmp_path, note, *rows)
    assert (joins.merged, joins.remarks) == ({}, [])


def test_an_office_leaves_its_own_field_out(tmp_path: Path) -> None:
    assert _told(tmp_path, "新品种引？个", "引进林果新品种,个,5,", whose="青山林果中心")[0] == "新品种引5个"
