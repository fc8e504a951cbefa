"""The report as parts and sections: what stands under which heading, and how much of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from drafter.check.rule import Context
from drafter.core.report import Heading, Paragraph, Role
from drafter.core.text import Span

MAIN: tuple[Role, ...] = ("achievements", "problems", "plans")


@dataclass(frozen=True, slots=True)
class HeadedSection:
    """What a heading stands over. body: from the heading's end to the next heading of its level or above, sections below included.

    parent: index of the section it lies in among all sections, -1 for none.
    """

    heading: Heading
    body: Span
    parent: int

    def words(self, text: str) -> str:
        return self.body.of(text)


def sections(context: Context) -> tuple[HeadedSection, ...]:
    """Every heading with its body, in text order."""
    headings = context.report.headings()
    end = _end_of_body(context)
    found: list[HeadedSection] = []
    above: list[int] = []  # indices of the sections that are still open
    ends = _ends(headings, end)
    for at, heading in enumerate(headings):
        while above and headings[above[-1]].level >= heading.level:
            above.pop()
        body = Span(min(heading.span.end, ends[at]), ends[at])
        found.append(HeadedSection(heading, body, above[-1] if above else -1))
        above.append(at)
    return tuple(found)


def _ends(headings: tuple[Heading, ...], end: int) -> list[int]:
    """Where each heading's section ends, worked out from behind in one pass."""
    ends = [end] * len(headings)
    following: dict[int, int] = {}
    for at in range(len(headings) - 1, -1, -1):
        level = headings[at].level
        ends[at] = max(headings[at].span.end, min([following[k] for k in following if k <= level], default=end))
        following[level] = headings[at].span.start
        for deeper in [k for k in following if k > level]:
            del following[deeper]
    return ends


def _end_of_body(context: Context) -> int:
    """Where the body ends: before the closing, signature and what stands after them; a heading behind them is the body's own."""
    end: int | None = None
    for block in context.report.blocks:
        if isinstance(block, Heading):
            end = None
        elif isinstance(block, Paragraph) and block.role in ("closing", "signature") and end is None:
            end = block.span.start
    return len(context.text) if end is None else end


def siblings(context: Context, level: int) -> list[list[HeadedSection]]:
    """The numbered sections of one level, grouped by what they lie in; groups of one left out."""
    groups: dict[int, list[HeadedSection]] = {}
    for section in context.once(sections):
        if section.heading.level == level and section.heading.number:
            groups.setdefault(section.parent, []).append(section)
    return [group for group in groups.values() if len(group) > 1]


def role_spans(context: Context) -> dict[Role, list[Span]]:
    """The paragraphs of each role, in text order."""
    spans: dict[Role, list[Span]] = {}
    for paragraph in context.report.paragraphs():
        spans.setdefault(paragraph.role, []).append(paragraph.span)
    return spans


def role_sizes(context: Context) -> Counter[Role]:
    """Characters of running text in each of the three main parts."""
    return Counter({role: sum(map(len, spans)) for role, spans in context.once(role_spans).items() if role in MAIN})


def role_text(context: Context, role: Role) -> str:
    """The text of one part, paragraphs joined by line ends."""
    return "\n".join(span.of(context.text) for span in context.once(role_spans).get(role, ()))


_BLANK = re.compile(r"\s+")


def bare_length(words: str) -> int:
    """Characters without blanks."""
    return len(_BLANK.sub("", words))


def anchor(context: Context) -> Span:
    """Where a finding about the whole report is hung: its title, else its first line."""
    if context.report.title:
        return context.report.title
    start = len(context.text) - len(context.text.lstrip())
    end = context.text.find("\n", start)
    return Span(start, min(end if end >= 0 else len(context.text), start + 40))
