"""What a model says of the marks and corrections that reading made: a veto with evidence. What it does not say with words of the lines changes nothing.

Two things are both told, each in its own words; a later line that puts an earlier one right holds; a correction that was none is taken back. Each
is asked of the clerk all the same, and what is not one of the answers there are is told, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.profile import Remark
from drafter.language.quantities import find_quantities
from drafter.language.tellers import amendment_of
from drafter.read.facts import Material
from drafter.read.marks import (
    MarkedPair,
    as_pair,
    correction_question,
    marked_pairs,
    may_be_taken_back,
    others_meant,
    pair_question,
)
from drafter.read.order_figures import settle
from drafter.read.order_values import says_wrong
from drafter.read.orders import order_of
from drafter.read.put_right_lines import PutRight
from drafter.read.taking_back import taken_back

PAIR, CORRECTION = "对不上", "更正"  # the slots, as a reply names them
ONE, TWO, SECOND_HOLDS = "同一件事", "两件事", "乙更正甲"
IS_ONE, IS_NONE = "是更正", "不是更正"
SIGNS = "甲乙丙丁戊"  # the lines of a mark, in order
_SHORTEST = 4  # characters of a quotation
_OWN_SIGNS = 2  # characters by which words say more than the other line does
_MOST = 12  # marks of one request
_HAN = re.compile("[\u4e00-\u9fff]")
_CLAUSES = re.compile("[，。；：（）,;:()]")


@dataclass(frozen=True, slots=True)
class ReadMark:
    """A mark as it is put to a model. slot: 对不上 or 更正. lines: as shown, 甲 first. written: what the draft makes of them. what: the two figures, or the correction.

    others: of a correction, the lines it may mean instead (丙, 丁, …).
    """

    slot: str
    lines: tuple[str, ...]
    written: str
    what: MarkedPair | PutRight
    others: tuple[Fact, ...] = ()

    def answers(self) -> tuple[str, ...]:
        """All that may be said of it."""
        if self.slot == CORRECTION:
            return (IS_ONE, IS_NONE, *(f"{CORRECTION}{sign}" for sign in SIGNS[2 : len(self.lines)]))
        ordered = isinstance(self.what, MarkedPair) and self.what.is_ordered
        return (ONE, TWO, SECOND_HOLDS) if ordered else (ONE, TWO)


@dataclass(frozen=True, slots=True)
class MarkAnswer:
    """What a reply says of one mark. number: of the mark it names, from 0; -1 where it names none. quote: the words it rests on."""

    slot: str
    quote: str
    value: str
    number: int = -1


def read_marks(material: Material, authority: str = "") -> tuple[ReadMark, ...]:
    """The marks that reading made and the corrections it carried out. authority: the source that wins a disagreement."""
    pairs = (
        ReadMark(PAIR, tuple(map(shown_line, one.facts)), f"{one.one[0].words}／{one.two[0].words}", one)
        for one in marked_pairs(material, authority)
    )
    done = (_of_correction(material, one) for one in material.put_right if may_be_taken_back(material, one))
    return (*pairs, *done)[:_MOST]


def _of_correction(material: Material, done: PutRight) -> ReadMark:
    others = others_meant(material, done)
    lines = (done.line.quote, *map(shown_line, (done.old[0], *others)))
    return ReadMark(CORRECTION, lines, done.new[0].text, done, others)


def shown_line(fact: Fact) -> str:
    """A line with what stands over it and who sent it."""
    head = "，".join(filter(None, (fact.owner, fact.under, "表" if fact.kind == "row" else "")))
    return f"（{head}）{fact.text}" if head else fact.text


def with_said_of_marks(
    material: Material, marks: Sequence[ReadMark], said: Iterable[MarkAnswer], period: Period | None
) -> tuple[Material, tuple[str, ...]]:
    """The material as the answers have it, and what was not taken, with the reason."""
    by_mark: dict[int, list[MarkAnswer]] = {}
    untaken: list[str] = []
    for one in said:
        at = _mark_meant(marks, one)
        if at is None:
            untaken.append(_untaken(one, _("原文对不上")))
        else:
            by_mark.setdefault(at, []).append(one)
    for at, answers in sorted(
        by_mark.items(), key=lambda one: marks[one[0]].slot == PAIR
    ):  # a pair may be of what was taken back
        mark, answer = marks[at], answers[0]
        if why := _why_not(mark, answers):
            untaken.append(_untaken(answer, why))
        else:
            material = _as_answered(material, mark, answer, period)
    return material, tuple(untaken)


def _mark_meant(marks: Sequence[ReadMark], said: MarkAnswer) -> int | None:
    """The place of the mark an answer is about: of those that hold its words the only one, or the one it names."""
    quote = len(said.quote) >= _SHORTEST
    places = [
        at
        for at, one in enumerate(marks)
        if quote and one.slot == said.slot and any(said.quote in line for line in one.lines)
    ]
    return places[0] if len(places) == 1 else said.number if said.number in places else None


def _why_not(mark: ReadMark, answers: Sequence[MarkAnswer]) -> str:
    """Why what was said of a mark is not taken; "" where it is."""
    answer = answers[0]
    if len({one.value for one in answers}) > 1:
        return _("一处答了两样")
    if answer.value not in mark.answers():
        return _("不在可选的答法之内")
    if answer.value in (ONE, IS_ONE):
        return ""
    return "" if _bears_out(mark, answer) else _("原文看不出来")


def _bears_out(mark: ReadMark, answer: MarkAnswer) -> bool:
    """Whether the words quoted say something for the answer: what only one of two lines says, or what stands beside the figure and the word that it is wrong."""
    first, second, quote = *mark.lines[:2], answer.quote
    if isinstance(mark.what, PutRight):
        named = answer.value != IS_NONE and len(_signs(quote)) >= _OWN_SIGNS
        return quote in first and (named or _says_beside(quote, first, second, _figures(mark.what)))
    if answer.value == TWO:
        return any(_signs(quote) - _signs(other) for one, other in ((first, second), (second, first)) if quote in one)
    if quote not in second or quote in first:
        return False
    return says_wrong(quote) or _says_beside(quote, second, first, [mark.what.two[0].words])


def _figures(done: PutRight) -> list[str]:
    """What a correction put in the place of what: the figures that are new in its facts."""
    return [
        one.raw
        for old, new in zip(done.old, done.new, strict=True)
        for one in find_quantities(new.text)
        if one.raw not in old.text
    ]


def _says_beside(quote: str, line: str, other: str, figures: Sequence[str]) -> bool:
    """Whether words quoted of a line stand in a clause that neither tells one of these figures nor says that one is wrong, and are not the other line's."""
    numbers = [found[0] for one in figures if (found := re.match(r"[\d.]+", one.replace(",", "")))]
    beside = [one for one in _CLAUSES.split(line) if one and not _tells(one, numbers)]
    said = [one for one in _CLAUSES.split(quote) if one and any(one in clause for clause in beside)]
    return bool(numbers) and any(len(_signs(one) - _signs(other)) >= _OWN_SIGNS for one in said)


