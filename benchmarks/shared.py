"""Where the real reports are: outside the project, named by DRAFTER_SHARED or beside it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def shared() -> Path:
    """The shared folder; ends the program with a clear word when it is absent."""
    folder = Path(os.environ.get("DRAFTER_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpus").is_dir():
        sys.exit(f"no real reports at {folder}: set DRAFTER_SHARED to run this benchmark")
    return folder


def dev_texts() -> list[Path]:
    """The real reports as text, in name order."""
    return sorted((shared() / "corpus" / "dev" / "txt").glob("*.txt"))
