"""待补: a gap is a thing, not a hole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafter.core.text import Span

PlaceholderKind = Literal["metric", "entity", "name", "masked", "schedule", "empty", "template", "date", "conflict"]


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place in a text where something is still to be filled in.

    kind: metric (共**次, 增长*%, 【待补：…】, ？个) · entity (**局, **事业) · name (**先锋, a platform or person) · masked (非***访) ·
    schedule (每周*) · empty (收入万元: nothing at all, the span is then zero-width or the bare unit) · template ([此处输入…], {{…}}) ·
    date (20XX年, 2019年2月日) · conflict (【待核：340人次／430人次】).
    """

    span: Span
    kind: PlaceholderKind
    indicator: str = ""
    unit: str = ""
