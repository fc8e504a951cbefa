"""A unit's layout learned from a document it set well: what most of each kind of line looks like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.assemble.layout import load_layout
from drafter.core.layout import Layout, Page
from drafter.core.lines import Line, lines_of
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.office.format_facts import DocumentFormat, ParagraphFormat, RunFormat, most
from drafter.office.yaml_file import yaml_text

_ROLES = ("title", "subtitle", "body", "level1", "level2", "level3", "level4")
_SEAL = 3.5  # a date that keeps this many characters free at the right leaves room for a seal


def learned(document: DocumentFormat, report: Report, name: str) -> Layout:
    """The sample's layout; what the sample does not show is the standard's."""
    layout = replace(load_layout(), id=name, title=name)
    looks = [*_looks(document, report)]
    fonts, sizes, bold = dict(layout.fonts), dict(layout.sizes), []
    for role in _ROLES:
        own = [(run, weight) for kind, run, weight in looks if kind == role]
        if not own:
            continue
        fonts[role] = most((run.east_asia, weight) for run, weight in own if run.east_asia) or fonts.get(
            role, fonts["body"]
        )
        sizes[role] = most((run.size, weight) for run, weight in own) or sizes["body"]
        if most((run.bold, weight) for run, weight in own):
            bold.append(role)
    digits = most((run.ascii, weight) for kind, run, weight in looks if kind == "body" and run.ascii)
    spacing = most((run.spacing, weight) for kind, run, weight in looks if kind == "body")
    made = replace(
        layout, fonts=fonts, sizes=sizes, bold=tuple(bold), digits_font=digits or layout.digits_font,
        line_pitch=_pitch(document, report) or layout.line_pitch,
        character_spacing=layout.character_spacing if spacing is None else spacing, seal=_seal(document, report),
    )  # fmt: skip
    return _with_page(made, document)


def _looks(document: DocumentFormat, report: Report) -> Iterator[tuple[str, RunFormat, int]]:
    """(role, look, characters) of every run of the report."""
    for line in _own_lines(report):
        for paragraph in document.at(line.span):
            for run in paragraph.runs:
                for span, role in _segments(line):
                    start, end = max(run.span.start, span.start), min(run.span.end, span.end)
                    if start < end and paragraph.place == "body":
                        yield role, run, end - start


def _own_lines(report: Report) -> list[Line]:
    return [line for line in lines_of(report) if isinstance(line, Line)]


def _segments(line: Line) -> Iterator[tuple[Span, str]]:
    at = line.span.start
    for heading in line.headings:
        yield heading.span, f"level{heading.level}"
        at = heading.span.end
    if at < line.span.end:
        yield Span(at, line.span.end), line.kind


def _pitch(document: DocumentFormat, report: Report) -> float | None:
    """The exact pitch of most body lines, or the grid's where they leave it to the grid."""
    body = [
        (p, len(p.span))
        for line in _own_lines(report)
        if line.kind == "body"
        for p in document.at(line.span)
        if p.place == "body"
    ]
    exact = most((p.line if p.line_rule != "auto" else 0.0, weight) for p, weight in body)
    grid = most((section.grid_pitch, 1) for section in document.sections if section.grid_pitch)
    return exact or grid


def _seal(document: DocumentFormat, report: Report) -> bool:
    dates: tuple[ParagraphFormat, ...] = document.at(report.date) if report.date else ()
    return any(p.right >= _SEAL for p in dates)


def _with_page(layout: Layout, document: DocumentFormat) -> Layout:
    upright = [s for s in document.sections if s.height > s.width > 0]
    if upright:
        s = upright[-1]
        layout = replace(
            layout,
            page=Page(*(round(mm, 1) for mm in (s.width, s.height, s.top, s.bottom, s.left, s.right))),
            footer_distance=round(s.footer, 1),
        )
    numbers = [number for number in document.page_numbers if number.kind != "first"]
    if not numbers:
        return replace(layout, page_number="")
    first = numbers[0]
    fonts = {**layout.fonts, **({"page_number": first.font} if first.font else {})}
    return replace(layout, page_number=first.form, fonts=fonts, sizes={**layout.sizes, "page_number": first.size})


def layout_yaml(layout: Layout) -> str:
    """The layout as YAML that `load_layout` reads back to the same layout."""
    page = layout.page
    sides = {"width": page.width, "height": page.height, "top": page.top, "bottom": page.bottom}
    said = {
        "id": layout.id, "title": layout.title, "page": _short({**sides, "left": page.left, "right": page.right}),
        **_short({"footer_distance": layout.footer_distance, "line_pitch": layout.line_pitch, "character_spacing": layout.character_spacing}),
        "digits_font": layout.digits_font, "fonts": dict(layout.fonts), "sizes": _short(layout.sizes), "bold": list(layout.bold),
        "page_number": layout.page_number, "seal": layout.seal,
    }  # fmt: skip
    return yaml_text(said)


def _short(lengths: Mapping[str, float]) -> dict[str, float]:
    """Whole millimetres and points without their nought."""
    return {name: int(length) if length == int(length) else length for name, length in lengths.items()}
