"""What is asked of a sentence that nothing else refuses, and what these words may do: rows of asked_last.tsv, a bend beside what is rightly said."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.verifying import verify
from tests.unit.goldens import rows_of

_ROWS = [tuple(row) for row in rows_of(Path(__file__).parent / "asked_last.tsv")]


@pytest.mark.parametrize(("kind", "source", "text", "wanted"), _ROWS, ids=[f"{row[0]} {row[2]}" for row in _ROWS])
def test_the_verdict(kind: str, source: str, text: str, wanted: str) -> None:
    facts = [
        Fact(f"n{at}", "achievements", "", words, Provenance("notes.md", words), kind="note")
        for at, words in enumerate(source.split("‖"), 1)
    ]
    told = verify(text, facts).verdicts
    verdict, *slots = wanted.split()
    assert [one.kind for one in told] == [verdict], kind
    assert set(slots) <= {why.slot for one in told for why in one.why}, kind
