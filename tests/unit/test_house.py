"""The house stays small enough to be read: no file and no function grows past what one takes in at a time, and words stand in lists. (ruff holds the complexity.)"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from tests.sources import nodes_of

ROOT = Path(__file__).parents[2] / "drafter"
LINES_OF_A_FILE = 300  # read in one sitting; what is longer speaks of two matters, and is split by them
LINES_OF_A_FUNCTION = 40  # seen whole on a screen, its name and what it gives back at once
CHARACTERS_OF_A_PATTERN = (
    200  # a longer one is a list of words or ways, which stands in `language/phrases`, or is made of named parts
)
WORDS_OF_A_LIST = 16  # the clerk's words are added to a file, by who reads no Python
LONGEST_WORD = 8
LISTS_IN_CODE = {
    "check/rules/rs016_old_term.py",  # `Rule.signs`: what the rule is passed over without stands in the rule
    "language/extents.py",  # single characters, each barred behind one word
}


def _files() -> dict[str, tuple[ast.AST, ...]]:
    """Every node of each module, by the name of its file."""
    found = {path.relative_to(ROOT).as_posix(): nodes_of(path) for path in sorted(ROOT.rglob("*.py"))}
    assert len(found) > 1000
    return found


def _docstrings(nodes: Iterable[ast.AST]) -> set[ast.AST]:
    bodies = (node.body for node in nodes if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef))
    return {body[0].value for body in bodies if body and isinstance(body[0], ast.Expr)}


def _words(node: ast.AST) -> list[str]:
    """What of a collection is words and no sentences (a rule's examples)."""
    elements = node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else ()
    texts = [one.value for one in elements if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return [text for text in texts if len(text) <= LONGEST_WORD and any(sign >= "一" for sign in text)]


def test_no_file_is_longer_than_one_reads_in_a_sitting() -> None:
    lengths = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in _files()}
    assert {name: length for name, length in lengths.items() if length > LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    lengths = {
        f"{name}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for name, nodes in _files().items()
        for node in nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert len(lengths) > 5000
    assert {name: length for name, length in lengths.items() if length > LINES_OF_A_FUNCTION} == {}


def test_no_pattern_in_code_is_a_list() -> None:
    lengths = {
        f"{name}:{node.lineno}": len(node.value)
        for name, nodes in _files().items()
        for node in set(nodes) - _docstrings(nodes)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "|" in node.value
    }
    assert len(lengths) > 1000
    assert {place: length for place, length in lengths.items() if length > CHARACTERS_OF_A_PATTERN} == {}


def test_lists_of_words_stand_in_files() -> None:
    lists = {name: max(len(_words(node)) for node in nodes) for name, nodes in _files().items()}
    assert {name for name, length in lists.items() if length > WORDS_OF_A_LIST} == LISTS_IN_CODE


def test_every_dataclass_says_what_it_is() -> None:
    """Where one does not, the interpreter loads its source reader, which takes as long as a short check, to write its signature down."""
    classes = [
        (f"{name} {node.name}", ast.get_docstring(node))
        for name, nodes in _files().items()
        for node in nodes
        if isinstance(node, ast.ClassDef) and any("dataclass" in ast.unparse(one) for one in node.decorator_list)
    ]
    assert len(classes) > 500
    assert [name for name, docstring in classes if not docstring] == []
