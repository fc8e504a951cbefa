"""Notes in: every line becomes facts, a question, or a line left out with its reason. None is lost, and none is rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.core.claim import Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.profile import Remark
from drafter.core.text import Provenance
from drafter.language.short_titles import titles_in
from drafter.language.shorthand import is_legend, legend_of
from drafter.read.bullets import NoteLine
from drafter.read.carried_labels import with_carried_labels
from drafter.read.dash_labels import with_colons
from drafter.read.headlines import is_field_line
from drafter.read.introductions import is_introduction
from drafter.read.leaning_lines import with_leaned_on
from drafter.read.leanings import with_leanings
from drafter.read.list_labels import is_part, needs_its_item, opening_of
from drafter.read.mates import with_mates
from drafter.read.namesakes import with_namesakes_units
from drafter.read.note_amended import put_right
from drafter.read.note_blocks import read_entries
from drafter.read.note_entries import NoteEntry
from drafter.read.note_ordered import only_said, ordered_pieces
from drafter.read.opening_words import is_said_to_somebody, opening_lines
from drafter.read.pieces import FileReading, Piece
from drafter.read.put_right_lines import PutRight
from drafter.read.short_tags import closes_with_offices
from drafter.read.slips_told import with_slips_asked
from drafter.read.unknown_heads import unknown_head, with_lines_under
from drafter.read.wording_orders import without_wording_orders

_HEAD_LINES = 8  # of a file, where fields stand
_BASIS = re.compile(
    r"(?:都|均|全部?)(?:是|为|系)(?:快报|预计)数|快报|决算|预计数|同口径|可比口径|单位[：:]?\s*[（(]?(?:万元|亿元|元)|单位(?:万元|亿元)"
)
# Characters of a line that is read, and of a longer one that are shown. The longest paragraph of a report has some two thousand.
_LONGEST, _SHOWN = 5000, 40


@dataclass(frozen=True, slots=True)
class Notes:
    """What one notes file holds. unplaced: ids of facts whose role the file does not tell.

    basis: 口径 words in remarks (快报, 同口径, 单位万元), which hold for the whole file. asked, questions: what waits for an answer. remarks: what is to be told
    beside facts. seen_to: ids of lines left out whose order was carried out where it stands. put_right: corrections carried out in the file.
    """

    facts: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]
    unplaced: frozenset[str] = frozenset()
    basis: tuple[str, ...] = ()
    asked: tuple[Fact, ...] = ()
    questions: tuple[Question, ...] = ()
    remarks: tuple[Remark, ...] = ()
    seen_to: frozenset[str] = frozenset()
    put_right: tuple[PutRight, ...] = ()


def notes_of(
    lines: Sequence[NoteLine], source: str, *, period: Period | None = None, prefix: str = "n", unit: Sequence[str] = ()
) -> Notes:
    """Reads the lines of a file called `source`; fact ids are `prefix` + line number (n7, n7_2).

    unit: the names of whose report it is, by which another office's facts are told. Rows of pasted tables are left to `read_grid`.
    """
    lines = with_colons(lines)
    reading = FileReading(
        source,
        prefix,
        period,
        tuple(unit),
        legend_of(line.text for line in lines),
        titles_in(line.text for line in lines),
    )
    reading.closes_with_offices = closes_with_offices(line.text for line in lines if line.kind != "heading")
    reading.opening = opening_lines(lines)
    year = period.last_year if period else None
    entries = with_leanings(with_carried_labels(read_entries(lines, year), period))
    reading.desks = frozenset(name for entry in entries for name in (entry.owner, entry.topic) if name)
    pieces = [*with_slips_asked(put_right([piece for entry in entries for piece in _of_entry(entry, reading)]))]
    pieces = with_mates(with_namesakes_units(with_leaned_on(pieces, period), period))
    pieces = with_lines_under(pieces, lines)
    return Notes(
        tuple(piece.fact for piece in pieces if piece.fact and not piece.asked),
        tuple(piece.left_out for piece in pieces if piece.left_out),
        frozenset(piece.fact.id for piece in pieces if piece.fact and piece.unplaced),
        tuple(
            dict.fromkeys(
                word for piece in pieces if piece.left_out for word in _BASIS.findall(piece.left_out.provenance.quote)
            )
        ),
        tuple(piece.fact for piece in pieces if piece.fact and piece.asked),
        tuple(piece.question for piece in pieces if piece.question),
        tuple(piece.remark for piece in pieces if piece.remark),
        frozenset(reading.seen_to),
        tuple(_righted(pieces)),
    )


def _righted(pieces: Sequence[Piece]) -> Iterator[PutRight]:
    """The corrections that took the place of an earlier line, with both as they were."""
    for piece in pieces:
        if piece.fact and piece.righted:
            old, own = piece.righted
            yield PutRight(replace(own.provenance, quote=piece.said), own.id, (old,), (piece.fact,), own)


def _of_entry(entry: NoteEntry, reading: FileReading) -> Iterator[Piece]:
    """The pieces of a line and of the bullets under it. A child that says nothing without its parent is told with it, any other stands alone behind it."""
    own = [] if entry.names_only() else list(_of_line(entry, reading)) or _unread(entry, reading)
    if not entry.children:
        yield from own
        return
    own = [_threaded(piece, entry) for piece in own]
    parent = above = next((piece for piece in own if piece.fact and not piece.asked), None)
    for child in entry.children:
        for piece in _of_entry(_under(child, entry, parent), reading):
            if above and _joins(piece, above) and (needs_its_item(child.text) or is_part(child.text, entry.text)):
                above, own = _with_child(above, piece, own, reading)
            else:
                own.append(piece)
                above = piece if above and piece.fact and not piece.asked else above
    yield from own


def _unread(entry: NoteEntry, reading: FileReading) -> list[Piece]:
    """A line of which nothing came, so that it is not lost."""
    where = Provenance(reading.source, _("第{n}行").format(n=entry.line.number), entry.line.text)
    reason = _("没有认出说的是什么，请看原文")
    return [Piece(left_out=LeftOut(f"{reading.prefix}{entry.line.number}", where, reason))]


def _under(child: NoteEntry, entry: NoteEntry, parent: Piece | None) -> NoteEntry:
    """A child stands under its parent's part and office; under a parent that states nothing, under its words as a topic."""
    fact = parent.fact if parent and not parent.tasked else None
    roles = (fact.role,) if fact and not child.roles else child.roles
    if parent:
        told = parent.fact or fact
        return replace(
            child, roles=roles, owner=told.owner if told else child.owner, subtopic=told.subtopic if told else ""
        )
    named = entry.text.rstrip("：:")
    topic, subtopic = (entry.topic, named) if entry.topic else (named, "")
    return replace(child, roles=roles, topic=topic, subtopic=subtopic)


