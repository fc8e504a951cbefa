"""Hearsay that gives a figure otherwise stated is asked with both."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts


@pytest.mark.parametrize(
    ("note", "heard", "rival"),
    [
        ("老旧电梯更新380.6万台（套）", "电话里说老旧电梯更新是308.6万台", "380.6万台"),
        ("城镇新增就业6.3万人", "新增就业全年5.8万人（人社局口头）", "6.3万人"),
        ("城镇新增就业6.3万人", "听说明年要涨补贴120元", ""),
        ("城镇新增就业6.3万人", "新增就业全年6.3万人（人社局口头）", ""),
    ],
)
def test_both_are_told(tmp_path: Path, note: str, heard: str, rival: str) -> None:
    (tmp_path / "料.md").write_text(f"# 成绩\n- {note}\n- {heard}\n", encoding="utf-8")
    questions = read_facts([tmp_path / "料.md"], period=Period.parse("2025")).questions
    told = [question.question for question in questions if "听来的" in question.question]
    assert len(told) == 1
    assert (rival in told[0]) if rival else "不一致" not in told[0]
