"""The time a figure is said of, beside the time its source says it of: 上半年 and 下半年 exchanged, last year's told as this year's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from drafter.core.claim import Reason
from drafter.core.text import Span
from drafter.ground.cutting import Clause
from drafter.ground.matching import Match
from drafter.ground.sources import Source
from drafter.ground.times import Time, same_rest
from drafter.ground.told_numbers import ToldNumber


def exchanged_times(
    matches: Sequence[Match], told: Sequence[Clause], sources: Sequence[Source]
) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of every figure told under the time that its fact gives to another one of its kind."""
    places = _places(told)
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        source = m.sources[0]
        if _COMES_FROM.search(m.figure.before):
            continue  # 2026年床位由540张增至620张: the time is that of what it comes to
        given = _time_of(source, sources[source.source].told.clauses)
        said = _time_of(m.figure, told, places) if given else None
        if said is None or given is None or _same(said, given):
            continue
        if any(_has(other, said, source, sources[source.source]) for other in sources[source.source].figures):
            yield m.figure, Reason("period", said.raw + m.figure.number.raw, given.raw + source.number.raw)


_COMES_FROM = re.compile("[由从](?:原来的?|现有的?|目前的?)?$")


def _has(other: ToldNumber, said: Time, source: ToldNumber, fact: Source) -> bool:
    """Whether another figure of the same measure and of another value bears the time said."""
    alike = other.number.family == source.number.family and other.number.unit == source.number.unit
    if other is source or not alike or other.number.value == source.number.value:
        return False
    theirs = _time_of(other, fact.told.clauses)
    return theirs is not None and _same(theirs, said)


def _same(a: Time, b: Time) -> bool:
    return same_rest(a, b) and (not a.year or not b.year or a.year == b.year)


# 较上年增加, 由去年的: the time of what it is held against.
_HELD_AGAINST = re.compile(r"[比较同与由从]\s*$")
_REACH = 2


def _places(clauses: Sequence[Clause]) -> dict[Span, int]:
    return {clause.span: at for at, clause in enumerate(clauses)}


def _time_of(
    figure: ToldNumber, clauses: Sequence[Clause], places: Mapping[Span, int] = MappingProxyType({})
) -> Time | None:
    """The one time that stands before a figure and behind the figure before it, the two clauses before looked at too.

    places: where each of very many clauses stands.
    """
    at = (places or _places(clauses)).get(figure.clause.span)
    if at is None:
        return None
    own = clauses[at]
    begin = max((n.span.end for n in own.numbers if n.span.end <= figure.number.span.start), default=own.span.start)
    times = [t for t in own.times if begin <= t.span.start < figure.number.span.start]
    for before in reversed(clauses[max(0, at - _REACH) : at]):
        if times or begin != own.span.start or before.sentence != own.sentence or before.numbers:
            break
        times = list(before.times)
    return (
        times[0]
        if len(times) == 1 and not _is_other(times[0], chain([own], clauses[max(0, at - _REACH) : at]))
        else None
    )


def _is_other(time: Time, clauses: Iterator[Clause]) -> bool:
    """Whether a time is only what a figure is held against, or a limit."""
    clause = next((c for c in clauses if c.span.start <= time.span.start < c.span.end), None)
    lead = clause.text[: time.span.start - clause.span.start] if clause else ""
    return time.compared or time.before or bool(_HELD_AGAINST.search(lead))
