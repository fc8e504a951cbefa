"""Writing results: whole or not at all, and never over the file they were made from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.writing import write_atomically


def save(path: Path | str, content: bytes | str, *, sources: Iterable[Path | str] = ()) -> None:
    """Writes `content` to `path` by way of a temporary file beside it; text as UTF-8 with \\n line ends.

    Raises:
        InputError: `path` is one of `sources`, or cannot be written.
    """
    target = Path(path)
    if any(_same(target, Path(source)) for source in sources):
        raise InputError.one(str(path), _("不能覆盖原文件"), _("请用 -o 另给一个文件名"))
    write_atomically(target, content.encode() if isinstance(content, str) else content, force=True)


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)
