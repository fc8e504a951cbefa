"""How far a secrecy marking reaches: what stands under a marked heading, bullet, table or first line is as secret as that line.

Lines: a marking alone closes the rest of its section, or the whole text when nothing but headings stands before it; with
nothing below it, it speaks of what stands above: of its section, at the end of the whole text. Under a bullet, it is that
bullet's. A marked heading closes its section; a marked bullet closes what is indented or numbered below it, and the lines
that run on from it. A line that speaks of the text it stands in (本材料仅供内部参阅) closes all of it.
Rows: a marking alone closes the sheet from there on (all of it when no figures came before, or none come after); a marked
group row its group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.language.markings import (
    is_bare_marking,
    is_marked,
    may_be_marked,
    speaks_of_above,
    speaks_of_below,
    speaks_of_itself,
)

_HASH = re.compile(r"\s{0,3}(#{1,6})\s")
_TITLE = re.compile(r"\s*(?:([一二三四五六七八九十]{1,3}、)|([（(][一二三四五六七八九十]{1,3}[）)]))[^。；;]{1,40}$")
# The order of signs in Chinese documents: a bullet with a later sign stands under one with an earlier.
_SIGNS = (r"[一二三四五六七八九十]{1,3}、", r"[（(][一二三四五六七八九十]{1,3}[）)]", r"\d{1,3}[.、．]", r"[（(]?\d{1,3}[）)]", r"[①-⑳]", r"[-+*•●○▪■◆·‣—–－]")  # fmt: skip
_GROUP = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．])")
_PART = re.compile(r"[\s　]*(?:其中|#|[（(]\d{1,2}[）)]|[①-⑳]|[-—·])")
_BARS = re.compile(r"\s*\|[^\n]*\|\s*$")  # a row of a table in Markdown
_WHOLE = -1  # deeper than nothing: no heading opens the text again
_OPEN = 99


def secret_lines(lines: Sequence[str]) -> frozenset[int]:
    """The places (from 0) of all lines that bear a marking or stand under one."""
    reader = _Lines(lines)
    for at, line in enumerate(lines):
        reader.read(at, line)
    if reader.pending is not None or reader.itself:
        return frozenset(range(len(lines)))
    return frozenset(reader.secret | _secret_table_lines(lines))


@dataclass
class _Lines:
    """Reads line by line. closed: depth of the heading whose section is secret. item: place in the bullets of the marked one."""

    lines: Sequence[str]
    secret: set[int] = field(default_factory=set)
    closed: int = _OPEN
    depth: int = 0
    section: int = 0
    item: tuple[int, int] | None = None
    told: bool = False  # something that is no heading and no marking came before
    pending: int | None = None  # a marking alone, below which nothing has come yet
    itself: bool = False  # a line said that the whole text is secret
    outer: list[int] = field(default_factory=list)  # lines of the section, each further in than the one before

    def read(self, at: int, line: str) -> None:
        if not line.strip():
            self.item = None if self.item and not self._goes_on(at) else self.item
            return
        depth = _heading_depth(line)
        if depth:
            self._leave(depth, at)
        while self.outer and _indent(self.lines[self.outer[-1]]) >= _indent(line):
            self.outer.pop()
        if is_marked(line):
            self._mark(at, line, depth)
        else:
            self.pending = None
            if self.closed != _OPEN or self._under_item(line, depth):
                self.secret.add(at)
        self.outer.append(at)
        self.told = self.told or not (depth or is_bare_marking(line))

    def _leave(self, depth: int, at: int) -> None:
        if self.pending is not None:
            self.secret |= set(range(self.section, self.pending))
        self.item = self.pending = None
        self.outer.clear()
        self.depth, self.section = depth, at
        if self.closed != _WHOLE and depth <= self.closed:
            self.closed = _OPEN

    def _mark(self, at: int, line: str, depth: int) -> None:
        self.secret.add(at)
        self.itself = self.itself or speaks_of_itself(line)
        if speaks_of_above(line):
            self.secret |= set(range(self.section, at))
        bare = is_bare_marking(line) and not _opens_a_list(line)
        if bare and (parent := self._parent()) is not None:
            self.secret |= set(range(parent, at))
            self.item = _place(self.lines[parent])
        elif bare:
            self.pending = None if depth or speaks_of_below(line) else at
            if not self.told and (not self.depth or self._is_title()):
                self.closed = _WHOLE
                self.secret |= set(range(at))
            elif not depth:
                self.closed = min(self.closed, self.depth)
        if depth:
            self.closed = min(self.closed, depth)
        elif not bare and _runs_on(line):
            self.item = _place(line)

    def _parent(self) -> int | None:
        """The bullet that a marking stands under: indented, and the nearest line further out has a sign."""
        parent = self.outer[-1] if self.outer else None
        return parent if parent is not None and _place(self.lines[parent])[1] < len(_SIGNS) else None

    def _is_title(self) -> bool:
        """Whether the heading above names the whole text: the first line, longer than the name of a part."""
        heading = self.lines[self.section].strip(" #　")
        return not any(line.strip() for line in self.lines[: self.section]) and len(heading) > 8

    def _under_item(self, line: str, depth: int) -> bool:
        """Whether the line belongs to the marked bullet above: deeper in, a later sign, or no bullet at all."""
        if self.item is None or depth:
            return False
        indent, sign = _place(line)
        if sign == len(_SIGNS) or indent > self.item[0] or (indent == self.item[0] and sign > self.item[1]):
            return True
        self.item = None
        return False

    def _goes_on(self, at: int) -> bool:
        """After a blank line only what is indented still belongs to the bullet."""
        after = next((line for line in self.lines[at + 1 : at + 4] if line.strip()), "")
        return self.item is not None and _place(after)[0] > self.item[0]


def _runs_on(line: str) -> bool:
    """Whether lines without a sign may go on with this one: in a chat or a list of plain lines each says its own."""
    return _place(line)[1] < len(_SIGNS) or line.rstrip().endswith(("：", ":", "，", ",", "、", "；", "（", "("))


def _opens_a_list(line: str) -> bool:
    """Whether a marking is the head of items of its own (2. 机密：), and not of all that follows."""
    return _place(line)[1] < len(_SIGNS) and line.rstrip().endswith(("：", ":"))


def _heading_depth(line: str) -> int:
    if found := _HASH.match(line):
        return len(found[1])
    if found := _TITLE.fullmatch(line):
        return 1 if found[1] else 2
    return 0


def _place(line: str) -> tuple[int, int]:
    """Indent and rank of the sign; a line without a sign ranks last."""
    bare = line.lstrip(" \t　")
    return _indent(line), next((rank for rank, sign in enumerate(_SIGNS) if re.match(sign, bare)), len(_SIGNS))


def _indent(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip(" \t　"))].expandtabs(4))


def _secret_table_lines(lines: Sequence[str]) -> set[int]:
    """Lines of tables (cells joined by TAB, or between bars) that are secret as rows."""
    found: set[int] = set()
    start = None
    for at, line in enumerate([*lines, ""]):
        if "\t" in line or _BARS.match(line):
            start = at if start is None else start
        elif start is not None:
            found |= {start + row for row in secret_rows([_cells(one) for one in lines[start:at]])}
            start = None
    return found


def _cells(line: str) -> list[str]:
    return line.strip().strip("|").split("|") if _BARS.match(line) else line.split("\t")


def secret_rows(rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """The places (from 0) of all rows that bear a marking or stand under one; cells as shown."""
    if not may_be_marked("\n".join({cell for row in rows for cell in row})):
        return frozenset()  # no row of nearly any sheet
    found: set[int] = set()
    closed = group = child = pending = False
    figures = False  # a row with several filled cells came before
    for at, row in enumerate(rows):
        filled = list(dict.fromkeys(cell.strip() for cell in row if cell.strip()))
        alone = len(filled) == 1
        group = group and not (alone and bool(_GROUP.match(filled[0])))
        child = child and bool(filled and _PART.match(row[0] or filled[0]))
        pending = pending and not filled
        if not is_marked_row(row):
            found |= {at} if closed or group or child else set()
        else:
            found.add(at)
            child = True
            if any(map(speaks_of_itself, filled)):
                return frozenset(range(len(rows)))
            bare = all(is_bare_marking(cell) for cell in filled) or is_bare_marking("".join(filled))
            pending = bare and not any(map(speaks_of_below, filled))
            if bare or (alone and not figures) or _is_head(row):
                closed = True
                found |= set() if figures else set(range(at))
            group = group or (alone and not bare)
        figures = figures or len(filled) > 1
    return frozenset(range(len(rows)) if pending else found)


def is_marked_row(row: Sequence[str]) -> bool:
    """Whether one cell, or the row read across, bears a marking."""
    across = "|".join(cell.strip() for cell in row)
    return may_be_marked(across) and (any(map(is_marked, row)) or is_marked(across))


def _is_head(row: Sequence[str]) -> bool:
    """A row of column names: several cells, none a figure, one of them a word of a table's head."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) > 2 and not any(re.search(r"\d", cell) for cell in filled) and any(
        re.fullmatch(r".{0,6}(?:指标|项目|名称|数值|单位|期间|备注|责任部门|来源|目标|同比).{0,6}", cell.strip()) for cell in filled
    )  # fmt: skip
