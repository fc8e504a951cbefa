"""Fixtures every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports and gold, which the project does not ship; tests that need it are skipped without it."""
    folder = Path(os.environ.get("DRAFTER_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpus").is_dir():
        pytest.skip("the shared corpus is not beside the project (set DRAFTER_SHARED)")
    return folder
