"""Orders inside a line of notes: which clauses of it are orders, and which clause of the rest each of them means.

Only the order is cut. What it means is what it names in its line, else the clause before it; where that is all the line tells, the line is
not touched here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from drafter.claims.joining import bigrams
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.phrases import phrase_classes
from drafter.language.quantities import find_quantities
from drafter.read.hanging_on import hangs_on
from drafter.read.order_clauses import ClauseOrder
from drafter.read.order_parts import (
    COUNT,
    is_teller,
    mark_between,
    only_teller,
    order_clauses,
    order_given,
    unbroken_runs,
)
from drafter.read.order_scope import COUNTS, clause_meant, clause_named
from drafter.read.writer_talk import of_others

_BRACKET = re.compile(r"[（(]([^（）()]{2,60})[）)]")
# 写上医联体带了9家卫生院: what is to be written is told behind it
_WRITE = re.compile(r"^(?:请|要|务必|一定要?|必须|记得|别忘了|也)*(?:写上|写明|点到|提到|加上)(?=[^，。；]{4})")
_WHOLE = re.compile(r"\d")
_NEVER = ("revoke", "roleplay", "output", "markup", "invent")


@dataclass(frozen=True, slots=True)
class LineOrder:
    """An order, and the clause it means as it stands in the line ("" where that is not known)."""

    order: ClauseOrder
    target: str = ""
    bracket: bool = False


@dataclass(frozen=True, slots=True)
class Ordered:
    """A line without its orders: text as it goes on, "" where it only orders."""

    text: str
    orders: tuple[LineOrder, ...]


def orders_of(text: str) -> Ordered | None:
    """A line parted into what it tells and what it orders; None where it orders nothing, holds an instruction to a model, or is secret."""
    kinds = phrase_classes("instructions.tsv")
    if any(kinds[name].search(text) for name in _NEVER):
        return None
    if of_others(text):
        return None
    body, found = _without_brackets(text)
    spans = [*order_clauses(body)]
    kinds_of = _kinds(body, spans)
    for at, order in enumerate(kinds_of):
        if order is not None:
            target = "" if order.numbered else clause_meant(order, body, spans, kinds_of, at)
            found.append(LineOrder(order, target))
    kept = "" if _all_told_to(body, spans, kinds_of) else _told(body, spans, kinds_of)
    if not found or _is_secret("，".join([kept, *(one.order.text for one in found if not _names_only(one.order))])):
        return None
    return Ordered("" if only_teller(kept) else kept, tuple(found))


def _names_only(order: ClauseOrder) -> bool:
    """Whether an order keeps a name, a cause or a word out, which makes no secret of the thing."""
    return order.kind == "anonymous" or order.of_cause or bool(order.new)


def _is_secret(text: str) -> bool:
    """Whether words speak of what is not for the public: such a line is left out without its words, and not asked about."""
    return bool(
        phrase_classes("orders.tsv")["secret"].search(text)
        or phrase_classes("note_asides.tsv")["classified"].search(text)
    )


def _all_told_to(body: str, spans: Sequence[Span], kinds: Sequence[ClauseOrder | None]) -> bool:
    """Whether a line opens with who orders (站长意见：…), half of it and more are orders, and the rest counts nothing."""
    first = body[: spans[0].end] if spans else ""
    rest = [
        span.of(body)
        for span, order in zip(spans, kinds, strict=True)
        if order is None and not is_teller(span.of(body))
    ]
    orders = sum(order is not None for order in kinds)
    return is_teller(first) and orders >= len(rest) and not any(COUNTS.search(COUNT.sub("", one)) for one in rest)


def _told(body: str, spans: Sequence[Span], kinds: Sequence[ClauseOrder | None]) -> str:
    """What is told, with the marks between. What an order names stays where the next clause tells of it, or where it counts something."""
    words, end = "", -1
    for at, (span, order) in enumerate(zip(spans, kinds, strict=True)):
        told = _as_told(span.of(body).strip(), at and kinds[at - 1]) if order is None else _counted(order, body)
        if order is None and at and (before := kinds[at - 1]) and _begins(words, body, span):
            told = _subject(before, told) + told
        if told and not is_teller(told):
            words += (mark_between(body[end : span.start]) if words else "") + told
            end = span.end
    return words.strip(" 　，,；;。")


def _as_told(clause: str, before: ClauseOrder | int | None) -> str:
    """三、写上带了9家卫生院: a clause behind an order without its number and 写上."""
    bare = COUNT.sub("", clause)
    return _WRITE.sub("", bare) if before and _WRITE.match(bare) and re.search(r"\d", bare) else clause


def _begins(words: str, body: str, span: Span) -> bool:
    """Whether a clause is the first that its sentence tells."""
    last = max((body.rfind(mark, 0, span.start) for mark in "。；！;!"), default=-1)
    return not words or _WHOLE.search(body[last + 1 : span.start]) is None


def _counted(order: ClauseOrder, body: str) -> str:
    """那13件没办的放到问题里: what is put there, where no other clause counts it."""
    what = order.what
    return what if order.kind in ("part", "frank") and find_quantities(what) and body.count(what) == 1 else ""


def _subject(order: ClauseOrder, told: str) -> str:
    """“青马工程”放在第一部分写，今年办了4期: what the next clause tells of."""
    fits = order.kind in ("place", "frank", "tone") and len(order.what) > 1 and not order.pointing
    plain = not order.what.endswith(tuple(_general())) and not bigrams(order.what) & bigrams(told)
    return order.what if fits and plain and find_quantities(told) else ""


@cache
def _general() -> frozenset[str]:
    """What a paper and its parts are called: of that no clause tells."""
    sections = ("paper", "achievements", "problems", "plans", "name", "part_end")
    return frozenset(word for name in sections for word in lexicon.words("order_words.txt", name))


def _without_brackets(text: str) -> tuple[str, list[LineOrder]]:
    """The text without brackets that order something, each with the clause it stands behind."""
    found: list[LineOrder] = []
    kept = text
    for bracket in _BRACKET.finditer(text):
        parts = [part.of(bracket[1]) for part in order_clauses(bracket[1])]
        orders = [order for part in parts if (order := order_given(part))]
        if not orders or (orders[0].weak and not orders[0].new) or _tells(parts):
            continue
        before = text[: bracket.start()]
        spans = [span.of(before) for span in unbroken_runs(before) if not order_given(span.of(before))]
        elsewhere = orders[0].kind == "hold" and len(orders[0].what) > 1 and not orders[0].pointing
        target = clause_named(orders[0], spans) or (spans[-1] if spans and not elsewhere else "")
        target = "" if orders[0].of_cause and COUNTS.search(target) else target
        found += [LineOrder(order, _BRACKET.sub("", target).strip(), True) for order in _paired(orders)]
        left = "，".join(part for part in parts if order_given(part) is None and hangs_on(part))
        kept = kept.replace(bracket[0], f"（{left}）" if left else "", 1)
    return kept, found


def _tells(parts: Sequence[str]) -> bool:
    """Whether a bracket states figures beside its orders."""
    return any(order_given(part) is None and re.search(r"\d", part) for part in parts)


def _kinds(body: str, spans: Sequence[Span]) -> list[ClauseOrder | None]:
    """The order each clause gives; a weak one only beside another, or where the words to be changed stand in the line."""
    kinds = [order_given(span.of(body)) for span in spans]
    for at, order in enumerate(kinds):
        if order is None or not order.weak:
            continue
        near = (at - 1,) if order.kind == "reason" and not order.pointing else (at - 1, at + 1)
        beside = [kinds[one] for one in near if 0 <= one < len(kinds)]
        rest = "".join(span.of(body) for other, span in enumerate(spans) if other != at)
        if not any(one and not one.weak for one in beside) and not (order.old and order.old in rest):
            kinds[at] = None
    paired = iter(_paired([order for order in kinds if order]))
    return [next(paired) if order else None for order in kinds]


def _paired(orders: Sequence[ClauseOrder]) -> list[ClauseOrder]:
    """别写烧，写“依法拆解”: what the first forbids is what the second puts other words for."""
    made: list[ClauseOrder] = []
    for order in orders:
        before = made[-1] if made else None
        if order.new and not order.old and order.kind != "title" and before and before.kind in ("hold", "worded"):
            old = (before.object or before.what).strip("“”\"'")
            if old:
                made[-1] = before.with_words(old, order.new)
                order = order.with_words(old, order.new)
        made.append(order)
    return made
