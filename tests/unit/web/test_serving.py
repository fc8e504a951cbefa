"""What is told before the server begins to answer."""

from __future__ import annotations

from pathlib import Path

import pytest
import uvicorn

from drafter.core.telling import listening
from drafter.web.options import Options
from drafter.web.serving import serve


def test_the_address_ends_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal takes what stands right behind an address for a part of it."""
    monkeypatch.setattr(uvicorn.Server, "run", lambda _server: None)
    told: list[str] = []
    with listening(told.append):
        serve(Options(cases=tmp_path, port=8790))
    assert told[0].endswith(" http://127.0.0.1:8790/")
