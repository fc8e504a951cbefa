"""What results are called when nobody says: the report's own name and what was done to it, beside it."""

from __future__ import annotations

from collections.abc import Container
from itertools import chain, count
from pathlib import Path


def result_beside(path: Path, done: str, suffix: str) -> Path:
    """报告.docx → 报告-核对.docx. done: the word for it, in the user's language."""
    return path.with_name(f"{path.stem}-{done}{suffix}")


def target_of(
    path: Path, output: Path | None, done: str, suffix: str, *, many: bool, taken: Container[Path] = ()
) -> Path:
    """Where the result for `path` goes: -o as a file, or as a folder when there are many.

    taken: where results of this run go already; reports of one name from two folders then bear their folder's name as well.
    """
    own = result_beside(path, done, suffix)
    if output is not None:
        own = output / own.name if many or output.is_dir() else output
    names = (own.name, f"{path.resolve().parent.name}-{own.name}")
    tried = (own.with_name(name) for name in names)
    more = (own.with_name(f"{own.stem}-{number}{own.suffix}") for number in count(2))
    return next(one for one in chain(tried, more) if one not in taken)
