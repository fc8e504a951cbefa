"""The lock and the grounding of many near texts (golden.txt, see tests/unit/goldens.py)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.claims.reading import read_text
from drafter.core.fact import Fact, FactRole, Ledger
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.ground.cutting import cut
from drafter.ground.figures import told_numbers
from drafter.ground.grounding import ground
from drafter.ground.verifying import verify
from drafter.read.ledger import build_ledger
from tests.unit.goldens import farther, hold, near, rows_of
from tests.unit.ground.test_clerks_words import PAIRS as SAID
from tests.unit.ground.test_following import PAIRS as FOLLOWING
from tests.unit.ground.test_kinds import PAIRS as KINDS
from tests.unit.ground.test_readings import figure
from tests.unit.ground.test_reckoning import PAIRS as RECKONED

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
    return [line for one in (*near(text, 2), *farther(text, 2)) for line in _of_text(one, fact, ledger)]


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


@pytest.mark.slow
@pytest.mark.parametrize(("source", "text"), dict.fromkeys(_ROWS), ids=[text for _source, text in dict.fromkeys(_ROWS)])
def test_near_texts(source: str, text: str) -> None:
    hold(_HERE / "golden.txt", lambda: _told(source, text), f"{source} | {text}")


_TOLD = [
    *((row[1], row[3], tuple(row[4:])) for row in rows_of(_HERE / "tellings.tsv")),
    *((row[0], row[1], (row[2],)) for row in rows_of(_HERE / "turns.tsv")),
    *((row[0], row[1], (row[2],)) for row in rows_of(_HERE / "written.tsv")),
    *(("achievements", row[1], tuple(row[2:])) for row in rows_of(_HERE / "turned.tsv")),
    *(("achievements", fact, tuple(texts)) for _kind, fact, *texts in (*SAID, *RECKONED)),
]


def _held(role: FactRole, notes: str, texts: tuple[str, ...]) -> Iterator[str]:
    """The verdicts on what was made of notes with every reason, and how the lock reads the figures of both."""
    for one in (notes, *texts):
        yield "; ".join(map(figure, told_numbers(cut(one.replace("‖", "。"), _PERIOD))))
    facts = [Fact(f"n{at}", role, "", note, Provenance("", str(at))) for at, note in enumerate(notes.split("‖"), 1)]
    for text in texts:
        done = verify(text, facts, period=_PERIOD, role=role)
        for one in done.verdicts:
            why = ", ".join(f"{reason.slot}:{reason.said}→{reason.source}" for reason in one.why)
            yield " ".join((one.kind, *one.facts, why)).strip() + "".join(f" −{fact_id}" for fact_id in done.lost)


@pytest.mark.slow
@pytest.mark.parametrize(("role", "notes", "texts"), _TOLD, ids=[notes for _role, notes, _texts in _TOLD])
def test_what_was_made_of_notes(role: FactRole, notes: str, texts: tuple[str, ...]) -> None:
    hold(_HERE / "told.txt", lambda: list(_held(role, notes, texts)), " | ".join((role, notes, *texts)))
