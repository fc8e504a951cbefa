"""What the lines about a line of notes say of it: whether it stands over them, over all of the file, or names it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.read.bullets import NoteLine
from drafter.read.headlines import is_field_line
from drafter.read.part_words import roles_of_heading, roles_of_label
from drafter.read.titles import is_title, tells_compiler

_FIELDS = 3  # lines above a title that say whom it is for and who reports


def names_the_file(lines: Sequence[NoteLine], at: int) -> bool:
    """Whether a plain line is the title of the file, or says under it who put it together."""
    first = all(is_field_line(line.text) for line in lines[:at]) if at <= _FIELDS else False
    return (first and is_title(lines[at].text)) or (at <= 2 and tells_compiler(lines[at].text))


def titles_all(lines: Sequence[NoteLine]) -> bool:
    """Whether the first heading stands over all others: it names the file, not a part of it."""
    rest = [line for line in lines[1:] if line.kind == "heading"]
    if any(line.depth == 1 for line in rest) or roles_of_heading(lines[0].text):
        return False
    below = lines[1].text if len(lines) > 1 else ""
    return len(rest) > 1 or below.endswith(("：", ":")) or bool(roles_of_label(below))


def stands_over(lines: Sequence[NoteLine], at: int) -> bool:
    """Whether the next line is of another form than this one: what stands under a heading."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.kind == "heading":
        return False
    here = lines[at]
    return (below.family, below.kind) != (here.family, here.kind) or here.kind == "plain"


def is_set_off(lines: Sequence[NoteLine], at: int) -> bool:
    """Whether an empty line stands above a line and none between it and the next: how a head without a mark is set."""
    above = lines[at - 1].number if at else -1
    below = lines[at + 1].number if at + 1 < len(lines) else -1
    return lines[at].number - above > 1 and below == lines[at].number + 1


def has_children(lines: Sequence[NoteLine], at: int) -> bool:
    """Whether a line has bullets of its own: the next one stands further in."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    return below is not None and below.kind == "bullet" and below.indent > lines[at].indent