def _tells(clause: str, numbers: Sequence[str]) -> bool:
    figured = any(one in clause.replace(",", "") for one in numbers)
    return figured or says_wrong(clause) or bool(amendment_of(f"{clause}：。"))


def _signs(text: str) -> set[str]:
    return {*_HAN.findall(text)}


def _as_answered(material: Material, mark: ReadMark, answer: MarkAnswer, period: Period | None) -> Material:
    if answer.value in (ONE, IS_ONE):
        return material
    if isinstance(mark.what, MarkedPair):
        still = {*mark.what.facts} <= {*material.facts}
        return _with_pair(material, mark.what, answer) if still else material
    if not may_be_taken_back(material, mark.what):
        return material  # another answer has changed it by now
    if pair := as_pair(mark.what):
        reason = _("模型认为不是更正（依据“{quote}”），两句各写各的。").format(quote=answer.quote)
        back = taken_back(material, mark.what, reason)
        back = replace(back, pairs=(*back.pairs, *pair.readings()))
        return replace(back, questions=(*back.questions, pair_question(pair, reason)))
    return _without_order(material, mark, mark.what, answer, period)


def _with_pair(material: Material, pair: MarkedPair, answer: MarkAnswer) -> Material:
    """The pair as two things, or with the second as the one that holds; the clerk is asked in either case."""
    apart = answer.value == TWO
    if apart:
        said = _("模型认为不是一回事（依据“{quote}”），两个数各写各的，没有标待核。")
    else:
        said = _("模型认为后一句更正了前一句（依据“{quote}”），先按{value}写。")
    question = pair_question(pair, said.format(quote=answer.quote, value=pair.two[0].words))
    before = [one for one in material.questions if one.kind == "double" and one.rivals and {*one.about} <= pair.ids]
    if before and not apart:  # the draft tells both in one place, as where it marks them
        question = replace(question, about=before[0].about, options=before[0].options, rivals=before[0].rivals)
    asked = (one for one in material.questions if one not in before)
    return replace(
        material, questions=(*asked, question), pairs=(*material.pairs, *pair.readings(second_holds=not apart))
    )


def _without_order(
    material: Material, mark: ReadMark, done: PutRight, answer: MarkAnswer, period: Period | None
) -> Material:
    """The order taken back, put to the other line that was named where it fits there beyond doubt, and asked."""
    changed: Mapping[str, Fact] = {}
    if answer.value == IS_NONE:
        said = _("模型认为不是更正（依据“{quote}”），没有照改。").format(quote=answer.quote)
    else:
        other = mark.others[SIGNS.index(answer.value[-1]) - 2]
        changed = _put_to(done, other, period) if other in material.facts else {}
        said = _("模型认为更正的是“{text}”（依据“{quote}”），").format(text=other.text, quote=answer.quote)
        said += _("已改那一条，原来改的已改回。") if changed else _("那一条认不准改哪个数，原来改的已改回。")
    back = taken_back(material, done, said)
    facts = tuple(changed.get(one.id, one) for one in back.facts)
    told = Remark(
        "order",
        _("{done}（{place}）").format(done=said.rstrip("。"), place=done.line),
        (*(one.id for one in done.old), *changed),
    )
    question = correction_question(done, mark.others, said)
    return replace(back, facts=facts, remarks=(*back.remarks, told), questions=(*back.questions, question))


def _put_to(done: PutRight, other: Fact, period: Period | None) -> Mapping[str, Fact]:
    """The other line with the correction's figure in the place of its own; empty where it is not certain which that is."""
    order = order_of(done.line.quote)
    if order is None or order.value is None:
        return {}
    settled = settle(order, order.value, LeftOut(done.line_id, done.line, ""), [other], [other], period)
    return {one.id: one for one in settled.facts if one.id == other.id}


def _untaken(said: MarkAnswer, why: str) -> str:
    return _("问“{slot}”，模型答“{value}”（原文“{quote}”）：{why}，没有照办").format(
        slot=said.slot, value=said.value[:20], quote=said.quote[:40], why=why
    )
