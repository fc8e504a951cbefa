"""What an order does to a fact: another figure in its place, two figures that are still to be settled, a clause that is not to be written."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.claims.reading import read_text
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.read.note_gaps import find_gaps
from drafter.read.note_splits import clauses, kept_clauses
from drafter.read.order_targets import FactFigure
from drafter.read.stances import role_by_content

_ROUGH = ("约", "近", "超", "逾")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_UNSAID = re.compile(r"\s+")
_LEAST = 4  # characters of what still tells something


def with_figure(place: FactFigure, words: str, by: Provenance, period: Period | None) -> Fact:
    """The fact with another figure in this place, on the word of the line that orders it."""
    text = place.fact.text
    before = text[: place.figure.span.start]
    before = before[:-1] if words[:1] in _ROUGH and before.endswith(_ROUGH) else before
    told = before + _with_unit(words, place) + text[place.figure.span.end :]
    where = place.fact.provenance
    changed = Provenance(where.source, _("{place}（按{by}改）").format(place=where.locator, by=by.locator), told)
    return reread(place.fact, told, changed, period)


def unsettled(place: FactFigure, other: str, period: Period | None) -> Fact:
    """The fact with both figures put to the reader's choice."""
    text, mark = place.fact.text, f"【待核：{place.figure.raw}／{_with_unit(other, place)}】"
    return reread(
        place.fact, text[: place.figure.span.start] + mark + text[place.figure.span.end :], place.fact.provenance, period
    )  # fmt: skip


def without_words(fact: Fact, words: str, period: Period | None) -> tuple[Fact | None, str]:
    """The fact without the clause that holds these words, and that clause; None where nothing else is told."""
    spans = clauses(fact.text)
    held = [span for span in spans if _plain(words) in _plain(span.of(fact.text))]
    if not held:
        return None, fact.text
    rest = kept_clauses(fact.text, [span for span in spans if span not in held])
    cut = kept_clauses(fact.text, held)
    if len(_HAN.findall(rest)) < _LEAST:
        return None, cut
    by_words = role_by_content(fact.text, (), period) == fact.role  # and not by what stands over it
    role = (role_by_content(rest, (), period) or "achievements") if by_words else fact.role
    return reread(replace(fact, role=role), rest, fact.provenance, period), cut


def _with_unit(words: str, place: FactFigure) -> str:
    """A bare number (改成3, 40.9万) with the unit of the figure it replaces."""
    if not (bare := re.fullmatch(r"[\d,.]+(?P<scale>[万亿]?)", words)):
        return words
    if bare["scale"]:
        return words + place.figure.unit.removeprefix(bare["scale"])
    unit = re.search(r"\d[\d,.]*(?P<unit>\D*)$", place.figure.raw)
    return words + (unit["unit"] if unit else "")


def reread(fact: Fact, text: str, where: Provenance, period: Period | None) -> Fact:
    """The fact with these words, read anew."""
    read = read_text(text, period, planned=fact.role == "plans")
    return replace(
        fact, text=text, provenance=where, claims=read.claims, metrics=read.metrics, placeholders=find_gaps(text)
    )


def _plain(text: str) -> str:
    return _UNSAID.sub("", text)
