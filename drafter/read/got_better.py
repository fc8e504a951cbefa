"""A bad thing that became less than last period (跌倒3起，去年7起，那套流程管用) is one of what was achieved."""

from __future__ import annotations

import re

from drafter.claims.bettering import good_when_larger, names_ill, ways
from drafter.claims.clauses import clause_spans
from drafter.claims.faults import faults
from drafter.core.text import Span
from drafter.read.complaining import GUARDED, complains
from drafter.read.troubles import goes_wrong

_NOT_ONCE = re.compile(r"(?P<name>[一-鿿]{2,10}?)(?:为|是)?(?:0|零)[起例人次件宗]?(?=[，。；]|$)")
_MOVED = re.compile(
    r"(?P<name>[一-鿿]{2,12}?)(?:都|也)?[比较](?:去年|上年|往年)(?:同期)?(?:略|稍)?(?:少|低|降|多|高|涨)(?:了)?(?:一些|一点|点|些|不少|很多|一截)?了?[。]?"
)


def got_better(text: str) -> bool:
    """Whether every figure beside last period's moved for the good, and nothing told beside them is wrong."""
    told = ways(text)
    if not told or not all(way.better for way in told):
        return False
    rest = GUARDED.sub("", beside_figures(text))
    return not (complains(rest) or faults(rest) or goes_wrong(rest))


def befell_nobody(text: str) -> bool:
    """Whether an ill is told to have come about not once, and nothing beside it is wrong: 溺水0起，连着6年了."""
    found = _NOT_ONCE.match(text)
    if not found or good_when_larger(found["name"]) is not False:
        return False
    rest = text[found.end() :]
    return not (complains(rest) or faults(rest))


def moved_neutrally(text: str) -> bool:
    """Whether all that is told is that there was more or less of something than last period, of which neither is good or bad: 救助人次比去年少."""
    found = _MOVED.fullmatch(text)
    return bool(found) and good_when_larger(found["name"]) is None and not names_ill(found["name"])  # type: ignore[index]


def beside_figures(text: str) -> str:
    """The clauses of a statement that tell no figure beside last period's."""
    return "，".join(
        span.of(text) for span in clause_spans(text) if not any(_meet(span, way.span) for way in ways(text))
    )


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
