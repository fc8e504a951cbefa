"""The parts and sections of a plan: which facts stand under which heading, in which blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.core.case import Case
from drafter.core.fact import Fact
from drafter.core.profile import Item, Part, PlannedPart, Profile, Section, Topic
from drafter.core.report import Report
from drafter.language.numerals import in_han
from drafter.language.seasons import season_in
from drafter.language.subjects import scores
from drafter.plan.along_outline import along_outline
from drafter.plan.blocks import blocks_of, prior_leads
from drafter.plan.budget_account import with_account_whole
from drafter.plan.budget_plans import budget_plans, tells_budgets, with_budget_plans
from drafter.plan.desk_homes import with_desks_together
from drafter.plan.desks import by_desks
from drafter.plan.even_plans import plan_points
from drafter.plan.even_problems import problem_points
from drafter.plan.gathering import gathered
from drafter.plan.genre_topics import topic_for
from drafter.plan.goals import with_goals_apart
from drafter.plan.gravity import by_gravity
from drafter.plan.headings import heading_topics, plan_heading, section_heading
from drafter.plan.joined import Joins
from drafter.plan.kin_homes import with_kin_at_home
from drafter.plan.kin_items import KinTelling, kin_telling
from drafter.plan.kind_rows import with_tables_whole
from drafter.plan.last_points import last_points
from drafter.plan.last_time import STALE, calmed, of_this_time
from drafter.plan.lone_lines import with_lone_lines, with_unnamed_lines
from drafter.plan.mandate import is_main, own_matters
from drafter.plan.matters import is_headed
from drafter.plan.named_items import set_items
from drafter.plan.note_figures import is_row, table_of
from drafter.plan.office_homes import OUTLINE, headings_before
from drafter.plan.one_thing import with_one_thing_together
from drafter.plan.ordered_places import as_ordered, ordered_place, with_first_apart, with_party_first
from drafter.plan.outset import outset_facts, outset_section
from drafter.plan.parallel_heads import in_one_form
from drafter.plan.part_headings import called_as_title, part_heading
from drafter.plan.placing import GOALS, OTHER, Group, group_by_topic
from drafter.plan.plan_groups import groups_of_plans, whole_groups
from drafter.plan.point_blocks import items_by_points
from drafter.plan.prior_form import in_last_form, runs_on, runs_under
from drafter.plan.prior_hosts import in_prior_order, under_prior
from drafter.plan.prior_sections import prior_sections
from drafter.plan.rectified import rectified_rows
from drafter.plan.row_homes import Head, sheet_head_of, with_rows_at_home
from drafter.plan.set_sentences import sections_opener
from drafter.plan.sound_leads import with_sound_leads
from drafter.plan.spending_groups import with_fields_whole
from drafter.plan.strays import with_lines_nearest
from drafter.plan.told_again import told_last_time
from drafter.plan.told_order import NEW, LastOrder
from drafter.plan.totals_and_parts import families, with_parts, without_parts
from drafter.plan.used_up import UsedUp
from drafter.plan.what_it_is import standing_facts, with_standing

_ANY = ("work-summary", "special-work", "generic")  # genres that are no one field's: what comes first is the unit's own
_OWN_ORDER = ("duty-report", "rectification")  # who reports on himself begins with himself, a ledger keeps its rows
_THIN, _LONG = 2, 60  # facts of a section that says little, and characters of them
_TELLING = 4  # characters of a keyword that stands for its topic alone: 组织 stands anywhere


def planned_parts(
    case: Case, profile: Profile, facts: Sequence[Fact], joins: Joins, prior: Report | None, foreign: bool
) -> Iterator[PlannedPart]:
    """The parts in the profile's order. prior: last period's report; of another unit's (`foreign`) nothing is kept."""
    own_prior, told = None if foreign else prior, [one for one in facts if one.id not in joins.merged]
    told = as_ordered(told if profile.id in _OWN_ORDER else with_party_first(by_gravity(told), case.title))
    taken = UsedUp()
    number = 0
    for part in profile.parts:
        own = [fact for fact in told if part.role == ("achievements" if fact.role == "preamble" else fact.role)]
        if not own and not part.required:
            continue
        number += 1
        heading = part_heading(part, case.period, case.unit, own_prior, season_in(case.title))
        heading = called_as_title(heading, case.title) if part.role == "plans" else heading
        kin, hosts = _kin(part, own, facts, joins), _hosts(facts, joins)
        telling = kin_telling(own, joins, told_last_time(own_prior), hosts)
        unit = case.unit if profile.id in _ANY else ""
        first = _outset(part, own, own_prior, hosts)
        drafted = budget_plans(own) if part.role == "plans" and tells_budgets(profile) else []
        own = [fact for fact in own if fact not in first and fact not in drafted]
        sections = tuple(_sections(part, profile, own, told, own_prior, taken, kin, hosts, unit, telling))
        sections = _in_one_form(sections, own_prior) if part.role == "achievements" else sections
        sections, running = in_last_form(sections, own_prior, part.role), runs_on(own_prior, part.role)
        outset = telling.opening(outset_section(taken.new_id(f"{part.id}.outset"), first))
        opener = sections_opener(case, own_prior) if part.role == "achievements" and len(sections) > 1 else ""
        planned = PlannedPart(
            part.role, f"{in_han(number)}、", heading, part.lead, (*outset, *sections), running, opener
        )
        parts = with_budget_plans(planned, drafted, own_prior, case.period, taken.new_id) if drafted else (planned,)
        number += len(parts) - 1
        yield from parts


