"""Small edits of wording: stock phrases out, fact sentences in, and the difference of two texts as Edits."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from drafter.core.edit import Edit
from drafter.core.text import Span
from drafter.revise.diagnose import STOCK

_STOPS = "，。；：！？\n"
_ADVERB = re.compile(r"在一定程度上|不同程度地")
_WHOLE = re.compile("(?:" + "|".join(STOCK) + ")")
_PIECE = re.compile(r"\d+(?:[.,，]\d+)*|[A-Za-z]+|.", re.DOTALL)
_ISLAND = 2  # equal stretches this short between two changes are swallowed: a reader wants words replaced, not letters


def without_stock(words: str) -> list[Span]:
    """Spans of `words` that can go without loss: adverbs, and clauses that are nothing but a stock phrase.

    The first clause stays, for it names the subject; a whole clause takes the comma before it along.
    """
    found = [Span(*m.span()) for m in _ADVERB.finditer(words)]
    for match in _WHOLE.finditer(words):
        start, end = match.span()
        before, after = words[:start], words[end : end + 1]
        if (
            before.endswith("，")
            and (not after or after in _STOPS)
            and not any(span.overlaps(Span(start, end)) for span in found)
        ):
            found.append(Span(start - 1, end))
    return sorted(found)


def addition(words: str, sentences: list[str]) -> tuple[int, str]:
    """Where in an item the sentences go, and as what: after its last full stop, or inside a 、；-list before its closing mark."""
    kept = words.rstrip()
    parts = [sentence.strip().rstrip("。；;，,. ") for sentence in sentences]
    if kept.endswith(("；", ";")):
        return len(kept) - 1, "".join(f"，{part.replace('。', '，')}" for part in parts)
    joined = "".join(f"{part}。" for part in parts)
    return len(kept), joined if kept.endswith(("。", "！", "？", "”", "…")) or not kept else f"。{joined}"


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
    runs: list[tuple[int, int, int, int]] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if runs and i - runs[-1][1] <= _ISLAND:
            runs[-1] = (runs[-1][0], j, runs[-1][2], m)
        else:
            runs.append((i, j, k, m))
    return runs
