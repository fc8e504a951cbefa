"""Where the great divisions of a report lie: head, preamble, parts, closing, signature, annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.read.front import Foot, ReportFront, read_foot, read_front, salutation_at
from drafter.read.number_marks import Mark, inline_marks, mark_at
from drafter.read.parts import role_of_part, years_of
from drafter.read.styled_heads import styled_front, styled_levels
from drafter.read.subheads import Subheads
from drafter.read.trimmed_lines import KnownLines, TrimmedLine

_PREAMBLE_LINES = 12  # more before the first heading is body that has no heading
_LEAD_IN = re.compile(
    r"(?:现将|现就|报告|汇报|总结|通报|说明).{0,30}如下[：:。]|请.{0,6}(?:审议|审查|审阅|指正)|提出意见|向.{0,12}(?:大会|会议|全会|代表).{0,16}报告"
)
_CLOSING = re.compile(
    r"(?:特此|专此)(?:报告|汇报|说明|通报)|以上(?:报告|汇报|是|情况).{0,20}(?:请|妥否|当否)|^(?:妥否|当否|如无不妥)|^以上(?:报告|汇报|情况)[，。].{0,20}$"
)
_CALL = re.compile(r"让我们|(?:努力|而|团结)奋斗|作出(?:新的|更大|应有)的?贡献|新篇章|再立新功|更大胜利")
_ANNEX = re.compile(
    r"(?:附件|附表|附录)\s*[\d一二三四五六七八九十]{0,2}\s*(?:[：:].*)?|附\s*[：:].*|(?:.{0,24})(?:名词|用语|术语)(?:解释|注释|说明)"
)

_COLOPHON = re.compile(
    r"(?:抄送|抄报|分送|印发机关|印发日期)\s*[：:].*|.{2,40}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发"
)
_COLOPHON_LINES = 8  # the last ones, where an official paper names who got it and who printed it
_ANNEX_LIST = 12  # annexes a note before the signature may list, a line each


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Indexes are those of the lines. last: the first line after the report proper.

    marks: the number each line opens with. part_ends: lines with no second section after them in their part, where
    published reports tell what is wrong. years: those first-level headings name, ascending. planned: a heading
    announces plans, so that no turn of phrase has to. note: the list of annexes above the signature. level: of the section a text that begins in its middle stands in.
    """

    front: ReportFront
    foot: Foot | None
    last: int
    marks: dict[int, Mark]
    subheads: Subheads
    preamble_end: int
    closing: int
    part_ends: frozenset[int]
    years: tuple[str, ...]
    planned: bool
    level: int
    note: range

    @classmethod
    def find(cls, text: str, lines: Sequence[TrimmedLine], known: KnownLines) -> Landmarks:
        """known: what a docx tells of its lines beyond their words."""
        front = styled_front(read_front(text, lines), lines, known.outline)
        last = _annex(text, lines, front.body)
        note = _annex_note(text, lines, last)
        last = note.stop or last
        foot = read_foot(text, lines, front.body, last)
        note = range(note.start, foot.first) if note and foot else range(0)
        marks = {
            at: mark
            for at in range(front.body, last)
            if lines[at].kind == "body" and at not in note and (mark := mark_at(text, lines[at].start, lines[at].end))
        }
        parts = _part_words(text, lines, marks)
        years = tuple(sorted({year for words in parts for year in years_of(re.split("[。（]", words)[0])[:2]}))
        subheads = Subheads.find(text, lines, marks, range(front.body, last), known.heads)
        subheads = subheads.with_styled(styled_levels(lines, known.outline, front, marks))
        titled = front.title is not None or (front.body < last and salutation_at(text, lines[front.body]) is not None)
        return cls(
            front, foot, last, marks, subheads,
            _preamble_end(text, lines, front.body, last, marks, subheads, titled=titled),
            _closing(text, lines, front.body, note.start if note else _body_end(lines, foot, last)),
            _part_ends(lines, marks, front.body, last), years,
            any(role_of_part(words, "achievements", years) == "plans" for words in parts), _given_level(marks), note,
        )  # fmt: skip


