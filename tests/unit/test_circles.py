"""No module of the package imports, over others, itself: each can be read and loaded alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import drafter
from tests.sources import tree_of

ROOT = Path(drafter.__file__).parent


def _modules() -> dict[str, Path]:
    names = {path: ".".join(path.relative_to(ROOT.parent).with_suffix("").parts) for path in ROOT.rglob("*.py")}
    return {name.removesuffix(".__init__"): path for path, name in names.items()}


def _imports(tree: ast.Module) -> Iterator[str]:
    """What a module imports when it is loaded: not inside functions, not for types alone."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_no_module_imports_itself_over_others() -> None:
    modules = _modules()
    graph = {
        name: {other for other in _imports(tree_of(path)) if other in modules and other != name}
        for name, path in modules.items()
    }
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise AssertionError(" → ".join(error.args[1])) from None
    assert set(order) == set(modules)
