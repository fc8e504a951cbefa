"""Which line an order means that points by an item's number (第2条立案数多敲了), and which figure of it.

The number counts in the list the order itself stands in: the nearest above it whose numbering has not begun anew. A list of dashes is counted.
The figure is certain where item, noun and unit fit one alone; else it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.claims.joining import bigrams, counted_in
from drafter.core.fact import Fact
from drafter.core.quantity import Quantity
from drafter.language.quantities import find_quantities
from drafter.read.order_targets import FactFigure, figures_or_bare, file_line, hints, item_of
from drafter.read.orders import CIRCLED, Order, item_number
from drafter.read.tables.class_patterns import inside

_LABEL = re.compile(
    r"\s*(?:[-+*•·]\s*)?(?:(?P<circled>[①-⑳])|[（(]?(?P<number>\d{1,2}(?:\.\d{1,2})*)[）)]?[、．.]?(?![\d年月日%％万亿])"
    r"|(?:第?(?P<han>[一二三四五六七八九十]{1,3})[、．.]|[（(](?P<inside>[一二三四五六七八九十]{1,3})[）)])(?!\d))"
)
_DASH = re.compile(r"\s*[-+*•·]\s*\S")
_HEAD = re.compile(r"\s*#")
_BARE = re.compile(r"[\d.]+")
_ITEM_NUMBER = re.compile("第[\\d一二三四五六七八九十]{1,3}[条项点]")
_COUNT_END = re.compile("(?:总数|数字?|次数|人数|户数|家数|件数|台数|套数)$")


def item_meant(order: Order, at: int, facts: Sequence[Fact], lines: Sequence[str]) -> tuple[list[Fact], bool]:
    """The facts of the item an order names, and whether no other may be meant. at: the order's own line; lines: of its file."""
    told = {line for fact in facts if (line := file_line(fact))}
    near = _in_list(order.number, at, lines)
    if near in told:
        return [fact for fact in facts if file_line(fact) == near], True
    dashed, counted = _dashed(order.number, at, lines), _at_place(order, at, facts)
    found = [fact for fact in facts if dashed in told and file_line(fact) == dashed]
    if found:
        return found, found == counted
    bears = [line for line, raw in enumerate(lines, 1) if line in told and line != at and label_of(raw) == order.number]
    own = [line for line in bears if any(file_line(f) == line and f.owner and f.owner in order.text for f in facts)]
    bears = own or bears
    if bears:
        return [fact for fact in facts if file_line(fact) in bears], len(bears) == 1
    return counted, False


def label_of(raw: str) -> str:
    """The number a line bears, in digits; "" for one that bears none."""
    found = _LABEL.match(raw)
    if found and found["circled"]:
        return str(CIRCLED.index(found["circled"]) + 1)
    return item_number(found["number"] or found["han"] or found["inside"]) if found else ""


def _in_list(number: str, at: int, lines: Sequence[str]) -> int:
    """The line that bears a number, in the list above an order: its numbers fall towards its beginning, and no heading parts it; 0 for none."""
    last = label_of(lines[at - 1]) if 0 < at <= len(lines) else ""
    for line in range(at - 1, 0, -1):
        raw = lines[line - 1]
        if _HEAD.match(raw):
            return 0
        own = label_of(raw)
        if own and last and not _falls(own, last):
            return 0
        if own == number:
            return line
        last = own or last
    return 0


def _falls(own: str, last: str) -> bool:
    steps = [[int(part) for part in one.split(".")] for one in (own, last)]
    return all(one < two for one, two in pairwise(steps))


def _dashed(number: str, at: int, lines: Sequence[str]) -> int:
    """The line at a place in the list of dashes that an order stands in; 0 where there is none."""
    if not 0 < at <= len(lines) or label_of(lines[at - 1]) or not _DASH.match(lines[at - 1]):
        return 0
    first = at - 1
    while first > 0 and _DASH.match(lines[first - 1]):
        first -= 1
    place = int(number) if number.isdecimal() else 0
    return first + place if place > 0 and first + place < at else 0


def _at_place(order: Order, at: int, facts: Sequence[Fact]) -> list[Fact]:
    """第二条 where no line bears a number: the second that the same office or head tells."""
    before = [fact for fact in facts if 0 < file_line(fact) < at]
    block = [f for f in before if (f.owner, f.topic) == (before[-1].owner, before[-1].topic)]
    places = sorted({file_line(fact) for fact in block})
    place = int(order.number) if order.number.isdecimal() else 0
    return [fact for fact in block if file_line(fact) == places[place - 1]] if 0 < place <= len(places) else []


def figures_of_item(order: Order, facts: Sequence[Fact]) -> list[FactFigure]:
    """The figures of an item that its order may put right; one where that is certain, none where the noun does not fit."""
    if order.value is None:
        return []
    held = _so_counted(order, figures_or_bare(facts, order.value))
    words = [bare for word in order.words if (bare := _COUNT_END.sub("", word)) and len(bare) > 1]
    if order.value.old or not words:
        return held
    scores = [sum(pair in item_of(place) for word in words for pair in bigrams(word)) for place in held]
    if any(scores):
        return [place for place, score in zip(held, scores, strict=True) if score == max(scores)]
    return held if len(held) > 1 or not held or hints(words, held[0]) else []


def figure_named_old(order: Order, facts: Sequence[Fact]) -> tuple[FactFigure, str] | None:
    """The figure of an item that its order names and puts right, and the new one: 第2条23起改成25起; 23起只到11月，12月又2起，全年25起, whose last is
    what the others come to. None where more than one figure may be meant, or none surely is the new one."""
    said = find_quantities(_ITEM_NUMBER.sub("", order.text))
    held = [FactFigure(fact, one) for fact in facts for one in find_quantities(fact.text)]
    named = [place for place in held if any(_same(place.figure, one) for one in said)]
    if len(named) != 1:
        return None
    old = named[0].figure
    others = [one for one in said if one.unit == old.unit and one.value != old.value]
    new = others if len(others) == 1 else [one for one in others[1:] if one is others[-1] and _comes_to(old, others)]
    return (named[0], new[0].raw) if len(new) == 1 and (new[0].exact or 0) > 0 else None


def _same(one: Quantity, other: Quantity) -> bool:
    return (one.value, one.unit) == (other.value, other.unit)


def _comes_to(old: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether the last of the others is the old figure and the rest together."""
    parts = [one.exact for one in (old, *others[:-1])]
    return None not in parts and others[-1].exact == sum(one for one in parts if one is not None)


def _so_counted(order: Order, held: list[FactFigure]) -> list[FactFigure]:
    """Of the figures those counted as the order's noun says (第2条的人数改为89: in 人, 名 or 位), where its new figure has no unit of its own."""
    bare = order.value and _BARE.fullmatch(order.value.new)
    units = (
        {counted_in(found[0].removesuffix("数")) for found in inside("counter_name").finditer(order.text)}
        if bare
        else set()
    )
    if len(units) != 1:
        return held
    alike = [place for place in held if counted_in(place.figure.unit) in units]
    return alike or [place for place in held if place.figure.unit.endswith(tuple(units))]  # 次数 of 64户次
