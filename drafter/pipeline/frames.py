"""What frames a report (its opening, the words before its problems, its close) as one section a model may word: no fact of the sources stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.core.draft import Block, DraftRequest, Sentence
from drafter.core.fact import Fact
from drafter.core.profile import Item, Plan, Section
from drafter.core.report import Report
from drafter.core.text import Provenance
from drafter.draft.writing_out import FRAME
from drafter.language.phrases import phrase_lines
from drafter.language.sentences import split_sentences
from drafter.language.subjects import subject_of
from drafter.pipeline.planning import Planned

_JOINED = re.compile(
    r"(?:^|，)[一-鿿]{2}(?P<matters>[一-鿿]{2,4}(?:[、和][一-鿿]{2,4})+?)(?P<shared>工作|建设|管理|服务|保障|治理|发展|改革)(?=，|$)"
)
_YEARLY = re.compile(r"\d|[*＊×]|XX|【|去年|上年|今年|本年")


def frame_request(planned: Planned, outline: tuple[str, ...]) -> DraftRequest:
    """The request for the frames; the composer's own words are the baseline and what a refused sentence gives way to."""
    words = dict(_frames(planned.plan))
    facts = tuple(
        Fact(name, "preamble", "", text, Provenance("", name, text), kind="field") for name, text in words.items()
    )
    section = Section(FRAME, "preamble", 0, "", "开头与过渡", tuple(Item((name,)) for name in words))
    alone = {name: Sentence(text, (name,)) for name, text in words.items()}
    baseline = tuple(Block((sentence,)) for sentence in alone.values())
    return DraftRequest(section, facts, alone=alone, material=words, outline=outline, baseline=baseline)


def _frames(plan: Plan) -> Iterator[tuple[str, str]]:
    """By name, each as the plan has it: o1 the opening, o2 the words before the problems, o3 the close."""
    if plan.preamble:
        yield "o1", plan.preamble[0]
    lead = next((part.lead for part in plan.parts if part.role == "problems" and part.sections), "")
    if lead:
        yield "o2", lead
    if plan.closing:
        yield "o3", plan.closing


def allowed_words(planned: Planned) -> Mapping[str, str]:
    """By name, what a frame may be made of: the case's own fields, the outline, what the report is about, set stances, and the prior's lasting words."""
    case, plan = planned.case, planned.plan
    headings = [part.heading for part in plan.parts] + [section.heading for section in planned.sections()]
    subjects = [subject_of(fact.topic, fact.text) for fact in planned.facts]
    matters = dict.fromkeys(subject.matter for subject in subjects if subject)
    topics = {t.id: f"{t.title}，{t.lead}" for part in planned.profile.parts for t in part.topics}
    named = [topics.get(section.id.split(".")[-1], section.topic) for section in planned.sections()]
    fields = (plan.title, case.unit, *case.short, case.recipient, case.period.title, case.period.back(-1).title)
    prior = planned.priors[0] if planned.priors else None
    return {
        "fields": "，".join(filter(None, fields)),
        "outline": "，".join(filter(None, (*headings, *named, *each_matter("，".join(headings))))),
        "matters": "，".join(matters),
        "stances": "，".join(phrase_lines("stances.txt")),
        "prior": "，".join(_lasting(prior)) if prior else "",
    }


def each_matter(headings: str) -> Iterator[str]:
    """The matters a heading joins, each with the word they share: 推进人事、学科工作 → 人事工作, 学科工作."""
    for found in _JOINED.finditer(headings):
        for matter in re.split("[、和]", found["matters"]):
            yield f"{matter}{found['shared']}"


def _lasting(prior: Report) -> Iterator[str]:
    """Clauses of the prior's opening that name no figure and no year."""
    for paragraph in prior.paragraphs():
        if paragraph.role == "preamble":
            for span in split_sentences(paragraph.span.of(prior.text)):
                yield from (c for c in span.of(paragraph.span.of(prior.text)).split("，") if not _YEARLY.search(c))
