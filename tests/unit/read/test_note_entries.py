"""Bullets under bullets: as deep as anybody means, and what lies deeper is told all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.read.facts import read_facts


@pytest.mark.parametrize("depth", [3, 8, 12, 60])
def test_nothing_is_lost_however_deep(depth: int, tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text("# 成绩\n" + "".join(f"{'  ' * n}- 第{n + 1}标段修渠{n + 30}公里\n" for n in range(depth)), "utf-8")
    material = read_facts([file])
    told = "".join(fact.text for fact in (*material.facts, *material.asked))
    assert all(f"{n + 30}公里" in told for n in range(depth))


@pytest.mark.slow
def test_a_very_deep_list_is_read(tmp_path: Path) -> None:
    """No recursion as deep as the list is."""
    file = tmp_path / "notes.md"
    file.write_text("# 成绩\n" + "".join(f"{' ' * 2 * n}- 修渠{n + 30}公里\n" for n in range(150)), "utf-8")
    assert len(read_facts([file]).facts) > 0
