"""Word lists kept as files under `phrases/`: read once, on first use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "phrases"


@lru_cache(maxsize=64)
def entries(name: str) -> tuple[tuple[str, str], ...]:
    """(section, line) of every entry of `phrases/<name>`, comments and blank lines left out, in file order."""
    section, found = "", []
    for line in (_FOLDER / name).read_text("utf-8").splitlines():
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif line and not line.startswith("#"):
            found.append((section, line))
    return tuple(found)


def words(name: str, section: str = "") -> frozenset[str]:
    """The entries of one section (or of all), each line split at blanks."""
    return frozenset(word for where, line in entries(name) if not section or where == section for word in line.split())


def any_of(alternatives: Iterable[str]) -> str:
    """A regular expression, without groups, for any of the words, the longest first; shared beginnings are tried once."""
    tree: dict[str, dict[str, object]] = {}
    for word in alternatives:
        node: dict[str, object] = tree  # type: ignore[assignment]
        for character in word:
            node = node.setdefault(character, {})  # type: ignore[assignment]
        node[""] = {}
    return _branch(tree)  # type: ignore[arg-type]


def _branch(node: dict[str, dict[str, object]]) -> str:
    ends = "" in node
    arms = [re.escape(c) + _branch(rest) for c, rest in node.items() if c]  # type: ignore[arg-type]
    if not arms:
        return ""
    body = arms[0] if len(arms) == 1 and not ends else f"(?:{'|'.join(arms)})"
    return f"{body}?" if ends else body
