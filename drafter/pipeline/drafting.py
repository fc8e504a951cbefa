"""The table of contents: read → plan → draft → ground → check → assemble, one stage a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.check.rule import Context
from drafter.check.runner import check
from drafter.core.case import Case
from drafter.core.draft import Draft, DraftRequest
from drafter.core.finding import Finding
from drafter.core.grounding import Grounding
from drafter.core.report import Report
from drafter.core.suppression import Suppression
from drafter.draft.writing_out import Written, write_report
from drafter.language.placeholders import find_placeholders
from drafter.pipeline.grounding import ground_written
from drafter.pipeline.own_words import as_the_lock_finds
from drafter.pipeline.planning import Planned, plan_case
from drafter.pipeline.requests import composer_of, draft_requests
from drafter.read.outline import parse_report

DraftSections = Callable[[Sequence[DraftRequest]], Sequence[Draft]]


@dataclass(frozen=True, slots=True)
class Drafted:
    """A first draft with everything known about it; `groundings` are in text order, in offsets of report.text."""

    planned: Planned
    drafts: tuple[Draft, ...]
    written: Written
    report: Report
    groundings: tuple[Grounding, ...]
    findings: tuple[Finding, ...]


def draft_case(case: Case, draft_sections: DraftSections | None = None) -> Drafted:
    """A first draft of the case; `draft_sections` puts a model in place of the composer."""
    planned = plan_case(case)
    requests = draft_requests(planned)
    drafts = tuple(draft_sections(requests) if draft_sections else map(composer_of(planned).draft, requests))
    return finish_draft(planned, drafts)


def finish_draft(planned: Planned, drafts: Sequence[Draft]) -> Drafted:
    """Drafted sections → text → grounded → checked."""
    return finish_written(planned, drafts, write_report(planned.plan, {draft.section.id: draft for draft in drafts}))


def finish_written(planned: Planned, drafts: Sequence[Draft], written: Written) -> Drafted:
    """Text → grounded → checked."""
    report = parse_report(written.text, "report.txt")
    groundings = ground_written(written, planned)
    findings = _told_once(
        check(_context(planned, report, groundings), suppressions=_suppressions(planned.case)), report.text
    )
    findings = as_the_lock_finds(_without_merged(findings, planned), written, planned)
    return Drafted(planned, tuple(drafts), written, report, groundings, findings)


def _told_once(findings: Sequence[Finding], text: str) -> tuple[Finding, ...]:
    """At a 【待核…】 of our own the finding about its sources says everything; what the general rules add there is noise."""
    marks = [mark.span for mark in find_placeholders(text) if mark.kind == "conflict"]
    return tuple(
        f
        for f in findings
        if f.rule not in ("PH009", "GR001", "GR002") or not any(mark.overlaps(f.span) for mark in marks)
    )


def _without_merged(findings: Sequence[Finding], planned: Planned) -> tuple[Finding, ...]:
    """Without "not used" of a fact that is told with another: its figure stands in that one's words."""
    merged = {
        (fact.provenance.source, fact.provenance.locator) for fact in planned.facts if fact.id in planned.plan.merged
    }
    return tuple(
        one
        for one in findings
        if one.rule != "GR008" or not any((place.source, place.locator) in merged for place in one.related)
    )


def _context(planned: Planned, report: Report, groundings: tuple[Grounding, ...]) -> Context:
    case = planned.case
    return Context(
        report, planned.profile, case.period, planned.facts, planned.ledger, groundings, planned.priors,
        (case.unit, *case.short), remarks=planned.plan.remarks,
    )  # fmt: skip


def _suppressions(case: Case) -> tuple[Suppression, ...]:
    return tuple(
        Suppression(entry.get("quote", ""), entry["reason"], entry["rule"], case.source) for entry in case.suppress
    )
