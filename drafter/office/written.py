"""What drafter wrote, by digest, so that a file a person has changed since can be told from one nobody touched.

Only digests are kept, in the user's state folder; where that cannot be written every file counts as changed, and is kept.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

_KEPT = 4000


def is_ours(path: Path) -> bool:
    """Whether the file is as drafter wrote it."""
    try:
        return _digest(path.read_bytes()) in _known()
    except OSError:
        return False


def remember(contents: Iterable[bytes]) -> None:
    """Notes contents that are about to be written."""
    fresh = [_digest(content) for content in contents]
    place = _place()
    try:
        known = _known()
        if len(known) > _KEPT:
            place.write_text("\n".join(known[-_KEPT // 2 :]) + "\n", "ascii")
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with place.open("a", encoding="ascii") as file:
            file.write("".join(f"{digest}\n" for digest in fresh))
    except OSError:
        return


def _known() -> list[str]:
    try:
        return _place().read_text("ascii", errors="replace").split()
    except OSError:
        return []


def _place() -> Path:
    base = os.environ.get("XDG_STATE_HOME")
    return (Path(base) if base else Path.home() / ".local" / "state") / "drafter" / "written"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
