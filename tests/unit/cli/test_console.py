"""What is said on standard error of a narrow terminal."""

from __future__ import annotations

import sys

import pytest
from rich.cells import cell_len

from drafter.cli.console import fitted

WORDS = "水利局全年巡堤十二次，" * 4


@pytest.mark.parametrize("lead", ["", "  ", "    ", "　　", "　　　　"])
def test_lines_fit_behind_their_own_indent(lead: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wide blank takes two cells."""
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    first, *others = fitted(lead + WORDS)
    assert others and "".join((first, *others)).replace(" ", "").replace("　", "") == WORDS
    assert max(map(cell_len, (first, *others))) <= 40
    assert first.startswith(f"{lead}水") and all(line.startswith(f"{lead}  ") for line in others)
    assert fitted(f"{lead}短句") == [f"{lead}短句"]
