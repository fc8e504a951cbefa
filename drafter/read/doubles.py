"""Two figures that may be one, mistyped: asked with both places, since nobody but the clerk knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.conflicts import find_conflicts, likely_conflicts
from drafter.claims.joining import parse_period
from drafter.claims.one_event import one_event
from drafter.claims.one_matter import left_of_one_matter, moved_from_one_base
from drafter.claims.overrun import overruns
from drafter.claims.partition import uneven
from drafter.claims.reported_twice import reported_twice
from drafter.claims.two_desks import told_by_two_desks
from drafter.core.claim import Question
from drafter.core.fact import Fact, LedgerEntry
from drafter.core.messages import _
from drafter.read.all_but import all_but
from drafter.read.ledger import build_ledger
from drafter.read.parts_of_line import over_their_whole


def at_odds(facts: Sequence[Fact]) -> Iterator[Question]:
    """Every question about figures that may be one or should make one; a pair is asked about once."""
    asked: set[frozenset[str]] = set()
    for question in (
        *doubles(facts),
        *left_twice(facts),
        *sums_apart(facts),
        *parts_over(facts),
        *all_but(facts),
        *over_their_whole(facts),
    ):
        pair = frozenset(question.about)
        if pair not in asked:
            asked.add(pair)
            yield question


def doubles(facts: Sequence[Fact]) -> Iterator[Question]:
    """A question for each, in source order. No fact waits for its answer: all may be right."""
    if not any(fact.kind == "note" for fact in facts) and len({fact.provenance.source for fact in facts}) < 2:
        return  # rows of one table are not held against each other
    words = {fact.id: fact.text for fact in facts}
    desks = _desks(facts)
    for found in likely_conflicts(build_ledger(facts)):
        told = ((entry, desks.get(entry.fact_id, "")) for entry in found.entries)
        said = _("与").join(f"{desk}“{_named(entry, words)}”（{entry.provenance}）" for entry, desk in told)
        question = _("{said}只差在数字的次序或零头，像是一个数。是不是一回事？以哪个为准？").format(said=said)
        one, two = found.entries[:2]
        yield _of_one_thing(one, two, words, question)


def left_twice(facts: Sequence[Fact]) -> Iterator[Question]:
    """A question for each matter of which two lines tell what is left, with two numbers."""
    words = {fact.id: fact.text for fact in facts}
    desks, ledger = _desks(facts), build_ledger(facts)
    for one, two in (
        *left_of_one_matter(ledger),
        *moved_from_one_base(ledger),
        *reported_twice(ledger),
        *told_by_two_desks(ledger),
        *one_event(ledger),
    ):
        question = _(
            "{desk}“{one}”（{place}）与{others}“{two}”（{other}）像是说同一件事，数却不一样。是不是一回事？以哪个为准？"
        ).format(
            one=words.get(one.fact_id, ""), place=one.provenance, two=words.get(two.fact_id, ""), other=two.provenance,
            desk=desks.get(one.fact_id, ""), others=desks.get(two.fact_id, ""),
        )  # fmt: skip
        yield _of_one_thing(one, two, words, question)


_BRACKET = re.compile("[（(][^（）()]*[）)]$")


def _desks(facts: Sequence[Fact]) -> dict[str, str]:
    """Who said it, before its words: 保健部报“…”; of a fact that no desk sent nothing."""
    owners = {fact.id: _BRACKET.sub("", fact.owner or fact.topic).strip() for fact in facts if fact.kind == "note"}
    return {fact_id: _("{desk}报").format(desk=desk) for fact_id, desk in owners.items() if desk}


def _of_one_thing(one: LedgerEntry, two: LedgerEntry, words: Mapping[str, str], question: str) -> Question:
    values = (_value(one), _value(two))
    options = (*values, "不是一回事")  # not translated: answers are read by these words
    about = (one.fact_id, two.fact_id)
    text = words.get(one.fact_id, "")
    return Question(one.provenance, text, question, options, "", "double", about=about, rivals=values)


def parts_over(facts: Sequence[Fact]) -> Iterator[Question]:
    """A question for each figure that is larger than the whole it should be a part of."""
    words = {fact.id: fact.text for fact in facts}
    ledger = build_ledger(facts)
    larger = [*overruns(ledger)]
    disputed = [{entry.fact_id for entry in found.entries} for found in find_conflicts(ledger)] if larger else []
    for less, more in larger:
        if any({less.fact_id, more.fact_id} <= both for both in disputed):
            continue  # told as two values of one thing
        question = _(
            "“{part}”（{part_place}）比“{whole}”（{place}）还大，像是同一本账的两个数。是不是一回事？以哪个为准？"
        ).format(part=_timed(more), part_place=more.provenance, whole=_timed(less), place=less.provenance)
        options = (_value(less), _value(more), "不是一回事")  # not translated, as above
        about = (less.fact_id, more.fact_id)
        yield Question(less.provenance, words.get(less.fact_id, ""), question, options, "", "double", about=about)


def _timed(entry: LedgerEntry) -> str:
    """A figure with its time, where that is a code a reader can be told."""
    period = parse_period(entry.metric.period)
    return f"{period.title if period else ''}{_figure(entry)}"


def sums_apart(facts: Sequence[Fact]) -> Iterator[Question]:
    """A question for each whole that its parts do not make; either may be the slip."""
    words = {fact.id: fact.text for fact in facts}
    for found in uneven(build_ledger(facts)):
        whole, unit = found.whole, found.whole.metric.unit
        parts = _("、").join(f"“{_figure(part)}”（{part.provenance}）" for part in found.parts)
        question = _("“{whole}”（{place}）与{parts}对不上：{sum}。以哪个为准？").format(
            whole=_figure(whole), place=whole.provenance, parts=parts, sum=found.arithmetic
        )
        options = (_value(whole), f"{decimal_words(found.made)}{unit}", "不是一回事")  # not translated, as above
        ids = dict.fromkeys(one.fact_id for one in (whole, *found.parts))
        yield Question(
            whole.provenance, words.get(whole.fact_id, ""), question, options, "", "double", about=tuple(ids)
        )


def _named(entry: LedgerEntry, words: Mapping[str, str]) -> str:
    """A figure with its name; the line it stands in where nothing but that names it."""
    return _figure(entry) if entry.metric.indicator else words.get(entry.fact_id, _figure(entry))


def _figure(entry: LedgerEntry) -> str:
    return f"{entry.metric.indicator}{_value(entry)}"


def _value(entry: LedgerEntry) -> str:
    assert isinstance(entry.metric.value, Decimal)
    return f"{decimal_words(entry.metric.value)}{entry.metric.unit}"
