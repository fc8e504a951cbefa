"""A heading among those of parts that names none (# 碎账): asked once for all that stands under it, which is read by its own words meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.core.claim import Question
from drafter.core.messages import _
from drafter.core.text import Provenance
from drafter.read.bullets import NoteLine
from drafter.read.note_questions import PARTS
from drafter.read.order_targets import file_line
from drafter.read.pieces import Piece


def unknown_head(words: str, where: Provenance) -> Piece:
    """The question; which facts it is about is seen when all lines are read."""
    said = _("这个标题看不出是成绩、问题还是打算，下面的先各按内容归。是哪一部分？")
    return Piece(question=Question(where, words, said, PARTS, kind="heading"))


def with_lines_under(pieces: Sequence[Piece], lines: Sequence[NoteLine]) -> list[Piece]:
    """The pieces; each question about a heading knows the facts that stand under it."""
    return [_knowing(piece, pieces, lines) if _asks(piece) else piece for piece in pieces]


def _asks(piece: Piece) -> bool:
    return piece.question is not None and piece.question.kind == "heading"


def _knowing(piece: Piece, pieces: Sequence[Piece], lines: Sequence[NoteLine]) -> Piece:
    assert piece.question
    head = next(
        line
        for line in lines
        if str(line.number) in piece.question.provenance.locator and line.text == piece.question.text
    )
    ends = (
        line.number
        for line in lines
        if line.kind == "heading" and line.depth == head.depth and line.number > head.number
    )
    end = next(ends, lines[-1].number + 1)
    under = tuple(one.fact.id for one in pieces if one.fact and head.number < file_line(one.fact) < end)
    return replace(piece, question=replace(piece.question, about=under))
