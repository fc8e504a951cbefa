"""A bad thing that became less than last period (跌倒3起，去年7起，那套流程管用) is one of what was achieved."""

from __future__ import annotations

from drafter.claims.bettering import ways
from drafter.claims.clauses import clause_spans
from drafter.claims.faults import faults
from drafter.core.text import Span
from drafter.read.complaining import GUARDED, complains
from drafter.read.troubles import goes_wrong


def got_better(text: str) -> bool:
    """Whether every figure beside last period's moved for the good, and nothing told beside them is wrong."""
    told = ways(text)
    if not told or not all(way.better for way in told):
        return False
    rest = GUARDED.sub("", beside_figures(text))
    return not (complains(rest) or faults(rest) or goes_wrong(rest))


def beside_figures(text: str) -> str:
    """The clauses of a statement that tell no figure beside last period's."""
    return "，".join(
        span.of(text) for span in clause_spans(text) if not any(_meet(span, way.span) for way in ways(text))
    )


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