def _threaded(piece: Piece, entry: NoteEntry) -> Piece:
    """A line's piece with what it opens with as the item its children stand under."""
    if not piece.fact or entry.subtopic:
        return piece
    return replace(piece, fact=replace(piece.fact, subtopic=opening_of(piece.fact.text)))


def _joins(piece: Piece, parent: Piece) -> bool:
    return bool(
        piece.fact
        and not piece.asked
        and parent.fact
        and piece.fact.role == parent.fact.role
        and not piece.tasked
        and piece.fact.owner == parent.fact.owner
    )


def _with_child(parent: Piece, child: Piece, own: list[Piece], reading: FileReading) -> tuple[Piece, list[Piece]]:
    assert parent.fact and child.fact
    sign = "；" if "，" in child.fact.text or "；" in parent.fact.text else "，"
    quote = f"{parent.fact.provenance.quote}{sign}{child.fact.provenance.quote}"
    grown = replace(
        parent, fact=reading.regrown(parent.fact, f"{parent.fact.text}{sign}{child.fact.text}", quote=quote)
    )
    return grown, [grown if piece is parent else piece for piece in own]


def _of_line(entry: NoteEntry, reading: FileReading) -> Iterator[Piece]:
    where = Provenance(reading.source, _("第{n}行").format(n=entry.line.number), entry.line.text)
    fact_id = f"{reading.prefix}{entry.line.number}"
    if entry.secret:
        yield Piece(left_out=LeftOut(fact_id, replace(where, quote=""), _("带密级标志，整条不用"), "secret"))
    elif entry.told:
        yield Piece(
            left_out=LeftOut(fact_id, replace(where, quote=entry.told), _("标题里写给起草人的话，不是素材"), "remark")
        )
    elif entry.unknown:
        yield unknown_head(entry.line.text, where)
    elif len(entry.line.text) > _LONGEST:
        yield _endless(len(entry.line.text), fact_id, where)
    elif entry.line.number <= _HEAD_LINES and is_introduction(entry.line.text):
        yield Piece(left_out=LeftOut(fact_id, where, _("开头交代谁写、写什么的话，不是素材"), "furniture"))
    elif entry.line.number <= _HEAD_LINES and is_field_line(entry.line.text):
        yield Piece(left_out=LeftOut(fact_id, where, _("主送、述职人一类的字段，不是素材"), "furniture"))
    elif is_legend(entry.line.text):
        yield Piece(left_out=LeftOut(fact_id, where, _("说明符号是什么意思的话，不是素材"), "furniture"))
    elif entry.title:
        yield Piece(left_out=LeftOut(fact_id, where, _("标题，不是素材"), "furniture"))
    elif entry.line.number in reading.opening or is_said_to_somebody(entry.line.text):
        yield from only_said(entry, fact_id, where, reading)
    else:
        yield from without_wording_orders(ordered_pieces(entry, fact_id, where, reading))


def _endless(length: int, fact_id: str, where: Provenance) -> Piece:
    """A line that nobody wrote as one statement: it is asked for in parts, and not read."""
    shown = replace(where, quote=f"{where.quote[:_SHOWN]}……")
    question = _("这一行有{n}个字，没有读。请分成几条，每条不超过{most}字").format(n=length, most=_LONGEST)
    left = LeftOut(fact_id, shown, _("一行太长，没有读"))
    return Piece(left_out=left, question=Question(shown, shown.quote, question))
