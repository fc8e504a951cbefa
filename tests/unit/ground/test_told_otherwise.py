"""One thing of a fact told otherwise – a part beside its whole, an aim as an act, a span, a bound, who came – is refused or marked; the same in a report's words stands."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from drafter.api import verify
from drafter.core.fact import FactRole
from tests.unit.goldens import rows_of

_ROWS = rows_of(Path(__file__).parent / "told_otherwise.tsv")


@pytest.mark.parametrize(("wanted", "facts", "text", "role"), _ROWS, ids=[row[2] for row in _ROWS])
def test_what_the_lock_does(wanted: str, facts: str, text: str, role: str) -> None:
    held = verify(text, facts=facts.split("‖"), period="2025", role=cast(FactRole, role))
    kinds = {sentence["verdict"] for sentence in held.to_dict()["sentences"]}
    found = "refused" if kinds & {"bent", "unsupported"} else "marked" if "reworded" in kinds else "stands"
    assert found == wanted or (wanted == "stands" and found == "marked")
