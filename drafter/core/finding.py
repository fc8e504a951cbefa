"""疑点: what a rule reports, with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafter.core.text import Span

Severity = Literal["error", "warning", "advice"]


@dataclass(frozen=True, slots=True)
class Related:
    """The other place a finding rests on: a span of the report, or a place in a source (span None)."""

    quote: str
    span: Span | None = None
    source: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """A proposed replacement of `span` by `new`. Only safe fixes are applied by --fix; none ever writes a figure."""

    span: Span
    new: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule holds against a text.

    left, right: the two values compared, as a reader would write them (`80%`, `72%`); delta, tolerance likewise. "" if none.
    fingerprint: set by the checker after the rule has run; survives edits elsewhere in the document.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    span: Span
    related: tuple[Related, ...] = ()
    left: str = ""
    right: str = ""
    delta: str = ""
    tolerance: str = ""
    fix: Fix | None = None
    fingerprint: str = ""
