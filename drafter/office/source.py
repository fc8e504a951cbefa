"""The one door for any file a user hands us: its text, and the docx package behind it where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.plain import read_plain

TEXT_SUFFIXES = frozenset({".txt", ".md", ".text", ""})


@dataclass(frozen=True, slots=True)
class SourceText:
    """What was read. All offsets everywhere are code points of `text`.

    kind: txt, docx, doc (converted by LibreOffice) or pdf. warnings: what a reader should know (columns in a PDF…).
    """

    text: str
    kind: str
    docx: None = None
    warnings: tuple[str, ...] = ()


def read_source(path: Path | str) -> SourceText:
    """Reads a file of any kind drafter knows, by its extension.

    Raises:
        InputError: it cannot be read; says why and what to do.
    """
    suffix = Path(path).suffix.lower()
    if suffix in TEXT_SUFFIXES:
        return SourceText(read_plain(path), "txt")
    raise InputError.one(str(path), _("不支持的文件类型 {suffix}").format(suffix=suffix), _("请另存为 docx 或 txt"))
