"""A report's text as a Report: headings on five levels, the role of every stretch, title, salutation, signature.

What real reports do is in the way of anyone who reads numbers alone: headings run into their paragraph or, on
flattened web pages, into each other; problems have no heading but a turn of phrase; sub-heads bear no number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from drafter.core.report import Block, Heading, Paragraph, Report, Role, Table
from drafter.core.text import Span
from drafter.read.front import salutation_at
from drafter.read.landmarks import Landmarks
from drafter.read.number_marks import Mark, inline_marks, mark_at
from drafter.read.parts import opens_plans, opens_problems, role_of_part, role_of_section, turns_inside
from drafter.read.trimmed_lines import BLANKS, KnownLines, TrimmedLine, paragraphs

_STOP = re.compile(r"[。！？!?]")
_ITEM_STOP = re.compile(r"[。！？；!?;]")
# A flattened heading ends where its noun is followed by the first words of a sentence: 二、2023年工作计划|2023年是…
_GLUED = re.compile(
    r"[^，。；：]{0,24}?(?:情况|工作|计划|思路|总结|打算|安排|措施|问题|回顾|任务|目标|成效|做法|建设)"
    r"(?=20\d\d年(?:[，,以上下度全前]|\d|是|我|全)|截[止至]|今年以来|一年以?来|过去一年|我[局市区县委]|虽然|在肯定)"
    r"|[^，。；：\d]{4,20}(?=20\d\d年，)"
)


def parse_report(text: str, source: str = "", *, known: KnownLines | None = None) -> Report:
    """Reads a report's structure from its text; never fails, whatever the text is.

    source: the file's name, for messages. known: what a docx tells beyond its words; without it, lines with TABs are
    tables.
    """
    lines = paragraphs(text, known)
    land = Landmarks.find(text, lines, known or KnownLines())
    return _Builder(text, lines, source, known, land).build()


@dataclass(slots=True)
class _Builder:
    """The report as it is built, line by line."""

    text: str
    lines: list[TrimmedLine]
    source: str
    known: KnownLines | None
    land: Landmarks
    blocks: list[Block] = field(default_factory=list)
    role: Role = "achievements"
    part_role: Role = "achievements"  # of the first-level part we stand in, kept while a turn of phrase changes `role`
    level: int = 0  # of the last numbered heading
    salutation: Span | None = None
    table_starts: list[int] = field(default_factory=list)  # of the known tables, ascending

    def build(self) -> Report:
        self.table_starts = [rows[0][0].start for rows in self.known.tables] if self.known else []
        front, foot = self.land.front, self.land.foot
        for line in self.lines[: front.body]:
            self._front_line(line, front.title)
        self.role = "preamble" if self.land.preamble_end > front.body else "achievements"
        self.level = self.land.level
        at = front.body
        while at < len(self.lines):
            if at == self.land.preamble_end:
                self.role = "achievements"
            at = self._line(at)
        return Report(
            self.text, tuple(self.blocks), front.title, self.salutation, foot.organ if foot else None,
            (foot.date if foot else None) or front.date, self.source,
        )  # fmt: skip

    def _front_line(self, line: TrimmedLine, title: Span | None) -> None:
        if line.kind == "table":
            return
        is_title = title is not None and title.start <= line.end and line.start < title.end
        self.blocks.append(Paragraph(Span(line.start, line.end), "title" if is_title else "other"))

    def _line(self, at: int) -> int:
        """Adds the blocks of line `at`; returns the index of the line to read next."""
        line, foot = self.lines[at], self.land.foot
        if line.kind == "table":
            return self._table(at)
        if at >= self.land.last or at in self.land.note or line.kind != "body":
            self._other(line, annex=at >= self.land.last)
        elif foot and at >= foot.first and foot.span.start <= line.start:
            self.blocks.append(Paragraph(Span(line.start, line.end), "signature"))
        elif at >= self.land.closing:
            self.blocks.append(Paragraph(Span(line.start, line.end), "closing"))
        else:
            end = self._trimmed(line.start, foot.span.start if foot and foot.first == at else line.end)
            sublevel = self.land.subheads.level(at, self.level)
            if at in self.land.subheads.styled:
                self.level = sublevel
            self._body(line.start, end, self.land.marks.get(at), sublevel, closes=at in self.land.part_ends)
            if end < line.end and foot:
                self.blocks.append(Paragraph(foot.span, "signature"))
        return at + 1

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self.text[end - 1] in BLANKS:
            end -= 1
        return end

    def _other(self, line: TrimmedLine, *, annex: bool) -> None:
        """Annex, contents, furniture: read past. A numbered line of an annex is still a heading, of no part."""
        mark = mark_at(self.text, line.start, line.end) if annex and line.kind == "body" else None
        if mark and mark.level <= 4:
            self.blocks.append(self._heading(mark, line.end, "other"))
        self.blocks.append(Paragraph(Span(line.start, line.end), "other"))

    # Body lines

    def _body(self, start: int, end: int, head: Mark | None, sublevel: int, *, closes: bool) -> None:
        """A body line: its opening number, the numbers inside it, and the turns that open parts without a heading."""
        if not head and (address := salutation_at(self.text, TrimmedLine(start, end))):
            self._address(address)
            start = address.end
            while start < end and self.text[start] in BLANKS:
                start += 1
            if start >= end:
                return
        marks = ([head] if head else []) + inline_marks(self.text, start, end, head)
        cuts = [mark.start for mark in marks if mark.level <= 4]
        flattened = len(cuts) > 1 or (bool(cuts) and not head)
        turn = self._turn_in_flattened(start, end, marks) if flattened else self._turn(start, end, head, closes=closes)
        bounds = sorted({start, *cuts, *([turn] if turn is not None else []), end})
        upcoming = 0
        for at, until in pairwise(bounds):
            first = upcoming
            while upcoming < len(marks) and marks[upcoming].start < until:
                upcoming += 1
            inside = marks[first:upcoming]
            self._stretch(at, until, inside, sublevel if at == start else 0, turned=at == turn)

    def _address(self, address: Span) -> None:
        if self.salutation is None:
            self.salutation = address
        self.blocks.append(Paragraph(address, "salutation"))

    def _turn(self, start: int, end: int, head: Mark | None, *, closes: bool) -> int | None:
        """Where a line turns to problems (or, failing any heading for them, plans): at its start, or, in the line that closes
        a part, in the middle."""
        if self.role != "achievements" or self.part_role != "achievements":
            return None
        if not head and self._turns(start, end):
            return start
        if not closes:
            return None
        stops = (stop.end() for stop in _STOP.finditer(self.text, start, end - 1))
        return next((at for at in stops if turns_inside(self._sentence(at, end))), None)

    def _turn_in_flattened(self, start: int, end: int, marks: Sequence[Mark]) -> int | None:
        """Where a flattened line turns to problems, before its second part."""
        if self.role not in ("achievements", "preamble") or self.part_role != "achievements":
            return None
        limit = next((mark.start for mark in marks if mark.level == 1 and mark.ordinal > 1), end)
        stops = (stop.end() for stop in _STOP.finditer(self.text, start, min(limit, end - 1)))
        return next((at for at in stops if self.text[at] not in "（(" and self._turns(at, end)), None)

    def _turns(self, at: int, end: int) -> bool:
        sentence = self._sentence(at, end)
        return opens_problems(sentence) or (not self.land.planned and opens_plans(sentence))

    def _sentence(self, at: int, end: int) -> str:
        sentence = self.text[at : min(end, at + 160)]
        stop = _STOP.search(sentence)
        return sentence[: stop.end()] if stop else sentence

    def _stretch(self, start: int, end: int, marks: Sequence[Mark], sublevel: int, *, turned: bool) -> None:
        """A stretch of a line that stands under one heading (or none): its headings, then the paragraph itself."""
        if turned:
            self.role = "plans" if opens_plans(self.text[start : start + 160]) else "problems"
        first = marks[0] if marks and marks[0].start == start else None
        if first is None and sublevel and not turned:
            self._subhead(start, end, sublevel)
        for at, mark in enumerate(marks):
            until = marks[at + 1].start if at + 1 < len(marks) else end
            self._enter(mark, until)
            self.blocks.append(self._heading(mark, until, self.role))
        self.blocks.append(Paragraph(Span(start, self._trimmed(start, end)), self.role))

    def _enter(self, mark: Mark, end: int) -> None:
        """Takes on the role a heading opens."""
        if mark.level == 5:
            return
        words = self._words(mark.end, end)
        if mark.level == 1:
            # Problems close the part on what was achieved, so what follows them is planned, whatever its heading says.
            self.role = self.part_role = role_of_part(words, self.role, self.land.years)
        elif mark.level == 2:
            if self.role == "problems" and self.part_role == "achievements" and mark.ordinal == 1:
                self.part_role = "plans"
            self.role = role_of_section(words, self.part_role)
        self.level = mark.level

    def _words(self, start: int, end: int) -> str:
        stop = _STOP.search(self.text, start, end)
        return self.text[start : stop.start() if stop else end].strip(" \u3000\xa0：:；;，,")

    def _heading(self, mark: Mark, end: int, role: Role) -> Heading:
        """The heading a number opens: up to its first 。 (an item: or ；) or the next number."""
        stop = (_ITEM_STOP if mark.level == 5 else _STOP).search(self.text, mark.end, end)
        until = stop.end() if stop else self._trimmed(mark.start, end)
        if mark.level <= 2 and (glued := _GLUED.match(self.text, mark.end, until)):
            until = glued.end()
        words = self.text[mark.end : until].strip(" \u3000\xa0\n").rstrip("。；！？;!?：:")
        return Heading(Span(mark.start, until), mark.level, mark.number, words, self._trimmed(until, end) > until, role)

    def _subhead(self, start: int, end: int, level: int) -> None:
        stop = _STOP.search(self.text, start, end)
        until = stop.end() if stop else end
        words = self.text[start:until].rstrip("。！？：:")
        if level == 1:
            self.role = self.part_role = role_of_part(words, self.part_role, self.land.years)
            self.level = 1
        self.blocks.append(Heading(Span(start, until), level, "", words, until < end, self.role))

    # Tables

    def _table(self, at: int) -> int:
        """The table that begins at line `at`: the docx's own, or neighbouring lines with TABs."""
        known = self._known_table(self.lines[at].start)
        until, end = at, known[-1][-1].end if known else len(self.text)
        while until < len(self.lines) and self.lines[until].kind == "table" and self.lines[until].start <= end:
            until += 1
        rows = known or tuple(self._cells(line) for line in self.lines[at:until])
        self.blocks.append(Table(Span(rows[0][0].start, rows[-1][-1].end), rows, self.role))
        return until

    def _known_table(self, start: int) -> tuple[tuple[Span, ...], ...]:
        at = bisect_right(self.table_starts, start) - 1
        rows = self.known.tables[at] if self.known and at >= 0 else ()
        return rows if rows and start <= rows[-1][-1].end else ()

    def _cells(self, line: TrimmedLine) -> tuple[Span, ...]:
        start = self.text.rfind("\n", 0, line.start) + 1
        stop = self.text.find("\n", line.end)
        cells = []
        for words in self.text[start : stop if stop >= 0 else len(self.text)].split("\t"):
            cells.append(Span(start, start + len(words)))
            start += len(words) + 1
        return tuple(cells)
