"""The title somebody orders for the report in a line of its notes (主任说题目用“…工作总结”)."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.core.errors import InputError
from drafter.language.markings import is_marked
from drafter.read.order_clauses import clause_order
from drafter.read.order_parts import line_clauses

_GENRE = re.compile(r"(?:总结|汇报|报告|情况|述职|述廉|小结|要点|计划|意见)$")


def title_ordered(path: Path) -> str:
    """The title the notes of a file order, "" where none or several do, or where they cannot be read (that is told when they are used)."""
    from drafter.office.source import read_source

    try:
        text = read_source(path).text
    except InputError:
        return ""
    found = dict.fromkeys(title for line in text.split("\n") if "题" in line and (title := _title(line)))
    return next(iter(found)) if len(found) == 1 else ""


def _title(line: str) -> str:
    if is_marked(line):
        return ""
    orders = (clause_order(clause) for clause in line_clauses(line))
    return next((one.new for one in orders if one and one.kind == "title" and _GENRE.search(one.new)), "")
