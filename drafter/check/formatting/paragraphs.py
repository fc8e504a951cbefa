"""A paragraph's alignment, indents, pitch and space against what its kind should have."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import Deviation, Dressed
from drafter.core.lines import Line
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.office.format_facts import ParagraphFormat

_POINTS = 0.3
_CHARACTERS = 0.15
_SIDES = {"left": "左对齐", "right": "右对齐", "center": "居中", "both": "两端对齐"}
_TITLE_PITCH = 1.35  # a two-line title may stand looser than the grid


def paragraph_deviations(paragraph: ParagraphFormat, line: Line, dressed: Dressed, text: str) -> Iterator[Deviation]:
    """What departs in one body paragraph that holds `line`."""
    role = _role(line)
    yield from _alignment(paragraph, line, role)
    yield from _pitch(paragraph, line, role, dressed)
    if line.kind in ("body", "heading", "salutation"):
        yield from _indents(paragraph, line, role, text)
        yield from _space(paragraph, line, role)


def _role(line: Line) -> str:
    return (
        f"level{line.headings[0].level}"
        if line.kind == "heading" and line.headings
        else "body"
        if line.kind == "heading"
        else line.kind
    )


def _alignment(paragraph: ParagraphFormat, line: Line, role: str) -> Iterator[Deviation]:
    here = paragraph.align
    if line.kind in ("title", "subtitle"):
        if here != "center":
            yield Deviation("FM011", role, _("对齐方式"), _(_SIDES.get(here, here)), _("居中"), line.span)
    elif line.kind in ("signature", "date"):
        if not _on_the_right(paragraph):
            yield Deviation("FM015", role, _("位置"), _(_SIDES.get(here, here)), _("居右"), line.span)
        elif here == "right" and paragraph.right < 1.5:
            found, wanted = _("右空{n:g}字").format(n=paragraph.right), _("右空二字以上")
            yield Deviation("FM015", role, _("位置"), found, wanted, line.span)
    elif here in ("center", "right") and line.kind in ("body", "heading", "salutation"):
        yield Deviation("FM011", role, _("对齐方式"), _(_SIDES[here]), _("两端对齐"), line.span)


def _on_the_right(paragraph: ParagraphFormat) -> bool:
    """Right-aligned, or pushed over by an indent or by typed blanks (which many offices do)."""
    return paragraph.align in ("right", "center") or paragraph.left + paragraph.first_line >= 8 or paragraph.runs == ()


def _pitch(paragraph: ParagraphFormat, line: Line, role: str, dressed: Dressed) -> Iterator[Deviation]:
    wanted = dressed.layout.line_pitch
    if paragraph.line_rule == "auto":
        gridded = paragraph.snapped and any(
            s.grid not in ("", "default") and abs(s.grid_pitch - wanted) <= _POINTS for s in dressed.format.sections
        )
        if (gridded and paragraph.line == 1) or line.kind == "subtitle":
            return
        found = _("{n:g}倍行距").format(n=round(paragraph.line, 2))
    else:
        most = wanted * _TITLE_PITCH if line.kind in ("title", "subtitle") else wanted
        if wanted - _POINTS <= paragraph.line <= most + _POINTS:
            return
        found = _("{rule}{points:g}磅").format(
            rule=_("固定值") if paragraph.line_rule == "exact" else _("最小值"), points=round(paragraph.line, 2)
        )
    yield Deviation("FM009", role, _("行距"), found, _("固定值{points:g}磅").format(points=wanted), line.span)


def _indents(paragraph: ParagraphFormat, line: Line, role: str, text: str) -> Iterator[Deviation]:
    words = paragraph.span.of(text)
    typed = len(words) - len(words.lstrip("\u3000")) + (len(words) - len(words.lstrip(" "))) / 2
    wanted = 0.0 if line.kind == "salutation" else 2.0
    found = paragraph.first_line + typed + (paragraph.left if paragraph.label or typed else 0)
    if line.span.start > paragraph.span.start or paragraph.align == "center":
        return  # after a soft break, or already said to be centred
    if abs(found - wanted) > _CHARACTERS and not (paragraph.label and found > 0):
        yield Deviation(
            "FM010",
            role,
            _("首行缩进"),
            _("{n:g}字").format(n=round(found, 2)),
            _("{n:g}字").format(n=wanted),
            line.span,
        )
    for what, side in ((_("左缩进"), paragraph.left), (_("右缩进"), paragraph.right)):
        if abs(side) > 0.3 and not paragraph.label and not typed:
            yield Deviation(
                "FM010", role, what, _("{n:g}字").format(n=round(side, 2)), _("{n:g}字").format(n=0), line.span
            )


def _space(paragraph: ParagraphFormat, line: Line, role: str) -> Iterator[Deviation]:
    for what, points in ((_("段前"), paragraph.before), (_("段后"), paragraph.after)):
        if abs(points) > 1 and line.kind != "salutation":
            yield Deviation(
                "FM012",
                role,
                what,
                _("{points:g}磅").format(points=round(points, 1)),
                _("{points:g}磅").format(points=0),
                Span(line.span.start, line.span.end),
            )
