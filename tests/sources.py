"""The project's own modules as trees, each parsed and gone through once a process: seconds for all of them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Every node of the module."""
    return tuple(ast.walk(tree_of(path)))
