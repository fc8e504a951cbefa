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

TEXT_SUFFIXES = frozenset({".txt", ".md", ".text", ""})
WORD_SUFFIXES = frozenset({".docx", ".docm", ".dotx"})


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
        return SourceText(read_plain(path), "txt")
    if suffix in WORD_SUFFIXES:
        return _word(path, original)
    raise InputError.one(str(path), _("不支持的文件类型 {suffix}").format(suffix=suffix), _("请另存为 docx 或 txt"))


def _word(path: Path | str, original: bool) -> SourceText:
    from drafter.office.docx_text import read_docx  # lxml is not loaded for a .txt

    docx = read_docx(path, original=original)
    return SourceText(docx.text, "docx", docx)
