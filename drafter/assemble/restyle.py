"""A report someone else set, set anew in the unit's layout inside its own file: styles' effects change, nothing it holds can be lost."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from drafter.assemble.restyle_pace import keep_pace
from drafter.assemble.restyle_pages import restyle_pages
from drafter.assemble.restyle_paragraphs import restyle_lines
from drafter.assemble.restyle_tables import restyle_tables
from drafter.core.errors import InputError, Problem
from drafter.core.layout import Layout
from drafter.core.messages import _
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.office.docx_text import DocxText, read_docx
from drafter.office.wordml import M, W

# What a reader would miss: counted before and after, so that a slip is refused by name instead of written.
_HELD = {
    W + "drawing": "图片或图形", W + "pict": "图片或图形", W + "object": "嵌入的对象", W + "footnoteReference": "脚注",
    W + "endnoteReference": "尾注", W + "commentReference": "批注", W + "ins": "修订", W + "del": "修订", W + "fldChar": "域",
    W + "fldSimple": "域", W + "hyperlink": "超链接", W + "sdt": "内容控件", W + "altChunk": "嵌入的文档", M + "oMath": "公式",
    W + "headerReference": "页眉", W + "sectPr": "分节", W + "tbl": "表格", W + "vMerge": "合并的单元格", W + "gridSpan": "合并的单元格",
    W + "vertAlign": "上标或下标", W + "sym": "符号", W + "bookmarkStart": "书签", W + "numPr": "自动编号",
}  # fmt: skip


def restyle(docx: DocxText, report: Report, layout: Layout) -> bytes:
    """The same package, typeset: the report's lines, its tables' fonts, pages and page numbers. 版头, 版记 and what follows the date stay.

    Raises:
        InputError: something the document holds would not come through; named, and nothing is written.
    """
    held, words = _census(docx.root), _bare(docx.text)
    inside = own_part(report)
    keep_pace(docx)
    restyle_tables(docx, inside, layout)
    restyle_lines(docx, report, inside, layout)
    changed = restyle_pages(docx, layout)
    changed[docx.package.main] = etree.tostring(docx.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    made = docx.package.rewritten(changed)
    _refuse_losses(docx, held, words, made)
    return made


def own_part(report: Report) -> Span:
    """What the layout speaks of: from the title to the date below the text."""
    start = report.title.start if report.title else 0
    late = report.date is not None and report.date.start > len(report.text) // 2
    return Span(start, report.date.end if late and report.date else len(report.text))


def _refuse_losses(docx: DocxText, held: Counter[str], words: str, made: bytes) -> None:
    after = read_docx(made, name=docx.package.name)
    lost = dict.fromkeys(_(_HELD[tag]) for tag in held if _census(after.root)[tag] < held[tag])
    remedy = _("请先另存一份去掉这些内容，或在 WPS、Word 里按检查结果改")
    problems = [Problem(docx.package.name, "", _("有{what}，重排会丢失").format(what=what), remedy) for what in lost]
    if _bare(after.text) != words:
        what = _("重排后文字与原文不一致，没有写出")
        problems.append(Problem(docx.package.name, "", what, _("请在 WPS 或 Word 里按检查结果改")))
    if problems:
        raise InputError(problems)


def _census(root: etree._Element) -> Counter[str]:
    return Counter(node.tag for node in root.iter(*_HELD))


def _bare(text: str) -> str:
    return "".join(text.split())
