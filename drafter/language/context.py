"""Where a figure stands: the heading over it, and the scope and period said last before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.period import Period
from drafter.core.quantity import Quantity
from drafter.language.dates import PeriodWords, find_periods
from drafter.language.naming import SCOPE

_NUMBERED = r"[\u3000 ]*(?:第?[一二三四五六七八九十]+(?:、|部分)|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d))"
# A blank line after a page number, or before the figure a sentence ends with, is only a page break.
_PARAGRAPH = re.compile(rf"(?<![—–－\-])\n(?:(?=\n(?![\d—]))|(?=[\u3000 ]{{2}})|(?={_NUMBERED}))|(?<=[。！？；：])\n")
_HEAD = re.compile(rf"{_NUMBERED}[\u3000 ]*(?P<words>[^\n，。；：]{{2,40}})(?P<end>[\n。])")
_HEAD_TAIL = re.compile(r"(?:(?:预算)?(?:收支|执行|完成|收入|支出)?(?:执行)?(?:完成)?情况|工作|方面|主要|总体)+$")
_HEAD_LEAD = re.compile(r"^(?:(?:19|20)\d{2}\s?年度?|全[市省县区州国]|[市省区县州]本?级|财政|主要|重点|总体)+")


@dataclass(frozen=True, slots=True)
class Setting:
    """fresh: a new paragraph began since the last figure. heading: what the heading over it names."""

    period: str
    scope: str
    heading: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """The beginning of a paragraph. heading: the words of a numbered heading that opens it, up to `end`; else ""."""

    heading: str
    end: int


@dataclass(slots=True)
class _State:
    heading: _Line = _Line("", 0)
    heading_period: PeriodWords | None = None
    heading_scope: str = ""
    period: PeriodWords | None = None
    attached: PeriodWords | None = None
    scope: str = ""

    def begin(self, line: _Line) -> None:
        """A paragraph begins; a heading also ends what the heading before it said."""
        if line.heading:
            self.heading, self.heading_period, self.heading_scope = line, None, ""
        self.period, self.attached, self.scope = None, None, ""

    def take(self, at: int, event: PeriodWords | str) -> None:
        """A period or a scope is named."""
        in_heading = at < self.heading.end
        if isinstance(event, str):
            self.scope = event
            self.heading_scope = event if in_heading else self.heading_scope
        elif event.attached:
            self.attached = event
        else:
            self.period = event
            self.heading_period = event if in_heading else self.heading_period


def settings_of(flat: str, quantities: Sequence[Quantity], base: Period | None) -> list[Setting]:
    """The setting of each figure, in one walk over periods, scopes and paragraphs."""
    events = _events(flat, base)
    state, at = _State(), 0
    found: list[Setting] = []
    for quantity in quantities:
        fresh = not found
        while at < len(events) and events[at][0] <= quantity.span.start:
            place, event = events[at]
            if isinstance(event, _Line):
                state.begin(event)
                fresh = True
            else:
                state.take(place, event)
            at += 1
        found.append(Setting(_code(flat, state, quantity, base), state.scope or state.heading_scope, state.heading.heading, fresh))
    return found


def _events(flat: str, base: Period | None) -> list[tuple[int, PeriodWords | str | _Line]]:
    """(offset, event): a period, a scope word, or a _Line where a paragraph begins; a paragraph before what it holds."""
    events: list[tuple[int, PeriodWords | str | _Line]] = [(words.span.start, words) for words in find_periods(flat, base) if not words.compared]
    events += [(found.start(), found[0]) for found in SCOPE.finditer(flat)]
    events += [(found.end(), _line(flat, found.end())) for found in _PARAGRAPH.finditer(flat)]
    events.sort(key=lambda event: (event[0], not isinstance(event[1], _Line)))
    return events


def _line(flat: str, start: int) -> _Line:
    found = _HEAD.match(flat, start)
    if not found:
        return _Line("", start)
    words = _HEAD_LEAD.sub("", _HEAD_TAIL.sub("", found["words"].replace(" ", "")))
    return _Line(words or " ", found.end())


def _code(flat: str, state: _State, quantity: Quantity, base: Period | None) -> str:
    attached = state.attached
    if attached and quantity.span.start - attached.span.end <= 3:
        return _name(flat, attached)
    words = state.period or state.heading_period
    return _name(flat, words) if words else base.code if base else ""


def _name(flat: str, words: PeriodWords) -> str:
    return words.period.code if words.period else words.span.of(flat)
