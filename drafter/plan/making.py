"""Facts, profile and prior report become a Plan: every fact is in a section, told with another, or left out with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.claims.whose import is_foreign
from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.fact import Fact, FactRole, Ledger, LeftOut
from drafter.core.messages import _
from drafter.core.profile import Gap, Plan, Profile, Remark
from drafter.core.report import Report
from drafter.language.formal import formal, kept_plain
from drafter.language.offices import is_office
from drafter.language.spoken import spoken
from drafter.language.subjects import without
from drafter.plan.aims_told import join_aims
from drafter.plan.bare_money import with_money
from drafter.plan.budget_account import account_remarks
from drafter.plan.budget_lines import is_of_budget
from drafter.plan.budget_plans import tells_budgets
from drafter.plan.fallen import fallen
from drafter.plan.foreign import foreign_reason
from drafter.plan.fragments import with_names
from drafter.plan.item_names import with_items
from drafter.plan.joined import Joins
from drafter.plan.joins import join_facts
from drafter.plan.judged_by_rows import tell_judged_rows
from drafter.plan.last_words import closing
from drafter.plan.mandate import others_matters
from drafter.plan.matters import matter_of, with_office_matters
from drafter.plan.misplaced import misplaced_remarks
from drafter.plan.notices import missed_targets, open_gaps, with_last_values, withheld
from drafter.plan.part_headings import fill_title
from drafter.plan.placing import role_by_words
from drafter.plan.pointed_rows import tell_pointed_rows
from drafter.plan.prior import prior_gaps
from drafter.plan.rank_bases import with_last_places
from drafter.plan.reached import told_as_reached
from drafter.plan.rectified import settled_ledger
from drafter.plan.report_opening import matters_of, opening
from drafter.plan.sections import planned_parts
from drafter.plan.signing import signature
from drafter.plan.told_falls import tell_falls
from drafter.plan.told_moves import leave_told_moves
from drafter.plan.unit_offices import offices_of
from drafter.plan.unmet import with_shortfalls


@dataclass(frozen=True, slots=True)
class PlanSources:
    """What planning starts from: facts in source order, lines already left out, and whose role nobody said.

    asked: facts that wait for an answer. promises: questions about last period's plans that nothing tells as kept.
    """

    facts: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...] = ()
    unplaced: frozenset[str] = frozenset()
    basis: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    asked: tuple[Fact, ...] = ()
    promises: tuple[Question, ...] = ()


def make_plan(
    case: Case, sources: PlanSources, profile: Profile, priors: Sequence[Report], ledger: Ledger
) -> tuple[Plan, tuple[Fact, ...]]:
    """The plan, and the facts as planned (roles put right). Pure; the same input gives the same plan."""
    with without(others_matters(case.unit)), offices_of(case.unit):
        return _plan(case, sources, profile, priors, ledger)


def _plan(
    case: Case, sources: PlanSources, profile: Profile, priors: Sequence[Report], ledger: Ledger
) -> tuple[Plan, tuple[Fact, ...]]:
    facts, left_out, remarks = _settle_roles(case, sources, profile)
    facts = with_items(with_names(facts))
    facts = told_as_reached(facts, case.period)
    facts = with_last_places(settled_ledger(facts) if profile.ledger else facts)
    joins = join_facts(facts, ledger, case.authority, case.unit, sources.remarks)
    tell_judged_rows(_judged(facts, profile), joins)
    tell_pointed_rows(facts, sources.left_out, joins)
    leave_told_moves(facts, sources.left_out, joins)
    tell_falls(facts, joins)
    facts, parts_left = _without_parts(facts, joins)
    left_out += parts_left
    facts, remarks = _with_shortfalls(facts, joins, profile, remarks)
    for fact, edit in with_money(facts) if profile.money else ():
        joins.amend(fact, edit)
    prior = priors[0] if priors else None
    foreign = prior is not None and is_foreign(prior, case)
    parts = tuple(planned_parts(case, profile, facts, joins, prior, foreign))
    before = () if foreign else _missing_since(priors, case, sources, facts, ledger)
    gaps = (*with_last_values(tuple(open_gaps(parts, facts, joins, case)), before), *_promised(case, sources))
    plan = Plan(
        title=case.title or fill_title("{unit}{period}工作报告", case.period, case.unit),
        salutation=fill_title(profile.salutation, case.period, case.unit, case.recipient) if case.recipient or "{" not in profile.salutation else "",
        preamble=_preamble(case, profile, None if foreign else prior, sources.basis, matters_of(parts, facts)),
        parts=parts,
        closing=closing(case, profile, None if foreign else prior),
        signature=signature(case, profile),
        date=_date_words(case) if profile.signature_form in ("below", "person") else "",
        subtitle=_subtitle(case) if profile.signature_form == "congress" else (),
        left_out=(*sources.left_out, *left_out),
        gaps=gaps,
        amendments={fact_id: tuple(edits) for fact_id, edits in joins.amendments.items() if edits},
        merged=joins.merged,
        marks=joins.marks,
        refuted=frozenset(joins.refuted),
        remarks=(*sources.remarks, *remarks, *joins.remarks, *missed_targets(facts), *_asked_of_budgets(facts, profile), *(() if foreign else fallen(facts, ledger, case.period)), *withheld((*sources.left_out, *left_out))),
    )  # fmt: skip
    return plan, facts


def _with_shortfalls(
    facts: tuple[Fact, ...], joins: Joins, profile: Profile, remarks: Sequence[Remark]
) -> tuple[tuple[Fact, ...], list[Remark]]:
    """The facts, losses and missed plans with the problems, and what is to be said of lines moved so."""
    told = with_shortfalls(facts, joins, profile)
    join_aims(told, joins)
    moved = [now for before, now in zip(facts, told, strict=True) if now is not before]
    return told, [*remarks, *(one for fact in moved for one in misplaced_remarks(fact))]


def _judged(facts: Sequence[Fact], profile: Profile) -> list[Fact]:
    """The facts that words may judge: an account of budgets keeps its rows."""
    return [fact for fact in facts if not (tells_budgets(profile) and is_of_budget(fact))]


def _asked_of_budgets(facts: Sequence[Fact], profile: Profile) -> Iterator[Remark]:
    """What does not add up in the account of the budgets, where the genre tells one."""
    if tells_budgets(profile):
        yield from account_remarks([fact for fact in facts if fact.role == "achievements"])


def _missing_since(
    priors: Sequence[Report], case: Case, sources: PlanSources, facts: tuple[Fact, ...], ledger: Ledger
) -> Sequence[Gap]:
    """What the reports of earlier periods told and this one's material does not."""
    named = (case.unit, *case.short)
    return prior_gaps(priors, ledger, facts, case.period.code, _lines(sources), named) if priors else ()


