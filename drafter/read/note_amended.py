"""A line that puts an earlier one right (更正：新发384本, 刚才报错了，是384本): the earlier one is left out, and told with what replaced it.

Where the line says no more than the new figure, what it consists of and how far it is from the old one (是38处（主管12处），有4处重复登记), the
earlier words stand with that figure: how it came to be counted anew is no matter of the report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.joining import unit_base
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.quantity import Quantity
from drafter.language.quantities import find_quantities
from drafter.read.order_deeds import reread
from drafter.read.pieces import Piece

_SAYS_SO = re.compile(r"(?:应该?|应当|实际|其实)?[是为]$")
_NAME = 3  # characters of a name that says which thing it is
_ALIKE = 0.6  # of the shorter name's characters
_RUN = 4  # characters together that no other line shares by chance
_BRACKET = re.compile(r"[（(][^（）()]{1,40}[）)]")


def put_right(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces in order, each fact that a later line of the file puts right left out; only where just its figure differs."""
    found = list(pieces)
    for at, piece in enumerate(found):
        if not piece.amends:
            continue
        if not piece.fact:
            stale = piece.order and piece.left_out and piece.left_out.kind == "not_this_period"
            found[at] = _as_order(piece.order, piece.left_out) if stale and piece.left_out else piece
            continue
        before = range(at - 1, -1, -1) if not piece.asked else ()
        earlier = next((n for n in before if _is_put_right(found[n].fact, piece.fact)), None)
        if earlier is not None and (was := found[earlier].fact):
            plain = not (found[earlier].asked or found[earlier].unplaced)
            righted = (was, piece.fact) if plain else None  # what waits for an answer is not told by being brought back
            found[at] = replace(piece, fact=_in_words_of(was, piece.fact), righted=righted)
            found[earlier] = _replaced(found[earlier], piece.fact)
        elif piece.order:
            found[at] = _as_order(piece.order, piece.fact)
    return found


def _as_order(words: str, told: Fact | LeftOut) -> Piece:
    """The correction as an order about another line, which is looked for when all lines are read; last year's figure may be how it came about."""
    where = replace(told.provenance, quote=words)
    name = told.id if isinstance(told, Fact) else told.fact_id
    return Piece(left_out=LeftOut(name, where, _("写给起草人的话，不是素材"), "remark"))


def _is_put_right(old: Fact | None, new: Fact) -> bool:
    """Whether two facts measure one thing once each, and differ in its value."""
    if old is None or len(old.metrics) != 1 or not new.metrics:
        return False
    one, two = old.metrics[0], new.metrics[0]
    same = unit_base(one.unit) == unit_base(two.unit) and one.period == two.period and one.value != two.value
    return same and (_alike(one.indicator or old.text, two.indicator or new.text) or _points_at(old, new))


def _points_at(old: Fact, new: Fact) -> bool:
    """Whether the words before 是15起 name what the earlier line counts: 上面聚集性疫情按定义复核 of 学校聚集性疫情处置17起.

    Where the line also tells how far the two are apart, two characters are enough.
    """
    figures = find_quantities(new.text)
    said = new.text[: figures[0].span.start] if figures else ""
    name, apart = old.metrics[0].indicator or old.text, _apart(old.metrics[0].value, new.metrics[0].value)
    told = any(one.value == apart and one.value for one in figures[1:])
    run = 2 if told else _RUN
    return bool(_SAYS_SO.search(said)) and any(name[at : at + run] in said for at in range(len(name) - run + 1))


def _apart(one: object, two: object) -> Decimal | None:
    return abs(one - two) if isinstance(one, Decimal) and isinstance(two, Decimal) else None


def _in_words_of(old: Fact, new: Fact) -> Fact:
    """The new figure in the earlier line's words, where its own only say that it is so: 熏蒸应是18间 is 熏蒸18间, as 熏蒸81间 was told."""
    was, now = find_quantities(old.text), find_quantities(new.text)
    if len(was) != 1 or not now or not _SAYS_SO.search(new.text[: now[0].span.start]):
        return new
    aside = _BRACKET.match(new.text, now[0].span.end)
    end = aside.end() if aside else now[0].span.end
    if not all(_is_said_of_both(one, was[0], now[0]) for one in now[1:] if one.span.start >= end):
        return new
    text = old.text[: was[0].span.start] + now[0].raw + (aside[0] if aside else "") + old.text[was[0].span.end :]
    where = replace(new.provenance, quote=new.text)
    made = reread(new, text, where, None)
    return replace(
        made, metrics=tuple(replace(one, period=one.period or new.metrics[0].period) for one in made.metrics)
    )


def _is_said_of_both(one: Quantity, was: Quantity, now: Quantity) -> bool:
    """Whether a figure is the old one told again, or what lies between the two (另2起不够标准, of 17 and 15)."""
    alike = not one.unit or unit_base(one.unit) == unit_base(now.unit)
    return alike and isinstance(one.value, Decimal) and one.value in (was.value, _apart(was.value, now.value))


def _alike(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    if len(short) < _NAME:  # 项目 stands in many a name
        return bool(short) and long.startswith(short)
    return sum(sign in long for sign in short) >= _ALIKE * len(short)


def _replaced(piece: Piece, by: Fact) -> Piece:
    assert piece.fact
    where = replace(piece.fact.provenance, quote=piece.fact.text)
    reason = _("后面更正了：{text}").format(text=by.text)
    return Piece(left_out=LeftOut(piece.fact.id, where, reason, "not_this_period"))
