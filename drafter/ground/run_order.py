"""Figures that stand in one run (一二三产4.2/5/5.4%), told in another order under names in the same one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_BETWEEN = re.compile(r"\s*[、/／和及与]\s*")
_NAMES = re.compile("[一-鿿]")
_LEAST = 2
# Signs that stand between names and their figures.
_LIGHT = frozenset("第产业增长下降提高分别为达到占和及与的同比率")


def runs_out_of_order(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of the first of each run that a source has in another order, whichever figures its numbers were met with."""
    given = [*_runs(figures)]
    for run in _runs([m.figure for m in matches]):
        same = [one for one in given if _values(one, sort=True) == _values(run, sort=True)]
        turned = next((one for one in same if _same_names(run[0], one[0])), None)
        if turned is None or any(_values(one) == _values(run) for one in same):
            continue
        said, known = ("、".join(one.number.raw for one in many) for many in (run, turned))
        yield run[0], Reason("order", said, known)


def _values(run: Sequence[ToldNumber], *, sort: bool = False) -> list[object]:
    values = [one.number.value for one in run]
    return [*(sorted(values) if sort else values)]


def _runs(figures: Sequence[ToldNumber]) -> Iterator[list[ToldNumber]]:
    run: list[ToldNumber] = []
    for one in sorted(figures, key=lambda figure: (figure.source, figure.number.span.start)):
        if run and run[-1].source == one.source and _next_to(run[-1], one):
            run.append(one)
            continue
        if len(run) >= _LEAST:
            yield run
        run = [one]
    if len(run) >= _LEAST:
        yield run


def _next_to(one: ToldNumber, two: ToldNumber) -> bool:
    return bool(_BETWEEN.fullmatch(one.whole[one.number.span.end : two.number.span.start]))


def _led(figure: ToldNumber) -> str:
    """All that stands before a run in its stretch: names may have figures of their own there."""
    return re.split("[。；;\n]", figure.whole[: figure.number.span.start])[-1]


def _same_names(told: ToldNumber, given: ToldNumber) -> bool:
    """Whether the names before both runs have at least two signs in common, and those in one order."""
    said, known = (_NAMES.findall(_led(one)) for one in (told, given))
    shared = [sign for sign in said if sign in known and sign not in _LIGHT]
    ordered = [sign for sign in dict.fromkeys(known) if sign in shared]
    return len(set(shared)) >= _LEAST and list(dict.fromkeys(shared)) == ordered
