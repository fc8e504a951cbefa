"""Small reports for these tests, built without the reader (stages are tested apart)."""

from __future__ import annotations

import re

from drafter.core.report import Block, Heading, Paragraph, Report, Role
from drafter.core.text import Span

_LEVELS = ((1, r"[一二三四五六七八九十]+、"), (2, r"（[一二三四五六七八九十]+）"), (5, r"[一二三四五六七八九十]+是"))
_ROLES: tuple[tuple[str, Role], ...] = (
    ("问题", "problems"),
    ("打算", "plans"),
    ("工作", "achievements"),
    ("成效", "achievements"),
)


def report_of(text: str) -> Report:
    """Headings 一、 （一） and leads 一是 at line starts; the role is that of the 一、 part."""
    blocks: list[Block] = []
    role: Role = "preamble"
    for line in re.finditer(r"[^\n]+", text):
        for level, number in _LEVELS:
            found = re.match(rf"({number})([^。\n]*)(。?)", line[0])
            if not found:
                continue
            if level == 1:
                role = next((r for word, r in _ROLES if word in line[0]), "other")
            run_in = len(line[0]) > found.end()
            blocks.append(
                Heading(Span(line.start(), line.start() + found.end()), level, found[1], found[2], run_in, role)
            )
            break
        blocks.append(Paragraph(Span(*line.span()), role))
    return Report(text, tuple(blocks))
