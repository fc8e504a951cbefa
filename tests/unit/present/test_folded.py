"""Cells of a table on a narrow terminal."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from drafter.present.folded import Folded


def _drawn(words: str, width: int) -> list[str]:
    out = io.StringIO()
    table = Table("一", "二", box=None)
    table.add_row("甲", Folded(words))
    Console(file=out, width=width).print(table)
    return [line.rstrip() for line in out.getvalue().splitlines()]


@pytest.mark.parametrize("width", range(26, 60, 3))
@pytest.mark.parametrize("whole", ["metrics.xlsx", "1,234.5万元", "上期.docx", "[/b]"])
def test_no_word_or_number_is_broken(width: int, whole: str) -> None:
    lines = _drawn(f"素材中有同样的数，但说的是另一件事（{whole}第22行）", width)
    assert all(cell_len(line) <= width for line in lines)
    assert any(whole.removesuffix("万元") in line for line in lines)
