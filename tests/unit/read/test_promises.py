"""What was answered about last period's plans becomes a fact: kept, not kept, told in a sentence; what is no answer says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.case import Case
from drafter.core.period import Period
from drafter.read.material import read_material

_PLAN = "引进档案消毒柜2台"


def _case(folder: Path, answer: str = "") -> Case:
    (folder / "去年.txt").write_text(
        f"河口县档案馆2024年工作总结\n一、主要工作\n（一）抓接收。接收档案3200卷。\n二、下一步打算\n（一）{_PLAN}。\n（二）持续提升服务水平。\n",
        encoding="utf-8",
    )
    (folder / "今年.md").write_text("# 成绩\n- 接收文书档案4100卷。\n- 接待查档1260人次。\n", encoding="utf-8")
    if answer:
        line = f'- 来源: 去年.txt\n  位置: 第5行\n  原文: {_PLAN}\n  问题: ""\n  答: {answer}\n'
        (folder / "待答.yaml").write_text(line, encoding="utf-8")
    return Case(
        folder, "河口县档案馆", Period.parse("2025"), "", None, (folder / "今年.md",), prior=(folder / "去年.txt",)
    )


def test_a_plan_nothing_tells_is_asked_with_its_place(tmp_path: Path) -> None:
    (asked,) = (one for one in read_material(_case(tmp_path)).questions if one.kind == "promise")
    assert (asked.text, asked.provenance.source, asked.provenance.locator) == (_PLAN, "去年.txt", "第5行")


@pytest.mark.parametrize(
    ("answer", "role", "text"),
    [
        ("已完成", "achievements", "引进档案消毒柜2台，已完成"),
        ("没有办成", "problems", "引进档案消毒柜2台尚未完成"),
        ("8月份引进消毒柜2台，装在一号库房", "achievements", "8月份引进消毒柜2台，装在一号库房"),
        ("钱没批下来，推迟到明年再买", "problems", "钱没批下来，推迟到明年再买"),
    ],
)
def test_the_answer_is_a_fact(tmp_path: Path, answer: str, role: str, text: str) -> None:
    material = read_material(_case(tmp_path, answer))
    assert (material.facts[-1].role, material.facts[-1].text) == (role, text)
    assert not any(one.kind == "promise" for one in material.questions)


@pytest.mark.parametrize(("answer", "left"), [("不写", 0), ("再问问", 1), ("嗯", 1)])
def test_no_fact_without_an_answer(tmp_path: Path, answer: str, left: int) -> None:
    material = read_material(_case(tmp_path, answer))
    assert len(material.facts) == 2
    assert sum(one.kind == "promise" for one in material.questions) == left
