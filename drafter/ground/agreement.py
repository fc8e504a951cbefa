"""Whether a figure in a text and a figure of a source speak of one thing: name, words around, scope, period, direction, basis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.claims.indicators import alike
from drafter.claims.intervals import Interval, stands_for
from drafter.claims.joining import basis_class, same_name, same_period, same_scope, scope_in
from drafter.core.grounding import Mention
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.ground.index import Candidate
from drafter.ground.keywords import bigrams_of, window

ENOUGH = 0.5
# A figure of three digits and more that only one source has is not met by chance: fewer shared words will do.
RARE = 0.2
_CLOSE = 0.1
_PAST = re.compile(r"上年|去年|同期|上期|往年|此前|原|由|从|基数")
_RELATIVE = re.compile(r"去年|上年(?!同期|结转|结余)|前年|明年|[上下]半年|季度|\d月(?!底|末)")
_GROWTH = re.compile(r"增|升|提高|上涨|下降|减|降|回落|多|少|高|低|压")
_SHARE = re.compile(r"占|比重|比例|完成|为.{0,6}(?:预算|计划|目标|任务)|达到|率")


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """A mention with what its sentence tells of it. near: its clause up to it; clause: the whole one; wide: with those about it."""

    metric: Metric
    near: str
    clause: str
    wide: str
    words: frozenset[str]
    rounded: Interval
    period: Period | None = None


def placed_mention(text: str, mention: Mention, period: Period | None = None) -> PlacedMention:
    assert mention.metric is not None
    span = mention.span
    near = window(text, span.start, span.end, before=0, after=0)
    clause = window(text, span.start, span.end, before=0)
    wide = window(text, span.start, span.end, after=2)
    assert mention.quantity is not None
    rounded = stands_for(replace(mention.quantity, approx=None))
    return PlacedMention(
        mention.metric, near, clause, wide, bigrams_of(f"{mention.metric.indicator} {wide}"), rounded, period
    )


def best(place: PlacedMention, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that agree with the place, best first, those clearly worse than the best left out; [] if none agrees."""
    scored = [(agreement(place, candidate), candidate) for candidate in candidates]
    enough = RARE if len(scored) == 1 and distinctive(scored[0][1]) and not scored[0][1].entry.prior else ENOUGH
    scored = sorted((pair for pair in scored if pair[0] >= enough), key=lambda pair: -pair[0])
    if not scored:
        return []
    current = [pair for pair in scored if not pair[1].entry.prior]
    chosen = current or scored
    top = chosen[0][0]
    kept = [candidate for score, candidate in chosen if score >= top - _CLOSE]
    stated = [candidate for candidate in kept if not candidate.derived]
    return stated or kept


def distinctive(candidate: Candidate) -> bool:
    """Whether a stated value has three digits or more, so that the same in a text is hardly chance."""
    return not candidate.derived and len(str(candidate.metric.value).replace(".", "").strip("0")) >= 3


def agreement(place: PlacedMention, candidate: Candidate) -> float:
    """0 when they cannot be one thing, else how much of the source's words the text shares, 1.0 for the same name."""
    if not _compatible(place, candidate):
        return 0.0
    entry = candidate.metric
    if same_name(place.metric.indicator, entry.indicator) and (
        _as_rounded(place, candidate) or candidate.value > place.rounded.high
    ):
        score = 1.0
    elif not _as_rounded(place, candidate):
        return 0.0
    else:
        score = max(
            0.95 * alike(place.metric.indicator, entry.indicator)
            if place.metric.indicator and entry.indicator
            else 0.0,
            0.95 * _held(candidate.name, place.words),
            0.9 * _held(candidate.around, place.words),
            0.85 * _held(place.words, candidate.around) if len(place.words) >= 3 else 0.0,
        )
        if _says_another(place, candidate):
            score *= 0.4
        if candidate.value != (place.rounded.low + place.rounded.high) / 2:
            score *= 0.7  # a value that only rounding makes equal needs a name that agrees better
    if not candidate.derived and basis_class(place.metric.basis) != basis_class(entry.basis):
        score *= 0.85
    return score


def _says_another(place: PlacedMention, candidate: Candidate) -> bool:
    """Whether the figure's own clause names something in full that shares next to nothing with the source's words."""
    own, theirs = bigrams_of(place.clause), candidate.name
    return len(own) >= 5 and len(theirs) >= 5 and len(own & theirs) < 0.2 * min(len(own), len(theirs))


def _as_rounded(place: PlacedMention, candidate: Candidate) -> bool:
    """Whether the value lies where plain rounding puts it: 超50% may stand for 54.5% only under the very same name."""
    return place.rounded.holds(candidate.value)


def _held(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part & whole) / len(part) if part else 0.0


def _compatible(place: PlacedMention, candidate: Candidate) -> bool:
    mention, entry = place.metric, candidate.metric
    if not _scopes_agree(place, candidate):
        return False
    if candidate.derived:
        return _derived_fits(place, candidate)
    if mention.change and entry.change and mention.change != entry.change:
        return False
    if candidate.entry.prior or basis_class(entry.basis) == "上年同期":
        return _is_past(place, candidate)
    return (
        same_period(mention.period, entry.period)
        or candidate.planned
        or not _period_said(place)
        or basis_class(mention.basis) == "上年同期"
    )


def _period_said(place: PlacedMention) -> bool:
    """Whether the sentence itself names the mention's period; what a far heading or an earlier sentence said proves nothing."""
    code = place.metric.period
    return (
        code[:4] in place.wide
        or bool(_RELATIVE.search(place.wide))
        or (bool(code) and not code[0].isdigit() and code in place.wide)
    )


def _scopes_agree(place: PlacedMention, candidate: Candidate) -> bool:
    """Whether scopes may be one. What an earlier sentence said holds only against a source that names a scope itself."""
    theirs = candidate.scope
    own = scope_in(place.near) or scope_in(place.metric.indicator)
    if not theirs or theirs in (own, place.metric.scope):
        return True
    return same_scope(replace(candidate.metric, scope=theirs), replace(place.metric, scope=own))


def _is_past(place: PlacedMention, candidate: Candidate) -> bool:
    """Whether the text really speaks of the past where a source of the past is to support it."""
    if basis_class(place.metric.basis) == "上年同期" or _PAST.search(place.near):
        return True
    same = place.metric.period and place.metric.period == candidate.metric.period
    return bool(same) and (place.period is None or place.period.code != candidate.metric.period)


def _derived_fits(place: PlacedMention, candidate: Candidate) -> bool:
    derived = candidate.derived
    assert derived is not None
    if derived.step == "completion":
        return place.metric.change is None and bool(_SHARE.search(place.near))
    falls = place.metric.change == "decrease" or (
        place.metric.change is None and bool(re.search("降|减|少|回落", place.near))
    )
    return (place.metric.change is not None or bool(_GROWTH.search(place.near))) and falls == derived.negative
