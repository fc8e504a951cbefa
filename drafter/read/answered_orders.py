"""An answer to which line an order meant: the order is carried out on that line; a part of the report says that it was no order at all."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.claims.reading import read_text
from drafter.core.fact import Fact, FactRole, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.read.answering import GivenAnswer
from drafter.read.facts import Material
from drafter.read.note_gaps import find_gaps
from drafter.read.order_deeds import without_words
from drafter.read.order_figures import settle
from drafter.read.orders import Order, order_of
from drafter.read.said_answers import plainly, role_said

_UNSAID = re.compile(r"[\s，。；：、“”\"'（）()]+")
_LEAST = 6  # characters of a line that are enough to know it by


def taken_of_order(material: Material, answer: GivenAnswer, period: Period | None) -> tuple[Material, str]:
    """The material with the answer, and why it was not taken ("": it was)."""
    question = answer.question
    if role := role_said(answer.words):
        return _as_fact(material, answer, role, period), ""
    none_of_them = answer.words.strip("。 ") == question.options[-1]
    if none_of_them or plainly(answer.words, "apart", "real", "use", "none", "drop"):
        return material, ""
    meant = _meant(material, answer)
    if len(meant) != 1:
        return material, _("请答：{options}").format(options="、".join(question.options))
    order = order_of(question.text)
    return (_carried_out(material, order, meant[0], answer, period) if order else _left_out(material, meant[0])), ""


def _meant(material: Material, answer: GivenAnswer) -> list[Fact]:
    """The line an answer names: one of those it could choose from, or any other by its words."""
    facts = (*material.facts, *material.asked)
    chosen = dict(zip(answer.question.options, answer.question.about, strict=False)).get(answer.words.strip())
    if chosen:
        return [fact for fact in facts if fact.id == chosen]
    words = _plain(answer.words)
    same = [fact for fact in facts if _plain(fact.text) == words]
    return same or [
        fact for fact in facts if len(words) >= _LEAST and (words in _plain(fact.text) or _plain(fact.text) in words)
    ]


def _carried_out(material: Material, order: Order, fact: Fact, answer: GivenAnswer, period: Period | None) -> Material:
    line = LeftOut(fact.id, answer.question.provenance, "")
    if order.value:
        settled = settle(order, order.value, line, [fact], [fact], period)
        changed = settled.facts or ()
        return _with(material, *changed) if changed else material
    if order.kind != "hold":
        return material
    for words in order.quoted:
        rest, cut = without_words(fact, words, period)
        if rest:
            reason = _("按吩咐没有写，答复里指明是这一条")
            left = LeftOut(f"{fact.id}_cut", replace(fact.provenance, quote=cut), reason)
            return replace(_with(material, rest), left_out=(*material.left_out, left))
    return _left_out(material, fact)


def _with(material: Material, *changed: Fact) -> Material:
    by_id = {fact.id: fact for fact in changed}
    return replace(
        material, facts=tuple(by_id.get(one.id, one) for one in material.facts),
        asked=tuple(by_id.get(one.id, one) for one in material.asked),
    )  # fmt: skip


def _left_out(material: Material, fact: Fact) -> Material:
    line = LeftOut(fact.id, fact.provenance, _("按吩咐不写，答复里指明是这一条"))
    return replace(
        material, facts=tuple(one for one in material.facts if one.id != fact.id), asked=tuple(one for one in material.asked if one.id != fact.id),
        left_out=(*material.left_out, line),
    )  # fmt: skip


def _as_fact(material: Material, answer: GivenAnswer, role: FactRole, period: Period | None) -> Material:
    """The line that was taken for an order is a fact of this part."""
    where, text = answer.question.provenance, answer.question.text
    line = next((one for one in material.left_out if one.provenance == where or one.provenance.quote == text), None)
    read = read_text(text, period, planned=role == "plans")
    fact = Fact(
        line.fact_id if line else f"order_{len(material.facts)}", role, "", text, where, read.metrics,
        placeholders=find_gaps(text), claims=read.claims,
    )  # fmt: skip
    return replace(
        material, facts=(*material.facts, fact), left_out=tuple(one for one in material.left_out if one is not line)
    )


def _plain(text: str) -> str:
    return _UNSAID.sub("", text)
