"""The paper: the draft's lines as they are now, each cut into what is marked and what is not."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from drafter.web.edits import LineEdit

_DOUBTFUL = ("bent", "unsupported", "reworded")


def line_text(line: Mapping[str, Any]) -> str:
    return "".join(piece["text"] for piece in line["pieces"])


def line_key(text: str) -> str:
    """Names a line as drafted, so that an old page's edit is not put onto another line."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:12]


def paper(note: Mapping[str, Any], edits: Mapping[str, LineEdit], judged: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Every line with its pieces as they are now. doubts: pieces of it whose words its sources do not bear out, unless accepted."""
    return [_line(line, note["text"], edits, judged) for line in note["lines"]]


def _line(
    line: Mapping[str, Any], text: str, edits: Mapping[str, LineEdit], judged: Mapping[str, Any]
) -> dict[str, Any]:
    drafted = line_text(line)
    edit, found = edits.get(drafted), judged.get(drafted)
    rows = [_cut(line["pieces"], text)]
    lost: list[str] = []
    changed = edit is not None and edit.changes
    if edit is not None and changed:
        if found is not None and found["now"] == edit.now:
            rows = [_cut(one["pieces"], edit.now) for one in found["lines"]]
            lost = found["lost"]
        else:
            rows = [[_plain(words)] for words in edit.now.split("\n")]
    seen = edit is not None and edit.seen
    doubts = [piece for row in rows for piece in row if piece["verdict"] in _DOUBTFUL or piece["refused"]]
    return {
        "n": line["n"], "kind": line["kind"], "level": line["level"], "drafted": drafted, "key": line_key(drafted), "rows": rows,
        "changed": changed, "seen": seen, "steps": len(edit.before) if edit else 0, "lost": [] if seen else lost, "doubts": [] if seen else doubts,
    }  # fmt: skip


def _plain(words: str) -> dict[str, Any]:
    return {
        "text": words,
        "kind": "plain",
        "facts": [],
        "verdict": "frame",
        "origin": "",
        "refused": "",
        "why": [],
        "cuts": [(words, None)],
    }


def _cut(pieces: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    return [{**piece, "cuts": _cuts(piece, text)} for piece in pieces]


def _cuts(piece: Mapping[str, Any], text: str) -> list[tuple[str, Mapping[str, Any] | None]]:
    """(words, mark or None), in order."""
    cuts: list[tuple[str, Mapping[str, Any] | None]] = []
    at = piece["start"]
    for mark in piece["marks"]:
        if mark["start"] > at:
            cuts.append((text[at : mark["start"]], None))
        cuts.append((text[mark["start"] : mark["end"]], mark))
        at = mark["end"]
    if at < piece["end"]:
        cuts.append((text[at : piece["end"]], None))
    return cuts
