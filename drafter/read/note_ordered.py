"""A line of notes that holds orders beside what it tells: the orders carried out on it, told and asked; the rest read as any other line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.claims.joining import bigrams
from drafter.core.claim import Question
from drafter.core.fact import Fact, FactRole, LeftOut
from drafter.core.messages import _
from drafter.core.text import Provenance
from drafter.language import lexicon
from drafter.read.answering import with_role
from drafter.read.note_entries import NoteEntry
from drafter.read.note_facts import pieces_of
from drafter.read.note_splits import statements
from drafter.read.order_clauses import post_pattern, teller_pattern
from drafter.read.order_effects import Carried, CutClause, carried_out
from drafter.read.order_lines import orders_of
from drafter.read.orders import tone_question
from drafter.read.part_words import roles_of_label
from drafter.read.pieces import FileReading, Piece

_FIGURE = re.compile(r"\d")
# 村道那条别写“…”，像诉苦: about another line, its reason behind it.
_OTHER_LINE = re.compile(
    r"[\u4e00-\u9fff]{1,8}[那这](?:[条句段项笔行]|件事|个数|一条)(?:里|中|上)?(?:的)?(?:先|就|可|也)?(?:别|不要|不用|勿|甭|改|写成|删|去掉|换)"
)
_LABEL = re.compile(r"([^：:，。；]{2,14})[：:]")
# 书记点评：…: what a leader said of the paper.
_COMMENT = re.compile(
    rf"[^，。；：:\d]{{0,6}}?(?:{lexicon.one_of('order_words.txt', 'post')})(?:的)?(?:点评|讲评|批语|批注|审稿意见|修改意见|看后说|看稿后?说)[：:]"
)
_REMARK = _("写给起草人的话，不是素材")
# 先不写，等市里验收: why it is held back, and nothing to tell.
_WAITS = re.compile(r"(?:等|免得|省得|以免|怕)[^，。；\d]{2,12}[。；]?")
_MOST = 0.5  # of a clause's pairs that a fact must hold to be told by it


def ordered_pieces(entry: NoteEntry, fact_id: str, where: Provenance, reading: FileReading) -> Iterator[Piece]:
    """Everything a line holds; what it orders is taken out first."""
    ordered = orders_of(entry.text)
    if _COMMENT.match(entry.text) and not _FIGURE.search(entry.text):
        yield from only_said(entry, fact_id, where, reading)
    elif ordered is None:
        yield from pieces_of(entry, fact_id, where, reading)
    elif not ordered.text or _OTHER_LINE.match(entry.text):
        yield from only_said(entry, fact_id, where, reading)
    elif (done := carried_out(ordered)).text:
        yield from _both(entry, done, fact_id, where, reading)
    else:
        yield from _held_whole(entry, done, fact_id, where, reading)


def _held_whole(
    entry: NoteEntry, done: Carried, fact_id: str, where: Provenance, reading: FileReading
) -> Iterator[Piece]:
    """A line all of which is not to be written: left out as such lines are, and asked about where it counts something."""
    numbered = dict(reading.taken)
    pieces = list(pieces_of(entry, fact_id, where, reading))
    if not any(piece.fact and not piece.asked for piece in pieces):
        yield from pieces
        return
    reading.taken = numbered
    yield from _both(entry, done, fact_id, where, reading)


def only_said(entry: NoteEntry, fact_id: str, where: Provenance, reading: FileReading) -> Iterator[Piece]:
    """A line that orders or speaks to the reader and tells nothing: what it orders is looked for when all lines are read."""
    for said in statements(entry.text) or [entry.text]:
        told = replace(where, quote=said)
        yield Piece(left_out=LeftOut(reading.number(fact_id), told, _REMARK, "remark"))


def _both(entry: NoteEntry, done: Carried, fact_id: str, where: Provenance, reading: FileReading) -> Iterator[Piece]:
    roles = _roles(entry, done)
    kept = done.text if re.search(r"[\u4e00-\u9fff]", done.text) else ""
    kept = "" if _WAITS.fullmatch(kept) else kept
    pieces = list(pieces_of(replace(entry, text=kept, roles=roles), fact_id, where, reading)) if kept else []
    pieces = [_with_part(piece, done, reading) for piece in pieces]
    yield from pieces
    yield from _asked(pieces, done, where)
    for cut in done.cut:
        yield from _cut(cut, entry, fact_id, where, reading)
    for order in done.elsewhere:
        yield Piece(left_out=LeftOut(reading.number(fact_id), replace(where, quote=order.text), _REMARK, "remark"))
    for order, became in done.told:
        left = LeftOut(reading.number(fact_id), replace(where, quote=order.text), became, "remark")
        reading.seen_to.add(left.fact_id)
        yield Piece(left_out=left)


def _roles(entry: NoteEntry, done: Carried) -> tuple[FactRole, ...]:
    """The parts the line may stand in: 下一步分条写：… names one, a label that says who orders makes none of what it tells."""
    roles = () if _is_ordered(entry) else entry.roles
    named = next(
        (found for order, _became in done.told if order.kind == "form" and (found := roles_of_label(order.what))), ()
    )
    return roles or named


def _is_ordered(entry: NoteEntry) -> bool:
    """Whether the line's own label says who orders (书记交代：…), which makes no plan of what it tells."""
    label = _LABEL.match(entry.line.text.strip())
    return bool(label and (teller_pattern().fullmatch(label[1].strip()) or post_pattern().fullmatch(label[1].strip())))


