"""The figures and open places a draft's docx is to remember, each with what its fact means by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.claims.indicators import alike
from drafter.core.bookmark import Bookmark, BookmarkKind
from drafter.core.claim import Figure
from drafter.core.fact import Fact
from drafter.core.grounding import Grounding
from drafter.core.quantity import Quantity
from drafter.core.text import Span
from drafter.language.units import convert
from drafter.office.bookmarks import renumbered
from drafter.pipeline.drafting import Drafted
from drafter.pipeline.left_open import drafted_slots


def bookmarks_of(drafted: Drafted) -> tuple[Bookmark, ...]:
    """In text order. Figures that rest on no fact, or on several that say it of different things, are not remembered."""
    facts = drafted.planned.by_id()
    figures = (mark for one in drafted.groundings if (mark := _figure(one, facts)))
    return renumbered([*figures, *_gaps(drafted)])


def _figure(one: Grounding, facts: Mapping[str, Fact]) -> Bookmark | None:
    quantity, span = one.mention.quantity, one.mention.span
    if quantity is None or quantity.exact is None or not one.facts or one.status in ("conflicting", "unsupported"):
        return None
    known = [facts[fact_id] for fact_id in one.facts if fact_id in facts and facts[fact_id].kind != "case"]
    if not known:
        return None
    if one.status == "derived":
        return _marked("derived", span, quantity, known[0], Figure(quantity, _of(known[0]) or _wanted(one)))
    for fact in known:
        stating = [figure for claim in fact.claims for figure in claim.figures if _same(figure.quantity, quantity)]
        if named := [figure for figure in stating if figure.indicator]:
            return _marked("figure", span, quantity, fact, max(named, key=lambda f: alike(f.indicator, _wanted(one))))
    return None


def _wanted(one: Grounding) -> str:
    return one.mention.metric.indicator if one.mention.metric else ""


def _of(fact: Fact) -> str:
    return next((figure.indicator for claim in fact.claims for figure in claim.figures if figure.indicator), "")


def _same(stated: Quantity, said: Quantity) -> bool:
    """Whether a fact's figure is the one in the text; only one written there in another unit may have been rounded."""
    if stated.exact is None or said.exact is None:
        return False
    value = convert(stated.exact, stated.unit, said.unit)
    if value is None or stated.unit == said.unit:
        return value is not None and abs(value) == abs(said.exact)
    return abs(said.exact) in (abs(value), abs(round(value, said.places)))


def _marked(kind: BookmarkKind, span: Span, quantity: Quantity, fact: Fact, figure: Figure) -> Bookmark:
    place = fact.provenance
    return Bookmark(
        0, span, kind, quantity.raw, figure.indicator, quantity.unit, f"{quantity.exact:f}", figure.period, figure.role,
        place.source, place.locator,
    )  # fmt: skip


def _gaps(drafted: Drafted) -> Iterator[Bookmark]:
    """Open places; only one that asks for a figure by its name has an indicator, and takes a later value by it."""
    text, period = drafted.report.text, drafted.planned.case.period.code
    for row, slot in enumerate(drafted_slots(drafted), 1):
        mark, span = slot.placeholder, slot.span
        indicator = mark.indicator if mark.kind == "metric" and span == mark.span else ""
        if len(span):
            yield Bookmark(
                0,
                span,
                "gap",
                span.of(text),
                indicator,
                mark.unit,
                period=period,
                asked=slot.gap.sentence,
                row=str(row),
            )
