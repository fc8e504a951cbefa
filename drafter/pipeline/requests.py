"""Plan → requests: what each section is asked with, and what the composer says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.core.draft import DraftBackend, DraftRequest, Sentence
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.profile import Plan, Section
from drafter.draft.composer import Composer, compose_fact, full_stopped
from drafter.draft.saying import as_shown
from drafter.pipeline.frames import frame_request
from drafter.pipeline.planning import Planned
from drafter.pipeline.source_lines import WrittenLines

_MOST_PROBLEMS, _LINE = 12, 40


def composer_of(planned: Planned) -> DraftBackend:
    return Composer(planned.plan, planned.by_id())


def draft_requests(planned: Planned) -> tuple[DraftRequest, ...]:
    """One request a section, and one for what frames the report, each with the composer's own draft, its facts one by one, and the material as a model is shown it."""
    composer, facts, plan, written = composer_of(planned), planned.by_id(), planned.plan, WrittenLines(planned)
    problems = tuple(_problems(planned))
    requests: list[DraftRequest] = []
    for section in planned.sections():
        own, guests, leant = (tuple(facts[i] for i in ids) for ids in (section.fact_ids(), section.also, section.leans))
        seen = (*own, *guests, *leant)
        request = DraftRequest(
            section, own, alone={fact.id: _alone(fact, section, plan) for fact in (*own, *guests)},
            material={fact.id: as_shown(fact, plan) for fact in seen}, outline=outline_for(section, plan),
            beside=problems if section.role == "plans" else (), guests=guests, leant=leant,
            whole_lines={fact.id: line for fact in seen if (line := written.of(fact))},
        )  # fmt: skip
        requests.append(replace(request, baseline=composer.draft(request).blocks))
    return (*requests, frame_request(planned, outline_for(None, plan)))


def _problems(planned: Planned) -> Iterator[str]:
    """What the problems' section tells, a line each, cut: enough for the plans to answer to it."""
    facts = planned.by_id()
    for section in planned.sections():
        if section.role == "problems":
            for fact_id in section.fact_ids()[:_MOST_PROBLEMS]:
                words = as_shown(facts[fact_id], planned.plan)
                yield words if len(words) <= _LINE else f"{words[:_LINE]}……"


def _alone(fact: Fact, section: Section, plan: Plan) -> Sentence:
    merged = tuple(other for other, into in plan.merged.items() if into == fact.id)
    return Sentence(full_stopped(compose_fact(fact, plan, section)), (fact.id, *merged))


def outline_for(section: Section | None, plan: Plan) -> tuple[str, ...]:
    """The report's headings, one a line, with `section` (if one is given) marked as the one to write."""
    lines = []
    for part in plan.parts:
        lines.append(f"{part.number}{part.heading}")
        for one in part.sections:
            mark = _("（本节）") if section and one.id == section.id else ""
            if one.heading:
                lines.append(f"{one.number}{one.heading}{mark}")
            elif mark:
                lines[-1] += mark
    return tuple(lines)
