"""A figure with a question mark behind it in the middle of a line is an open place; one at the end, a question and a measure are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.edit import apply_edits
from drafter.core.period import Period
from drafter.plan.joins import join_facts
from drafter.plan.note_figures import is_row
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger

_PERIOD = Period.parse("2025")
_HEAD = "指标,单位,2025年,上年同期,年度目标,报送科室,备注\n"


def _told(folder: Path, note: str, row: str = "") -> tuple[str, int]:
    (folder / "来稿.md").write_text(f"# 成绩\n- {note}\n", encoding="utf-8")
    (folder / "报表.csv").write_text(f"{_HEAD}{row}\n", encoding="utf-8")
    read = read_facts([folder / "来稿.md", *([folder / "报表.csv"] if row else [])], period=_PERIOD)
    joins = join_facts(read.facts, build_ledger(read.facts, period=_PERIOD))
    text = "".join(apply_edits(fact.text, joins.amendments[fact.id]) for fact in read.facts if not is_row(fact))
    return text, len(joins.remarks)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("摸排窨井840口，立牌1190块？有的一口立两块", "摸排窨井840口，立牌【待核：1190块】，有的一口立两块"),
        ("植树2140亩（？），成活率91%", "植树【待核：2140亩】，成活率91%"),
        ("走访渔民417户?有几户算了两遍", "走访渔民【待核：417户】，有几户算了两遍"),
        ("发放补贴73万？还是37万", "发放补贴【待核：73万／37万】"),
    ],
)
def test_a_doubted_figure_is_an_open_place(tmp_path: Path, note: str, told: str) -> None:
    assert _told(tmp_path, note) == (told, 1)


@pytest.mark.parametrize(
    "note", ["摸排窨井840口，立牌1190块，有的一口立两块", "印发“你问我答？”手册1190册，入户讲解", "培训12期，满意度96%"]
)
def test_any_other_stands(tmp_path: Path, note: str) -> None:
    assert _told(tmp_path, note) == (note, 0)


def test_a_row_that_has_the_very_figure_settles_it(tmp_path: Path) -> None:
    told, _remarks = _told(tmp_path, "摸排窨井840口，立牌1190块？有的一口立两块", "立牌,块,1190,,,,")
    assert "待核" not in told
    assert "？" not in told
