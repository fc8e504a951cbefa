"""One slot of a clause turned: who did it, by whose word, why, how far, on what condition, how bad, of how many (slots.tsv)."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.api import verify

_LINES = (Path(__file__).parent / "slots.tsv").read_text("utf-8").splitlines()
_ROWS = [line.split("\t") for line in _LINES if not line.startswith("#")]


def _refused(text: str, fact: str, kind: str) -> bool:
    told = verify(text, [fact], period="2025", role="problems" if kind == "soften" else "achievements")
    return bool({"bent", "unsupported"} & {sentence["verdict"] for sentence in told["sentences"]})


@pytest.mark.parametrize(("kind", "fact", "faithful", "bent"), _ROWS, ids=[f"{row[0]} {row[3]}" for row in _ROWS])
def test_a_turned_slot_is_refused_and_the_same_said_otherwise_stands(
    kind: str, fact: str, faithful: str, bent: str
) -> None:
    assert not _refused(faithful, fact, kind)
    assert _refused(bent, fact, kind)


_NEAR = (Path(__file__).parent / "near_slots.tsv").read_text("utf-8").splitlines()


@pytest.mark.parametrize(("fact", "text"), [line.split("\t") for line in _NEAR if not line.startswith("#")])
def test_what_only_looks_like_a_turned_slot_stands(fact: str, text: str) -> None:
    assert not _refused(text, fact, "")
