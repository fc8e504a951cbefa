"""Paper, margins, grid and page numbers against the layout."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.formatting.deviation import Deviation, Dressed
from drafter.check.formatting.fonts import same_typeface
from drafter.core.layout import Layout
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.office.format_facts import SectionFormat
from drafter.office.page_numbers import PageNumber

_MM = 0.6  # Word shows margins to a tenth of a centimetre: 3.7 cm may be said as 36.9 or 37.0
_POINTS = 0.3
_FOOTER_MM = 3


def page_deviations(dressed: Dressed, place: Span) -> Iterator[Deviation]:
    """A section that lies on its side (for a wide table) is left alone."""
    layout = dressed.layout
    sides = dict.fromkeys((s.width > s.height, s) for s in dressed.format.sections)
    upright = [section for wide, section in sides if not wide and section.width]
    for section in upright:
        yield from _paper(section, layout, place)
        yield from _grid(section, layout, place)
    if layout.page_number:
        yield from _page_numbers(dressed, place)


def _paper(section: SectionFormat, layout: Layout, place: Span) -> Iterator[Deviation]:
    page = layout.page
    for rule, what, found, wanted in (
        ("FM001", _("纸张宽度"), section.width, page.width), ("FM001", _("纸张高度"), section.height, page.height),
        ("FM002", _("上边距"), section.top, page.top), ("FM002", _("下边距"), section.bottom, page.bottom),
        ("FM002", _("左边距"), section.left, page.left), ("FM002", _("右边距"), section.right, page.right),
    ):  # fmt: skip
        if abs(found - wanted) > _MM:
            yield Deviation(rule, "", what, _mm(found), _mm(wanted), place, _mm(abs(found - wanted)))


def _grid(section: SectionFormat, layout: Layout, place: Span) -> Iterator[Deviation]:
    wanted = _("每页{lines}行（行距{pitch:g}磅）").format(lines=layout.lines_a_page, pitch=layout.line_pitch)
    if section.grid in ("", "default"):
        yield Deviation("FM003", "", _("文档网格"), _("无网格"), wanted, place)
    elif abs(section.grid_pitch - layout.line_pitch) > _POINTS:
        yield Deviation(
            "FM003", "", _("文档网格行距"), _("{points:g}磅").format(points=round(section.grid_pitch, 2)), wanted, place
        )


def _page_numbers(dressed: Dressed, place: Span) -> Iterator[Deviation]:
    layout, numbers = dressed.layout, dressed.format.page_numbers
    if not numbers:
        yield Deviation("FM013", "", _("页码"), _("无"), _shown(layout.page_number), place)
        return
    for number in dict.fromkeys((n.form, n.font, n.size) for n in numbers if n.kind != "first"):
        yield from _one_number(*number, layout, place)
    if not _outside(numbers, both=dressed.format.both_sides):
        found = "、".join(_(_KINDS.get(n.kind, "")) + _(_SIDES.get(n.align, n.align)) for n in numbers)
        yield Deviation("FM013", "", _("页码位置"), found, _("单页居右、双页居左"), place)
    upright = [s for s in dressed.format.sections if s.height > s.width]
    wrong = [s.footer for s in upright if abs(s.footer - layout.footer_distance) > _FOOTER_MM]
    if wrong:
        yield Deviation(
            "FM013",
            "",
            _("页脚距边界"),
            _mm(wrong[0]),
            _mm(layout.footer_distance),
            place,
            _mm(abs(wrong[0] - layout.footer_distance)),
        )


_SIDES = {
    "left": "居左",
    "right": "居右",
    "center": "居中",
    "outside": "外侧",
    "inside": "内侧",
    "both": "居左",
    "start": "居左",
    "end": "居右",
}
_KINDS = {"default": "单页", "even": "双页", "first": "首页"}


def _one_number(form: str, font: str, size: float, layout: Layout, place: Span) -> Iterator[Deviation]:
    if "".join(form.split()) != "".join(layout.page_number.split()):
        yield Deviation("FM013", "", _("页码样式"), _shown(form), _shown(layout.page_number), place)
    wanted = layout.font("page_number")
    if font and not same_typeface(font, wanted):
        yield Deviation("FM013", "", _("页码字体"), font, wanted, place)
    if abs(size - layout.size("page_number")) > 0.1:
        yield Deviation("FM013", "", _("页码字号"), _points(size), _points(layout.size("page_number")), place)


def _outside(numbers: tuple[PageNumber, ...], *, both: bool) -> bool:
    sides = {number.kind: number.align for number in numbers}
    if "outside" in sides.values():
        return True
    return both and sides.get("default") in ("right", "end") and sides.get("even") in ("left", "start", "both")


def _shown(form: str) -> str:
    return form.replace("{page}", "1")


def _mm(length: float) -> str:
    return _("{mm:g}毫米").format(mm=round(length, 1))


def _points(size: float) -> str:
    from drafter.check.formatting.sizes import size_name

    return size_name(size)
