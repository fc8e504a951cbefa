"""A figure that only rounding makes that of its source, while another source gives it exactly and is told nowhere: 外贸增长8%，对东盟增长8.4% of 8.4% and 8%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber


def rounded_in_place(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each that stands where another's value was, which itself is told in full in the text."""
    plain = [m for m in matches if len(m.sources) == 1 and not m.note]
    whole = {id(m.sources[0]) for m in plain if m.figure.number.value == m.sources[0].number.value}
    told = {id(source) for m in matches for source in m.sources}
    for m in plain:
        number, source = m.figure.number, m.sources[0]
        if number.approx or number.value == source.number.value or id(source) not in whole:
            continue
        exact = next((f for f in figures if id(f) not in told and _is_the_same(m.figure, f)), None)
        if exact is not None:
            yield (
                m.figure,
                Reason("figure", m.figure.before.strip() + number.raw, exact.before.strip() + exact.number.raw),
            )


def _is_the_same(figure: ToldNumber, source: ToldNumber) -> bool:
    said, given = figure.number, source.number
    return said.value == given.value and said.family == given.family and not given.approx
