"""A clerk's answers to what a model only asks about: they hold in every later run, with another model or with none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.core.claim import Question
from drafter.core.messages import _
from drafter.read.answered import answer_to
from drafter.read.fact_sheet import FactSheet
from drafter.read.facts import Material
from drafter.read.marks import (
    as_pair,
    correction_question,
    marked_pairs,
    may_be_taken_back,
    others_meant,
    pair_question,
)
from drafter.read.put_right_lines import PutRight
from drafter.read.taking_back import taken_back


def asked_again(material: Material, sheets: Sequence[FactSheet]) -> Material:
    """The material with the questions about its marks that the sheets answer, each correction that is answered otherwise taken back."""
    keys = {_key(question) for question in material.questions}
    for pair in marked_pairs(material):
        question = pair_question(pair)
        if _key(question) not in keys and _answered(question, sheets):
            material = replace(material, questions=(*material.questions, question))
    for done in material.put_right:
        if may_be_taken_back(material, done):
            material = _with_correction(material, done, sheets)
    return material


def _with_correction(material: Material, done: PutRight, sheets: Sequence[FactSheet]) -> Material:
    pair = as_pair(done)
    question = pair_question(pair) if pair else correction_question(done, others_meant(material, done))
    answer = _answered(question, sheets)
    if not answer:
        return material
    stands = question.options[1] if pair else question.options[0]  # what reading made of it
    if answer.strip("。 ") != stands:
        material = taken_back(material, done, _("待答里另有答复"))
    else:
        material = replace(material, put_right=tuple(one for one in material.put_right if one is not done))
    return replace(material, questions=(*material.questions, question))


def _answered(question: Question, sheets: Sequence[FactSheet]) -> str:
    return next((words for sheet in sheets if (words := answer_to(question, sheet.answers))), "")


def _key(question: Question) -> tuple[str, str, str]:
    return question.provenance.source, question.provenance.locator, question.text
