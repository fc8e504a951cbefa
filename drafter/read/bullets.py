"""A notes file as lines: headings, bullets and remarks. The text of a bullet stays as typed: `**`, `_` and backslashes are no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_HEADING = re.compile(r"(#{1,6})\s*(.+?)\s*#*\s*$")
_CHINESE_HEADING = re.compile(r"[一二三四五六七八九十]{1,3}、\s*([^，。；：,;]{2,24})$")
# `**次` at a line start is a gap, not a bullet, so a star counts only with a blank after it.
_BULLET = re.compile(
    r"\s*(?:[-+*]\s+|[-—–－](?=[^\s\d\-—–－])|[•●○▪■◆·‣]\s*|\(?\d{1,2}[)）]\s*|（\d{1,2}）\s*|\d{1,2}[.、．](?!\d)\s*|[①-⑳]\s*)(.+)"
)
_OWNER = re.compile(r"\s*[@＠]\s*([^\s@＠，。；,;]{1,20})")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a notes file: its 1-based number, what it is, its words, and for a heading the depth (1 or more)."""

    number: int
    kind: Literal["heading", "bullet", "remark"]
    text: str
    depth: int = 0


def read_lines(text: str) -> Iterator[Line]:
    """The lines of a notes file that are not blank. An indented line without a mark goes on with the bullet above it."""
    lines = text.split("\n")
    bulleted = any(_BULLET.fullmatch(line) for line in lines)
    held: Line | None = None
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        line = _classify(number, raw, bulleted)
        if held and line.kind == "remark" and bulleted and raw[0] in " \t　" and held.kind == "bullet":
            held = Line(held.number, "bullet", f"{held.text}{raw.strip()}")
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _classify(number: int, raw: str, bulleted: bool) -> Line:
    if found := _HEADING.fullmatch(raw.strip()):
        return Line(number, "heading", found[2], len(found[1]))
    if found := _CHINESE_HEADING.fullmatch(raw.strip()):
        return Line(number, "heading", found[1], 1)
    if found := _BULLET.fullmatch(raw):
        return Line(number, "bullet", found[1].strip())
    # A file without a single bullet states one fact a line.
    return Line(number, "remark" if bulleted else "bullet", raw.strip())


def split_owner(text: str) -> tuple[str, str]:
    """The text without its `@责任部门`, and the departments joined by 、 ("" if none)."""
    owners = [found[1] for found in _OWNER.finditer(text)]
    return _OWNER.sub("", text).strip(), "、".join(owners)
