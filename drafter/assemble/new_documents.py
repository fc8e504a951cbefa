"""A new Word document of ours: blank from the first byte, with the layout's styles, page, page numbers and properties."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.section import Section
from docx.shared import Mm
from docx.styles.style import ParagraphStyle

from drafter.assemble.dressing import dress_paragraph, dress_run
from drafter.assemble.looks import ParagraphLook, RunLook, run_look
from drafter.assemble.page_number import set_page_number
from drafter.assemble.wordprocessing import element, to_bytes
from drafter.core.layout import Layout
from drafter.core.report import Report
from drafter.office.moments import zip_moment
from drafter.office.properties import put

# No template of another program to leak from: one empty paragraphless body, no styles but the defaults.
_BLANK = Path(__file__).with_name("blank.docx")
_HEADER_MM = 15
_COMMENT = RunLook("宋体", "宋体", 10.5)
# Each font with the fallback a machine without it should take.
_FALLBACKS = {
    "方正小标宋简体": "宋体",
    "仿宋_GB2312": "仿宋",
    "楷体_GB2312": "楷体",
    "黑体": "SimHei",
    "宋体": "SimSun",
}


def new_document(report: Report, layout: Layout, date: datetime.date) -> Document:
    """An empty document set up for a report. `date` is the document's own, never the clock."""
    document = docx.Document(str(_BLANK))
    _styles(document, layout)
    _page(document.sections[0], layout)
    if layout.page_number:
        _page_numbers(document, layout)
    _fonts(document, layout)
    _properties(document, report, date)
    return document


def saved(document: Document, date: datetime.date) -> bytes:
    """The document's bytes, every entry of its package dated `date`: same document and date, same bytes."""
    made, raw = io.BytesIO(), io.BytesIO()
    document.save(made)
    with (
        zipfile.ZipFile(made) as source,
        zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, zip_moment(date))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, source.read(name))
    return raw.getvalue()


def _styles(document: Document, layout: Layout) -> None:
    plain = ParagraphLook(points=layout.size("body"), pitch=layout.line_pitch)
    body = ParagraphLook(points=layout.size("body"), first_line=2, pitch=layout.line_pitch)
    defaults = document.styles.element.find(".//{*}rPrDefault/{*}rPr")
    dress_run(defaults, run_look("body", layout))
    _style(document, "Normal", plain, run_look("body", layout))
    title = ParagraphLook(align="center", points=layout.size("body"), pitch=layout.line_pitch, snap=False)
    _style(document, "Title", title, run_look("title", layout))
    _style(document, "Subtitle", ParagraphLook(align="center", pitch=layout.line_pitch), run_look("subtitle", layout))
    _style(document, "Body Text", body, run_look("body", layout))
    for level in range(1, 5):
        look = ParagraphLook(
            points=layout.size("body"), first_line=2, outline=level - 1, keep_next=True, pitch=layout.line_pitch
        )
        _style(document, f"Heading {level}", look, run_look(f"level{level}", layout))
    _comment_styles(document)


def _style(document: Document, name: str, look: ParagraphLook, run: RunLook) -> None:
    if name == "Normal":
        style = document.styles[name]
    else:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style = document.styles["Normal"]
    assert isinstance(style, ParagraphStyle)
    style.quick_style = True
    dress_paragraph(style.element.get_or_add_pPr(), look)
    dress_run(style.element.get_or_add_rPr(), run)


def _comment_styles(document: Document) -> None:
    """Without them a comment's words would be as large as the body's."""
    words = document.styles.add_style("annotation text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    mark = document.styles.add_style("annotation reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    for style, key in ((words, "CommentText"), (mark, "CommentReference")):
        style.element.styleId = key
        dress_run(style.element.get_or_add_rPr(), _COMMENT)
    properties = words.element.get_or_add_pPr()
    put(properties, "spacing", before=0, after=0, line=240, lineRule="auto")
    put(properties, "ind", firstLine=0)
    put(properties, "jc", val="left")


def _page(section: Section, layout: Layout) -> None:
    page = layout.page
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.header_distance, section.footer_distance = Mm(_HEADER_MM), Mm(layout.footer_distance)
    section.gutter = Mm(0)
    put(section._sectPr, "docGrid", type="lines", linePitch=round(layout.line_pitch * 20))


def _page_numbers(document: Document, layout: Layout) -> None:
    section = document.sections[0]
    document.settings.odd_and_even_pages_header_footer = True
    for footer, even in ((section.footer, False), (section.even_page_footer, True)):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]._p
        paragraph.clear()
        set_page_number(paragraph, layout, even=even)


def _fonts(document: Document, layout: Layout) -> None:
    names = dict.fromkeys([*layout.fonts.values(), layout.digits_font])
    fonts = element("fonts")
    for name in names:
        fallback = [element("altName", val=_FALLBACKS[name])] if name in _FALLBACKS else []
        fonts.append(element("font", *fallback, name=name))
    package = document.part.package
    assert package is not None
    part = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, to_bytes(fonts), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _properties(document: Document, report: Report, date: datetime.date) -> None:
    stamp = datetime.datetime(*zip_moment(date))
    creator = report.signature.of(report.text).strip() if report.signature else ""
    held = document.core_properties
    held.title = report.title_text().replace("\n", "")[:255]
    held.author = held.last_modified_by = creator[:255]
    held.created = held.modified = stamp
    held.language = "zh-CN"
