"""Whole sentences, and every slot of their clauses."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.claims.reading import claims_of
from drafter.core.claim import Claim, Figure
from drafter.core.period import Period

_LINES = (Path(__file__).parent / "readings.tsv").read_text("utf-8").splitlines()
_ROWS = [line.split("\t") for line in _LINES if not line.startswith("#")]


def _figure(figure: Figure) -> str:
    said = (
        figure.quantity.raw,
        figure.indicator,
        figure.period,
        figure.role,
        figure.quantity.change or "",
        figure.scope,
    )
    return "|".join(said).rstrip("|")


def clause(claim: Claim) -> str:
    denied = "否" if claim.polarity == "no" else None
    slots = (claim.status, denied, claim.degree, claim.scope, claim.rank, claim.hedge)
    marks = " ".join(slot for slot in slots if slot)
    return "; ".join(map(_figure, claim.figures)) + (f" /{marks}" if marks else "")


@pytest.mark.parametrize(("sentence", "meant"), _ROWS, ids=[row[0] for row in _ROWS])
def test_what_a_sentence_means(sentence: str, meant: str) -> None:
    assert " ‖ ".join(map(clause, claims_of(sentence, Period.parse("2025")))) == meant
