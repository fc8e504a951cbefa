"""Which lines of a docx look like headings: set in a heading's font, or bold, where the body is not.

Real files use no heading styles, so the look is all there is to tell a sub-head without a number.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from drafter.office.docx_text import DocxText
from drafter.office.wordml import W, switched, value

_HEAD_FONTS = ("黑体", "楷体", "小标宋", "SimHei", "KaiTi", "Heiti", "雅黑", "STKaiti", "STHeiti")


@dataclass(frozen=True, slots=True)
class Look:
    """The East Asian font and weight of a run, styles resolved; font "" is the document's own."""

    font: str
    bold: bool

    @property
    def heading_like(self) -> bool:
        return self.bold or any(name in self.font for name in _HEAD_FONTS)


def heading_starts(docx: DocxText) -> frozenset[int]:
    """Offsets of lines that begin in a heading's look while most of the document does not."""
    resolver = _Resolver.of(docx)
    weight: Counter[Look] = Counter()
    first: dict[int, Look] = {}
    for paragraph in docx.paragraphs:
        if not len(paragraph.span):
            continue
        base = resolver.base(paragraph.element)
        for piece in docx.pieces_in(paragraph.span):
            look = resolver.look(piece.run, base)
            weight[look] += len(piece.span)
            first.setdefault(paragraph.span.start, look)
    if not weight:
        return frozenset()
    body = weight.most_common(1)[0][0]
    return frozenset(start for start, look in first.items() if look != body and look.heading_like and not body.bold)


@dataclass(slots=True)
class _Resolver:
    """The looks of a document's styles, each followed to what it is based on once."""

    styles: dict[str, etree._Element]
    default: str
    _styled: dict[str, Look] = field(default_factory=dict)

    @classmethod
    def of(cls, docx: DocxText) -> _Resolver:
        part = docx.package.related("styles")
        root = docx.package.xml(part) if part else None
        styles = {s.get(W + "styleId", ""): s for s in (() if root is None else root.findall(W + "style"))}
        default = next(
            (key for key, s in styles.items() if s.get(W + "default") == "1" and s.get(W + "type") == "paragraph"), ""
        )
        return cls(styles, default)

    def base(self, paragraph: etree._Element) -> Look:
        """The look a paragraph's style gives its runs."""
        return self._of_style(value(paragraph.find(W + "pPr"), "pStyle") or self.default, Look("", False))

    def look(self, run: etree._Element, base: Look) -> Look:
        properties = _first(run, W + "rPr")
        return _over(self._of_style(value(properties, "rStyle"), base), properties)

    def _of_style(self, style: str, base: Look) -> Look:
        if style not in self.styles:
            return base
        if style not in self._styled:
            chain: list[etree._Element] = []
            at = style
            while at in self.styles and len(chain) < 20:
                chain.append(self.styles[at])
                at = value(self.styles[at], "basedOn")
            look = Look("", False)
            for node in reversed(chain):
                look = _over(look, node.find(W + "rPr"))
            self._styled[style] = look
        own = self._styled[style]
        return Look(own.font or base.font, own.bold or base.bold)


def _first(run: etree._Element, tag: str) -> etree._Element | None:
    """What must stand first where it stands at all; a run of a hundred thousand tabs is not looked through for it."""
    return next((child for child in islice(run, 4) if child.tag == tag), None)


def _over(base: Look, properties: etree._Element | None) -> Look:
    if properties is None:
        return base
    fonts = properties.find(W + "rFonts")
    named = "" if fonts is None else fonts.get(W + "eastAsia", "")
    bold = switched(properties, "b")
    return Look(named or base.font, base.bold if bold is None else bold)