def _outset(
    part: Part, facts: Sequence[Fact], prior: Report | None, hosts: Mapping[str, tuple[Fact, ...]]
) -> tuple[Fact, ...]:
    """What last period's opening stated of the whole body, where its account had an outline."""
    last = told_last_time(prior)
    if part.role != "achievements" or len(last.sections) < OUTLINE:
        return ()
    return outset_facts(facts, last, hosts, whole=any(topic.opens for topic in part.topics))


def _in_one_form(sections: tuple[Section, ...], prior: Report | None) -> tuple[Section, ...]:
    """The sections, beside last period's headings those made now put as these are."""
    kept = {calmed(heading.text) for heading in prior.headings() if heading.level == 2} if prior else set()
    headings = in_one_form([one.heading for one in sections], kept)
    return tuple(replace(one, heading=heading) for one, heading in zip(sections, headings, strict=True))


def _kin(part: Part, own: Sequence[Fact], facts: Sequence[Fact], joins: Joins) -> dict[str, tuple[str, ...]]:
    """Totals and their parts among a part's facts; a total that is told with a note is known by that note."""
    merged = [fact for fact in facts if fact.id in joins.merged and fact.role == part.role]
    return families(own, told_with=joins.merged, merged=merged)


def _hosts(facts: Sequence[Fact], joins: Joins) -> dict[str, tuple[Fact, ...]]:
    """By the id of a fact, the rows that are told with it."""
    found: dict[str, tuple[Fact, ...]] = {}
    for row in (one for one in facts if one.id in joins.merged and is_row(one)):
        found[joins.merged[row.id]] = (*found.get(joins.merged[row.id], ()), row)
    return found


def _heads(hosts: Mapping[str, Sequence[Fact]]) -> dict[str, list[Head]]:
    return {name: [head for row in rows if (head := sheet_head_of(row))] for name, rows in hosts.items()}


