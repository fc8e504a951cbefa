"""A report someone else set, set anew in the unit's layout: every character kept, or refused."""

from __future__ import annotations

import datetime
from dataclasses import replace

from drafter.assemble.report_docx import assemble
from drafter.core.errors import InputError, Problem
from drafter.core.layout import Layout
from drafter.core.messages import _
from drafter.core.report import Report
from drafter.office.docx_text import DocxText, read_docx
from drafter.office.wordml import W

# What a document of lines and tables cannot carry over.
_BEYOND = {
    "drawing": "图片或图形", "pict": "图片或图形", "object": "嵌入的对象", "footnoteReference": "脚注", "endnoteReference": "尾注",
    "commentReference": "批注", "ins": "修订", "del": "修订", "vMerge": "合并的单元格", "gridSpan": "合并的单元格",
}  # fmt: skip


def typeset(docx: DocxText, report: Report, layout: Layout, *, date: datetime.date) -> bytes:
    """The report's text in the layout, as a new docx.

    Raises:
        InputError: the document holds what would be lost (pictures, notes, comments, tracked changes, merged cells).
    """
    found = dict.fromkeys(_(words) for tag, words in _BEYOND.items() if next(docx.root.iter(W + tag), None) is not None)
    if found:
        remedy = _("请先另存一份去掉这些内容，或在 WPS、Word 里按检查结果改")
        raise InputError(
            Problem(docx.package.name, "", _("有{what}，重排会丢失").format(what=what), remedy) for what in found
        )
    made = assemble(report, replace(layout, letterhead=None, imprint=None), date=date)  # it has its own, or none
    if _bare(read_docx(made).text) != _bare(report.text):
        raise InputError.one(
            docx.package.name, _("重排后文字与原文不一致，没有写出"), _("请在 WPS 或 Word 里按检查结果改")
        )
    return made


def _bare(text: str) -> str:
    return "".join(text.split())
