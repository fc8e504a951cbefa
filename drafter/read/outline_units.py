"""The outline of a Report as a list of units: headings, and the first sentence of each part that has no heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.core.report import Heading, Paragraph, Report, Role
from drafter.core.text import Span

_SENTENCE_END = re.compile(r"[。！？!?]|[：:](?=\s*(?:$|[一二三四五六七八九十]是))")


@dataclass(frozen=True, slots=True)
class Unit:
    """One line of the outline. level 0 title, 1 一、 (and parts without a heading), 2 （一）, 3 1., 4 （1）, 5 一是."""

    level: int
    number: str
    text: str
    role: Role
    span: Span


def outline(report: Report) -> tuple[Unit, ...]:
    """The units of a report in text order."""
    return tuple(sorted(_units(report), key=lambda unit: (unit.span.start, unit.level)))


def _units(report: Report) -> Iterator[Unit]:
    if report.title:
        yield Unit(0, "", _flat(report.title.of(report.text)), "title", report.title)
    previous: Role | None = None
    starts = {heading.span.start for heading in report.headings()}
    for block in report.blocks:
        if isinstance(block, Heading):
            if block.role != "other":
                yield Unit(block.level, block.number, _flat(block.text), block.role, block.span)
            previous = block.role if block.level <= 4 else previous
        elif isinstance(block, Paragraph):
            if _opens_part(block, previous) and block.span.start not in starts:
                span = first_sentence(report.text, block)
                yield Unit(1, "", _flat(span.of(report.text)), block.role, span)
            previous = previous if block.role in ("other", "title", "salutation") else block.role


def _opens_part(block: Paragraph, previous: Role | None) -> bool:
    """Whether a paragraph without a heading begins a part: a role that headings do not give, or a turn of phrase."""
    if block.role == "salutation":
        return True
    if block.role in ("preamble", "closing", "signature"):
        return block.role != previous
    return block.role in ("problems", "plans") and previous != block.role


def first_sentence(text: str, block: Paragraph) -> Span:
    """The first sentence of a paragraph; a salutation or signature is whole."""
    if block.role in ("salutation", "signature"):
        return block.span
    stop = _SENTENCE_END.search(text, block.span.start, block.span.end)
    return Span(block.span.start, stop.end()) if stop else block.span


def _flat(words: str) -> str:
    return re.sub(r"\s*\n\s*", "", words)
