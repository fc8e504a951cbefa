"""A report's text as lines and paragraphs: what is body, table, contents, page furniture or web chrome."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.lexicon import alternatives
from drafter.read.number_marks import mark_at

LineKind = Literal["body", "table", "toc", "furniture", "chrome"]
# All that str.isspace counts, and the zero-width ones it does not.
BLANKS = "".join(
    map(
        chr,
        (
            *range(9, 14),
            *range(28, 33),
            0x85,
            0xA0,
            0x1680,
            *range(0x2000, 0x200C),
            0x2028,
            0x2029,
            0x202F,
            0x205F,
            0x3000,
            0xFEFF,
        ),
    )
)
_FURNITURE = re.compile(
    r"[—\-－–─·]{1,2}\s*\d{1,4}\s*[—\-－–─·]{1,2}|第\s*\d+\s*页(?:\s*[共/].*)?|\d{1,3}|[ivxIVX]{1,5}"
)
_CONTENTS = re.compile(r"目\s*[录次]")
_LEADERS = re.compile(r".{2,60}?(?:[.．…·]{3,}|\s{2,}|\t)[.．…·\s]*\(?（?\d{1,3}\)?）?")
# What web pages and archives leave around a text. A title inside is told apart by `front`.
_CHROME = re.compile(
    "(?:" + lexicon.one_of("papers.txt", "field") + r")\s*[：:].*|" + alternatives("heading_forms.txt", "chrome")
)
_ENDED = "。！？；：…!?;:”）)》"


@dataclass(frozen=True, slots=True)
class TrimmedLine:
    """text[start:end] of one line (or of several, in a hard-wrapped text) without the blanks around it."""

    start: int
    end: int
    kind: LineKind = "body"

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class KnownLines:
    """What a docx tells of its lines beyond their words: where its tables and contents stand, which lines look like heads.

    tables: rows of cells, as spans. heads: offsets of lines set in a heading's font. outline: the levels styles give lines.
    """

    tables: tuple[tuple[tuple[Span, ...], ...], ...] = ()
    contents: tuple[Span, ...] = ()
    heads: frozenset[int] = frozenset()
    outline: Mapping[int, int] = field(default_factory=dict)


def paragraphs(text: str, known: KnownLines | None = None) -> list[TrimmedLine]:
    """The lines that are not blank, contents and furniture named; lines of a hard-wrapped text joined to paragraphs."""
    if known is not None:
        return _mark_contents(text, list(_sort_known(text, _lines(text), known)))
    lines = [_classified(text, line) for line in _lines(text)]
    lines = _mark_contents(text, lines)
    width = wrapped_width(text, lines)
    return list(_joined(text, lines, width)) if width else lines


def _lines(text: str) -> Iterator[TrimmedLine]:
    at = 0
    for raw in text.split("\n"):
        body = raw.strip(BLANKS)
        if body:
            start = at + raw.find(body)
            yield TrimmedLine(start, start + len(body), "table" if "\t" in body else "body")
        at += len(raw) + 1


def _sort_known(text: str, lines: Iterable[TrimmedLine], known: KnownLines) -> Iterator[TrimmedLine]:
    """A docx's lines: tables are where the document has tables; other TABs are layout."""
    tables = _Sweep(sorted(Span(rows[0][0].start, rows[-1][-1].end) for rows in known.tables))
    contents = _Sweep(sorted(known.contents))
    for line in lines:
        if tables.hold(line):
            yield replace(line, kind="table")
        elif contents.hold(line):
            yield replace(line, kind="toc")
        else:
            yield _classified(text, replace(line, kind="body"))


@dataclass(slots=True)
class _Sweep:
    """Asks, line after line, whether one of some spans (ascending) holds it."""

    spans: Sequence[Span]
    at: int = 0

    def hold(self, line: TrimmedLine) -> bool:
        while self.at < len(self.spans) and self.spans[self.at].end < line.end:
            self.at += 1
        return self.at < len(self.spans) and self.spans[self.at].start <= line.start


def _classified(text: str, line: TrimmedLine) -> TrimmedLine:
    if len(line) > 200:
        return line
    words = text[line.start : line.end]
    if line.kind == "table":
        return replace(line, kind="toc") if _LEADERS.fullmatch(words) and words.count("\t") == 1 else line
    if _FURNITURE.fullmatch(words):
        return replace(line, kind="furniture")
    if _CHROME.fullmatch(words):
        return replace(line, kind="chrome")
    if len(words) < 80 and _LEADERS.fullmatch(words) and ("…" in words or "..." in words or "··" in words):
        return replace(line, kind="toc")
    return line


