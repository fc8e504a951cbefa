"""A source beside a text: the verdict, every slot that does not agree, and whether the source's fact is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.verifying import verify

_LINES = (Path(__file__).parent / "pairs.tsv").read_text("utf-8").splitlines()
_ROWS = [line.split("\t") for line in _LINES if not line.startswith("#")]


@pytest.mark.parametrize(("source", "text", "wanted"), _ROWS, ids=[row[1] for row in _ROWS])
def test_the_verdict_and_its_slots(source: str, text: str, wanted: str) -> None:
    done = verify(text, (Fact("n1", "achievements", "", source, Provenance("", "")),))
    said = "; ".join(" ".join((one.kind, *(why.slot for why in one.why))) for one in done.verdicts)
    assert said + "".join(f" −{fact_id}" for fact_id in done.lost) == wanted
