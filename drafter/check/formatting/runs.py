"""Characters against what their place in the report should look like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.formatting.deviation import Deviation
from drafter.check.formatting.fonts import same_typeface
from drafter.check.formatting.sizes import size_name
from drafter.core.layout import Layout
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.office.format_facts import ParagraphFormat, RunFormat

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[0-9A-Za-z]")


def run_deviations(paragraph: ParagraphFormat, span: Span, role: str, layout: Layout, text: str) -> Iterator[Deviation]:
    """What departs in the characters of `span`, all of them of one role."""
    for run in paragraph.runs:
        if not run.span.overlaps(span):
            continue
        place = Span(max(run.span.start, span.start), min(run.span.end, span.end))
        words = place.of(text)
        if words.strip():
            yield from _run(run, place, words, role, layout)


def _run(run: RunFormat, place: Span, words: str, role: str, layout: Layout) -> Iterator[Deviation]:
    name = role if role in layout.fonts else "body"
    yield from _typefaces(run, place, words, role, layout, name)
    size = layout.size("title") if role == "title" else layout.size(role)
    if abs(run.size - size) > 0.1:
        yield Deviation("FM006", role, _("字号"), size_name(run.size), size_name(size), place)
    if run.bold != (role in layout.bold) and (_HAN.search(words) or _LATIN.search(words)):
        said = (_("加粗"), _("不加粗"))
        yield Deviation("FM007", role, _("字形"), said[not run.bold], said[run.bold], place)
    if run.color:
        yield Deviation("FM008", role, _("文字颜色"), f"#{run.color}", _("黑色"), place)
    if run.italic or run.underline:
        yield Deviation("FM014", role, _("修饰"), _("倾斜") if run.italic else _("下划线"), _("无"), place)
    if role == "body" and len(words) > layout.characters_a_line:
        yield from _width(run, place, layout)


def _typefaces(run: RunFormat, place: Span, words: str, role: str, layout: Layout, name: str) -> Iterator[Deviation]:
    wanted = layout.font(name)
    if _HAN.search(words) and not same_typeface(run.east_asia, wanted):
        yield Deviation("FM004", role, _("字体"), run.east_asia or _("未指定"), wanted, place)
        if same_typeface(run.ascii, run.east_asia):
            return  # the digits go with the rest: said once
    if _LATIN.search(words) and not any(same_typeface(run.ascii, font) for font in (layout.digits_font, wanted)):
        yield Deviation("FM005", role, _("数字和字母的字体"), run.ascii or _("未指定"), layout.digits_font, place)


def _width(run: RunFormat, place: Span, layout: Layout) -> Iterator[Deviation]:
    """How many characters this spacing gives a line; a character grid in the document outranks it."""
    if abs(run.spacing - layout.character_spacing) <= 0.1 or run.spacing == 0:
        return  # 0 with a character grid, or a plain 27 a line, is what most offices have
    found, wanted = (
        _("{points:g}磅").format(points=run.spacing),
        _("{points:g}磅").format(points=layout.character_spacing),
    )
    yield Deviation("FM016", "body", _("字符间距"), found, wanted, place)
