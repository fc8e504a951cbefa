"""Which lines of a docx its styles call titles and headings, and how deep: what the navigation pane of Word shows."""

from __future__ import annotations

from drafter.office.docx_text import DocxParagraph, DocxText
from drafter.office.style_chain import StyleChain
from drafter.office.wordml import W, value

TITLE = -1
_LONGEST = 60  # a style put on a whole paragraph by mistake makes no heading of it
_NAMES = ("title", "标题")  # w:name of the built-in title; 标题 alone is how old WPS files call it


def outline_levels(docx: DocxText) -> dict[int, int]:
    """Offset of each such line → its outline level, 0 the highest; TITLE for Word's own title style."""
    chain = StyleChain.of(docx.package)
    found = {p.span.start: _level(chain, p) for p in docx.paragraphs if _may_be_head(docx, p)}
    return {start: level for start, level in found.items() if level is not None}


def _may_be_head(docx: DocxText, paragraph: DocxParagraph) -> bool:
    words = paragraph.span.of(docx.text).strip()
    body = paragraph.place == "body" and not paragraph.toc
    return body and 0 < len(words) <= _LONGEST and "。" not in words[:-1]


def _level(chain: StyleChain, paragraph: DocxParagraph) -> int | None:
    properties = paragraph.element.find(W + "pPr")
    style = chain.styles.get(value(properties, "pStyle") or chain.default_style)
    if style is not None and value(style, "name").lower() in _NAMES:
        return TITLE
    said = chain.paragraph(properties).get("outlineLvl", "")
    return int(said) if said in {"0", "1", "2", "3", "4", "5", "6", "7", "8"} else None
