"""Read → plan: everything a case names becomes facts and an outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.fact import Fact, Ledger
from drafter.core.finding import Related
from drafter.core.profile import Plan, Profile, Remark, Section
from drafter.core.report import Report
from drafter.core.text import Provenance
from drafter.draft.saying import as_shown
from drafter.plan.making import PlanSources, make_plan
from drafter.plan.profiles import guess_profile, load_profile
from drafter.plan.report_opening import government_of
from drafter.plan.set_sentences import given_for
from drafter.read.amount import refuse_material
from drafter.read.facts import Material
from drafter.read.ledger import build_ledger
from drafter.read.material import read_material
from drafter.read.report import open_prior

_GAP = "【待补"


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


def plan_case(case: Case, material: Material | None = None) -> Planned:
    """Reads everything a case names and plans the report. material: its sources as read already."""
    material = material or read_material(case)
    refuse_material(material.facts)
    profile = load_profile(case.profile) if case.profile else guess_profile(case.title)
    opened = [open_prior(path) for path in case.prior]
    priors = tuple(prior.report for prior in opened)
    ledger = build_ledger(material.facts, priors, period=case.period, pairs=material.pairs)
    left_out = (*material.left_out, *(line for prior in opened for line in prior.left_out))
    promises = tuple(question for question in material.questions if question.kind == "promise")
    remarks = (*material.remarks, *double_remarks(material))
    sources = PlanSources(
        material.facts, left_out, material.unplaced, material.basis, remarks, material.asked, promises
    )
    plan, facts = make_plan(case, sources, profile, priors, ledger)
    material = replace(material, questions=_still_open(material.questions, facts, plan))
    facts = (*facts, *case_facts(case, plan, priors[0] if priors else None))
    return Planned(
        case,
        profile,
        material,
        priors,
        build_ledger(facts, priors, period=case.period, pairs=material.pairs),
        plan,
        facts,
    )


def double_remarks(material: Material) -> Iterator[Remark]:
    """What is asked of two figures that may be one, shown at the sentences that tell them."""
    facts = {fact.id: fact for fact in material.facts}
    for question in (one for one in material.questions if one.kind == "double"):
        about = [facts[i] for i in question.about if i in facts]
        if len(about) > 1:
            related = tuple(Related(fact.text, None, fact.provenance.source, fact.provenance.locator) for fact in about)
            left, right = question.rivals or ("", "")
            yield Remark("double", question.question, tuple(fact.id for fact in about), related, left, right)


def _still_open(questions: Sequence[Question], facts: Sequence[Fact], plan: Plan) -> tuple[Question, ...]:
    """The questions, without those for a figure that another source has filled in by now."""
    by_id = {fact.id: fact for fact in facts}

    def is_filled(question: Question) -> bool:
        fact = by_id.get(question.fact_id)
        if question.kind != "figure" or fact is None or not fact.placeholders:
            return False
        told = by_id.get(plan.merged.get(fact.id, ""))
        settled = told is not None or bool(plan.amendments.get(fact.id))
        return settled and _GAP not in as_shown(told or fact, plan)

    return tuple(question for question in questions if not is_filled(question))


def case_facts(case: Case, plan: Plan, prior: Report | None = None) -> tuple[Fact, ...]:
    """The case's own fields as facts: what the title, the opening and the signature rest on; with whom last period's report was given for, where this one's is."""
    given = given_for(prior)
    fields = {
        "title": plan.title,
        "unit": "、".join(filter(None, (case.unit, *case.short, government_of(case.unit)))),
        "period": f"{case.period.title}、{case.period.back(-1).title}、{case.period.year}年、{case.period.year + 1}年",
        "recipient": case.recipient,
        "date": f"{case.date.year}年{case.date.month}月{case.date.day}日" if case.date else "",
        "prior": given if given and any(given in line for line in plan.preamble) else "",
    }
    return tuple(
        Fact(f"c{number}", "preamble", "", words, Provenance(case.source, key, words), kind="case")
        for number, (key, words) in enumerate(fields.items(), 1)
        if words
    )


def own_facts(planned: Planned) -> tuple[Fact, ...]:
    """The sources' facts, without the case's own fields."""
    return tuple(fact for fact in planned.facts if fact.kind != "case")