def _promised(case: Case, sources: PlanSources) -> Iterator[Gap]:
    """What last period's report promised and this one's material does not tell of."""
    for one in sources.promises:
        yield Gap(_("上期打算"), "", case.period.code, sentence=one.text, note=one.question)


def _lines(sources: PlanSources) -> list[str]:
    """Every line of this period, used or not."""
    facts = [f"{fact.under}：{fact.text}" for fact in (*sources.facts, *sources.asked)]
    return [*facts, *(line.provenance.quote for line in sources.left_out)]


def _without_parts(facts: tuple[Fact, ...], joins: Joins) -> tuple[tuple[Fact, ...], list[LeftOut]]:
    """The facts without the rows whose sum a note tells: they stay in their table."""
    gone = [fact for fact in facts if fact.id in joins.parts and fact.id not in joins.merged]
    reason = _("表里的分项，正文已写合计")
    left_out = [LeftOut(fact.id, replace(fact.provenance, quote=fact.text), reason) for fact in gone]
    return tuple(fact for fact in facts if fact not in gone), left_out


def _date_words(case: Case) -> str:
    if case.date is None:
        return "【待补：成文日期】"
    return f"{case.date.year}年{case.date.month}月{case.date.day}日"


def _subtitle(case: Case) -> tuple[str, ...]:
    meeting = f"在{case.recipient}上" if case.recipient.endswith("会议") else ""
    return (f"——{_date_words(case)}{meeting}", case.unit)


def _settle_roles(
    case: Case, sources: PlanSources, profile: Profile
) -> tuple[tuple[Fact, ...], list[LeftOut], list[Remark]]:
    kept: list[Fact] = []
    left_out: list[LeftOut] = []
    remarks: list[Remark] = []
    for fact in sources.facts:
        if whose := foreign_reason(fact, case.unit, case.short):
            reason = _("疑似他单位职责（{whose}），未写入").format(whose=whose)
            left_out.append(LeftOut(fact.id, fact.provenance, reason, "foreign"))
            continue
        named = _part_of(fact, profile) if fact.id in sources.unplaced else fact.role
        if named is None:
            left_out.append(LeftOut(fact.id, fact.provenance, _("看不出属于哪一部分，请在要点里加上标题")))
            continue
        topic = matter_of(fact.topic)
        head = fact.topic.strip("：: ")
        owner = fact.owner or (head if is_office(head, named=True) else "")
        fact = replace(fact, role=named, topic=topic, owner=owner)
        remarks += misplaced_remarks(fact)
        if plain := _plain_words(fact):
            words = "、".join(f"“{word}”" for word in plain)
            remarks.append(
                Remark(
                    "colloquial",
                    _("口语{words}没有把握改写，请改：{text}").format(words=words, text=fact.text),
                    (fact.id,),
                )
            )
        if "hearsay" in fact.marks:
            remarks.append(
                Remark("hearsay", _("来源是口头或估计，请用书面数核实：{text}").format(text=fact.text), (fact.id,))
            )
        kept.append(fact)
    return with_office_matters(kept, own=profile.id not in ("hospital", "school")), left_out, remarks


def _plain_words(fact: Fact) -> tuple[str, ...]:
    """What of a line of notes is speech still when it has been put into a report's words, or was kept because its formal word would break it."""
    if fact.kind == "row":
        return ()
    text = formal(fact.text)
    return tuple(dict.fromkeys((*spoken(text), *kept_plain(text))))


def _part_of(fact: Fact, profile: Profile) -> FactRole | None:
    """The part of a note that nothing places: under a heading where it is written for now, and asked about; else by the genre's words."""
    return fact.role if fact.topic or fact.owner else role_by_words(fact, profile.parts)


def _preamble(
    case: Case, profile: Profile, prior: Report | None, basis: Sequence[str], matters: Sequence[str]
) -> tuple[str, ...]:
    lines = list(opening(case, profile, prior, matters))
    # Final accounts are a budget's; elsewhere a row, or who says it of all, says that figures are early ones.
    if not profile.money:
        basis = tuple(word for word in basis if not word.startswith(("快报", "预计")))
    told = "报告中的数据" if profile.money else "文中主要指标"
    if any("快报" in word for word in basis):
        lines.append(f"{told}为快报数，最终以决算数为准。")
    elif any("预计" in word for word in basis):
        lines.append(f"{told}为预计数，最终以决算数为准。")
    elif any("同口径" in word or "可比口径" in word for word in basis):
        lines.append("报告中的增减幅度按同口径计算。")
    return tuple(lines)
