"""One claim of a note turned is refused, and the same said rightly stands (claims_turned.tsv): due and done, ways, hopes, grades, shares, means, batches."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.api import verify
from drafter.core.fact import FactRole

_LINES = (Path(__file__).parent / "claims_turned.tsv").read_text("utf-8").splitlines()
_ROWS = [line.split("\t") for line in _LINES if not line.startswith("#")]


@pytest.mark.parametrize(("kind", "role", "notes", "text", "becomes"), _ROWS)
def test_a_turned_claim_is_refused_and_the_same_said_rightly_stands(
    kind: str, role: FactRole, notes: str, text: str, becomes: str
) -> None:
    told = verify(text, notes.split("‖"), period="2024", role=role)
    refused = {"bent", "unsupported"} & {sentence["verdict"] for sentence in told["sentences"]}
    assert bool(refused) == (becomes == "refused"), kind
