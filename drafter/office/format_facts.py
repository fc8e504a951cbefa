"""How a docx is set: page, grid, page numbers, and each paragraph's and run's look with styles, defaults and direct formatting resolved."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeVar

from lxml import etree

from drafter.core.text import Span
from drafter.office.docx_text import DocxParagraph, DocxText, TextPiece
from drafter.office.page_numbers import PageNumber, page_numbers
from drafter.office.style_chain import StyleChain, setting_number
from drafter.office.wordml import W

T = TypeVar("T")
_TWIPS_A_MM = 1440 / 25.4
_TWIPS_A_POINT = 20
_LINE = 240  # an automatic line spacing is said in 240ths of a line
_DEFAULT_SIZE = 10.0


@dataclass(frozen=True, slots=True)
class SectionFormat:
    """A section's page in mm; the grid's pitch in points (0 without a grid), and its type."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    footer: float
    grid: str = ""
    grid_pitch: float = 0


@dataclass(frozen=True, slots=True)
class RunFormat:
    """Characters of one look. size and spacing in points; color as `RRGGBB`, "" for automatic or black."""

    span: Span
    east_asia: str
    ascii: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    color: str
    spacing: float


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """One paragraph. line: points if line_rule is exact or atLeast, else lines; before and after in points, indents in its own characters.

    label: its automatic number, "" if none. place: body, cell or textbox. snapped: it keeps to the page's grid.
    """

    span: Span
    place: str
    label: str
    align: str
    line_rule: str
    line: float
    before: float
    after: float
    first_line: float
    left: float
    right: float
    snapped: bool
    runs: tuple[RunFormat, ...]

    def size(self) -> float:
        """The size most of its characters have."""
        return most((run.size, len(run.span)) for run in self.runs) or _DEFAULT_SIZE


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """What `format_facts` found. paragraphs: those with text, in text order. both_sides: odd and even pages differ."""

    sections: tuple[SectionFormat, ...]
    paragraphs: tuple[ParagraphFormat, ...]
    page_numbers: tuple[PageNumber, ...]
    both_sides: bool
    _starts: list[int] = field(default_factory=list, repr=False)

    def at(self, span: Span) -> tuple[ParagraphFormat, ...]:
        """The paragraphs that share a character with `span`."""
        found = []
        for paragraph in self.paragraphs[max(0, bisect_left(self._starts, span.start + 1) - 1) :]:
            if paragraph.span.start >= span.end:
                break
            if paragraph.span.overlaps(span):
                found.append(paragraph)
        return tuple(found)


def most(weighted: Iterable[tuple[T, int]]) -> T | None:
    """The value with the greatest weight altogether; None of nothing."""
    total: Counter[T] = Counter()
    for said, weight in weighted:
        total[said] += weight
    return total.most_common(1)[0][0] if total else None


def format_facts(docx: DocxText) -> DocumentFormat:
    """The format of an opened docx."""
    chain = StyleChain.of(docx.package)
    paragraphs = tuple(
        _paragraph(docx, chain, p) for p in docx.paragraphs if docx.text[p.span.start : p.span.end].strip()
    )
    sections = tuple(map(_section, docx.root.iter(W + "sectPr")))
    numbers, both_sides = page_numbers(docx.package, docx.root, chain)
    return DocumentFormat(sections, paragraphs, numbers, both_sides, [p.span.start for p in paragraphs])


def _section(properties: etree._Element) -> SectionFormat:
    size, margins, grid = (properties.find(W + tag) for tag in ("pgSz", "pgMar", "docGrid"))

    def mm(found: etree._Element | None, name: str) -> float:
        return round(_figure(found, name) / _TWIPS_A_MM, 2)

    kind = "" if grid is None else str(grid.get(W + "type", ""))
    pitch = _figure(grid, "linePitch") / _TWIPS_A_POINT if kind else 0.0
    return SectionFormat(
        mm(size, "w"), mm(size, "h"), abs(mm(margins, "top")), abs(mm(margins, "bottom")), mm(margins, "left"), mm(margins, "right"),
        mm(margins, "footer"), kind, pitch,
    )  # fmt: skip


def _figure(found: etree._Element | None, name: str) -> float:
    return setting_number("0" if found is None else str(found.get(W + name, "0")))


def _paragraph(docx: DocxText, chain: StyleChain, paragraph: DocxParagraph) -> ParagraphFormat:
    properties = paragraph.element.find(W + "pPr")
    said = chain.paragraph(properties)
    runs = tuple(_runs(docx, chain, paragraph, properties))
    size = most((run.size, len(run.span)) for run in runs) or _DEFAULT_SIZE
    rule = said.get("spacing.lineRule", "auto")
    line = setting_number(said.get("spacing.line", str(_LINE)))
    return ParagraphFormat(
        paragraph.span, paragraph.place, paragraph.label, _align(said.get("jc", "left")),
        rule, line / (_LINE if rule == "auto" else _TWIPS_A_POINT), _vertical(said, "before"), _vertical(said, "after"),
        round(_indent(said, "firstLine", size) - _indent(said, "hanging", size), 2),
        _indent(said, "left", size) or _indent(said, "start", size), _indent(said, "right", size) or _indent(said, "end", size),
        said.get("snapToGrid", "1") not in ("0", "false", "off"), runs,
    )  # fmt: skip


def _align(said: str) -> str:
    return {"start": "left", "end": "right", "distribute": "both"}.get(said, said)


def _vertical(said: Mapping[str, str], side: str) -> float:
    """Points; said in hundredths of a line it is that many lines of 12 points."""
    if lines := setting_number(said.get(f"spacing.{side}Lines", "0")):
        return lines / 100 * 12
    return setting_number(said.get(f"spacing.{side}", "0")) / _TWIPS_A_POINT


def _indent(said: Mapping[str, str], side: str, size: float) -> float:
    """Characters; said in hundredths of a character, that outranks twips."""
    if characters := setting_number(said.get(f"ind.{side}Chars", "0")):
        return characters / 100
    return round(setting_number(said.get(f"ind.{side}", "0")) / _TWIPS_A_POINT / size, 2)


def _runs(
    docx: DocxText, chain: StyleChain, paragraph: DocxParagraph, properties: etree._Element | None
) -> Iterable[RunFormat]:
    pieces = docx.pieces_in(paragraph.span) if len(paragraph.span) else ()

    def run_of(piece: TextPiece) -> int:
        return id(piece.run)

    for _run, group in groupby(pieces, run_of):
        held = [*group]
        span = Span(held[0].span.start, held[-1].span.end)
        yield run_format(span, chain.run(properties, held[0].run.find(W + "rPr")))


def run_format(span: Span, said: Mapping[str, str]) -> RunFormat:
    """A run's look from its settings."""
    color = said.get("color", "auto")
    return RunFormat(
        span, said.get("rFonts.eastAsia", ""), said.get("rFonts.ascii", ""),
        setting_number(said.get("sz", "20")) / 2 or _DEFAULT_SIZE, _on(said, "b"), _on(said, "i"), said.get("u", "none") not in ("none", "0"),
        "" if color in ("auto", "000000") else color.upper(), setting_number(said.get("spacing", "0")) / _TWIPS_A_POINT,
    )  # fmt: skip


def _on(said: Mapping[str, str], name: str) -> bool:
    return said.get(name, "0").lower() not in ("0", "false", "off", "none")