def _sections(
    part: Part, profile: Profile, facts: Sequence[Fact], told: Sequence[Fact], prior: Report | None, taken: UsedUp,
    kin: dict[str, tuple[str, ...]], hosts: Mapping[str, tuple[Fact, ...]], unit: str, telling: KinTelling,
) -> Iterator[Section]:  # fmt: skip
    ledger = rectified_rows(facts) if part.role == "achievements" else ()
    loose = [fact for fact in facts if not any(fact in row for row in ledger)]
    standing = standing_facts(loose) if part.role == "achievements" and unit else ()
    loose = [fact for fact in loose if fact not in standing]
    groups = _groups(part, profile, loose, told, prior, kin, hosts, taken.homes)
    if groups is None:
        loose = without_parts(loose, kin)
        items = (
            problem_points(facts, told, prior, apart=profile.id in _OWN_ORDER)
            if part.role == "problems"
            else with_goals_apart(loose, lambda plans: plan_points(plans, told, taken.headings, money=profile.money))
        )
        items = with_parts(items, {} if part.role == "problems" else kin)
        yield Section(taken.new_id(part.id), part.role, 5, "", "", items, lead=part.lead)
        return
    taken.headings |= _called_so(groups, prior)
    number = 0
    for number, group in enumerate(with_standing(_in_order(part, groups, unit), standing), 1):
        named = section_heading if part.role == "achievements" else plan_heading
        heading = named(group, prior, taken.headings, narrow=bool(unit and own_matters(unit)))
        name = group.topic.id if group.topic else group.subject.id if group.subject else str(number)
        others = [one.title for one in groups if one.title != group.title]
        if part.role == "achievements":
            items = _told(group, heading, prior_leads(prior), others, prior, hosts, telling)
        else:
            items = plan_points(group.facts, told, taken.headings, heading, money=profile.money)
        taken.headings |= {item.lead for item in items}
        taken.homes |= {fact.id: heading for fact in group.facts}
        yield Section(
            taken.new_id(f"{part.id}.{name}"), part.role, 2, f"（{in_han(number)}）", heading, with_parts(items, kin), topic=group.title
        )  # fmt: skip
    if ledger:
        items = tuple(Item(tuple(fact.id for fact in row)) for row in ledger)
        numbered = f"（{in_han(number + 1)}）"
        yield Section(taken.new_id(f"{part.id}.ledger"), part.role, 2, numbered, "逐项整改反馈问题", items)


def _called_so(groups: Sequence[Group], prior: Report | None) -> set[str]:
    """Last period's headings that groups are called by already, so that no other takes them."""
    last = {one.text for one in prior.headings()} if prior else set()
    return {group.title for group in groups if group.own} & last


def _told(
    group: Group, heading: str, leads: Mapping[str, str], others: Sequence[str], prior: Report | None,
    hosts: Mapping[str, tuple[Fact, ...]], telling: KinTelling,
) -> tuple[Item, ...]:  # fmt: skip
    """What a section tells, kin together: in last period's order where its sentences run on, else in its points, else in blocks."""
    if fixed := set_items(
        group, heading, [*leads.values()], lambda own: _told(own, heading, leads, others, prior, hosts, telling)
    ):
        return fixed
    called, core = (heading, group.title), bool(group.topic and group.topic.core)
    last = told_last_time(prior)
    if group.facts and runs_under(heading, prior, "achievements"):
        at = next((at for at, one in enumerate(last.sections) if one.heading == group.title), NEW)
        return telling.items((LastOrder(last, at, hosts).item(group.facts, heading),), called, core=core)
    items = items_by_points(group.facts, called, prior, hosts) or _blocks(group, heading, leads, others)
    points = next((found for name in called if (found := last_points(prior, name))), ())
    items = with_sound_leads(items, {fact.id: fact for fact in group.facts}, heading, others, points, hosts)
    return telling.items(items, called, core=core)


def _blocks(group: Group, heading: str, leads: Mapping[str, str], others: Sequence[str]) -> tuple[Item, ...]:
    topic = group.topic
    classes = topic.classes if topic else ()
    core = bool(topic and topic.core)
    return blocks_of(_core_first(group), heading, leads, classes, core=core, own=group.desk or group.own, others=others)


def _in_order(part: Part, groups: Sequence[Group], unit: str) -> list[Group]:
    """The genre's core topics first, then what the unit is there for, unless the clerk gave an order; required topics without a fact last, as holes."""
    facts = [fact for group in groups for fact in group.facts]
    lacking = [
        Group(t.title, (), t)
        for t in part.topics
        if t.required and not any(group.topic is t for group in groups) and not any(_tells_of(t, one) for one in facts)
    ]
    given = any(group.own or (group.topic and group.topic.stands) for group in groups)
    first = next((one for one in groups if _opens(part, one)), None)
    ordered = sorted(
        groups, key=lambda group: (group is not first, *_weight(group), not (given or not unit or is_main(group, unit)))
    )
    ordered = sorted(ordered, key=lambda group: ordered_place(group.facts))
    return [*ordered, *(lacking if part.role == "achievements" else [])]


