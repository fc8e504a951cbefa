"""改写: one section of a report, from given facts, its own facts locked. A Report in, Edits and questions out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from drafter.core.edit import Comment, Edit, apply_edits
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.profile import Gap
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.language.difference import difference
from drafter.language.reuse import Likeness, PassageIndex
from drafter.revise.diagnose import QUESTIONS, Diagnosis, diagnose
from drafter.revise.factlock import Violation, violations
from drafter.revise.locks import digit_runs
from drafter.revise.sections import Selection, entries_in, section_at
from drafter.revise.wording import addition, without_echo, without_stock

_SAME_THING = 0.22  # share of a fact's telling words an item must hold to be what the fact is about
_RIVAL = 0.8  # a second item this near makes the first a guess
_TOPIC = 75.0  # likeness in per cent of a topic and an item's first clause
_TOPIC_WORDS = 0.45  # share of a topic's telling words an item holds
_SUBJECT = 0.4  # share of a problem's subject a rewrite must keep
_KEPT_OUT = {"secret", "instruction", "foreign_duty", "remark", "misplaced"}
_CAUSE = re.compile(r"由于|因为|原因|影响|导致|造成|制约")


@dataclass(frozen=True, slots=True)
class Task:
    """One item to rewrite: its words (without 一是), the facts for it, what is wrong with it, the measure that answers it."""

    before: str
    facts: tuple[Fact, ...]
    diagnosis: Diagnosis
    measure: str
    baseline: str


Redraft = Callable[[Sequence[Task]], Sequence[str]]
"""A model behind the rewrite prompt: one new text for each task, in order."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An edit not made: the fact lock speaks against it. words: what was proposed."""

    span: Span
    words: str
    why: tuple[Violation, ...]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The outcome; edits do not overlap. unplaced: facts that belong to no item of the section. gaps: questions for the request sheet."""

    diagnoses: tuple[Diagnosis, ...]
    edits: tuple[Edit, ...]
    comments: tuple[Comment, ...]
    gaps: tuple[Gap, ...]
    refused: tuple[Refusal, ...]
    unplaced: tuple[Fact, ...]


def rewrite(
    report: Report,
    chosen: Selection,
    facts: Sequence[Fact] = (),
    *,
    prior: Report | None = None,
    redraft: Redraft | None = None,
    period: str = "",
) -> Rewrite:
    """Rewrites the chosen section item by item: number and subjects of its items stay as they are.

    redraft: a model; whatever it returns passes the fact lock item by item, and an item it bends is rewritten offline instead.
    """
    diagnoses = diagnose(report, entries_in(report, chosen), chosen.role, prior)
    given, unplaced = _share_out(
        report, diagnoses, [fact for fact in facts if fact.role == chosen.role and usable(fact)]
    )
    owners = _owners(report, diagnoses, facts)
    plans = [_offline(report, d, given[at], owners[at]) for at, d in enumerate(diagnoses)]
    edits = [list(made) for made, _refused in plans]
    refused = [one for _made, refusals in plans for one in refusals]
    if redraft and diagnoses:
        refused += _with_model(report, diagnoses, given, edits, redraft)
    comments, gaps = [], []
    for at, diagnosis in enumerate(diagnoses):
        questions = _questions(report, diagnosis, given[at], edits[at], period)
        gaps += questions
        comments += _comments(report, diagnosis, edits[at], questions)
    return Rewrite(
        diagnoses,
        tuple(e for made in edits for e in made),
        tuple(comments),
        tuple(gaps),
        tuple(refused),
        tuple(unplaced),
    )


def usable(fact: Fact) -> bool:
    """Whether a fact may be written into a report: not secret, no instruction, not another office's, no repetition."""
    return not fact.marks & _KEPT_OUT and not fact.duplicate_of


def _share_out(
    report: Report, diagnoses: Sequence[Diagnosis], facts: Sequence[Fact]
) -> tuple[list[tuple[Fact, ...]], list[Fact]]:
    """Each fact to the item it speaks of; facts the section states already count as placed and add nothing."""
    bodies = [d.entry.body.of(report.text) for d in diagnoses]
    index = PassageIndex(bodies)
    given: list[list[Fact]] = [[] for _body in bodies]
    unplaced = []
    for fact in facts:
        found = _surely(index.ranked(f"{fact.topic}，{fact.text}" if fact.topic else fact.text))
        at = _named_by_topic(fact.topic, bodies)
        about = index.best(fact.topic) if at is None and fact.topic else None
        if about and about.score >= _TOPIC_WORDS:
            at = about.at
        elif at is None and found:
            at = found.at
        if at is None:
            unplaced.append(fact)
        elif not _stated(fact, bodies[at]):
            given[at].append(fact)
    return [tuple(items) for items in given], unplaced


