"""The house stays small enough to be read: no file and no function grows past what one takes in at a time. (ruff holds the complexity.)"""

from __future__ import annotations

import ast
from pathlib import Path

from tests.sources import tree_of

ROOT = Path(__file__).parents[2] / "drafter"
LINES_OF_A_FILE = 300  # read in one sitting; what is longer speaks of two matters, and is split by them
LINES_OF_A_FUNCTION = 40  # seen whole on a screen, its name and what it gives back at once


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_longer_than_one_reads_in_a_sitting() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in ROOT.rglob("*.py")
    }
    assert len(lengths) > 1000
    assert {name: length for name, length in lengths.items() if length > LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    lengths = {
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {node.name}": _length(node)
        for path in ROOT.rglob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert len(lengths) > 5000
    assert {name: length for name, length in lengths.items() if length > LINES_OF_A_FUNCTION} == {}
