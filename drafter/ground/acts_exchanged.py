"""Two figures of one line whose acts are exchanged: 策划16.4亿元、获批30.8亿元 of 策划30.8亿元，批下16.4亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language.formal import formal
from drafter.language.segmenting import words_of

_SET_OFF = re.compile(".*[、，：；]")


def acts_exchanged(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each that stands behind the act its line sets before another figure, while that one has lost it."""
    plain = [m for m in matches if len(m.sources) == 1 and not (m.note or m.why)]
    for one, two in permutations(plain, 2):
        if not _are_of_one_line(one, two):
            continue
        said, moved, own = _acts(one.figure), _acts(two.sources[0]), _acts(one.sources[0])
        if said & moved and not said & own and not _acts(two.figure) & moved:
            yield one.figure, Reason("indicator", _led(one.figure), _led(two.sources[0]))


def _are_of_one_line(one: Match, two: Match) -> bool:
    numbers = one.figure.number, two.figure.number
    alike = numbers[0].family == numbers[1].family and numbers[0].unit == numbers[1].unit
    beside = one.figure.clause.sentence == two.figure.clause.sentence and one.sources[0].source == two.sources[0].source
    # an act told of the first figure may be told of the next one too: 上月查车330起，本月210起
    earlier = one.sources[0].number.span.end <= two.sources[0].number.span.start
    return alike and beside and earlier and numbers[0].value != numbers[1].value


def _acts(figure: ToldNumber) -> frozenset[str]:
    """The verbs right before a figure; behind another figure of its clause only where a mark sets them off (36家走访57家帮扶 has them behind)."""
    start = figure.number.span.start
    if "分别" in figure.clause.text:
        return frozenset()
    first = all(number.span.start >= start for number in figure.clause.numbers)
    found = _SET_OFF.match(figure.before)
    if not first and found is None:
        return frozenset()
    lead = figure.before[found.end() :] if found else figure.before
    said = words_of(formal(lead.strip() + figure.number.raw))
    verbs = (word for word in said if word.pos.startswith("v") or word.cls("status"))
    return frozenset(word.text for word in verbs if len(word.text) > 1 and not word.cls("neutral"))


def _led(figure: ToldNumber) -> str:
    return figure.before.strip() + figure.number.raw
