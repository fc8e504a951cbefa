"""A line that only says how many more came (今年又开了2个) and leans on the line before it for what: 分馆 of 分馆建到17个, whether that is told or left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.language import unit_lexicon
from drafter.read.note_subjects import counted_by
from drafter.read.order_deeds import reread
from drafter.read.pieces import Piece

# Acts by which one more comes; a thing of its own between act and number (又买铲车两台) is none.
_ACTS = "新?(?:开|建|买|添|装|上|招|收|评|增|聘|设|办|挂|领|配)(?:成|办|置|设|好|到)?|购置|引进|成立|挂牌|安装|新增"
_MORE = re.compile(
    rf"(?P<when>(?:今年|本年|当年|年内|上半年|下半年|全年)?)(?P<told>(?:又|再)(?:{_ACTS})了?(?:\d[\d,]*|[一两三四五六七八九十])(?P<unit>{unit_lexicon.pattern()})(?=[，。；]|$))"
)


def with_leaned_on(pieces: Sequence[Piece], period: Period | None) -> list[Piece]:
    """The pieces; each such fact names what the words before it in the file count by the same measure."""
    found: list[Piece] = []
    before = ""
    for piece in pieces:
        if piece.fact and before and (grown := _named(piece.fact, before, period)):
            piece = replace(piece, fact=grown)
        before = _words(piece) or before
        found.append(piece)
    return found


def _words(piece: Piece) -> str:
    return piece.fact.text if piece.fact else piece.left_out.provenance.quote if piece.left_out else ""


def _named(fact: Fact, before: str, period: Period | None) -> Fact | None:
    found = _MORE.match(fact.text)
    name = counted_by(before, found["unit"]) if found else ""
    if not found or not name or name in fact.text:
        return None
    return reread(fact, f"{found['when']}{name}{fact.text[found.start('told') :]}", fact.provenance, period)