def _surely(ranked: Sequence[Likeness]) -> Likeness | None:
    """The nearest item, if it is much nearer than the next: of two problems that share their words, nobody knows which was meant."""
    if not ranked or ranked[0].score < _SAME_THING:
        return None
    return ranked[0] if len(ranked) == 1 or ranked[1].score <= _RIVAL * ranked[0].score else None


def _named_by_topic(topic: str, bodies: Sequence[str]) -> int | None:
    """The one item whose first clause names the topic under which the clerk noted the fact."""
    if len(topic) < 2:
        return None
    scores = [fuzz.partial_ratio(topic, re.split("[，。；：]", body)[0]) for body in bodies]
    best = max(scores, default=0.0)
    return scores.index(best) if best >= _TOPIC and scores.count(best) == 1 else None


def _owners(report: Report, diagnoses: Sequence[Diagnosis], facts: Sequence[Fact]) -> list[str]:
    """For each item that names nobody: who sent in the fact it tells or is about, "" if that is not known."""
    bodies = [d.entry.body.of(report.text) for d in diagnoses]
    owned = [fact for fact in facts if fact.owner and usable(fact)]
    found = []
    for diagnosis, body in zip(diagnoses, bodies, strict=True):
        told = [fact.owner for fact in owned if diagnosis.has("no_owner") and _stated(fact, body)]
        found.append(told[0] if told else "")
    return found


def _stated(fact: Fact, words: str) -> bool:
    """Whether the words already say the fact: all its figures, and most of its telling words."""
    likeness = PassageIndex([words]).best(fact.text)
    return set(digit_runs(fact.text)) <= set(digit_runs(words)) and likeness is not None and likeness.score >= 0.75


# --- offline: the item keeps its words, loses its stock phrases, gains the facts ---


def _offline(
    report: Report, diagnosis: Diagnosis, facts: tuple[Fact, ...], owner: str
) -> tuple[list[Edit], list[Refusal]]:
    body, words = diagnosis.entry.body, diagnosis.entry.body.of(report.text)
    sources = [*_sources(diagnosis, facts, report), owner]
    proposed = []
    if facts or owner:
        where, added = addition(words, _sentences(report, diagnosis, facts, owner))
        proposed.append(
            Edit(Span(where, where), added, _because(facts) if facts else _("报送单位：{owner}").format(owner=owner))
        )
    for span in without_stock(words):
        if facts or len(words) - len(span) > 20:
            proposed.append(Edit(span, "", _("套话，不含事实")))
    made: list[Edit] = []
    refused = []
    for edit in proposed:
        why = violations(words, apply_edits(words, (*made, edit)), sources)
        if why:
            refused.append(Refusal(edit.span.shift(body.start), edit.new or edit.span.of(words), why))
        else:
            made.append(edit)
    return [Edit(e.span.shift(body.start), e.new, e.reason) for e in sorted(made, key=lambda e: e.span)], refused


def _sentences(report: Report, diagnosis: Diagnosis, facts: tuple[Fact, ...], owner: str) -> list[str]:
    """表现 first, 原因 after it, the link to a measure last; each fact in its own words, the item's not said twice."""
    item = diagnosis.entry.body.of(report.text)
    told = [without_echo(fact.text, item) for fact in facts]
    shown = [words for words in told if not _CAUSE.search(words)]
    causes = [words for words in told if _CAUSE.search(words)]
    names = [owner, *(fact.owner for fact in facts if diagnosis.has("no_owner"))]
    owners = [f"由{name}负责" for name in names if name]  # goes into the report, whatever language the messages are in
    measure = _measure_words(report, diagnosis) if facts else ""
    return [*shown, *causes, *owners[:1], *([f"对此，将{measure}"] if measure else [])]


def _measure_words(report: Report, diagnosis: Diagnosis) -> str:
    """The measure as its own heading names it, when that can follow 将; else ""."""
    heading = diagnosis.measure.heading if diagnosis.measure else None
    fits = heading and heading.text and not re.search(r"[，。：:；]", heading.text) and len(heading.text) <= 24
    return heading.text if heading and fits else ""


def _sources(diagnosis: Diagnosis, facts: Sequence[Fact], report: Report) -> list[str]:
    return [
        *(fact.text for fact in facts),
        *(fact.owner for fact in facts if fact.owner),
        _measure_words(report, diagnosis),
    ]


def _because(facts: Sequence[Fact]) -> str:
    return _("补入事实：{places}").format(places="；".join(str(fact.provenance) for fact in facts))


# --- with a model: its text, if the lock lets it through ---


