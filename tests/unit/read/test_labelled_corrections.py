"""更正：…应为… puts another line right, whichever office's it is and whether its figure has a unit or not; it is carried out where it is certain, else asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.api import read_case
from drafter.read.material import read_material

_ABOVE = """# 成绩
## 园林科
- 新建口袋公园14处，补植行道树2300株。
- 占绿案件：立41，结38
- 银杏 移栽 19，养护费 260万元
- 草坪补播3.1万平方米
- 路灯新装120盏，检修86
## 督查室
"""


def _told(folder: Path, line: str) -> tuple[str, int]:
    """Everything the notes tell, and how many questions are asked."""
    (folder / "notes.md").write_text(_ABOVE + line + "\n", encoding="utf-8")
    (folder / "case.yaml").write_text("unit: 桐川市城市管理局\nperiod: 2025\nfacts: [notes.md]\n", encoding="utf-8")
    material = read_material(read_case(folder))
    return "；".join(fact.text for fact in material.facts), len(material.questions)


@pytest.mark.parametrize(
    ("line", "now", "before"),
    [
        ("- 更正：口袋公园应为15处", "口袋公园15处", "14处"),
        ("- 更正：园林科占绿案件立案应为39", "立39", "立41"),
        ("- 更正：园林科那个占绿案件数报重了，应是39件，结38件没错", "立39件", "立41"),
        ("- 更正：园林科行道树应为2030株，2300把去年跨年的也搭进去了", "2030株", "2300株"),
        ("- 更正：草坪那条把上年的数抄过来了，应为3.4万平方米，后面的没错", "3.4万平方米", "3.1万"),
        ("- 勘误：银杏移栽实为17株", "17株", "移栽19"),
        ("- 更正一下，行道树补植实际2030株", "2030株", "2300株"),
    ],
)
def test_it_is_carried_out(tmp_path: Path, line: str, now: str, before: str) -> None:
    text, asked = _told(tmp_path, line)
    assert now in text.replace(" ", "") and before not in text and "更正" not in text and asked == 0


@pytest.mark.parametrize("line", ["- 更正：检修路灯应是96盏", "- 更正：公厕应为32座"])
def test_it_is_asked_where_nothing_is_certainly_meant(tmp_path: Path, line: str) -> None:
    text, asked = _told(tmp_path, line)
    assert asked == 1 and "120盏，检修86" in text


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("- 更正违规处罚决定4件", "更正违规处罚决定4件"),
        ("- 每个网格应为2人以上，现在都配齐了", "口袋公园14处"),
        ("- 督办更正错误公示信息31条", "31条"),
    ],
)
def test_what_is_work_stays(tmp_path: Path, line: str, kept: str) -> None:
    text, _asked = _told(tmp_path, line)
    assert kept in text and "14处" in text and "立41" in text
