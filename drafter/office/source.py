"""The one door for any file a user hands us: its text, and the docx behind it where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.plain import read_plain

if TYPE_CHECKING:
    from drafter.office.docx_text import DocxText
    from drafter.office.opening import Package

TEXT_SUFFIXES = frozenset({".txt", ".md", ".text", ""})
WORD_SUFFIXES = frozenset({".docx", ".docm", ".dotx"})
LEGACY_SUFFIXES = frozenset({".doc", ".wps", ".rtf", ".odt", ".dot", ".wpt"})
SHEET_SUFFIXES = frozenset({".xlsx", ".xls", ".et", ".csv", ".tsv"})


@dataclass(frozen=True, slots=True)
class SourceText:
    """What was read. All offsets everywhere are code points of `text`.

    kind: txt, docx, doc (converted by LibreOffice) or pdf. docx: the document behind the text, for comments and edits.
    warnings: what a reader should know (a remote template, columns in a PDF…).
    """

    text: str
    kind: str
    docx: DocxText | None = None
    warnings: tuple[str, ...] = ()


def read_source(path: Path | str, *, original: bool = False) -> SourceText:
    """Reads a file of any kind drafter knows, by its extension. original: a docx as before its tracked changes.

    Raises:
        InputError: it cannot be read; says why and what to do.
    """
    suffix = Path(path).suffix.lower()
    if suffix in TEXT_SUFFIXES:
        text = read_plain(path)
        return SourceText(text, "txt", None, () if text.strip() else (_("文件是空的"),))
    if suffix in WORD_SUFFIXES:
        return _word(path, original)
    if suffix in LEGACY_SUFFIXES:
        return _legacy(path, original)
    if suffix == ".pdf":
        from drafter.office.pdf_text import read_pdf

        text, warnings = read_pdf(path)
        return SourceText(text, "pdf", None, warnings)
    if suffix in (".ofd", ".ceb", ".gd"):
        raise InputError.one(
            str(path), _("暂不支持 {suffix} 版式文件").format(suffix=suffix), _("请用阅读器另存为 docx、txt 或 pdf")
        )
    if suffix in SHEET_SUFFIXES:
        raise InputError.one(str(path), _("是表格，不是报告正文"), _("指标表请作为素材（facts）给出"))
    raise InputError.one(str(path), _("不支持的文件类型 {suffix}").format(suffix=suffix), _("请另存为 docx 或 txt"))


def _word(path: Path | str, original: bool) -> SourceText:
    from drafter.office.docx_text import read_docx  # lxml is not loaded for a .txt

    docx = read_docx(path, original=original)
    return SourceText(docx.text, "docx", docx, (*remarks(docx.package), *_struck(docx), *_wordless(docx)))


def _legacy(path: Path | str, original: bool) -> SourceText:
    """A doc or wps through LibreOffice; one that is a docx under a wrong name is read as such."""
    from drafter.office.docx_text import read_docx
    from drafter.office.legacy import converted, is_package

    source = path if is_package(path) else converted(path, "docx")
    docx = read_docx(source, original=original, name=str(path))
    return SourceText(docx.text, "doc", docx, (*remarks(docx.package), *_struck(docx), *_wordless(docx)))


def _struck(docx: DocxText) -> tuple[str, ...]:
    if not docx.struck:
        return ()
    return (_("有 {n} 处划了删除线的文字，没有读").format(n=len(docx.struck)),)


def _wordless(docx: DocxText) -> tuple[str, ...]:
    """A document without a word: pages that were scanned in are pictures."""
    if docx.text.strip():
        return ()
    pictures = any(name.startswith("word/media/") for name in docx.package.names)
    return (_("文件里只有图片，没有文字") if pictures else _("文件里没有文字"),)


# What a package may name outside itself without anybody being surprised.
_EXPECTED = frozenset({"hyperlink"})


def remarks(package: Package) -> tuple[str, ...]:
    """What a reader should know of a package: parts of it that live elsewhere, and objects in it. Nothing was fetched."""
    outside = [relation for relation in package.outside() if relation.kind not in _EXPECTED]
    notes = [
        _("文件引用了外部的{kind}：{target}（未读取）").format(kind=relation.kind, target=relation.target[:80])
        for relation in outside[:5]
    ]
    if embedded := package.embedded():
        notes.append(_("文件嵌有 {n} 个其他程序的对象（未打开）").format(n=len(embedded)))
    return tuple(notes)
