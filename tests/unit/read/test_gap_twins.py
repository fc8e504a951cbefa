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


@pytest.mark.parametrize(
    ("note", "row", "told"),
    [
        ("住院病人满意度？", "住院患者满意度,%,,92", 1),
        ("员工人均培训学时？", "职工人均培训学时,学时,,30", 1),
        ("农村百姓用水满意率？", "农村居民用水满意度,%,,88", 1),
        ("学生家属回访率？", "学生亲属回访率,%,,70", 1),
        ("科技服务到账经费？", "科技服务到款额,万元,,70", 1),
        ("夜间门诊4月开的，看了？人次", "夜间门诊接诊人次,万人次,,1.2", 1),
        ("门诊患者满意度？", "住院患者满意度,%,,92", 2),
        ("上半年设备完好率？", "设备完好率,%,,92", 2),
        ("本级审批办结率？", "全市审批办结率,%,,92", 2),
        ("老年人满意度？", "老年人亲属满意度,%,,92", 2),
        ("患者随访满意度？", "职工随访满意度,%,,92", 2),
    ],
)
def test_one_figure_by_two_names(note: str, row: str, told: int, tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- {note}\n", "utf-8")
    (tmp_path / "表.csv").write_text(HEAD + row + "\n", "utf-8")
    material = read_facts([tmp_path / "要点.md", tmp_path / "表.csv"], period=Period.parse("2025"))
    assert sum(bool(fact.placeholders) for fact in material.facts) == told
    assert sum(question.kind in ("figure", "cell") for question in material.questions) == told


def test_why_the_note_gives_stands_in_the_row_s_question(tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text("# 就业科\n- 就业率等省里核，十五号才有\n", "utf-8")
    (tmp_path / "表.csv").write_text(f"{HEAD}毕业生就业率,%,,92\n", "utf-8")
    (question,) = read_facts([tmp_path / "要点.md", tmp_path / "表.csv"], period=Period.parse("2025")).questions
    assert "等省里核，十五号才有" in question.question
