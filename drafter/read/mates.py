"""Statements nothing places, put where the lines beside them stand: those an office sends under one heading are mostly of one part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.core.fact import Fact, FactRole
from drafter.read.note_questions import part_for_now
from drafter.read.pieces import Piece

_FEWEST = 2  # placed lines under the heading, before they tell anything of another


def with_mates(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; one that nothing places takes the part of more than half of those under its own heading, and is asked about all the same."""
    told: dict[tuple[str, str], Counter[FactRole]] = {}
    for fact in _placed(pieces):
        told.setdefault(_heading(fact), Counter())[fact.role] += 1
    return [_beside(piece, told) for piece in pieces]


def _placed(pieces: Iterable[Piece]) -> list[Fact]:
    return [piece.fact for piece in pieces if piece.fact and not piece.asked and not piece.unplaced]


def _heading(fact: Fact) -> tuple[str, str]:
    return (fact.topic, "") if fact.topic else ("", fact.owner)


def _beside(piece: Piece, told: dict[tuple[str, str], Counter[FactRole]]) -> Piece:
    fact = piece.fact
    if fact is None or piece.asked or not piece.unplaced or piece.question is None or piece.question.kind != "part":
        return piece
    mates = told.get(_heading(fact), Counter())
    role, count = next(iter(mates.most_common(1)), (fact.role, 0))
    if count < _FEWEST or 2 * count <= mates.total() or role == fact.role:
        return piece
    fact = replace(fact, role=role)
    return replace(piece, fact=fact, question=part_for_now(fact))
