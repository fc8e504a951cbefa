"""A report as a docx in the unit's layout: same report, layout and date, same bytes."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping, Sequence

from lxml import etree

from drafter.assemble import package_parts as parts
from drafter.assemble.body import body
from drafter.assemble.letterhead import imprint_elements, letterhead_elements
from drafter.assemble.wordprocessing import NSMAP, R_NS, Element, W, element, to_bytes, twips
from drafter.core.edit import Comment
from drafter.core.layout import Layout
from drafter.core.report import Report


def assemble(report: Report, layout: Layout, *, date: datetime.date) -> bytes:
    """The clean docx. `date` is the document's own: it dates the package and its properties, never the clock.

    Source: GB/T 9704-2012.
    """
    return zipped(package(report, layout, date), date)


def package(
    report: Report, layout: Layout, date: datetime.date, comments: Sequence[Comment] = (), after: Sequence[Element] = ()
) -> dict[str, bytes]:
    """The parts by name, in the order they are written; comments are anchored but their part is added by the review copy.

    after: what stands below the report.
    """
    creator = report.signature.of(report.text).strip() if report.signature else ""
    return {
        "[Content_Types].xml": parts.content_types(comments=bool(comments)),
        "_rels/.rels": parts.package_relationships(),
        "docProps/core.xml": parts.core_properties(report.title_text().replace("\n", ""), creator, date),
        "docProps/app.xml": parts.app_properties(),
        "word/document.xml": _document(report, layout, date, comments, after),
        "word/_rels/document.xml.rels": parts.document_relationships(comments=bool(comments)),
        "word/styles.xml": parts.styles(layout),
        "word/settings.xml": parts.settings(),
        "word/fontTable.xml": parts.font_table(layout),
        "word/footer1.xml": parts.footer(layout, even=False),
        "word/footer2.xml": parts.footer(layout, even=True),
    }


def _document(
    report: Report, layout: Layout, date: datetime.date, comments: Sequence[Comment], after: Sequence[Element]
) -> bytes:
    root = etree.Element(W + "document", nsmap=NSMAP)
    head = letterhead_elements(layout.letterhead, layout) if layout.letterhead else ()
    foot = imprint_elements(layout.imprint, layout, date) if layout.imprint else ()
    root.append(element("body", *head, *body(report, layout, comments), *foot, *after, _section(layout)))
    return to_bytes(root)


def _section(layout: Layout) -> Element:
    page = layout.page
    made = element("sectPr")
    for kind, part in (("default", "rId4"), ("even", "rId5")) if layout.page_number else ():
        reference = element("footerReference", type_=kind)
        reference.set(f"{{{R_NS}}}id", part)
        made.append(reference)
    made.append(element("pgSz", w=twips(page.width), h=twips(page.height)))
    made.append(
        element(
            "pgMar", top=twips(page.top), right=twips(page.right), bottom=twips(page.bottom), left=twips(page.left),
            header=twips(15), footer=twips(layout.footer_distance), gutter=0,
        )
    )  # fmt: skip
    made.append(element("docGrid", type_="lines", linePitch=round(layout.line_pitch * 20)))
    return made


def zipped(package_parts: Mapping[str, bytes], date: datetime.date) -> bytes:
    """The parts as a zip whose entries all bear `date`."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in package_parts.items():
            entry = zipfile.ZipInfo(name, (max(date.year, 1980), date.month, date.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return raw.getvalue()
