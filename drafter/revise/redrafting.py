"""改写（模型）: a model's words for each item, held sentence by sentence; what is bent gives way to the original."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from drafter.core.edit import Edit, apply_edits
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.report import Report
from drafter.core.slot_names import reason_line
from drafter.language.difference import difference
from drafter.revise.diagnose import Diagnosis
from drafter.revise.holding import Ground, HeldText, bends, hold
from drafter.revise.offline import Refusal, because, measure_words, responsible


@dataclass(frozen=True, slots=True)
class Task:
    """One item to rewrite: its words (without 一是), the facts for it, what is wrong with it, the measure that answers it."""

    before: str
    facts: tuple[Fact, ...]
    diagnosis: Diagnosis
    measure: str
    baseline: str

    @property
    def ground(self) -> Ground:
        may = [responsible(fact.owner) for fact in self.facts if fact.owner]
        may += [f"对此，将{self.measure}"] if self.measure else []
        return Ground(self.before, tuple(fact.text for fact in self.facts), tuple(may), self.diagnosis.role)


Redraft = Callable[[Sequence[Task]], Iterable[str]]
"""A model behind the rewrite prompt: one new text for each task, in order, as they come."""
Watch = Callable[[int, int, str], None]
"""Told of each item once it is settled: how many are, of how many, and the item as it stands now."""


def redrafted(
    report: Report,
    diagnoses: Sequence[Diagnosis],
    given: Sequence[tuple[Fact, ...]],
    edits: list[list[Edit]],
    redraft: Redraft,
    watch: Watch | None = None,
) -> list[Refusal]:
    """Replaces `edits` item by item by what of the model's text stands; returns what was refused."""
    tasks = [_task(report, d, given[at], edits[at]) for at, d in enumerate(diagnoses)]
    answers, settled = _settled(tasks, redraft, watch)
    if answers != len(tasks):
        why = _("条数由{before}变为{after}，全部不采用").format(before=len(tasks), after=answers)
        return [Refusal(d.entry.body, "", (why,)) for d in diagnoses]
    refused = []
    for at, (task, (words, told)) in enumerate(zip(tasks, settled, strict=True)):
        body = diagnoses[at].entry.body
        if isinstance(told, HeldText):
            edits[at] = difference(task.before, told.text, body.start, _reason(task, told))
            refused += [Refusal(body, sentence, (why,)) for sentence, why in told.refused]
        elif told:
            refused.append(Refusal(body, words, told))
    return refused


def _settled(
    tasks: Sequence[Task], redraft: Redraft, watch: Watch | None
) -> tuple[int, list[tuple[str, HeldText | tuple[str, ...]]]]:
    """How many answers came, and of each that has a task its words and what of them stands, settled as it comes."""
    answers, settled = 0, []
    for answers, answer in enumerate(redraft(tasks), 1):
        if answers > len(tasks):
            continue  # only counted: the model has mixed up its items
        task = tasks[answers - 1]
        words = _bare(answer, task.before)
        told = _told(task, words)
        settled.append((words, told))
        if watch:
            watch(answers, len(tasks), told.text if isinstance(told, HeldText) else task.baseline)
    return answers, settled


def _told(task: Task, words: str) -> HeldText | tuple[str, ...]:
    """What stands of a model's words, or why none of them does; nothing is said of words left as they were."""
    if words == task.before and not task.facts:
        return ()
    if not words.strip() or "\n" in words or "\t" in words:
        return (_("改写为空，或不是一段"),)
    return hold(task.ground, words) or tuple(map(reason_line, bends(task.ground, words)))


def _task(report: Report, diagnosis: Diagnosis, facts: tuple[Fact, ...], made: Sequence[Edit]) -> Task:
    body = diagnosis.entry.body
    before = body.of(report.text)
    baseline = apply_edits(before, [Edit(e.span.shift(-body.start), e.new, e.reason) for e in made])
    return Task(before, facts, diagnosis, measure_words(report, diagnosis), baseline)


def _bare(answer: str, before: str) -> str:
    """The model's text without numbering of its own, closed as the item was closed."""
    words = re.sub(r"^\s*(?:[一二三四五六七八九十]+是|\d+[.、]|[-*•])\s*", "", answer.strip())
    return words + before[-1] if before and before[-1] in "。；" and words and words[-1] not in "。；！？" else words


def _reason(task: Task, told: HeldText) -> str:
    said = [because(task.facts)] if task.facts else []
    said.append(_("模型改写，逐句核验过"))
    said += [_("改述，请对照原文：{sentence}").format(sentence=sentence) for sentence in told.reworded]
    return "。".join(said)
