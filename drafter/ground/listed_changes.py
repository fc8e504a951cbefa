"""Changes told in a row for values told in a row, not in their order: 分别达86万、12万，同比增长21.9%、10.1% of 10.1% and 21.9%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber

_JOINED = re.compile(r"[、和及与](?:[一-鿿]{0,4})$")
_MOVING = ("rate", "change")


def crossed_list(matches: Sequence[Match]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each change that stands at the place of one value and rests on the fact of another."""
    for values, changes in _rows(_runs(matches)):
        owners = [m.sources[0].source for m in values]
        if len(set(owners)) < len(owners):
            continue
        for at, change in enumerate(changes):
            facts = {one.source for one in change.sources}
            if len(facts) == 1 and (other := facts.pop()) != owners[at] and other in owners:
                yield (
                    change.figure,
                    Reason("indicator", change.figure.number.raw, values[owners.index(other)].figure.number.raw),
                )


def _runs(matches: Sequence[Match]) -> list[list[Match]]:
    """Figures side by side, only 、 and a word that tells the way between them."""
    found: list[list[Match]] = []
    last: Match | None = None
    for m in matches:
        if (
            last is not None
            and _JOINED.match(m.figure.before.strip())
            and m.figure.clause.span == last.figure.clause.span
        ):
            found[-1].append(m)
        else:
            found.append([m])
        last = m
    return [one for one in found if len(one) > 1]


def _rows(runs: Sequence[list[Match]]) -> Iterator[tuple[list[Match], list[Match]]]:
    """Each run of values with the run of as many changes right behind it."""
    for values, changes in pairwise(runs):
        plain = all(len(m.sources) == 1 and not m.note and not m.why and m.figure.role == "value" for m in values)
        moving = all(m.sources and not m.why and m.figure.role in _MOVING for m in changes)
        near = changes[0].figure.clause.sentence == values[0].figure.clause.sentence
        if plain and moving and near and len(values) == len(changes):
            yield values, changes
