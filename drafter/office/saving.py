"""Writing results: whole or not at all, and never over the file they were made from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.writing import write_atomically

_PACKAGES = (".docx", ".xlsx")
_TEXTS = (".txt", ".md", ".json", ".html", ".csv", ".yaml")


def save(path: Path | str, content: bytes | str, *, sources: Iterable[Path | str] = ()) -> None:
    """Writes `content` to `path` by way of a temporary file beside it; text as UTF-8 with \\n line ends.

    Raises:
        InputError: `path` is one of `sources`, is named as another kind of file, or cannot be written.
    """
    target = Path(path)
    _refuse_misnamed(target, content)
    if any(_same(target, Path(source)) for source in sources):
        raise InputError.one(str(path), _("不能覆盖原文件"), _("请用 -o 另给一个文件名"))
    write_atomically(target, content.encode(errors="replace") if isinstance(content, str) else content, force=True)


def _refuse_misnamed(target: Path, content: bytes | str) -> None:
    """A Word file called .txt, or text called .docx, is a file that nobody's program opens."""
    packed = isinstance(content, bytes) and content.startswith(b"PK\x03\x04")
    suffix = target.suffix.lower()
    if packed and suffix in _TEXTS:
        raise InputError.one(
            str(target),
            _("写出的是 Word 或 Excel 文件，名字却是 {suffix}").format(suffix=suffix),
            _("请把名字改成 .docx 或 .xlsx"),
        )
    if not packed and suffix in _PACKAGES:
        raise InputError.one(
            str(target),
            _("写出的是文本，名字却是 {suffix}").format(suffix=suffix),
            _("请把名字改成 .txt、.json 或 .html"),
        )


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)
