"""A figure that a note and a cell both leave open is asked for once; two figures are two."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts

HEAD = "指标,单位,2025年,2024年\n"


@pytest.mark.parametrize(
    "note, row, told",
    [
        ("电耗每千吨水  千瓦时，比去年低", "千吨水电耗,千瓦时/千吨,,318", 1),
        ("集采药品落地  批，完成率103%", "国家和省级集采药品落地批次,批,,11", 1), ("专利转化到账金额还没报", "专利转化到账金额,万元,,84", 1),
        ("安全培训  人次", "业务培训,人次,,64", 2), ("培训  人次", "安全培训,人次,,64", 2), ("来馆读者  人次", "来馆读者人次,人次,3100,2900", 1),
    ],
)  # fmt: skip
def test_one_figure_is_open_once(note: str, row: str, told: int, tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- {note}\n", "utf-8")
    (tmp_path / "表.csv").write_text(HEAD + row + "\n", "utf-8")
    material = read_facts([tmp_path / "要点.md", tmp_path / "表.csv"], period=Period.parse("2025"))
    assert sum(bool(fact.placeholders) for fact in material.facts) == told
    assert sum(question.kind in ("figure", "cell") for question in material.questions) == told
    assert (len(material.facts) == 1) is any("同一个数" in line.reason for line in material.left_out)


@pytest.mark.parametrize(
    ("note", "rows", "told"),
    [
        ("满意度调查市局请人做的，结果没报下来", "公众气象服务满意度,%,,92", 1),
        ("知晓率街道统一测的，分数没返回", "反诈宣传知晓率,%,,90", 1),
        ("满意度调查市局请人做的，结果没报下来", "就医满意度,%,,92\n职工满意度,%,,88", 3),  # either may be meant
        ("满意度调查市局请人做的，结果没报下来", "图书借阅率,%,,92", 2),
    ],
)
def test_the_end_of_a_row_s_name_is_asked_in_the_row(note: str, rows: str, told: int, tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- {note}\n", "utf-8")
    (tmp_path / "表.csv").write_text(f"{HEAD}值守率,%,98,97\n{rows}\n", "utf-8")
    material = read_facts([tmp_path / "要点.md", tmp_path / "表.csv"], period=Period.parse("2025"))
    open_facts = [fact for fact in material.facts if fact.placeholders]
    assert len(open_facts) == told and all(told > 1 or fact.kind == "row" for fact in open_facts)
    assert sum(question.kind in ("figure", "cell") for question in material.questions) == told
