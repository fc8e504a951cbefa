"""Which section a line is nearest to in matter, by the company its words keep in real reports (`language/affinities`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.core.fact import Fact
from drafter.language.affinities import affinity, apart_from, joined_directions, matter_direction, summed_directions
from drafter.plan.desk_names import office_name
from drafter.plan.matters import office_matter, work_of

# Measured by `benchmarks/homes.py` on reports the table was not made of: above this lead over the second nine in ten are right.
_CLEAR = 0.28
_LEAST = 0.45  # and so near at least: where the right section is not among those offered, a quarter to most of the wrong ones fall short of it
_LINE = 3  # what a line counts for beside its sender's matter
_HEAD = 2  # what a heading counts for beside one of its lines


class Places:
    """Sections as directions: each heading with its lines, summed once, so that a line is weighed against all of them at the cost of one."""

    def __init__(self, told: Mapping[str, Sequence[str]]) -> None:
        self._sums = {
            title: summed_directions([*[matter_direction(title)] * _HEAD, *map(matter_direction, lines)])
            for title, lines in told.items()
        }

    def nearness(self, line: str, sender: str = "", own: str = "") -> dict[str, float]:
        """By heading, how near a line is, apart from what all of them have in common (a weather station's sections are all weather).

        sender: the matter of who sent it, which counts less. own: the heading it stands under, which is weighed without it.
        """
        middles = {title: joined_directions([total]) for title, total in self._sums.items()}
        if own in middles:
            less = tuple(-value for value in matter_direction(line))
            middles[own] = joined_directions([self._sums[own], less])
        common = joined_directions(list(middles.values()))
        told = joined_directions([*[matter_direction(line)] * _LINE, matter_direction(sender)])
        apart = apart_from(told, common)
        return {title: affinity(apart, apart_from(middle, common)) for title, middle in middles.items()}

    def clearly_nearest(
        self, line: str, sender: str = "", own: str = "", *, margin: float = _CLEAR, least: float = _LEAST
    ) -> str:
        """The heading a line is nearest to; "" where another is almost as near, or none is."""
        near = self.nearness(line, sender, own)
        order = sorted(near, key=lambda title: near[title], reverse=True)
        if len(order) < 2 or near[order[0]] < least or near[order[0]] - near[order[1]] < margin:
            return ""
        return order[0]


def senders_matter(fact: Fact) -> str:
    """The matter a fact's office has, or the head it stands under in its sheet."""
    return fact.under or office_matter(fact.owner) or work_of(fact.owner) or office_name(fact.owner)
