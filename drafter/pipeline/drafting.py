"""The table of contents: read → plan → draft → ground → check → assemble, one stage a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.check.rule import Context
from drafter.check.runner import check
from drafter.claims.mentions import find_mentions
from drafter.core.case import Case
from drafter.core.closing import Closing, Wrote
from drafter.core.draft import Draft, DraftBackend, DraftRequest, Sentence
from drafter.core.fact import Fact, Ledger, LeftOut
from drafter.core.finding import Finding
from drafter.core.grounding import Grounding
from drafter.core.messages import _
from drafter.core.profile import Gap, Plan, Profile, Section
from drafter.core.report import Report
from drafter.core.suppression import Suppression
from drafter.core.text import Provenance, Span
from drafter.draft.composer import Composer, compose_fact, finish
from drafter.draft.saying import shown
from drafter.draft.writing import Written, write_report
from drafter.ground.grounding import ground
from drafter.language.placeholders import find_placeholders
from drafter.language.sentences import split_sentences
from drafter.pipeline.settled import holds, stating_facts
from drafter.plan.making import Sources, make_plan
from drafter.plan.profiles import guess_profile, load_profile
from drafter.read.facts import Material
from drafter.read.ledger import build_ledger
from drafter.read.material import read_material
from drafter.read.outline import parse_report
from drafter.read.report import open_prior
from drafter.revise.gaps import Slot, find_slots

DraftSections = Callable[[Sequence[DraftRequest]], Sequence[Draft]]


@dataclass(frozen=True, slots=True)
class Planned:
    """A case as read and planned. facts: as planned, with the case's own fields (c1…) after them."""

    case: Case
    profile: Profile
    material: Material
    priors: tuple[Report, ...]
    ledger: Ledger
    plan: Plan
    facts: tuple[Fact, ...]

    def by_id(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    def sections(self) -> tuple[Section, ...]:
        return tuple(section for part in self.plan.parts for section in part.sections)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A first draft with everything known about it; `groundings` are in text order, in offsets of report.text."""

    planned: Planned
    drafts: tuple[Draft, ...]
    written: Written
    report: Report
    groundings: tuple[Grounding, ...]
    findings: tuple[Finding, ...]


def plan_case(case: Case) -> Planned:
    """Reads everything a case names and plans the report."""
    material = read_material(case)
    profile = load_profile(case.profile) if case.profile else guess_profile(case.title)
    opened = [open_prior(path) for path in case.prior]
    priors = tuple(prior.report for prior in opened)
    ledger = build_ledger(material.facts, priors, period=case.period)
    left_out = (*material.left_out, *(line for prior in opened for line in prior.left_out))
    sources = Sources(material.facts, left_out, material.unplaced, material.basis)
    plan, facts = make_plan(case, sources, profile, priors, ledger)
    facts = (*facts, *case_facts(case, plan))
    return Planned(case, profile, material, priors, build_ledger(facts, priors, period=case.period), plan, facts)


def draft_case(case: Case, draft_sections: DraftSections | None = None) -> Drafted:
    """A first draft of the case; `draft_sections` puts a model in place of the composer."""
    planned = plan_case(case)
    requests = draft_requests(planned)
    drafts = tuple(draft_sections(requests) if draft_sections else map(composer_of(planned).draft, requests))
    return finish_draft(planned, drafts)


def finish_draft(planned: Planned, drafts: Sequence[Draft]) -> Drafted:
    """Drafted sections → text → grounded → checked."""
    written = write_report(planned.plan, {draft.section.id: draft for draft in drafts})
    report = parse_report(written.text, "report.txt")
    groundings = ground_written(written, planned)
    findings = _told_once(
        check(_context(planned, report, groundings), suppressions=_suppressions(planned.case)), report.text
    )
    return Drafted(planned, tuple(drafts), written, report, groundings, findings)


def _told_once(findings: Sequence[Finding], text: str) -> tuple[Finding, ...]:
    """At a 【待核…】 of our own the finding about its sources says everything; what the general rules add there is noise."""
    marks = [mark.span for mark in find_placeholders(text) if mark.kind == "conflict"]
    return tuple(
        f
        for f in findings
        if f.rule not in ("PH009", "GR001", "GR002") or not any(mark.overlaps(f.span) for mark in marks)
    )


def composer_of(planned: Planned) -> DraftBackend:
    return Composer(planned.plan, planned.by_id())


def draft_requests(planned: Planned) -> tuple[DraftRequest, ...]:
    """One request a section, each with the composer's own draft, its facts one by one, and the material as a model is shown it."""
    composer, facts, plan = composer_of(planned), planned.by_id(), planned.plan
    requests = []
    for section in planned.sections():
        own = tuple(facts[i] for i in section.fact_ids())
        request = DraftRequest(
            section, own, alone={fact.id: _alone(fact, section, plan) for fact in own},
            material={fact.id: shown(fact, plan) for fact in own}, outline=outline_for(section, plan),
        )  # fmt: skip
        requests.append(replace(request, baseline=composer.draft(request).blocks))
    return tuple(requests)


def _alone(fact: Fact, section: Section, plan: Plan) -> Sentence:
    merged = tuple(other for other, into in plan.merged.items() if into == fact.id)
    return Sentence(finish(compose_fact(fact, plan, section)), (fact.id, *merged))


def outline_for(section: Section, plan: Plan) -> tuple[str, ...]:
    """The report's headings, one a line, with `section` marked as the one to write."""
    lines = []
    for part in plan.parts:
        lines.append(f"{part.number}{part.heading}")
        for one in part.sections:
            mark = _("（本节）") if one.id == section.id else ""
            if one.heading:
                lines.append(f"{one.number}{one.heading}{mark}")
            elif mark:
                lines[-1] += mark
    return tuple(lines)


def ground_written(written: Written, planned: Planned) -> tuple[Grounding, ...]:
    """Each sentence against the facts it states, everything else (title, opening, signature) against the case's own fields."""
    found: list[Grounding] = []
    at = 0
    for span, sentence in written.sentences:
        found += _ground_piece(written.text, Span(at, span.start), _case_ledger(planned), planned)
        grounded = _ground_piece(written.text, span, sentence_ledger(sentence, planned), planned)
        found += _as_verified(grounded, span.of(written.text), sentence, planned)
        at = span.end
    found += _ground_piece(written.text, Span(at, len(written.text)), _case_ledger(planned), planned)
    return tuple(found)


def _as_verified(grounded: Sequence[Grounding], text: str, sentence: Sentence, planned: Planned) -> Iterator[Grounding]:
    """A figure that stands in its fact and is only worded otherwise is as good as the lock finds the sentence: 里有9个 and 中仅有9个 are one."""
    doubtful = any(one.status == "unsupported" and one.mention.quantity for one in grounded)
    facts = [fact for fact in planned.facts if fact.id in sentence.fact_ids]
    held = doubtful and holds(text, facts, planned.plan, planned.case.period)
    for one in grounded:
        stating = stating_facts(one.mention.quantity, facts) if held and one.status == "unsupported" else ()
        yield replace(one, status="exact", facts=stating, note="") if stating else one


def ground_facts(text: str, facts: Sequence[Fact], planned: Planned) -> tuple[Grounding, ...]:
    """One drafted sentence against the facts it may state."""
    return ground(
        text,
        _ledger_of({fact.id for fact in facts} | _merged_into(facts, planned), planned),
        period=planned.case.period,
    )


def _ground_piece(text: str, span: Span, ledger: Ledger, planned: Planned) -> list[Grounding]:
    piece = span.of(text)
    if not piece.strip():
        return []
    grounded = ground(piece, ledger, period=planned.case.period)
    return [replace(one, mention=replace(one.mention, span=one.mention.span.shift(span.start))) for one in grounded]


def sentence_ledger(sentence: Sentence, planned: Planned) -> Ledger:
    """The facts a sentence states, those told with them, and the case's own fields."""
    ids = set(sentence.fact_ids)
    ids |= {fact_id for fact_id, into in planned.plan.merged.items() if into in ids}
    return _ledger_of(ids, planned)


def _merged_into(facts: Sequence[Fact], planned: Planned) -> set[str]:
    told = {fact.id for fact in facts}
    return {fact_id for fact_id, into in planned.plan.merged.items() if into in told}


def _ledger_of(ids: set[str], planned: Planned) -> Ledger:
    facts = tuple(fact for fact in planned.facts if fact.id in ids or fact.id.startswith("c"))
    kept = {fact.id for fact in facts}
    return Ledger(tuple(entry for entry in planned.ledger.entries if entry.fact_id in kept), facts, ())


def _case_ledger(planned: Planned) -> Ledger:
    return _ledger_of(set(), planned)


def case_facts(case: Case, plan: Plan) -> tuple[Fact, ...]:
    """The case's own fields as facts: what the title, the opening and the signature rest on."""
    fields = {
        "title": plan.title,
        "unit": "、".join((case.unit, *case.short)),
        "period": f"{case.period.title}、{case.period.back(-1).title}、{case.period.year}年、{case.period.year + 1}年",
        "recipient": case.recipient,
        "date": f"{case.date.year}年{case.date.month}月{case.date.day}日" if case.date else "",
    }
    return tuple(
        Fact(f"c{number}", "preamble", "", words, Provenance(case.source, key, words))
        for number, (key, words) in enumerate(fields.items(), 1)
        if words
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


def unused_facts(drafted: Drafted) -> Mapping[str, str]:
    """Facts that no sentence states, with the reason (they should be none: a planned fact is told or merged)."""
    told = {fact_id for draft in drafted.drafts for one in draft.sentences() for fact_id in one.fact_ids}
    merged = drafted.planned.plan.merged
    return {
        fact.id: _("未写入")
        for fact in drafted.planned.facts
        if fact.id not in told and fact.id not in merged and not fact.id.startswith("c")
    }


def left_out(drafted: Drafted) -> tuple[LeftOut, ...]:
    """Everything supplied that the draft does not say: lines left out, facts that wait for an answer, planned facts no item tells."""
    planned, unused = drafted.planned, unused_facts(drafted)
    waiting = _("待答，答复后写入")
    return (
        *planned.plan.left_out,
        *(LeftOut(fact.id, fact.provenance, waiting) for fact in planned.material.asked),
        *(LeftOut(fact_id, planned.by_id()[fact_id].provenance, why) for fact_id, why in unused.items()),
    )


def drafted_gaps(drafted: Drafted) -> tuple[Gap, ...]:
    """Rows of gaps.xlsx: every open place of the draft with its sentence as drafted, then what has no place in the text.

    `drafter fill` finds a row's place by that sentence; 备注 names the line or cell that left it open.
    """
    planned, text = drafted.planned, drafted.report.text
    slots = find_slots(
        drafted.report,
        find_placeholders(text),
        split_sentences(text),
        read=find_mentions,
        period=planned.case.period.code,
    )
    open_plans = [gap for gap in planned.plan.gaps if gap.fact_id]
    rows = [_with_source(slot, drafted, open_plans) for slot in slots]
    return (*rows, *open_plans, *(gap for gap in planned.plan.gaps if not gap.fact_id))


def _with_source(slot: Slot, drafted: Drafted, open_plans: list[Gap]) -> Gap:
    """The slot's row with owner, last value and source from the plan's own gap, which is then used up."""
    item = next((one for span, one in drafted.written.sentences if span.covers(slot.placeholder.span)), None)
    told = set(item.fact_ids) if item else set()
    words = slot.placeholder.span.of(drafted.report.text)
    fits = [gap for gap in open_plans if gap.fact_id in told and (gap.indicator in words or gap.unit == slot.gap.unit)]
    facts = drafted.planned.by_id()
    if fits:
        planned = min(fits, key=lambda gap: gap.indicator not in words)
        open_plans.remove(planned)
        return replace(
            slot.gap,
            owner=planned.owner,
            last=planned.last,
            fact_id=planned.fact_id,
            note=str(facts[planned.fact_id].provenance),
        )
    owners = "、".join(
        dict.fromkeys(
            facts[fact_id].owner
            for fact_id in (item.fact_ids if item else ())
            if fact_id in facts and facts[fact_id].owner
        )
    )
    return replace(slot.gap, owner=owners)


def closing_of(drafted: Drafted) -> Closing | None:
    """未用素材与待答问题: the page that closes the review copy; None when there is nothing to tell."""
    closing = Closing(left_out(drafted), drafted.planned.material.questions, tuple(_wrote(drafted)))
    return closing if closing else None


def _wrote(drafted: Drafted) -> Iterator[Wrote]:
    """Who wrote each section, if a model wrote any."""
    if all(one.origin == "composer" and not one.refused for draft in drafted.drafts for one in draft.sentences()):
        return
    for draft in drafted.drafts:
        own = sum(one.origin == "model" for one in draft.sentences())
        refused = dict.fromkeys(one.refused for one in draft.sentences() if one.refused)
        name = draft.heading or draft.section.heading or draft.section.id
        yield Wrote(name, own, len(draft.sentences()) - own, tuple(refused))


def outputs(drafted: Drafted, account: Mapping[str, object] | None = None) -> dict[str, bytes]:
    """Everything `drafter draft` writes, by file name; same draft, same bytes."""
    import json

    from drafter.assemble.comments import Told, review_comments
    from drafter.assemble.layout import load_layout
    from drafter.assemble.report_docx import assemble
    from drafter.assemble.review_docx import assemble_review
    from drafter.present.draft_json import draft_trace
    from drafter.present.findings_json import findings_json
    from drafter.present.request_sheet import request_sheet

    planned, report = drafted.planned, drafted.report
    case, plan = planned.case, planned.plan
    layout = load_layout(str(case.folder / case.layout) if case.layout else None)
    marks = find_placeholders(report.text)
    told = Told(
        drafted.groundings,
        drafted.findings,
        marks,
        plan.gaps,
        planned.by_id(),
        drafted.written.sentences,
        drafted.written.blocks,
    )
    comments = review_comments(report.text, told)
    trace = draft_trace(drafted.groundings, own_facts(planned), plan.merged, left_out(drafted))
    files = {
        "report.docx": assemble(report, layout, date=case.stamp),
        "review.docx": assemble_review(
            report, comments, layout, author="drafter", date=case.stamp, closing=closing_of(drafted)
        ),
        "report.txt": (report.text + "\n").encode(),
        "findings.json": findings_json([("report.txt", planned.profile.id, report.text, drafted.findings)]).encode(
            errors="replace"
        ),
        "trace.json": trace.encode(errors="replace"),
        "gaps.xlsx": request_sheet(
            drafted_gaps(drafted), planned.material.questions, left_out(drafted), date=case.stamp
        ),
    }
    if account is not None:
        files["run.json"] = (json.dumps(account, ensure_ascii=False, indent=1) + "\n").encode()
    return files


def own_facts(planned: Planned) -> tuple[Fact, ...]:
    """The sources' facts, without the case's own fields."""
    return tuple(fact for fact in planned.facts if not fact.id.startswith("c"))
