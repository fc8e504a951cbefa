"""Answers to questions that no single fact waits for: two figures that may be one, and what follows from figures that nobody would believe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.core.claim import Question
from drafter.core.fact import Fact, PairReading
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.language.quantities import find_quantities
from drafter.read.answered_heads import taken_of_heading
from drafter.read.answered_orders import taken_of_order
from drafter.read.answering import GivenAnswer, answers_again
from drafter.read.facts import Material
from drafter.read.marks import marked_pairs
from drafter.read.promises import taken_of_promise
from drafter.read.said_answers import plainly
from drafter.read.whole_bases import taken_of_base


def taken_of_pair(material: Material, answer: GivenAnswer, period: Period | None) -> tuple[Material, str]:
    """The material with the answer, and why it was not taken ("": it was)."""
    kind = answer.question.kind
    if kind == "double":
        return _double(material, answer, period)
    if kind == "order":
        return taken_of_order(material, answer, period)
    if kind == "base":
        return taken_of_base(material, answer)
    if kind == "heading":
        return taken_of_heading(material, answer, period)
    if kind == "promise":
        return taken_of_promise(material, answer, period)
    if kind == "doubt":
        settled = plainly(answer.words, "real", "use")
        return material, "" if settled else _("请答“属实”，或直接改表里的数（{place}）").format(
            place=answer.question.provenance
        )
    if kind in _WANTED:
        return material, _("这里要填的是{what}").format(what=_WANTED[kind])
    return material, _("这个问题没有对应的一条素材，请直接改原表或原文")


_WANTED = {"column": _("这一列的叫法"), "head": _("各列的叫法，用“、”隔开，列数要一样"), "cell": _("一个数")}


def _double(material: Material, answer: GivenAnswer, period: Period | None) -> tuple[Material, str]:
    """One of the two holds, and the other fact says the same; or they are not one."""
    if plainly(answer.words, "apart"):
        return replace(material, pairs=(*material.pairs, *_apart(material, answer.question))), ""
    one, two = answer.question.options[:2]
    digits = {value: re.sub(r"[^\d.]", "", value) for value in (one, two)}
    said = [value for value in (one, two) if digits[value] in _numbers(answer.words)]
    if len(said) != 1:
        return material, _("请答：{options}").format(options="、".join(answer.question.options))
    other = two if said[0] == one else one
    facts = {fact.id: fact for fact in material.facts if fact.id in answer.question.about}
    for fact in facts.values():
        if text := _replaced(fact, digits[other], said[0]):
            facts[fact.id] = answers_again(fact, text, answer.where(), period, fact.placeholders)
            return replace(material, facts=tuple(facts.get(one.id, one) for one in material.facts)), ""
    if any(_replaced(fact, digits[said[0]], said[0]) for fact in facts.values()):
        return material, ""  # the whole holds, and no source has the sum its parts make
    return material, _("两处都没有能直接改的数，请改原文")


def _apart(material: Material, question: Question) -> Iterator[PairReading]:
    """The two as two things, wherever they are told; figures that only do not add up are no pair."""
    for pair in marked_pairs(material):
        if {*question.about} <= pair.ids:
            yield from pair.readings()


def _numbers(words: str) -> list[str]:
    return [found.replace(",", "") for found in re.findall(r"\d[\d,]*(?:\.\d+)?", words)]


def _replaced(fact: Fact, wrong: str, right: str) -> str:
    """The fact's text with the wrong figure put right, where it stands in it once."""
    held = [one for one in find_quantities(fact.text) if re.sub(r"[^\d.]", "", one.raw) == wrong]
    if len(held) != 1:
        return ""
    return fact.text[: held[0].span.start] + right + fact.text[held[0].span.end :]