def _key(words: str) -> str:
    """A contents line without leaders, page number and blanks."""
    return re.sub(r"\s|[.．…·]{2,}.*$|[（(]?\d{1,3}[）)]?$", "", words)


def _mark_contents(text: str, lines: list[TrimmedLine]) -> list[TrimmedLine]:
    """Names the lines under 目录 as contents: up to where its first entry comes again, as a heading of the body."""
    at = next(
        (n for n, line in enumerate(lines) if len(line) < 16 and _CONTENTS.fullmatch(text[line.start : line.end])), None
    )
    if at is None or at + 1 >= len(lines):
        return lines
    entries = lines[at + 1 : at + 200]
    first = _key(text[entries[0].start : entries[0].end])
    again = next((n for n, line in enumerate(entries) if n and _key(text[line.start : line.end]) == first), 0)
    last = _entries_before(text, lines[at + 1 :], again) if again else _unrepeated(text, entries)
    marked = [replace(line, kind="toc") for line in lines[at : at + 1 + last]]
    return [*lines[:at], *marked, *lines[at + 1 + last :]]


def _entries_before(text: str, lines: Sequence[TrimmedLine], again: int) -> int:
    """How many of lines[:again] are entries: the title after the contents does not come again, as entries do."""
    later = {_key(text[line.start : line.end]) for line in lines[again:] if len(line) <= 80}
    while (
        again > 1
        and lines[again - 1].kind != "toc"
        and _key(text[lines[again - 1].start : lines[again - 1].end]) not in later
    ):
        again -= 1
    return again


def _unrepeated(text: str, entries: Sequence[TrimmedLine]) -> int:
    """How many lines are contents when no entry comes again in the same words: while they look like entries and count on."""
    seen: set[tuple[str, int]] = set()
    for at, line in enumerate(entries):
        mark = mark_at(text, line.start, line.end)
        ended = len(line) > 70 or text[line.end - 1] in "。；：:"
        counted = mark is not None and (mark.family, mark.ordinal) in seen and mark.level == 1
        if line.kind != "toc" and (ended or counted or (seen and mark is None)):
            return at
        if mark:
            seen.add((mark.family, mark.ordinal))
    return len(entries)


def wrapped_width(text: str, lines: Sequence[TrimmedLine]) -> int:
    """Characters of a full line when the text is hard-wrapped (as from a PDF); 0 when a line is a paragraph."""
    lengths = sorted(len(line) for line in lines if line.kind == "body" and len(line) >= 12)
    if len(lengths) < 12:
        return 0
    width = lengths[len(lengths) * 9 // 10]
    full = [line for line in lines if line.kind == "body" and width * 0.75 <= len(line) <= width * 1.25]
    broken = sum(text[line.end - 1] not in _ENDED for line in full)
    return width if width <= 75 and len(full) >= 0.4 * len(lengths) and broken > 0.5 * len(full) else 0


def _joined(text: str, lines: Sequence[TrimmedLine], width: int) -> Iterator[TrimmedLine]:
    """Paragraphs of a hard-wrapped text. Page furniture between two lines of one paragraph is stepped over."""
    held: TrimmedLine | None = None
    last_length = 0
    for line in lines:
        if line.kind == "furniture" and held:
            continue
        if held and line.kind == held.kind == "body" and not _breaks(text, held, last_length, line, width):
            held = TrimmedLine(held.start, line.end)
        else:
            if held:
                yield held
            held = line
        last_length = len(line)
    if held:
        yield held


def _breaks(text: str, held: TrimmedLine, last_length: int, line: TrimmedLine, width: int) -> bool:
    """Whether `line` begins a paragraph of its own after `held`, whose last line is `last_length` long."""
    before, after = text[held.end - 1], text[line.start]
    alone = last_length == len(held) < width * 0.85 and not re.search("[。！？](?=.)", text[held.start : held.end])
    if alone and before not in "，、,；;" and mark_at(text, held.start, held.end):
        return True  # a heading on a line of its own
    # A figure cut over lines (增长55⏎.8%) leaves short lines too.
    if last_length < width * 0.7 and not (before.isdigit() or after in ".．%％，。、；）)亿万元" or after.isdigit()):
        return True
    short = last_length < width * 0.85
    mark = mark_at(text, line.start, line.end)
    if mark and mark.level <= 4 and (before in "。！？；：:!?;" or short):
        return True
    if mark and mark.level == 5 and before in "。！？；：:!?;" and (short or mark.family != "is"):
        return True
    return before in "。！？!?：:" and (short or text[line.start - 2 : line.start] in ("\u3000\u3000", "  "))
