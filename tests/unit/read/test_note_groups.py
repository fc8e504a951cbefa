"""A bullet over bullets of its own: a name is a head, a statement is never lost as one."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.note_tables import read_noted


@pytest.mark.parametrize("parent", ["护工缺口大", "进度偏慢", "经费不够", "场地太窄", "设备老旧", "人手少"])
def test_a_statement_over_others_is_kept(parent: str) -> None:
    notes = read_noted(f"# 问题\n- {parent}\n  - 夜班差12人\n", "要点.md", period=Period.parse("2025")).notes
    assert any(parent in fact.text for fact in notes.facts)
    assert any("夜班差12人" in fact.text for fact in notes.facts)


def test_a_line_that_is_bold_as_a_whole_stands_over_others() -> None:
    text = "**工程部**\n- 安装闸门6扇\n**财务部：**\n- 节省利息12万元\n- 走访**户，慰问**人\n"
    notes = read_noted(text, "要点.md", period=Period.parse("2025")).notes
    assert [fact.owner for fact in notes.facts] == ["工程部", "财务部", "财务部"]
    assert len(notes.facts[2].placeholders) == 2
