"""A sheet's 上年同期 that last period's report has as the whole year's: ten months held against twelve. Asked, and no growth is worked out from it until answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.joining import basis_class, counted_in, in_base, parse_period, same_name, significant
from drafter.claims.sameness import kinship
from drafter.core.claim import Question
from drafter.core.fact import Fact, LedgerEntry
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.report import Report
from drafter.read.answering import GivenAnswer
from drafter.read.facts import Material
from drafter.read.ledger import build_ledger
from drafter.read.said_answers import plainly

_SAME, _WHOLE = "上年同期数", "上年全年数"  # not translated: answers are read by these words
_DIGITS = 3  # that are the same by no chance


def with_bases_asked(material: Material, priors: Sequence[Report], period: Period | None) -> Material:
    """The material, each doubtful base out of use and asked about, one question a table."""
    earlier = build_ledger((), priors, period=period).prior()
    tables: dict[str, list[tuple[Fact, Metric, LedgerEntry]]] = defaultdict(list)
    for fact in material.facts:
        if fact.kind == "row" and (found := _of_whole_year(fact, earlier)):
            tables[f"{fact.provenance.source} {fact.provenance.locator.partition('!')[0]}"].append((fact, *found))
    doubtful = {fact.id for rows in tables.values() for fact, *_rest in rows}
    facts = tuple(_without_base(fact) if fact.id in doubtful else fact for fact in material.facts)
    return replace(material, facts=facts, questions=(*material.questions, *map(_question, tables.values())))


def _of_whole_year(fact: Fact, earlier: Sequence[LedgerEntry]) -> tuple[Metric, LedgerEntry] | None:
    """The base of a row that covers some months, and the whole year's figure of the prior that it is."""
    for base in _bases(fact):
        same = (one for one in earlier if _is_year_of(one, base) and _is_one(one.metric, base))
        if entry := next(same, None):
            return base, entry
    return None


def _bases(fact: Fact) -> Iterator[Metric]:
    own = fact.metrics[0] if fact.metrics else None
    for metric in fact.metrics[1:]:
        period = parse_period(metric.period)
        partial = period is not None and not period.is_year
        if own and partial and basis_class(metric.basis) == "上年同期" and isinstance(metric.value, Decimal):
            yield metric


def _is_year_of(entry: LedgerEntry, base: Metric) -> bool:
    whole, part = parse_period(entry.metric.period), parse_period(base.period)
    return bool(whole and part and whole.is_year and whole.year == part.year)


def _is_one(prior: Metric, base: Metric) -> bool:
    if not isinstance(prior.value, Decimal) or basis_class(prior.basis) != "数值" or prior.change:
        return False
    assert isinstance(base.value, Decimal)
    same = counted_in(prior.unit) == counted_in(base.unit) and in_base(prior.value, prior.unit) == in_base(
        base.value, base.unit
    )
    named = same_name(prior.indicator, base.indicator) or bool(kinship(prior.indicator, base.indicator))
    return same and named and len(significant(base.value)) >= _DIGITS


def _without_base(fact: Fact) -> Fact:
    return replace(fact, metrics=(replace(fact.metrics[0], base_value=None), *fact.metrics[1:]))


def _question(rows: Sequence[tuple[Fact, Metric, LedgerEntry]]) -> Question:
    said = _("、").join(f"{base.indicator}{_words(base)}" for _fact, base, _entry in rows)
    fact, _base, entry = rows[0]
    words = _(
        "表里作上年同期用的数，与{prior}里的全年数相同：{said}。是上年同期数还是上年全年数？答复之前不用它算同比"
    ).format(prior=entry.provenance.source, said=said)
    return Question(
        fact.provenance, fact.text, words, (_SAME, _WHOLE), "", "base", about=tuple(one.id for one, *_rest in rows)
    )


def _words(metric: Metric) -> str:
    assert isinstance(metric.value, Decimal)
    return f"{decimal_words(metric.value)}{metric.unit}"


def taken_of_base(material: Material, answer: GivenAnswer) -> tuple[Material, str]:
    """The bases back in use where they are last year's same months; "" where the answer was taken, else why not."""
    said = answer.words.strip("。 ")
    if said in (_WHOLE, _WHOLE.removesuffix("数"), "全年", "全年数") or plainly(said, "drop"):
        return material, ""
    if said not in (_SAME, _SAME.removesuffix("数"), "同期", "同期数") and not plainly(said, "real", "use"):
        return material, _("请答：{options}").format(options="、".join(answer.question.options))
    about = set(answer.question.about)
    return replace(material, facts=tuple(_with_base(one) if one.id in about else one for one in material.facts)), ""


def _with_base(fact: Fact) -> Fact:
    base = next(_bases(fact), None)
    if base is None or not isinstance(base.value, Decimal):
        return fact
    return replace(fact, metrics=(replace(fact.metrics[0], base_value=base.value), *fact.metrics[1:]))