def _tells_of(topic: Topic, fact: Fact) -> bool:
    """Whether a fact is of a topic's matter, whichever section its office's have: the topic is no hole then."""
    words = f"{fact.topic}，{fact.text}"
    subjects = scores(words)
    return any(name == one or name.split(".")[0] == one for name in subjects for one in topic.classes) or any(
        len(word) >= _TELLING and word in words for word in topic.keywords
    )


def _weight(group: Group) -> tuple[bool, int]:
    """The genre's core before all; a section of a line or two behind those that say more, where its place is not the clerk's own; the rest last."""
    core = group.title == GOALS or bool(group.topic and group.topic.core)
    own = group.own or bool(group.topic and group.topic.stands)
    required = bool(group.topic and group.topic.required)
    size = sum(len(fact.text) for fact in group.facts)
    thin = not (core or own or required) and len(group.facts) <= _THIN and size < _LONG
    return not core, 2 if group.title == OTHER else int(thin)


def _opens(part: Part, group: Group) -> bool:
    """Whether a group tells what the genre opens with (the economy as a whole), and no head of the notes stands over it."""
    if group.own or not group.facts or part.role != "achievements":
        return False
    if group.topic is not None:
        return group.topic.opens
    topics = (topic_for(fact.text, part.topics) for fact in group.facts)
    return all(one is not None and one.opens for one in topics)


def _core_first(group: Group) -> tuple[Fact, ...]:
    """In a core topic the sheet's own figures open the section."""
    core = bool(group.topic and group.topic.core)
    return tuple(sorted(group.facts, key=lambda fact: core and not is_row(fact)))


def _groups(
    part: Part, profile: Profile, facts: Sequence[Fact], told: Sequence[Fact], prior: Report | None,
    kin: dict[str, tuple[str, ...]], hosts: Mapping[str, tuple[Fact, ...]], homes: Mapping[str, str],
) -> tuple[Group, ...] | None:  # fmt: skip
    """Sections of the part, or None when it is one run of blocks (problems; few plans that nobody gave topics)."""
    if part.role == "problems" or (not facts and not part.topics):
        return None
    if part.role == "achievements" or part.topics:
        parted = part.role == "achievements" and is_headed(facts)
        sections = [one for one in prior_sections(prior, STALE) if of_this_time(one.heading, facts)]
        headings = tuple(topic for topic in heading_topics(prior) if of_this_time(topic.title, facts))
        outlined = parted and len(sections) >= OUTLINE
        names = {one.heading for one in sections}
        again = told_last_time(prior).homes(facts, hosts, names) if outlined else {}
        before = headings_before(facts, sections, again) if parted else {}
        groups = gathered(
            with_tables_whole(whole_groups(group_by_topic(facts, part, headings, before), kin)),
            kin,
            {name: table_of(rows[-1]) for name, rows in hosts.items()},
            part.topics,
        )
        last_time = {heading.text for heading in prior.headings() if heading.level == 2} if prior else set()
        placed = under_prior(by_desks(groups), sections, last_time | names)
        if parted:
            placed = placed if outlined else with_desks_together(placed, headings)
            placed = in_prior_order(placed, [one.heading for one in sections])
        placed = with_lone_lines(placed) if part.role == "achievements" else placed
        placed = with_unnamed_lines(placed, names) if outlined else placed
        placed = with_rows_at_home(placed, _heads(hosts), again) if part.role == "achievements" else placed
        if part.role == "achievements" and not outlined:
            placed = along_outline(with_lines_nearest(placed), sections, prior, again)
        if part.role == "achievements":
            placed = placed if profile.money else with_kin_at_home(placed, sections, again, prior)
        placed = with_fields_whole(with_account_whole(placed), part.topics)
        return with_one_thing_together(with_first_apart(placed, part.topics, outlined=outlined))
    return groups_of_plans(profile, facts, told, prior, kin, homes, part)
