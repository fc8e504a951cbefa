"""Which section a line is nearest to in matter, by the company its words keep in real reports (`language/affinities`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.core.fact import Fact
from drafter.language.affinities import Direction, affinity, apart_from, joined_directions, matter_direction
from drafter.plan.desk_names import office_name
from drafter.plan.matters import office_matter, work_of

# Measured by `benchmarks/homes.py` on reports the table was not made of: above this lead over the second nine in ten are right.
_CLEAR = 0.28
_LEAST = 0.45  # and so near at least: where the right section is not among those offered, half of the wrong ones fall short of it
_LINE = 3  # what a line counts for beside its sender's matter
_HEAD = 2  # what a heading counts for beside one of its lines


def nearness_to(line: str, places: Mapping[str, Sequence[str]], sender: str = "") -> dict[str, float]:
    """By heading, how near a line is to its words and lines, apart from what all of them have in common (a weather station's sections are all weather).

    sender: the matter of who sent it, which counts less.
    """
    middles = {title: _middle(title, lines) for title, lines in places.items()}
    common = joined_directions(list(middles.values()))
    own = apart_from(joined_directions([*[matter_direction(line)] * _LINE, matter_direction(sender)]), common)
    return {title: affinity(own, apart_from(middle, common)) for title, middle in middles.items()}


def _middle(title: str, lines: Sequence[str]) -> Direction:
    return joined_directions([*[matter_direction(title)] * _HEAD, *map(matter_direction, lines)])


def clearly_nearest(
    line: str, places: Mapping[str, Sequence[str]], sender: str = "", margin: float = _CLEAR, least: float = _LEAST
) -> str:
    """The heading a line is nearest to; "" where another is almost as near, or none is. places: by heading the lines told there."""
    near = nearness_to(line, places, sender)
    order = sorted(near, key=lambda title: near[title], reverse=True)
    if len(order) < 2 or near[order[0]] < least or near[order[0]] - near[order[1]] < margin:
        return ""
    return order[0]


def senders_matter(fact: Fact) -> str:
    """The matter a fact's office has, or the head it stands under in its sheet."""
    return fact.under or office_matter(fact.owner) or work_of(fact.owner) or office_name(fact.owner)
