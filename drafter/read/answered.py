"""The answers of a sheet or of 待答.yaml put to the material: each question answered is closed, or says why its answer was not taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.core.claim import Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.read.answered_pairs import taken_of_pair
from drafter.read.answering import GivenAnswer, take
from drafter.read.fact_sheet import Asked, FactSheet, bare_question
from drafter.read.facts import Material


@dataclass
class Sorted:
    """Facts by what becomes of them."""

    facts: list[Fact] = field(default_factory=list)
    asked: list[Fact] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)

    def put(self, fact: Fact, used: bool, use: bool | None, reason: str) -> None:
        """use: what was said now, None: nothing; used: whether it was written so far."""
        if use is False:
            self.dropped.add(fact.id)
            self.left_out.append(LeftOut(fact.id, fact.provenance, reason))
        else:
            (self.facts if use or used else self.asked).append(fact)

    def into(self, material: Material) -> Material:
        return replace(
            material, facts=tuple(self.facts), asked=tuple(self.asked), left_out=tuple(self.left_out)
        )  # fmt: skip


def answer_to(question: Question, answers: Mapping[Asked, str]) -> str:
    """What was answered to a question, "" if nothing: by its place, the words in question, and the question itself where several share these."""
    where = question.provenance
    key = (where.source, where.locator, question.text)
    if said := answers.get((*key, bare_question(question.question))):
        return said
    same = [words for asked, words in answers.items() if asked[:3] == key]
    return same[0] if len(same) == 1 else ""  # the question was put in other words then, or in another language


def with_sheet_answers(material: Material, sheet: FactSheet, period: Period | None) -> Material:
    """The material with the sheet's answers."""
    said = [
        (q, GivenAnswer(words, sheet.name, q)) for q in material.questions if (words := answer_to(q, sheet.answers))
    ]
    if not said:
        return material
    by_fact: dict[str, list[GivenAnswer]] = {}
    for question, answer in said:
        by_fact.setdefault(question.fact_id, []).append(answer)
    made, open_still, touched = Sorted(left_out=list(material.left_out)), dict[Question, str](), set[str]()
    for fact, used in [(fact, True) for fact in material.facts] + [(fact, False) for fact in material.asked]:
        use: bool | None = None
        for answer in by_fact.pop(fact.id, ()) if fact.id else ():
            taken = take(fact, answer, period)
            fact, use = taken.fact, use if taken.use is None else taken.use
            touched |= {fact.id} if taken.use is not None else set()
            if taken.why:
                open_still[answer.question] = taken.why
        made.put(fact, used, use, _("待答里注明不写"))
    material = replace(made.into(material), unplaced=material.unplaced - touched)
    return _closed(material, said, open_still, made.dropped, period)


def _closed(
    material: Material, said: Sequence[tuple[Question, GivenAnswer]], open_still: dict[Question, str], dropped: set[str], period: Period | None
) -> Material:  # fmt: skip
    """The material with what was asked about two facts or none settled, and only those questions that are still open."""
    for question, answer in said:
        if not question.fact_id:
            material, why = taken_of_pair(material, answer, period)
            if why:
                open_still[question] = why
    answers = dict(said)
    kept = []
    for question in material.questions:
        if question in open_still:
            kept.append(_told_why(question, answers[question].words, open_still[question]))
        elif question not in answers and not (question.fact_id and question.fact_id in dropped):
            kept.append(question)
    return replace(material, questions=tuple(kept))


def _told_why(question: Question, words: str, why: str) -> Question:
    said = _("{question}（上次答“{answer}”，没有用上：{why}）")
    return replace(question, question=said.format(question=bare_question(question.question), answer=words, why=why))


def astray(answers: Sequence[FactSheet], questions: Sequence[Question]) -> tuple[Question, ...]:
    """Answers to what nobody asks, since the sources changed: told as questions, for they have no effect."""
    keys = {(q.provenance.source, q.provenance.locator, q.text) for q in questions}
    lost = {
        key: (sheet.name, words)
        for sheet in answers
        for key, words in sheet.answers.items()
        if (key[0], key[1], key[2]) not in keys
    }
    text = _("这条答复（“{answer}”）找不到它答的问题，没有用上。素材改过的，请重新作答，或把它删去")
    return tuple(
        Question(Provenance(name, _("待答"), words), key[2], text.format(answer=words))
        for key, (name, words) in lost.items()
    )
