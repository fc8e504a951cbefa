"""更新: newer values put where a document remembers the old ones. What no longer fits is told, never forced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Literal

from drafter.claims.indicators import same_indicator
from drafter.core.bookmark import Bookmark
from drafter.core.claim import Figure
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.text import Provenance
from drafter.language.units import convert

LeftKind = Literal["edited", "missing", "two_values", "turned", "approx", "derived", "unit"]
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A value that is put in: the bookmark as it will stand, and where the new value comes from."""

    bookmark: Bookmark
    before: str
    after: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class LeftPlace:
    """A place that is left as it is, and why: edited 被人改过 | missing 新素材没有 | two_values 新素材有两个数 | turned 增减相反 |
    approx 约数 | derived 推算数，依据变了 | unit 单位不能换算. said: the words in question."""

    kind: LeftKind
    bookmark: Bookmark
    said: str = ""


@dataclass(frozen=True, slots=True)
class Refresh:
    """Everything a document remembers, with what became of it. same: places whose value did not change."""

    edits: tuple[Edit, ...]
    refreshed: tuple[Refreshed, ...]
    left: tuple[LeftPlace, ...]
    same: int


def refresh(text: str, bookmarks: Sequence[Bookmark], facts: Sequence[Fact]) -> Refresh:
    """Newer values for the places a document remembers. text: as it now stands; bookmarks: where they now are.

    A value is taken from the fact figure of the same indicator, role and period; it is written in the unit the text has, exactly where
    the source has that unit, else to the digits the text had. A place that was edited by hand, or whose change turned, is left.
    """
    known = tuple(_StatedFigure(figure, fact) for fact in facts for claim in fact.claims for figure in claim.figures)
    refreshed: list[Refreshed] = []
    left: list[LeftPlace] = []
    same = 0
    for mark in bookmarks:
        if mark.kind == "derived" or not mark.indicator:
            continue
        if _told_as_before(mark, bookmarks, known, text):
            same += 1
            continue
        found = _found(mark, known, mark.span.of(text))
        if found is None:
            same += 1
        elif isinstance(found, Refreshed):
            refreshed.append(found)
        else:
            left.append(found)
    changed = [one.bookmark for one in refreshed if one.bookmark.kind == "figure"]
    left += (
        LeftPlace("derived", mark, mark.span.of(text))
        for mark in bookmarks
        if mark.kind == "derived" and _rests(mark, changed)
    )
    edits = tuple(Edit(one.bookmark.span, one.after, _reason(one)) for one in refreshed)
    return Refresh(edits, tuple(refreshed), tuple(sorted(left, key=lambda one: one.bookmark.span)), same)


@dataclass(frozen=True, slots=True)
class _StatedFigure:
    """A figure that a fact of the new sources states."""

    figure: Figure
    fact: Fact


def _told_as_before(mark: Bookmark, bookmarks: Sequence[Bookmark], known: Sequence[_StatedFigure], text: str) -> bool:
    """Whether the new sources say of an indicator just what the report says: two figures (办理407件，办结396件), or none that is exact (12元以内)."""
    said = {
        (_bare(one.figure.quantity.raw), one.figure.quantity.approx or "") for one in known if _fits(one.figure, mark)
    }
    if not any(_bare(mark.span.of(text)) == raw for raw, _approx in said):
        return False
    ours = [one for one in bookmarks if _alike(one, mark)]
    return len(said) <= len(ours) and all(
        any(_bare(one.span.of(text)) == raw and _stands_beside(approx, one, text) for one in ours)
        for raw, approx in said
    )


def _alike(one: Bookmark, other: Bookmark) -> bool:
    return (one.indicator, one.role, one.period) == (other.indicator, other.role, other.period)


def _stands_beside(approx: str, mark: Bookmark, text: str) -> bool:
    return text.startswith(approx, mark.span.end) or text.endswith(approx, 0, mark.span.start)


