"""溯源: what every mention of a text rests on. A figure counts only if value, unit, indicator and period agree; no number is ever matched nearly."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.intervals import stands_for
from drafter.claims.joining import in_base, unit_base
from drafter.claims.mentions import find_mentions
from drafter.core.fact import Ledger
from drafter.core.grounding import Grounding, Mention
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.quantity import Range
from drafter.ground.agreement import best, distinctive, placed_mention
from drafter.ground.index import Candidate, LedgerIndex, index_of
from drafter.ground.sums import GroundedQuantity, follow
from drafter.ground.wording_mentions import WordIndex, word_index


def ground(
    text: str, ledger: Ledger, *, period: Period | None = None, mentions: Sequence[Mention] | None = None
) -> tuple[Grounding, ...]:
    """The grounding of every mention in `text`, in text order. `mentions`: those already found in it, if any."""
    index, words = index_of(ledger), word_index(ledger)
    found = find_mentions(text, period=period) if mentions is None else mentions
    first = [_ground_one(text, mention, index, words, period) for mention in found]
    return tuple(_ground_again(text, first, index))


def _ground_one(text: str, mention: Mention, index: LedgerIndex, words: WordIndex, period: Period | None) -> Grounding:
    if mention.quantity is None or mention.metric is None:
        return words.ground(mention, period)
    if isinstance(mention.quantity.value, Range):
        return _ground_range(text, mention, index)
    place = placed_mention(text, mention, period)
    candidates = index.within(mention.quantity.unit, stands_for(mention.quantity))
    agreed = best(place, candidates)
    if not agreed:
        return Grounding(mention, "unsupported", (), _hint(candidates))
    return _settle(mention, agreed)


def _settle(mention: Mention, agreed: list[Candidate]) -> Grounding:
    """The status of a mention from the candidates that agree with it equally well, best reason first."""
    facts = tuple(dict.fromkeys(candidate.entry.fact_id for candidate in agreed))
    first = agreed[0]
    if trouble := next((candidate.trouble for candidate in agreed if candidate.trouble), ""):
        return Grounding(mention, "conflicting", facts, _("素材有矛盾：{trouble}").format(trouble=trouble))
    if _different(agreed):
        names = "、".join(dict.fromkeys(candidate.metric.indicator for candidate in agreed))
        return Grounding(mention, "ambiguous", facts, _("几处素材都有这个数，指标不同：{names}").format(names=names))
    if first.derived:
        return Grounding(mention, "derived", facts, _("推算：{sum}").format(sum=first.derived.arithmetic))
    source = _("；").join(dict.fromkeys(str(candidate.entry.provenance) for candidate in agreed))
    if _same_writing(mention, first):
        note = _("上期：{source}").format(source=source) if first.entry.prior else source
        return Grounding(mention, "exact", facts, note)
    return Grounding(mention, "converted", facts, _conversion(mention, first))


def _different(agreed: Sequence[Candidate]) -> bool:
    """Whether equally good candidates mean different things: no two of their names share a word."""
    first = agreed[0]
    return any(
        first.name and other.name and not first.name & other.name and other.entry.fact_id != first.entry.fact_id
        for other in agreed[1:]
    )


def _same_writing(mention: Mention, candidate: Candidate) -> bool:
    quantity = mention.quantity
    assert quantity is not None
    stated = candidate.metric.unit
    # 万 of a terse note is 万元 (or 万人) of the text: the noun is left out, not converted.
    named = stated == quantity.unit or (not unit_base(stated) and quantity.unit.startswith(stated))
    return named and quantity.value == candidate.metric.value


def _conversion(mention: Mention, candidate: Candidate) -> str:
    quantity, metric = mention.quantity, candidate.metric
    assert quantity is not None and isinstance(quantity.value, Decimal) and isinstance(metric.value, Decimal)
    equal = in_base(quantity.value, quantity.unit) == in_base(metric.value, metric.unit)
    return f"{decimal_words(metric.value)}{metric.unit}{'=' if equal else '≈'}{decimal_words(quantity.value)}{quantity.unit}（{candidate.entry.provenance}）"


def _hint(candidates: Sequence[Candidate]) -> str:
    """Why a figure found no support: an equal number that means something else, last period's, or nothing at all."""
    if not candidates:
        return _("素材中没有这个数")
    other = next(
        (candidate for candidate in candidates if not candidate.derived and not candidate.entry.prior), candidates[0]
    )
    if other.derived or (other.entry.prior and not distinctive(other)):
        return _("素材中没有这个数")
    if other.entry.prior:
        return _("与上期报告{place}的“{name}”同数，疑为沿用").format(
            place=other.entry.provenance.locator, name=other.metric.indicator
        )
    return _("素材中有同样的数，但说的是“{name}”（{place}）").format(
        name=other.metric.indicator or other.entry.provenance.quote, place=other.entry.provenance
    )


def _ground_range(text: str, mention: Mention, index: LedgerIndex) -> Grounding:
    """A range is grounded by the same range in the ledger, in the same family of units."""
    quantity = mention.quantity
    assert quantity is not None and isinstance(quantity.value, Range)
    low, high = in_base(quantity.value.low, quantity.unit), in_base(quantity.value.high, quantity.unit)
    for entry in index.ledger.entries:
        stated = entry.metric.value
        if isinstance(stated, Range) and (
            in_base(stated.low, entry.metric.unit),
            in_base(stated.high, entry.metric.unit),
        ) == (low, high):
            return Grounding(mention, "exact", (entry.fact_id,), str(entry.provenance))
    return Grounding(mention, "unsupported", (), _("素材中没有这个区间"))


def _ground_again(text: str, first: list[Grounding], index: LedgerIndex) -> list[Grounding]:
    """A second look at what found no support: it may follow from grounded figures of its own sentence."""
    settled = [
        GroundedQuantity(at, grounding.mention, grounding.facts)
        for at, grounding in enumerate(first)
        if _stands(grounding)
    ]
    result = list(first)
    for at, grounding in enumerate(first):
        if (
            grounding.status == "unsupported"
            and grounding.mention.quantity
            and (sum_ := follow(text, grounding.mention, settled, index))
        ):
            result[at] = Grounding(
                grounding.mention, "derived", sum_.facts, _("推算：{sum}").format(sum=sum_.arithmetic)
            )
    return result


def _stands(grounding: Grounding) -> bool:
    return grounding.status in ("exact", "converted", "derived") and grounding.mention.quantity is not None
