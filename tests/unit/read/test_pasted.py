"""Tables pasted into notes as plain lines, and what only looks like one."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.note_tables import Noted, read_noted


def _read(text: str) -> Noted:
    return read_noted(text, "要点.txt", period=Period.parse("2025H1"))


def _told(text: str) -> list[str]:
    """ "indicator value unit" of every figure of the tables of a text."""
    facts = [fact for table in _read(text).tables for fact in table.facts]
    figures = [figure for fact in facts for claim in fact.claims for figure in claim.figures]
    return [f"{one.indicator} {one.quantity.value} {one.quantity.unit}" for one in figures]


@pytest.mark.parametrize(
    "text",
    [
        "站点|巡检次数|更换阀门数（个）\n东站|12|3\n西站|9|4\n以上是运维班的",
        "站点｜巡检次数｜更换阀门数（个）\n---｜---｜---\n东站｜12｜3\n西站｜9｜4",
        "站点\t巡检次数\t更换阀门数（个）\n东站\t12\t3\n西站\t9\t4",
        "站点   巡检次数   更换阀门数（个）\n东站   12   3\n西站   9   4",
        "站点,巡检次数,更换阀门数（个）\n东站,12,3\n西站,9,4",
    ],
)
def test_cells_between_bars_blanks_and_commas(text: str) -> None:
    assert _told(text) == ["东站巡检次数 12 次", "东站更换阀门数 3 个", "西站巡检次数 9 次", "西站更换阀门数 4 个"]


def test_a_unit_on_a_line_of_its_own_is_the_tables_corner() -> None:
    assert _told("单位：万元\n项目|预算数|支出\n道路养护|40|32\n路灯|15|15")[:2] == [
        "道路养护支出 32 万元",
        "道路养护支出 40 万元",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "修了东街,西街,南街\n通了水,电,气",  # a list of words has no column of figures
        "欠款1,260万元,还剩三家\n缺口2,300万元,还剩两家",
        "分甲|乙两类，共12处\n另有三处待定",
        "一班  孟师傅\n二班  周师傅\n三班  吴师傅",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert not _read(text).tables


def test_a_head_of_unknown_words_is_told_by_its_place() -> None:
    table = _read("台账\t摸排栋数\t挂牌栋数\n河沿\t31\t6\n坡上\t44\t0").tables[0]
    assert [fact.text for fact in table.facts] == ["河沿摸排栋数31栋，挂牌栋数6栋", "坡上摸排栋数44栋，挂牌栋数0栋"]


def test_a_blank_cell_of_a_pasted_table_is_asked() -> None:
    table = _read("片区\t户数\t报修次数\n河沿\t＿＿\t6\n坡上\t44\t2").tables[0]
    assert "河沿户数" in table.questions[0].question
