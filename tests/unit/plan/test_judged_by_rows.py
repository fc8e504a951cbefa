"""A clause that only judges a figure of the sheet gives way to its row; what the line adds stays, and a row that says otherwise is told by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.edit import apply_edits
from drafter.core.period import Period
from drafter.plan.joined import Joins
from drafter.plan.joins import join_facts
from drafter.plan.judged_by_rows import tell_judged_rows
from drafter.plan.note_figures import is_row
from drafter.plan.pointed_rows import tell_pointed_rows
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger

_HEAD = "指标,单位,2025年,上年同期,年度目标,报送科室,备注"
_PERIOD = Period.parse("2025")


def _told(folder: Path, note: str, *rows: str) -> tuple[str, Joins]:
    (folder / "来稿.md").write_text(f"# 营运部\n- {note}\n", encoding="utf-8")
    (folder / "报表.csv").write_text("\n".join((_HEAD, *rows)) + "\n", encoding="utf-8")
    read = read_facts([folder / "来稿.md", folder / "报表.csv"], period=_PERIOD)
    joins = join_facts(read.facts, build_ledger(read.facts, period=_PERIOD))
    tell_judged_rows(read.facts, joins)
    tell_pointed_rows(read.facts, read.left_out, joins)
    return "".join(apply_edits(one.text, joins.amendments[one.id]) for one in read.facts if not is_row(one)), joins


@pytest.mark.parametrize(
    ("note", "row", "told"),
    [
        ("早班发车准点率过线了，数在表里", "早班准点率,%,93.4,92.1,92,营运部,", "早班准点率93.4%，同比提高1.3个百分点，高于92%的年度目标"),
        ("货运量涨得不错，主要靠粮食，看表", "货运量,万吨,318,290,300,营运部,", "货运量318万吨，同比增长9.7%，为年度目标300万吨的106%，主要靠粮食"),
        ("客运量没完成，高铁分走一块", "客运量,万人次,94,98,98,营运部,", "客运量94万人次，同比下降4.1%，为年度目标98万人次的95.92%，高铁分走一块"),
        ("渡运车次比去年少，表里有", "渡运车次,辆次,8200,9100,,营运部,", "渡运车次8200辆次，同比下降9.9%"),
        ("码头利用率没到60%，冬天船少", "码头利用率,%,57.3,54.2,60,营运部,", "码头利用率57.3%，同比提高3.1个百分点，低于60%的年度目标，冬天船少"),
        # near misses: the row says otherwise, is another's, or the clause says more
        ("货运量涨得不错，主要靠粮食", "货运量,万吨,280,290,300,营运部,", "货运量涨得不错，主要靠粮食"),
        ("冷链货运量涨得不错", "散粮货运量,万吨,318,290,300,营运部,", "冷链货运量涨得不错"),
        ("早班发车准点率过线了", "晚班延误率,%,3.4,2.1,5,营运部,", "早班发车准点率过线了"),
        ("货运量318万吨，涨得不错", "货运量,万吨,318,290,300,营运部,", "货运量318万吨，同比增长9.7%，为年度目标300万吨的106%，涨得不错"),
        ("拆船厂过线那家关了", "货运量,万吨,318,290,300,营运部,", "拆船厂过线那家关了"),
    ],
)  # fmt: skip
def test_a_row_says_what_the_line_judges(tmp_path: Path, note: str, row: str, told: str) -> None:
    assert _told(tmp_path, note, row)[0] == told


def test_several_are_told_one_by_one(tmp_path: Path) -> None:
    rows = ("靠泊准点率,%,96,95,95,营运部,", "装卸合格率,%,99,98,98,营运部,")
    told, joins = _told(tmp_path, "靠泊准点率、装卸合格率都过线了，数在表里", *rows)
    assert told.count("；") == 1 and told.startswith("靠泊准点率96%") and len(joins.merged) == len(rows)
