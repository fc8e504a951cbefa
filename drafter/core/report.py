"""A report as text with structure. Every span is an offset into Report.text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafter.core.text import Span

Role = Literal["title", "salutation", "preamble", "achievements", "problems", "plans", "other", "closing", "signature"]


_MARKED = 4  # levels with a mark: 一、 （一） 1. （1）


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered or plain heading, or an item lead.

    span: number and words, without the line's end; a run-in heading ends with its first 。 (included).
    level: 1 一、 · 2 （一） · 3 1. · 4 （1） · 5 一是. number: as written (`（一）`), "" for an unnumbered one.
    text: the words after the number, without closing punctuation. run_in: body text goes on in the same paragraph.
    """

    span: Span
    level: int
    number: str
    text: str
    run_in: bool
    role: Role


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text (a run-in heading and its body are one line: the heading is inside this span).

    A flattened line is cut at the headings and turns of phrase inside it; the lines of a hard-wrapped text are joined.
    """

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Table:
    """Consecutive lines whose cells are joined by TAB. cells[row][column] are spans, merged cells repeated as empty spans."""

    span: Span
    cells: tuple[tuple[Span, ...], ...]
    role: Role = "other"


Block = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Report:
    """A report: blocks in text order (a run-in Heading comes before the Paragraph that holds it).

    title, salutation, signature, date: spans, or None when there is none.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    title: Span | None = None
    salutation: Span | None = None
    signature: Span | None = None
    date: Span | None = None
    source: str = ""

    def headings(self) -> tuple[Heading, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    def numbered(self) -> tuple[Heading, ...]:
        """The headings whose number is a mark alone; 一是 leads a sentence of the body."""
        own = (one for one in self.headings() if one.number and one.level <= _MARKED)
        return tuple(one for one in own if self.text.startswith(one.number, one.span.start))

    def unnumbered(self) -> str:
        """The text with blanks for the numbers of its headings: 1. and （一） count nothing."""
        at, pieces = 0, []
        for head in self.numbered():
            pieces += [self.text[at : head.span.start], " " * len(head.number)]
            at = head.span.start + len(head.number)
        return "".join((*pieces, self.text[at:]))

    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    def tables(self) -> tuple[Table, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Table))

    def title_text(self) -> str:
        return self.title.of(self.text) if self.title else ""
