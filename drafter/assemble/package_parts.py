"""The parts of a docx besides its document: styles, settings, footers, properties. Ours from the first byte; no template to leak from."""

from __future__ import annotations

import datetime
from xml.sax.saxutils import escape

from lxml import etree

from drafter.assemble.wordprocessing import NSMAP, Element, W, element, run, run_properties, to_bytes
from drafter.core.layout import Layout

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEADINGS = ("level1", "level2", "level3", "level4")


def content_types(*, comments: bool) -> bytes:
    parts = {
        "/word/document.xml": f"{_ML}.document.main+xml",
        "/word/styles.xml": f"{_ML}.styles+xml",
        "/word/settings.xml": f"{_ML}.settings+xml",
        "/word/fontTable.xml": f"{_ML}.fontTable+xml",
        "/word/footer1.xml": f"{_ML}.footer+xml",
        "/word/footer2.xml": f"{_ML}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    if comments:
        parts["/word/comments.xml"] = f"{_ML}.comments+xml"
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return _xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def package_relationships() -> bytes:
    return _relationships(
        [
            ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
            (
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
            ("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ]
    )


def document_relationships(*, comments: bool) -> bytes:
    entries = [
        ("rId1", f"{_OFFICE}/styles", "styles.xml"),
        ("rId2", f"{_OFFICE}/settings", "settings.xml"),
        ("rId3", f"{_OFFICE}/fontTable", "fontTable.xml"),
        ("rId4", f"{_OFFICE}/footer", "footer1.xml"),
        ("rId5", f"{_OFFICE}/footer", "footer2.xml"),
    ]
    return _relationships(entries + ([("rId6", f"{_OFFICE}/comments", "comments.xml")] if comments else []))


def _relationships(entries: list[tuple[str, str, str]]) -> bytes:
    rows = "".join(f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>' for id_, kind, target in entries)
    return _xml(f'<Relationships xmlns="{_RELATIONSHIPS}">{rows}</Relationships>')


def _xml(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{body}'.encode()


def core_properties(title: str, creator: str, date: datetime.date) -> bytes:
    stamp = f"{date.isoformat()}T00:00:00Z"
    return _xml(
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(creator)}</dc:creator><cp:lastModifiedBy>{escape(creator)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
        "<dc:language>zh-CN</dc:language></cp:coreProperties>"
    )


def app_properties() -> bytes:
    return _xml(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>drafter</Application></Properties>'
    )


def settings() -> bytes:
    return to_bytes(
        element(
            "settings", element("zoom", percent=100), element("evenAndOddHeaders"), element("characterSpacingControl", val="doNotCompress"),
            element("compat", element("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)),
            element("themeFontLang", val="en-US", eastAsia="zh-CN"),
        )
    )  # fmt: skip


def font_table(layout: Layout) -> bytes:
    """Each font with the fallback a machine without it should take."""
    fallback = {
        "方正小标宋简体": "宋体",
        "仿宋_GB2312": "仿宋",
        "楷体_GB2312": "楷体",
        "黑体": "SimHei",
        "宋体": "SimSun",
    }
    names = dict.fromkeys([*layout.fonts.values(), layout.digits_font])
    return to_bytes(
        element(
            "fonts",
            *(
                element("font", *([element("altName", val=fallback[name])] if name in fallback else []), name=name)
                for name in names
            ),
        )
    )


def styles(layout: Layout) -> bytes:
    root = element("styles", _defaults(layout))
    root.append(_style("Normal", "Normal", layout, "body", default=True))
    root.append(_style("Title", "Title", layout, "title", centred=True))
    root.append(_style("Subtitle", "Subtitle", layout, "subtitle", centred=True))
    root.append(_style("BodyText", "Body Text", layout, "body", indent=True))
    for level, name in enumerate(HEADINGS):
        root.append(_style(f"Heading{level + 1}", f"heading {level + 1}", layout, name, indent=True, outline=level))
    root.append(_comment_style("paragraph", "CommentText", "annotation text", 10.5))
    root.append(_comment_style("character", "CommentReference", "annotation reference", 10.5))
    table = element(
        "style",
        element("name", val="Normal Table"),
        element("uiPriority", val=99),
        element("semiHidden"),
        type_="table",
        default=1,
        styleId="TableNormal",
    )
    root.append(table)
    return to_bytes(root)


def _defaults(layout: Layout) -> Element:
    properties = run_properties(
        layout.font("body"), layout.digits_font, layout.size("body"), spacing=layout.character_spacing
    )
    properties.append(element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA"))
    return element("docDefaults", element("rPrDefault", properties), element("pPrDefault", element("pPr")))


def _style(
    style_id: str, name: str, layout: Layout, kind: str, *, default: bool = False, centred: bool = False, indent: bool = False, outline: int | None = None
) -> Element:  # fmt: skip
    made = element("style", element("name", val=name), type_="paragraph", styleId=style_id)
    if default:
        made.set(W + "default", "1")
    else:
        made.append(element("basedOn", val="Normal"))
    made.append(element("qFormat"))
    made.append(
        paragraph_properties(
            layout,
            indent=layout.size(kind) if indent else 0,
            centred=centred,
            outline=outline,
            keep_next=outline is not None,
            snap=kind != "title",
        )
    )
    digits = layout.font(kind) if kind == "title" else layout.digits_font
    made.append(
        run_properties(
            layout.font(kind),
            digits,
            layout.size(kind),
            bold=kind in layout.bold,
            spacing=0 if kind == "title" else layout.character_spacing,
        )
    )
    return made


def _comment_style(kind: str, style_id: str, name: str, points: float) -> Element:
    made = element("style", element("name", val=name), type_=kind, styleId=style_id)
    if kind == "paragraph":
        made.append(
            element(
                "pPr",
                element("spacing", before=0, after=0, line=240, lineRule="auto"),
                element("ind", firstLine=0),
                element("jc", val="left"),
            )
        )
    made.append(run_properties("宋体", "宋体", points))
    return made


def paragraph_properties(
    layout: Layout, *, style: str = "", indent: float = 0, right: float = 0, centred: bool = False, align: str = "", outline: int | None = None,
    keep_next: bool = False, before: float = 0, after: float = 0, snap: bool = True, left: float = 0, new_page: bool = False,
) -> Element:  # fmt: skip
    """pPr in schema order. indent: points of one character, for a first line of two; right, left: characters kept free."""
    made = element("pPr")
    if style:
        made.append(element("pStyle", val=style))
    if keep_next:
        made.append(element("keepNext"))
    if new_page:
        made.append(element("pageBreakBefore"))
    made.append(element("widowControl", val=0))
    # LibreOffice drops punctuation at the end of justified lines unless overflowPunct is written out; it is Word's default.
    made.append(element("overflowPunct", val=1))
    made.append(element("autoSpaceDE", val=0))
    made.append(element("autoSpaceDN", val=0))
    if not snap:  # a title of two lines keeps its own pitch; on the grid its 22 points would take two lines each
        made.append(element("snapToGrid", val=0))
    made.append(
        element(
            "spacing",
            before=round(before * 20),
            after=round(after * 20),
            line=round(layout.line_pitch * 20),
            lineRule="exact",
        )
    )
    if indent:
        sides = {"rightChars": round(right * 100), "right": round(right * indent * 20)} if right else {}
        made.append(element("ind", **sides, firstLineChars=200, firstLine=round(indent * 40)))
    elif right:
        made.append(
            element(
                "ind",
                rightChars=round(right * 100),
                right=round(right * layout.size("body") * 20),
                firstLineChars=0,
                firstLine=0,
            )
        )
    else:
        made.append(element("ind", firstLineChars=0, firstLine=0))
    made.append(element("jc", val=align or ("center" if centred else "both")))
    if outline is not None:
        made.append(element("outlineLvl", val=outline))
    return made


def footer(layout: Layout, *, even: bool) -> bytes:
    """— 1 — in 四号宋体, outside: odd pages right, even pages left, one character in (§7.5)."""
    name, points = layout.font("page_number"), layout.size("page_number")
    sides = {"leftChars": 100, "left": round(points * 20)} if even else {"rightChars": 100, "right": round(points * 20)}
    paragraph = element(
        "p",
        element(
            "pPr",
            element("spacing", before=0, after=0, line=240, lineRule="auto"),
            element("ind", **sides, firstLineChars=0, firstLine=0),
            element("jc", val="left" if even else "right"),
        ),
    )
    before, _mark, after = layout.page_number.partition("{page}")

    def properties() -> Element:
        return run_properties(name, name, points)

    paragraph.append(run(before, properties()))
    paragraph.append(element("r", properties(), element("fldChar", fldCharType="begin")))
    code = element("instrText")
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    code.text = " PAGE "
    paragraph.append(element("r", properties(), code))
    paragraph.append(element("r", properties(), element("fldChar", fldCharType="separate")))
    paragraph.append(run("1", properties()))
    paragraph.append(element("r", properties(), element("fldChar", fldCharType="end")))
    paragraph.append(run(after, properties()))
    root = etree.Element(W + "ftr", nsmap=NSMAP)
    root.append(paragraph)
    return to_bytes(root)
