"""Notes and what a report makes of them, by kinds: the telling stands, the near miss does not; turns of phrase and numbers of speech."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.api import Verification, verify
from drafter.core.fact import FactRole
from drafter.ground.numbers import numbers_of
from drafter.ground.values import same_value


def _rows(name: str) -> list[list[str]]:
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def _refused(said: Verification) -> bool:
    return any(sentence["verdict"] in ("bent", "unsupported") for sentence in said["sentences"])


@pytest.mark.parametrize(("kind", "role", "period", "facts", "faithful", "bent"), _rows("tellings.tsv"))
def test_the_telling_stands_and_the_near_miss_does_not(
    kind: str, role: FactRole, period: str, facts: str, faithful: str, bent: str
) -> None:
    notes = facts.split("‖")
    told = verify(faithful, notes, period=period, role=role)
    assert not _refused(told) and not told["lost"], kind
    assert _refused(verify(bent, notes, period=period, role=role)), kind


@pytest.mark.parametrize(("role", "fact", "text"), _rows("turns.tsv"))
def test_a_turn_of_phrase_stands(role: FactRole, fact: str, text: str) -> None:
    told = verify(text, [fact], period="2025", role=role)
    assert not _refused(told) and not told["lost"]


@pytest.mark.parametrize(("role", "facts", "text"), _rows("written.tsv"))
def test_what_a_good_writer_makes_of_notes_stands(role: FactRole, facts: str, text: str) -> None:
    told = verify(text, facts.split("‖"), period="2025", role=role)
    assert not _refused(told) and not told["lost"]


@pytest.mark.parametrize(("spoken", "written"), _rows("spoken.tsv"))
def test_a_number_of_speech_is_the_written_one(spoken: str, written: str) -> None:
    said, given = numbers_of(f"共有{written}。"), numbers_of(f"共有{spoken}。")
    assert len(said) == len(given) > 0
    assert all(same_value(a, b) for a, b in zip(said, given, strict=True))


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1.3万户", "1万2户"),
        ("2.5亿元", "2.3个亿"),
        ("18%", "一成六"),
        ("20天", "半个月"),
        ("30个月", "一年半"),
        ("0.5亩", "8分地"),
    ],
)
def test_another_number_is_not(written: str, spoken: str) -> None:
    said, given = numbers_of(f"共有{written}。"), numbers_of(f"共有{spoken}。")
    assert not same_value(said[0], given[0])
