"""What results are called when nobody says: the report's own name and what was done to it, beside it."""

from __future__ import annotations

from pathlib import Path


def result_beside(path: Path, done: str, suffix: str) -> Path:
    """报告.docx → 报告-核对.docx. done: the word for it, in the user's language."""
    return path.with_name(f"{path.stem}-{done}{suffix}")


def target_of(path: Path, output: Path | None, done: str, suffix: str, *, many: bool) -> Path:
    """Where the result for `path` goes: -o as a file, or as a folder when there are many."""
    own = result_beside(path, done, suffix)
    if output is None:
        return own
    return output / own.name if many or output.is_dir() else output
