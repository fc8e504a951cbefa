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