def _with_part(piece: Piece, done: Carried, reading: FileReading) -> Piece:
    """The piece, its fact in the part an order names for it."""
    if piece.fact is None:
        return piece
    role = next((role for clause, role in done.parts if _tells(piece.fact, clause)), None)
    if role is None:
        return piece
    question = piece.question if piece.question and piece.question.kind != "part" else None
    asked = piece.asked and question is not None
    fact = with_role(piece.fact, role, reading.period)
    return replace(piece, fact=replace(fact, guessed=False), unplaced=False, question=question, asked=asked)


def _tells(fact: Fact, clause: str) -> bool:
    pairs = bigrams(clause)
    return clause in fact.text or (bool(pairs) and sum(pair in fact.text for pair in pairs) >= _MOST * len(pairs))


def _asked(pieces: list[Piece], done: Carried, where: Provenance) -> Iterator[Piece]:
    """One question for all that is ordered of a fact and a person must do."""
    facts = [piece.fact for piece in pieces if piece.fact]
    meant: dict[str, list[str]] = {}
    for one in done.asked:
        fact = next((fact for fact in facts if _tells(fact, one.target)), facts[-1] if facts else None)
        if fact:
            meant.setdefault(fact.id, []).append(one.order.text)
    for fact in facts:
        if said := meant.get(fact.id):
            remark, question = tone_question(fact, "，".join(dict.fromkeys(said)), str(where))
            yield Piece(question=question, remark=remark)


def _cut(cut: CutClause, entry: NoteEntry, fact_id: str, where: Provenance, reading: FileReading) -> Iterator[Piece]:
    """What was not to be written: with a figure it is asked about, for a figure may be wanted all the same."""
    if cut.order.outward:
        reason = _("写明先不对外，没有写入")
        yield Piece(left_out=LeftOut(reading.number(fact_id), replace(where, quote=""), reason, "secret"))
        return
    told = replace(where, quote=cut.text)
    if not _FIGURE.search(cut.text):
        left = LeftOut(
            reading.number(fact_id), told, _("按吩咐没有写（“{order}”）").format(order=cut.order.text), "remark"
        )
        reading.seen_to.add(left.fact_id)
        yield Piece(left_out=left)
        return
    for piece in pieces_of(replace(entry, text=cut.text), fact_id, where, reading):
        if piece.fact is None:
            yield piece
            continue
        said = _("有吩咐：“{order}”。先没有写入。是否写入，请定").format(order=cut.order.text)
        question = Question(piece.fact.provenance, piece.fact.text, said, ("写", "不写"), piece.fact.id, "use")
        yield replace(piece, asked=True, question=question)
