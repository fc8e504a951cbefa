"""Statements nothing places stand, for now, with the lines beside them."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.read.mates import with_mates
from drafter.read.note_questions import part_for_now
from drafter.read.pieces import Piece


def _fact(text: str, role: str, *, topic: str = "", owner: str = "") -> Fact:
    return Fact(text, role, topic, text, Provenance("notes.md", "第1行", text), owner=owner)  # type: ignore[arg-type]


def _open(fact: Fact) -> Piece:
    return Piece(fact, unplaced=True, question=part_for_now(fact))


def test_it_takes_the_part_of_most_beside_it_and_is_still_asked() -> None:
    lines = [Piece(_fact(text, "problems", topic="各家难处")) for text in ("缺人", "缺车")]
    (*_, piece) = with_mates([*lines, _open(_fact("台账、权证、合同缠在一起", "achievements", topic="各家难处"))])
    assert piece.fact and piece.fact.role == "problems" and piece.unplaced
    assert piece.question and "暂写在问题里" in piece.question.question


@pytest.mark.parametrize(
    "beside",
    [
        [("problems", "各家难处")],  # one line tells nothing
        [("problems", "各家难处"), ("plans", "各家难处")],  # no part has more than half
        [("problems", "别的标题"), ("problems", "别的标题")],  # another heading
    ],
)
def test_too_little_beside_it_leaves_it_where_it_was(beside: list[tuple[str, str]]) -> None:
    lines = [Piece(_fact(str(at), role, topic=topic)) for at, (role, topic) in enumerate(beside)]
    (*_, piece) = with_mates([*lines, _open(_fact("台账、权证、合同缠在一起", "achievements", topic="各家难处"))])
    assert piece.fact and piece.fact.role == "achievements"


def test_lines_an_office_sends_without_topic_are_beside_each_other() -> None:
    lines = [Piece(_fact(text, "plans", owner="规建科")) for text in ("修路", "补管网")]
    (*_, piece) = with_mates([*lines, _open(_fact("南片再看", "achievements", owner="规建科"))])
    assert piece.fact and piece.fact.role == "plans"
