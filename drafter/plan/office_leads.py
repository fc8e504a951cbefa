"""Blocks and plans led by what the office is there for that sent them: a clerk's @价监科 says more of a line than a chance word in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language.subjects import Subject, scores
from drafter.plan.about import subject_of_fact
from drafter.plan.desk_names import office_name
from drafter.plan.leads import is_about
from drafter.plan.note_figures import is_row
from drafter.plan.unit_offices import work_in_unit

_FEWEST = 4  # notes of a section that are worth parting
_KNOWN = 0.6  # share of them whose office or subject is known
_LED = 0.6  # and of plans
_BLOCKS = 6  # most blocks a section has
_LONGEST = 160  # characters of a plan's item


def office_heading(owner: str) -> str:
    """What stands over an office's work, as the unit has it; "" where its kind is not known."""
    work = work_in_unit(office_name(owner), owner)
    return work.heading if work else ""


def blocks_by_office(
    facts: Sequence[Fact], heading: str, leads: Mapping[str, str]
) -> list[tuple[list[Fact], str]] | None:
    """The facts of a section parted by who sent them, each behind its lead, the others last behind none; None where that tells too little.

    leads: last period's own by the subject they speak of.
    """
    notes = [fact for fact in facts if not is_row(fact)]
    if len(notes) < _FEWEST or len({office_heading(fact.owner) for fact in notes} - {""}) < 2:
        return None
    by_lead: dict[str, list[Fact]] = defaultdict(list)
    for name, own in _by_key(facts).items():
        by_lead[_lead(own, name, leads) if name else ""] += own
    if heading in by_lead:
        by_lead[""] += by_lead.pop(heading)
    loose = by_lead.pop("", [])
    while len(by_lead) > _BLOCKS:
        loose += by_lead.pop(min(by_lead, key=lambda lead: len(by_lead[lead])))
    if len(by_lead) < 2 or len(loose) > (1 - _KNOWN) * len(facts):
        return None
    place = {fact.id: at for at, fact in enumerate(facts)}
    return [
        (sorted(own, key=lambda fact: (is_row(fact), place[fact.id])), lead)
        for lead, own in [*by_lead.items(), *([("", loose)] if loose else [])]
    ]


def _by_key(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The facts by their office's heading; of one without an office that is known, by that of the line it is part of, else its own subject's."""
    found: dict[str, list[Fact]] = defaultdict(list)
    lines: dict[tuple[str, str], str] = {}
    for fact in sorted(facts, key=is_row):
        line = (fact.provenance.source, fact.provenance.locator)
        subject = subject_of_fact(fact)
        own = subject.lead if subject and is_about(fact, subject) else ""
        key = office_heading(fact.owner) or (lines.get(line, "") if not is_row(fact) else "") or own
        lines[line] = key
        found[key].append(fact)
    return found


def _lead(facts: Sequence[Fact], office: str, leads: Mapping[str, str]) -> str:
    """The lead of what one office sent: its one subject's, where all is of that; else what the office is there for, if nothing is plainly against it."""
    sure = _sure(facts)
    if len(sure) == len(facts) > 1 and len({one.id for one in sure}) == 1:
        return leads.get(sure[0].id, "") or sure[0].lead
    return "" if _against(office, facts, sure) else office


def _sure(facts: Sequence[Fact]) -> list[Subject]:
    return [one for fact in facts if (one := subject_of_fact(fact)) and is_about(fact, one)]


def _against(heading: str, facts: Sequence[Fact], sure: Sequence[Subject]) -> bool:
    """Whether most facts are plainly of fields the heading does not name."""
    fields = {name.split(".")[0] for name in scores(heading)}
    return bool(fields) and 2 * len(sure) > len(facts) and not any(one.domain in fields for one in sure)


def plans_by_office(plans: Sequence[Fact], used: Collection[str], heading: str) -> tuple[Item, ...] | None:
    """Plans behind what their offices are there for, in the clerk's order; None where too few have an office that tells.

    used: headings of the report so far, which are not said again as they are.
    """
    heads = {fact.id: _plan_lead(fact) for fact in plans}
    led = [lead for lead in heads.values() if lead and lead != heading]
    if len({*led}) < 2 or len(led) < _LED * len(plans):
        return None
    items: dict[str, list[Fact]] = {}
    for at, fact in enumerate(plans):
        key = heads[fact.id] or f"{at}"
        told = items.setdefault(key, [])
        if told and sum(len(one.text) for one in (*told, fact)) > _LONGEST:
            told = items.setdefault(f"{at}", [])
        told.append(fact)
    return tuple(
        Item(tuple(fact.id for fact in own), "" if key.isdigit() else _anew(key, used)) for key, own in items.items()
    )


def _plan_lead(plan: Fact) -> str:
    """What the plan's office is there for, if the plan is of that; else the heading of what it is plainly about."""
    office, sure = office_heading(plan.owner), _sure([plan])
    if office and not _against(office, [plan], sure):
        return office
    return sure[0].heading if sure else ""


def _anew(lead: str, used: Collection[str]) -> str:
    return next(
        words
        for words in (lead, f"进一步{lead}", f"持续{lead}", f"继续{lead}")
        if words not in used or words.startswith("继续")
    )
