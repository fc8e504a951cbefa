"""What is kept of a case between two looks at it: the draft as drafted, sealed with the server's secret; and its lines for the page."""

from __future__ import annotations

import pickle
from pathlib import Path

from drafter.api import Drafting
from drafter.office.writing import write_atomically
from drafter.web.access import Keys


def keep(path: Path, drafting: Drafting, cases: Path) -> None:
    """Keeps a draft, so that a paragraph is checked without reading everything again."""
    write_atomically(path, Keys(cases).seal(pickle.dumps(drafting, 5)), force=True)


def kept(path: Path, cases: Path) -> Drafting | None:
    """The draft; None when there is none, it was not kept by this server, or another version kept it."""
    try:
        content = Keys(cases).open_sealed(path.read_bytes())
        found = pickle.loads(content) if content is not None else None
    except (OSError, pickle.UnpicklingError, AttributeError, ImportError, TypeError, EOFError, IndexError, ValueError):
        return None
    return found if isinstance(found, Drafting) else None
