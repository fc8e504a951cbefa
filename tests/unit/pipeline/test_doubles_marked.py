"""Two values of what is likely one thing are one open place of the draft; figures of two things are told as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.drafting import draft_case
from drafter.read.case import load_case

_CASE = """unit: 榆坪县水务局
profile: work-summary
period: 2025
title: 榆坪县水务局2025年工作总结
facts: [{facts}]
"""


def _report(folder: Path, notes: str, rows: str = "") -> tuple[str, dict[str, str]]:
    facts = "要点.md, 指标.csv" if rows else "要点.md"
    (folder / "case.yaml").write_text(_CASE.format(facts=facts), "utf-8")
    (folder / "要点.md").write_text(notes, "utf-8")
    if rows:
        (folder / "指标.csv").write_text(f"指标,数值,单位,期间\n{rows}\n", "utf-8")
    drafted = draft_case(load_case(folder))
    return drafted.report.text, dict(drafted.planned.plan.merged)


@pytest.mark.parametrize(
    ("one", "two", "mark", "times"),
    [
        # the second says nothing but its value, and is told with the first
        ("改造老旧管网，更换老旧水表4628只", "老旧水表换下来的一共4268只", "【待核：4628只／4268只】", 1),
        ("修复渗漏点1357处，节水见效", "渗漏点修了1375处", "【待核：1357处／1375处】", 1),
        # it says more, and bears the mark too
        (
            "清理河道淤泥3718方，运到堆场",
            "河道里的淤泥清了3178方，转运车辆跑了两个月",
            "【待核：3718方／3178方】",
            2,
        ),
        # a bare 万 beside 万元
        ("水费回收1684万元，欠费户逐户上门", "收回来的水费1648万", "【待核：1684万元／1648万元】", 1),
        # how it moved
        ("管网漏损率15.6%→9.3%", "水司那头讲，漏水率从15.6压到9.8%", "【待核：9.3%／9.8%】", 2),
    ],
)
def test_two_values_of_one_thing_are_one_open_place(tmp_path: Path, one: str, two: str, mark: str, times: int) -> None:
    text, merged = _report(tmp_path, f"# 成绩\n## 供水科\n- {one}\n## 综合科\n- {two}\n")
    assert text.count(mark) == times, text
    assert len(merged) == 2 - times


def test_a_row_is_told_with_the_note_and_without_the_growth_it_would_make(tmp_path: Path) -> None:
    notes = "# 成绩\n## 供水科\n- 街坊们这一年新装上户表一共2749只\n"
    rows = "新装户表,2794,只,2025\n新装户表,2510,只,2024"
    text, merged = _report(tmp_path, notes, rows)
    assert "【待核：2749只／2794只】" in text and "同比" not in text
    assert len(merged) == 1


def test_in_a_part_of_its_own_it_is_told_there_too(tmp_path: Path) -> None:
    notes = "# 成绩\n## 督察整改\n- 第二轮省级督察交办32件，销号20件，剩12件\n# 问题\n- 省督第二轮还有15件没整改到位\n"
    text, _merged = _report(tmp_path, notes)
    assert text.count("【待核：12件／15件】") == 2


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("更换水表4628只，其中智能表4268只", "新建泵站3座"),  # a part and its whole
        ("更换水表4628只", "去年更换水表4268只"),  # two years
        ("更换水表4628只，年计划4682只", "新建泵站3座"),  # a plan and what was done
        ("县级河长巡河1357次", "村级河长巡河1375次"),  # two levels
        ("清理河道垃圾3718方", "安装护栏3178米"),  # two units
    ],
)
def test_figures_of_two_things_stay(tmp_path: Path, one: str, two: str) -> None:
    text, _merged = _report(tmp_path, f"# 成绩\n## 供水科\n- {one}\n## 综合科\n- {two}\n")
    assert "待核" not in text
