"""Walks a Word document once, in reading order, and writes down text, paragraphs, pieces and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.office.alt_chunks import chunk_lines
from drafter.office.docx_fields import Fields, fields_balanced, form_words
from drafter.office.docx_math import Written
from drafter.office.docx_tables import row_cells, shown_rows
from drafter.office.docx_text import DocxParagraph, DocxTable, DocxText, Place, TextPiece
from drafter.office.docx_words import WORDS, characters_of, run_words
from drafter.office.numbering import Numbering
from drafter.office.opening import Package
from drafter.office.symbols import symbol_of
from drafter.office.wordml import MC, W, chosen, crossed_out, switched, value

P, R, TBL, TR = W + "p", W + "r", W + "tbl", W + "tr"
_INS, _DEL = frozenset({W + "ins", W + "moveTo"}), frozenset({W + "del", W + "moveFrom"})
_BOX = W + "txbxContent"
# Never text of the body: properties, instructions, phonetic guides, comment marks.
_SKIP = frozenset(
    W + tag for tag in ("pPr", "rPr", "tblPr", "tcPr", "trPr", "sdtPr", "instrText", "delInstrText", "rt", "sectPr")
)

MAX_CELLS = 200_000  # blank and merged ones counted; the largest real annex has some ten thousand
MAX_PARAGRAPHS = 100_000

_Found = Written  # characters, run, node
_FIELD = frozenset((W + "fldChar", W + "instrText"))
_CHUNK = W + "altChunk"


def walk(package: Package, original: bool) -> DocxText:
    """The text of a package's main part.

    Raises:
        InputError: it is no Word document.
    """
    root = package.xml(package.main)
    body = root.find(W + "body")
    if body is None:
        raise InputError.one(package.name, _("不是 Word 文档"), _("请给出 docx 文件"))
    walker = _Walker(package, root, original)
    walker.blocks(body, "body")
    return walker.finished()


@dataclass(slots=True)
class _Walker:
    """The way through a body part: what was read so far, and where it stands."""

    package: Package
    root: etree._Element
    original: bool
    out: list[str] = field(default_factory=list)
    at: int = 0
    line_open: bool = False  # something (perhaps nothing visible) stands on the current line
    mark_gone: bool = False  # the last paragraph mark was deleted: what follows stays on its line
    paragraphs: list[DocxParagraph] = field(default_factory=list)
    pieces: list[TextPiece] = field(default_factory=list)
    tables: list[DocxTable] = field(default_factory=list)
    numbering: Numbering = field(init=False)
    hidden: frozenset[str] = field(init=False)
    toc_styles: frozenset[str] = field(init=False)
    fields: Fields = field(init=False)
    struck: list[str] = field(default_factory=list)
    cells: int = 0

    def __post_init__(self) -> None:
        parts = [self.package.related("numbering"), self.package.related("styles")]
        lists, styles = [self.package.xml(part) if part else None for part in parts]
        self.numbering = Numbering.read(lists, styles)
        self.hidden = self.numbering.hidden_styles()
        names = ((key, value(node, "name").lower()) for key, node in self.numbering.styles.items())
        self.toc_styles = frozenset(key for key, name in names if name.startswith("toc "))
        self.fields = Fields(fields_balanced(self.root))

    def finished(self) -> DocxText:
        return DocxText(
            "".join(self.out), tuple(self.paragraphs), tuple(self.pieces), tuple(self.tables), self.package, self.root, self.original,
            tuple(self.struck), [piece.span.start for piece in self.pieces], [paragraph.span.start for paragraph in self.paragraphs],
        )  # fmt: skip

    # Blocks

    def blocks(self, parent: etree._Element, place: Place) -> None:
        """The paragraphs and tables under `parent`, each on lines of its own."""
        for block in self._shown_blocks(parent):
            if block.tag == P:
                self._line(block, place)
            elif block.tag == _CHUNK:
                self._chunk(block)
            elif any(True for _row in block.iter(TR)):
                self._table(block)

    def _shown_blocks(self, parent: etree._Element) -> Iterator[etree._Element]:
        """The w:p and w:tbl directly under `parent`, through content controls, insertions and alternatives."""
        dropped = _INS if self.original else _DEL
        for child in parent:
            tag = child.tag
            if tag in (P, TBL, _CHUNK):
                yield child
            elif tag == MC + "AlternateContent":
                if (branch := chosen(child)) is not None:
                    yield from self._shown_blocks(branch)
            elif isinstance(tag, str) and tag not in dropped and tag not in _SKIP and len(child):
                yield from self._shown_blocks(child)

    def _chunk(self, chunk: etree._Element) -> None:
        """An embedded document's lines: they are read, but no paragraph of this document holds them."""
        for line in chunk_lines(self.package, chunk):
            self._new_line()
            self._write(line)

    def _line(self, paragraph: etree._Element, place: Place) -> None:
        found, boxes = self._inline(paragraph)
        gone = self._mark_gone(paragraph)
        if found or not gone:
            self._new_line()
            self._paragraph(paragraph, found, place)
            self.mark_gone = gone
        for box in boxes:
            self.mark_gone = False
            self.blocks(box, "textbox")

    def _new_line(self) -> None:
        if self.line_open and not self.mark_gone:
            self._write("\n")
        self.line_open, self.mark_gone = True, False

    def _mark_gone(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph's mark is deleted (or hidden), so that it runs into the next."""
        ppr = paragraph.find(W + "pPr")
        mark = None if ppr is None else ppr.find(W + "rPr")
        if mark is None:
            return False
        dropped = _INS if self.original else _DEL
        return any(child.tag in dropped for child in mark) or bool(switched(mark, "vanish"))

    def _paragraph(self, element: etree._Element, found: list[_Found], place: Place) -> None:
        if len(self.paragraphs) >= MAX_PARAGRAPHS:
            raise InputError.one(
                self.package.name, _("段落过多（超过{n}段）").format(n=MAX_PARAGRAPHS), _("请拆分文档后再试")
            )
        start = self.at
        label = self._label(element, found)
        self._write(label)
        for characters, run, node in found:
            begin = self.at
            self._write(characters)
            if run is not None and node is not None:
                self.pieces.append(TextPiece(Span(begin, self.at), run, node, 0))
        self.paragraphs.append(DocxParagraph(element, Span(start, self.at), label, place, self._in_toc(element)))

    def _label(self, element: etree._Element, found: list[_Found]) -> str:
        """The automatic number. A blank follows only where number and text would otherwise melt into another figure."""
        label, bullet = self.numbering.label(element)
        if not label:
            return ""
        after = found[0][0][:1] if found else ""
        melts = (label[-1].isalnum() and label[-1].isascii()) or (label[-1] in ".．" and after.isdecimal())
        return label + " " if after and (bullet or melts) and not after.isspace() else label

    def _in_toc(self, element: etree._Element) -> bool:
        ended, self.fields.toc_ended = self.fields.toc_ended, False
        return self.fields.in_toc or ended or self._style_of(element) in self.toc_styles

    def _style_of(self, paragraph: etree._Element) -> str:
        return value(paragraph.find(W + "pPr"), "pStyle")

    def _write(self, characters: str) -> None:
        if characters:
            self.out.append(characters)
            self.at += len(characters)

    # Tables

    def _table(self, table: etree._Element) -> None:
        rows, begin = [], None
        for row in shown_rows(table, self.original):
            self.mark_gone = False
            self._new_line()
            begin = self.at if begin is None else begin
            rows.append(self._row(row))
        if begin is not None:
            self.tables.append(DocxTable(table, Span(begin, self.at), tuple(rows)))

    def _row(self, row: etree._Element) -> tuple[Span, ...]:
        spans: list[Span] = []
        for cell, width in row_cells(row):
            if spans:
                self._write("\t")
            start = self.at
            if cell is not None:
                self._cell(cell)
            spans.append(Span(start, self.at))
            self._count(width)
            for _more in range(width - 1):
                self._write("\t")
                spans.append(Span(self.at, self.at))
        return tuple(spans)

    def _count(self, width: int) -> None:
        self.cells += width
        if self.cells > MAX_CELLS:
            raise InputError.one(self.package.name, _("表格过大"), _("请拆分文档后再试"))

    def _cell(self, cell: etree._Element) -> None:
        """A cell's paragraphs (and those of tables and text boxes in it) on one line, a blank between."""
        start = self.at
        for block in self._shown_blocks(cell):
            if block.tag == _CHUNK:
                self._write(" ".join(chunk_lines(self.package, block)).replace("\t", " "))
                continue
            if block.tag == TBL:
                for row in shown_rows(block, self.original):
                    for inner, _width in row_cells(row):
                        if inner is not None:
                            self._cell_gap(start)
                            self._cell(inner)
                continue
            found, boxes = self._inline(block)
            flat = [(characters.replace("\n", " ").replace("\t", " "), run, node) for characters, run, node in found]
            if flat:
                self._cell_gap(start)
            self._paragraph(block, flat, "cell")
            for box in boxes:
                self._cell_gap(start)
                self._cell(box)

    def _cell_gap(self, start: int) -> None:
        if self.at > start and self.out[-1][-1:] != " ":
            self._write(" ")

    # Runs

    def _inline(self, paragraph: etree._Element) -> tuple[list[_Found], list[etree._Element]]:
        """The visible characters of a paragraph with their runs, and the text boxes anchored in it."""
        found: list[_Found] = []
        boxes: list[etree._Element] = []
        self._descend(paragraph, None, bool(self.hidden) and self._style_of(paragraph) in self.hidden, found, boxes)
        return found, boxes

    def _descend(
        self,
        parent: etree._Element,
        run: etree._Element | None,
        hidden: bool,
        found: list[_Found],
        boxes: list[etree._Element],
    ) -> None:
        dropped = _INS if self.original else _DEL
        for node in parent:
            tag = node.tag
            if tag in WORDS:
                if not hidden and self.fields.showing:
                    found += characters_of(node, run)
            elif tag == R:
                self._descend(node, node, self._hidden(node, hidden), found, boxes)
            elif tag in _FIELD:
                self._field(node, [] if hidden else found)
            elif tag == _BOX:
                boxes.append(node)
            elif tag == MC + "AlternateContent":
                if (branch := chosen(node)) is not None:
                    self._descend(branch, run, hidden, found, boxes)
            elif not isinstance(tag, str) or tag in _SKIP or tag in dropped:
                continue
            elif run is not None and (sign := symbol_of(node, bool(found))):
                if not hidden and self.fields.showing:
                    found.append((sign, run, node))
            else:
                self._descend(node, run, hidden, found, boxes)

    def _field(self, node: etree._Element, found: list[_Found]) -> None:
        if node.tag == W + "fldChar":
            if self.fields.showing and (words := form_words(node)):
                found.append((words, None, None))
            self.fields.mark(node)
        else:
            self.fields.instruction(node.text or "")

    def _hidden(self, run: etree._Element, inherited: bool) -> bool:
        properties = run.find(W + "rPr")
        if properties is None:
            return inherited
        if crossed_out(properties):
            self.struck += run_words(run)
            return True
        said = switched(properties, "vanish")
        if said is not None:
            return said
        return inherited or (bool(self.hidden) and value(properties, "rStyle") in self.hidden)