def _annex(text: str, lines: Sequence[TrimmedLine], body: int) -> int:
    """Index of the first line of the annexes, glossary or colophon; the end when there are none."""
    for at in range(max(body, len(lines) // 3 + 1), len(lines)):
        line = lines[at]
        if len(line) <= 60 and _ANNEX.fullmatch(text, line.start, line.end):
            return at
        if at >= len(lines) - _COLOPHON_LINES and len(line) <= 200 and _COLOPHON.fullmatch(text, line.start, line.end):
            return at
    return len(lines)


def _annex_note(text: str, lines: Sequence[TrimmedLine], at: int) -> range:
    """The lines from 附件：1.… to the signature, both in; empty when line `at` begins the annexes themselves."""
    if at >= len(lines) or not _ANNEX.fullmatch(text, lines[at].start, lines[at].end):
        return range(0)
    for end in range(at + 1, min(len(lines), at + _ANNEX_LIST + 2)):
        if len(lines[end]) > 60:
            break
        foot = read_foot(text, lines, at + 1, end + 1)
        if foot and foot.organ and foot.date:
            return range(at, end + 1)
    return range(0)


def _part_words(text: str, lines: Sequence[TrimmedLine], marks: dict[int, Mark]) -> list[str]:
    """The first words after each first-level number, also those inside flattened lines."""
    words = []
    for at, line in enumerate(lines):
        mark = marks.get(at)
        if mark or len(line) > 800:
            found = [mark] if mark and mark.level == 1 else []
            found += [inner for inner in inline_marks(text, line.start, line.end, mark) if inner.level == 1]
            words += [text[one.end : min(one.end + 40, line.end)] for one in found]
    return words


def _preamble_end(
    text: str,
    lines: Sequence[TrimmedLine],
    body: int,
    last: int,
    marks: dict[int, Mark],
    subheads: Subheads,
    *,
    titled: bool,
) -> int:
    """Index of the first line after the preamble; `body` when the text has none (it begins in the middle)."""
    first = next(
        (at for at in range(body, last) if (at in marks and marks[at].level <= 2) or at in subheads.parts), None
    )
    if first is not None and first - body <= _PREAMBLE_LINES:
        mark = marks.get(first)
        opens = (mark.ordinal == 1 and (mark.level == 1 or titled)) if mark else titled
        return first if opens else body
    for at in range(body, min(last, body + 6)):
        line = lines[at]
        if at in marks:
            break
        if titled and _LEAD_IN.search(text, line.start, min(line.end, line.start + 1500)):
            return at + 1
    return body + 1 if titled and body < last else body


def _given_level(marks: dict[int, Mark]) -> int:
    """As the next heading tells: before （四） we stand in a section of level 2."""
    mark = next((mark for mark in marks.values() if mark.level <= 3), None)
    return max(mark.level, 2) if mark and mark.ordinal > 1 else 0


def _body_end(lines: Sequence[TrimmedLine], foot: Foot | None, last: int) -> int:
    """Index of the first line that is all signature (a flattened line may hold body and signature)."""
    if foot is None:
        return last
    return foot.first if foot.span.start <= lines[foot.first].start else foot.first + 1


def _closing(text: str, lines: Sequence[TrimmedLine], body: int, end: int) -> int:
    """Index of the first closing line (特此报告。 or the call at the end); `end` when there is none."""
    closing = end
    for at in range(end - 1, max(body, end - 4) - 1, -1):
        line = lines[at]
        if line.kind != "body" or len(line) > 600 or mark_at(text, line.start, line.end):
            break
        words = text[line.start : line.end]
        asks = len(words) < 80 and _CLOSING.search(words)
        if asks or (words[-1] in "！!" and _CALL.search(words)):
            closing = at
    return closing


def _part_ends(lines: Sequence[TrimmedLine], marks: dict[int, Mark], first: int, last: int) -> frozenset[int]:
    """The lines after the last section heading of each part: where published reports tell what is wrong."""
    ends: set[int] = set()
    goes_on = False
    for at in range(last - 1, first - 1, -1):
        mark = marks.get(at)
        if not goes_on:
            ends.add(at)
        if mark and mark.level == 2:
            goes_on = mark.ordinal > 1
        elif mark and mark.level == 1:
            goes_on = False
    return frozenset(ends)
