"""Which clause of its line an order means: the one that holds what it names, else the one before it in its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from drafter.claims.joining import bigrams
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.segments import tagged_words
from drafter.read.order_clauses import ClauseOrder
from drafter.read.order_parts import joined_clauses

COUNTS = re.compile(r"\d|[几两三四五六七八九十百千]{1,3}(?:个|起|件|人|家|次|户|条)")


def clause_meant(
    order: ClauseOrder, body: str, spans: Sequence[Span], kinds: Sequence[ClauseOrder | None], at: int
) -> str:
    """The clause an order means: the one that holds what it names, else the one before it in its sentence, else none."""
    told = [(n, span) for n, span in enumerate(spans) if kinds[n] is None]
    if order.kind == "hold" and order.of_all:
        return joined_clauses(body, [span for _n, span in told])
    if order.kind == "hold" and order.of_sentence:
        within = _sentence(body, spans[at])
        own = [(n, span) for n, span in told if within.covers(span)]
        whole = joined_clauses(body, [span for _n, span in own])
        if whole and not COUNTS.search(whole):
            return whole
        if run := _one_run(body, own, at):
            return joined_clauses(body, run)
    named = clause_named(order, [span.of(body) for _n, span in told])
    if named:
        return "" if order.of_cause and COUNTS.search(named) else named
    before = [span for n, span in told if n < at]
    if (order.what or order.object) and not order.pointing and order.kind in ("hold", "place"):
        last = before[-1].of(body) if before else ""
        near = order.kind == "hold" and not COUNTS.search(last) and set(order.what) & set(last)
        return last.strip() if near else ""  # it names what this line does not tell
    if order.first_half and before:
        return before[0].of(body).strip()
    if not before:
        return ""
    start = len(before) - 1
    if order.kind == "hold" and not order.pointing:  # 补贴发了，药也发了，就不用写了吧
        while start and not any(COUNTS.search(one.of(body)) for one in before[start - 1 :]):
            start -= 1
    meant = joined_clauses(body, before[start:])
    return "" if order.of_cause and COUNTS.search(meant) else meant


def _one_run(body: str, told: Sequence[tuple[int, Span]], at: int) -> list[Span]:
    """The clause before an order with those that go on from one subject with it: 走了4个，都是骨干，这句别写，正在谈 is all of one, 改造12间，家属有意见 is of two."""
    before = [span for n, span in told if n < at]
    if not before:
        return []
    start = len(before) - 1
    while start and not _has_subject(before[start].of(body)):
        start -= 1
    behind = takewhile(lambda span: not _has_subject(span.of(body)), (span for n, span in told if n > at))
    return [*before[start:], *behind]


_NAMING = ("n", "r", "j", "l", "i", "s", "t", "m")  # tags of words that a clause of its own begins with


def _has_subject(clause: str) -> bool:
    first = next(iter(tagged_words(clause.strip())), None)
    return first is not None and first.tag[:1] in _NAMING and first.text != "正在"


def _sentence(body: str, clause: Span) -> Span:
    """The sentence a clause stands in, without its mark."""
    start = max(body.rfind(mark, 0, clause.start) for mark in "。！？；;") + 1
    ends = [at for mark in "。！？；;" if (at := body.find(mark, clause.start)) >= 0]
    return Span(start, min(ends, default=len(body)))


def clause_named(order: ClauseOrder, told: Sequence[str]) -> str:
    """The clause that holds the words an order names, literally or by most of their pairs."""
    words = [one for one in (order.old, order.object, order.what) if one]
    for one in words:
        bare = one.strip("“”\"'")
        literal = [clause for clause in told if bare and bare in clause]
        if literal:
            return literal[-1].strip()
    pairs = {pair for one in words for pair in bigrams(one)} - _common()
    shared = [(sum(pair in clause for pair in pairs), at) for at, clause in enumerate(told)]
    best = max(shared, default=(0, 0))
    return told[best[1]].strip() if best[0] else ""


@cache
def _common() -> frozenset[str]:
    """Pairs of the words orders are made of."""
    sections = ("name", "about", "this", "paper", "write")
    return frozenset(
        pair for name in sections for word in lexicon.words("order_words.txt", name) for pair in bigrams(word)
    )