def _found(mark: Bookmark, known: Sequence[_StatedFigure], now: str) -> Refreshed | LeftPlace | None:
    """The new value of a place, why there is none, or None when it is the old one."""
    fitting = [one for one in known if _fits(one.figure, mark)]
    values = (
        {one.figure.quantity.value for one in fitting}
        if len({one.figure.quantity.unit for one in fitting}) == 1
        else None
    )
    if _bare(now) != _bare(mark.quote):
        return LeftPlace("edited", mark, now) if fitting else LeftPlace("missing", mark, now)
    if not fitting:
        return LeftPlace("missing", mark, mark.quote)
    if (len(values) if values is not None else len({_in_unit(one, mark.unit) for one in fitting})) > 1:
        return LeftPlace("two_values", mark, "、".join(dict.fromkeys(one.figure.quantity.raw for one in fitting)))
    return _valued(mark, fitting[0], now)


def _fits(figure: Figure, mark: Bookmark) -> bool:
    return (
        figure.role == mark.role
        and (not figure.period or not mark.period or figure.period == mark.period)
        and same_indicator(figure.indicator, mark.indicator)
    )


def _valued(mark: Bookmark, one: _StatedFigure, now: str) -> Refreshed | LeftPlace | None:
    quantity = one.figure.quantity
    if quantity.exact is None or quantity.approx:
        return LeftPlace("approx", mark, quantity.raw)
    value = _in_unit(one, mark.unit) if mark.unit else quantity.exact
    if value is None:
        return LeftPlace("unit", mark, quantity.raw)
    if mark.kind == "gap":
        words = f"{quantity.exact:f}{quantity.unit}" if not mark.unit else f"{value:f}{mark.unit}"
        return Refreshed(mark, now, words, one.fact.provenance)
    old = _decimal(mark.value)
    if old is None or value == old or (mark.unit != quantity.unit and round(value, _places(old)) == old):
        return None
    if (value < 0) != (old < 0):
        return LeftPlace("turned", mark, quantity.raw)
    words = _written(value, mark, exact=mark.unit == quantity.unit)
    return Refreshed(mark, now, words, one.fact.provenance)


def _written(value: Decimal, mark: Bookmark, *, exact: bool) -> str:
    """The value in the unit of the text, with its thousands marks; rounded to the text's digits where the unit was converted."""
    if not exact:
        value = value.quantize(Decimal(1).scaleb(-_places(Decimal(mark.value))), ROUND_HALF_UP)
    digits = f"{value:,f}" if "," in mark.quote else f"{value:f}"
    return f"{digits}{mark.unit}"


def _in_unit(one: _StatedFigure, unit: str) -> Decimal | None:
    exact = one.figure.quantity.exact
    return None if exact is None else convert(exact, one.figure.quantity.unit, unit)


def _rests(mark: Bookmark, changed: Sequence[Bookmark]) -> bool:
    """Whether a derived figure rests on one that changed: the same indicator, or the same line or row."""
    return any(
        same_indicator(mark.indicator, one.indicator) or (mark.source, mark.locator) == (one.source, one.locator)
        for one in changed
    )


def _decimal(words: str) -> Decimal | None:
    try:
        return Decimal(words)
    except InvalidOperation:
        return None


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _bare(words: str) -> str:
    return _SPACE.sub("", words)


def _reason(one: Refreshed) -> str:
    return _("{before}→{after}，依据 {place}").format(before=one.before, after=one.after, place=one.provenance)


def left_words() -> Mapping[LeftKind, str]:
    """What to say of a place that was left, by kind."""
    return {
        "edited": _("已被人改过，没有动"), "missing": _("新素材里没有这个数"), "two_values": _("新素材里有两个数"),
        "turned": _("正负或增减与原来相反，文字要人改"), "approx": _("新素材里不是确数"), "derived": _("推算的数，依据变了，要重算"),
        "unit": _("计量单位不能换算"),
    }  # fmt: skip


def told(left: Sequence[LeftPlace]) -> Iterator[str]:
    """A line for each place left; those the new sources do not speak of are not among them."""
    words = left_words()
    for one in left:
        if one.kind == "missing":
            continue
        why = words[one.kind]
        if one.said and one.said != one.bookmark.quote:
            why = _("{what}（{said}）").format(what=why, said=one.said)
        yield _("{place}：{what}").format(place=f"{one.bookmark.indicator} {one.bookmark.quote}", what=why)
