"""The lock and the grounding of many near texts (golden.txt, see tests/unit/goldens.py)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.claims.reading import read_text
from drafter.core.fact import Fact, Ledger
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.ground.grounding import ground
from drafter.ground.verifying import verify
from drafter.read.ledger import build_ledger
from tests.unit.goldens import hold, near, rows_of
from tests.unit.ground.test_following import PAIRS as FOLLOWING
from tests.unit.ground.test_kinds import PAIRS as KINDS

_HERE = Path(__file__).parent
_PERIOD = Period.parse("2025")
_ROWS = [
    *((row[0], row[1]) for row in rows_of(_HERE / "pairs.tsv")),
    *((fact, text) for fact, *texts in KINDS for text in texts),
    *((fact, text) for _kind, fact, *texts in FOLLOWING for text in texts),
]


def _told(source: str, text: str) -> list[str]:
    reading, place = read_text(source, _PERIOD), Provenance("notes.md", "第1行", source)
    fact = Fact("n1", "achievements", "", source, place, reading.metrics, claims=reading.claims)
    ledger = build_ledger((fact,), period=_PERIOD)
    return [line for one in near(text, 3) for line in _of_text(one, fact, ledger)]


def _of_text(text: str, fact: Fact, ledger: Ledger) -> Iterator[str]:
    done = verify(text, (fact,), period=_PERIOD)
    yield text + "".join(f" −{fact_id}" for fact_id in done.lost)
    for one in done.verdicts:
        yield "  " + " ".join(
            (one.kind, *(f"{why.slot}:{why.said}→{why.source}".replace("\n", "/") for why in one.why))
        )
    for found in ground(text, ledger, period=_PERIOD):
        if found.mention.quantity:
            yield f"  {found.mention.text} {found.status} {found.note}".rstrip()


@pytest.mark.parametrize(("source", "text"), dict.fromkeys(_ROWS), ids=[text for _source, text in dict.fromkeys(_ROWS)])
def test_near_texts(source: str, text: str) -> None:
    hold(_HERE / "golden.txt", lambda: _told(source, text), f"{source} | {text}")
