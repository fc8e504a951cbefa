"""Units by their signs, decades, rests in words, what falls short, superlatives, leads by form: the same in other words stands, the near miss does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.api import verify
from drafter.core.fact import FactRole

_LINES = (Path(__file__).parent / "said_alike.tsv").read_text("utf-8").splitlines()
_ROWS = [line.split("\t") for line in _LINES if not line.startswith("#")]


@pytest.mark.parametrize(("wanted", "role", "facts", "text"), _ROWS, ids=[row[3] for row in _ROWS])
def test_what_stands_and_what_is_refused(wanted: str, role: FactRole, facts: str, text: str) -> None:
    told = verify(text, facts.split("‖"), period="2025", role=role)
    refused = any(sentence["verdict"] in ("bent", "unsupported") for sentence in told["sentences"])
    assert ("refused" if refused or told["lost"] else "stands") == wanted