def _with_model(
    report: Report,
    diagnoses: Sequence[Diagnosis],
    given: list[tuple[Fact, ...]],
    edits: list[list[Edit]],
    redraft: Redraft,
) -> list[Refusal]:
    """Replaces `edits` item by item where the model's text keeps every lock; returns what was refused."""
    tasks = [_task(report, d, given[at], edits[at]) for at, d in enumerate(diagnoses)]
    answers = list(redraft(tasks))
    if len(answers) != len(tasks):
        why = Violation(_("条数由{before}变为{after}，全部不采用").format(before=len(tasks), after=len(answers)))
        return [Refusal(d.entry.body, "", (why,)) for d in diagnoses]
    refused = []
    for at, (task, answer) in enumerate(zip(tasks, answers, strict=True)):
        words = _bare(answer, task.before)
        refusal = check_item(task, words, _sources(task.diagnosis, task.facts, report))
        if refusal:
            refused.append(Refusal(diagnoses[at].entry.body, words, refusal))
        elif words != task.before:
            edits[at] = difference(task.before, words, diagnoses[at].entry.body.start, _model_reason(task))
    return refused


def _task(report: Report, diagnosis: Diagnosis, facts: tuple[Fact, ...], made: Sequence[Edit]) -> Task:
    body = diagnosis.entry.body
    before = body.of(report.text)
    baseline = apply_edits(before, [Edit(e.span.shift(-body.start), e.new, e.reason) for e in made])
    return Task(before, facts, diagnosis, _measure_words(report, diagnosis), baseline)


def check_item(task: Task, after: str, sources: Sequence[str]) -> tuple[Violation, ...]:
    """Everything that speaks against putting `after` in the place of one item."""
    found = list(violations(task.before, after, sources))
    if not after.strip() or "\n" in after or "\t" in after:
        found.append(Violation(_("改写为空，或不是一段")))
    kept = PassageIndex([after]).best(re.split("[，。；：]", task.before)[0]) if after.strip() else None
    if kept and kept.score < _SUBJECT:
        found.append(Violation(_("说的不是原来那个问题")))
    missing = [fact for fact in task.facts if not set(digit_runs(fact.text)) <= set(digit_runs(after))]
    found += [Violation(_("素材没有写进去：{place}").format(place=fact.provenance)) for fact in missing]
    if len(after) < 0.5 * len(task.before):
        found.append(Violation(_("比原文短一半以上，内容有丢失")))
    return tuple(found)


def _bare(answer: str, before: str) -> str:
    """The model's text without numbering of its own, closed as the item was closed."""
    words = re.sub(r"^\s*(?:[一二三四五六七八九十]+是|\d+[.、]|[-*•])\s*", "", answer.strip())
    return words + before[-1] if before and before[-1] in "。；" and words and words[-1] not in "。；！？" else words


def _model_reason(task: Task) -> str:
    return (_because(task.facts) + "。" if task.facts else "") + _("模型改写，已通过数据锁")


# --- questions and comments ---


def _questions(
    report: Report, diagnosis: Diagnosis, facts: Sequence[Fact], made: Sequence[Edit], period: str
) -> list[Gap]:
    """One row for each fault the facts did not mend."""
    added = "".join(edit.new for edit in made)
    mended = {
        "no_fact": bool(facts),
        "no_degree": bool(digit_runs(added)),
        "no_cause": bool(_CAUSE.search(added)),
        "no_place": bool(facts),
        "copied": bool(facts),
    }
    mended |= {"no_owner": "负责" in added, "no_date": "月" in added or "年" in added}
    words = diagnosis.entry.body.of(report.text).replace("\n", " ")
    title = section_at(report, diagnosis.entry.span.start)
    about = re.split("[，。；：]", words)[0][:24]
    return [
        Gap(f"{about}：{_(QUESTIONS[fault.kind])}", "", period, title, words[:120], note=fault.words)
        for fault in diagnosis.faults
        if fault.kind in QUESTIONS and not mended.get(fault.kind, False)
    ]


def _comments(report: Report, diagnosis: Diagnosis, made: Sequence[Edit], questions: Sequence[Gap]) -> list[Comment]:
    said = [Comment(edit.span, (edit.reason,)) for edit in made]
    if questions:
        asked = "；".join(question.indicator.split("：", 1)[-1] for question in questions)
        lines = [
            _("诊断：{faults}").format(faults="；".join(dict.fromkeys(q.note for q in questions))),
            _("请补充：{asked}").format(asked=asked),
        ]
        first = re.split("[，。；：]", diagnosis.entry.body.of(report.text))[0]
        start = diagnosis.entry.body.start
        said.append(Comment(Span(start, start + max(1, len(first))), tuple(lines)))
    return said
