"""One word means one thing: no two rooms define a class, a function or a module of one name, so that a name says where one is."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.sources import tree_of

ROOT = Path(__file__).parents[2] / "drafter"
FACES = (
    "api",
    "cli",
    "web",
    "mcp",
    "rules",
)  # name what they do as the stage behind them does; each rule has its `check`

ONE_SUBJECT = {  # modules of one name in several layers, all of one subject
    "case", "closing", "comments", "fact_sheet", "figures", "frames", "grounding", "judging", "layout", "looks",
    "opining", "periods", "proposing", "replies", "report", "roles", "rollup", "runs", "tables", "verifying",
}  # fmt: skip


def _behind_faces() -> list[Path]:
    return [path for path in sorted(ROOT.rglob("*.py")) if not set(path.relative_to(ROOT).parts) & {*FACES}]


def _defined(paths: list[Path], kind: type[ast.ClassDef | ast.FunctionDef]) -> Iterator[tuple[str, Path]]:
    for path in paths:
        for node in tree_of(path).body:
            if isinstance(node, kind) and not node.name.startswith("_"):
                yield node.name, path


def _told_twice(named: Iterator[tuple[str, Path]]) -> dict[str, list[str]]:
    places: dict[str, list[str]] = defaultdict(list)
    for name, path in named:
        places[name].append(path.relative_to(ROOT).as_posix())
    return {name: where for name, where in places.items() if len(where) > 1}


def test_every_public_class_has_a_name_of_its_own() -> None:
    assert _told_twice(_defined(sorted(ROOT.rglob("*.py")), ast.ClassDef)) == {}


def test_every_public_function_behind_the_faces_has_a_name_of_its_own() -> None:
    assert _told_twice(_defined(_behind_faces(), ast.FunctionDef)).keys() <= {"is_row"}


def test_modules_of_one_name_are_of_one_subject() -> None:
    modules = ((path.stem, path) for path in _behind_faces() if not path.stem.startswith("__"))
    assert _told_twice(modules).keys() == ONE_SUBJECT
