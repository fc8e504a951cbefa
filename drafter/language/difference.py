"""The difference of two texts as Edits a reader can accept one by one."""

from __future__ import annotations

import re

from drafter.core.edit import Edit
from drafter.core.text import Span

_PIECE = re.compile(r"\d+(?:[.,，]\d+)*|[A-Za-z]+|.", re.DOTALL)
_ISLAND = 2  # equal stretches this short between two changes are swallowed: a reader wants words replaced, not letters


def difference(before: str, after: str, at: int, reason: str) -> list[Edit]:
    """Edits that turn `before` (which starts at offset `at`) into `after`, cut at words a reader can accept one by one."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    starts = [0]
    for piece in old:
        starts.append(starts[-1] + len(piece))
    edits: list[Edit] = []
    for i, j, k, m in _changes(old, new):
        edits.append(Edit(Span(at + starts[i], at + starts[j]), "".join(new[k:m]), reason))
    return edits


def _changes(old: list[str], new: list[str]) -> list[tuple[int, int, int, int]]:
    """Runs of pieces that differ, neighbours with a tiny equal island between them joined."""
    from difflib import SequenceMatcher

    runs: list[tuple[int, int, int, int]] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if runs and i - runs[-1][1] <= _ISLAND:
            runs[-1] = (runs[-1][0], j, runs[-1][2], m)
        else:
            runs.append((i, j, k, m))
    return runs
