"""Which fixes of a checked report are made without asking: safe ones only, never a figure."""

from __future__ import annotations

import re

from drafter.core.edit import Edit
from drafter.pipeline.checking import Checked


def safe_edits(one: Checked) -> list[Edit]:
    """The safe fixes that do not touch each other, first come first made; one that would change a digit is no safe fix."""
    edits: list[Edit] = []
    for finding in one.findings:
        fix = finding.fix
        if fix is None or not fix.safe or _digits(fix.new) != _digits(fix.span.of(one.text)):
            continue
        if not any(fix.span.overlaps(edit.span) or fix.span == edit.span for edit in edits):
            edits.append(Edit(fix.span, fix.new, f"{finding.rule} {finding.message}"))
    return edits


def _digits(words: str) -> str:
    return re.sub(r"[^0-9０-９]", "", words).translate(str.maketrans("０１２３４５６７８９", "0123456789"))
