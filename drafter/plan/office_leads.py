"""Blocks and plans led by what the office is there for that sent them: a clerk's @价监科 says more of a line than a chance word in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language.subjects import Subject, scores, subject_of
from drafter.plan.about import subject_of_fact
from drafter.plan.desk_names import counts_for_others, office_name
from drafter.plan.goals import is_goal
from drafter.plan.heading_names import heading_words
from drafter.plan.leads import is_list_of_boons, plain_subject
from drafter.plan.matters import work_of
from drafter.plan.note_figures import is_row
from drafter.plan.topic_heads import is_verb_phrase, work_heading
from drafter.plan.unit_offices import work_in_unit, works_are_wide

_FEWEST = 3  # notes of a section that are worth parting
_KNOWN = 0.6  # share of them whose office or subject is known
_LED = 0.6  # and of plans
_BLOCKS = 6  # most blocks a section has
_BOONS = "办好民生实事"
_ANEW = ("持续", "进一步", "继续")
_LABEL = re.compile(r"(?P<label>[一-鿿“”]{2,10})(?:[：:]|方面，)")
_COMMON = re.compile(r"[^税粮药食债矿渔林农水电气路桥港航医教师生学保险招标档馆票审监质]")
# 2025年一般公共预算收入32亿元，增长4%: what the year is to reach
_AIM = re.compile(r"\d[\d.]*[万亿]*元?(?:[，（(](?:同比|力争|预计)?(?:增长|增加|下降)|[（(][+＋-])\d")
_COLUMN = re.compile(r"![A-Z]+(?=\d)")
_LONGEST = 160  # characters of plans that no lead is true of, and still one item
_FEW, _COUNTABLE = 3, 10  # plans, items
OTHERS = "统筹抓好其他重点工作"


def office_heading(owner: str) -> str:
    """What stands over an office's work, as its unit or any house has it; "" where nothing tells."""
    if counts_for_others(owner):
        return ""
    if work := work_in_unit(office_name(owner), owner):
        return work.heading
    made = work_heading(work_of(owner)) if work_of(owner) else ""
    return "" if made.startswith("抓好") else made


def blocks_by_office(
    facts: Sequence[Fact], heading: str, leads: Mapping[str, str]
) -> list[tuple[list[Fact], str]] | None:
    """The facts of a section parted by who sent them, each behind its lead, the others last behind none; None where that tells too little.

    leads: last period's own by the subject they speak of.
    """
    notes = [fact for fact in facts if not is_row(fact)]
    if len(notes) < _FEWEST or len({office_heading(fact.owner) for fact in notes} - {""}) < 2:
        return None
    if all(plain_subject(fact) for fact in facts):
        return None  # what is told says it better than who sent it
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
    """The facts by their office's heading; of one without an office that is known by its own subject's, else by that of the line it is part of."""
    found: dict[str, list[Fact]] = defaultdict(list)
    offices = {office_heading(fact.owner) for fact in facts} - {""}
    lines: dict[tuple[str, str], str] = {}
    for fact in sorted(facts, key=is_row):
        subject = plain_subject(fact)
        own = "" if subject is None else subject.heading if subject.heading in offices else subject.lead
        key = office_heading(fact.owner) or own or lines.get(_line(fact), "")
        lines[_line(fact)] = key
        found[key].append(fact)
    return found


def _line(fact: Fact) -> tuple[str, str]:
    """The line of notes, or the row of a sheet, whichever cell of it."""
    place = fact.provenance.locator
    return fact.provenance.source, _COLUMN.sub("!", place) if is_row(fact) or "!" in place else place


def _lead(facts: Sequence[Fact], office: str, leads: Mapping[str, str]) -> str:
    """The lead of what one office sent: its one subject's, where all is of that; else what the office is there for, if nothing is plainly against it."""
    sure = _sure(facts)
    if len(sure) == len(facts) > 1 and len({one.id for one in sure}) == 1:
        return leads.get(sure[0].id, "") or sure[0].lead
    return "" if _against(office, facts, sure) else office


def _sure(facts: Sequence[Fact]) -> list[Subject]:
    """What the facts are plainly about; a label its clerk wrote at the head of a line holds for what follows in it."""
    labels = ((_line(fact), found["label"]) for fact in facts if (found := _LABEL.match(fact.text)))
    labelled = {line: one for line, label in labels if (one := subject_of(label))}
    return [one for fact in facts if (one := plain_subject(fact) or labelled.get(_line(fact)))]


def _speaks_of(office: str, facts: Sequence[Fact]) -> bool:
    """Whether the facts name what the office's heading does (公平竞争审查), or share the one sign that tells it (税源 of 税政管理)."""
    text = "".join(fact.text for fact in facts)
    return bool(heading_words(office) & bigrams(text)) or bool({*_COMMON.sub("", office)} & {*text})


def _against(heading: str, facts: Sequence[Fact], sure: Sequence[Subject]) -> bool:
    """Whether most facts are plainly of fields the heading does not name, and none speaks of it."""
    fields = {name.split(".")[0] for name in scores(heading)}
    other = 2 * len(sure) > len(facts) and not any(one.domain in fields for one in sure)
    return other and bool(fields or len(facts) == len(sure) == 1) and not _speaks_of(heading, facts)


def plans_by_office(plans: Sequence[Fact], used: Collection[str], heading: str) -> tuple[Item, ...] | None:
    """Plans behind what their offices are there for, in the clerk's order: first what is aimed at, last what no lead is true of; None where too few have an office that tells.

    used: headings of the report so far, which are not said again as they are.
    """
    lines: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in plans:
        lines[_line(fact)].append(fact)
    told = [one for line in lines.values() for one in _parted(line)]
    known = [lead for lead, _own in told if lead and lead != heading]
    housed = [(lead or _home(own, known), own) for lead, own in told]
    if len({*known}) < 2 or sum(bool(lead) and lead != heading for lead, _own in housed) < _LED * len(housed):
        return None
    items: dict[str, list[Fact]] = defaultdict(list)
    for lead, own in housed:
        items[lead] += own
    rest = items.pop("", [])
    aims = [fact for fact in rest if is_aim(fact)]
    led = [Item(tuple(fact.id for fact in own), anew(lead, used, at)) for at, (lead, own) in enumerate(items.items())]
    others = _others([fact for fact in rest if fact not in aims], heading, len(aims) + len(led))
    return (*(Item((fact.id,)) for fact in aims), *led, *others)


def _parted(line: Sequence[Fact]) -> list[tuple[str, list[Fact]]]:
    """The plans of one line behind its first lead, but for those of another field: of each of them the lead, or "", and its own."""
    leads = [_plan_lead(fact) for fact in line]
    at = next((place for place, lead in enumerate(leads) if lead), 0)
    told: list[tuple[str, list[Fact]]] = [(leads[at], [])]
    for lead, fact in zip(leads, line, strict=True):
        if lead == leads[at] or _is_akin(fact, lead, line[at], leads[at]):
            told[0][1].append(fact)
        else:
            told.append((lead, [fact]))
    return told


def _is_akin(fact: Fact, own: str, led: Fact, lead: str) -> bool:
    """Whether a plan may stand behind the lead of another of its line: it is what its office is there for, or nothing in it is of another field."""
    if office_heading(fact.owner) == lead:
        return True
    subject, other = plain_subject(fact) if own or fact.owner else subject_of_fact(fact), plain_subject(led)
    fields = {other.domain} if other else _fields(lead)
    if own and not bigrams(own) & bigrams(lead):
        return False
    return subject.domain in fields if subject else bool(fact.owner)


def _home(own: Sequence[Fact], known: Sequence[str]) -> str:
    """The one lead of others that plans without any go behind: what they are about, or, where no office sent them, what alone names what they tell of."""
    if any(map(is_aim, own)):
        return ""
    about = {one.heading for fact in own if (one := subject_of_fact(fact))} & {*known}
    sent = any(fact.owner for fact in own)
    homes = about or {lead for lead in known if not sent and _speaks_of(lead, own)}
    return next(iter(homes)) if len(homes) == 1 else ""


def is_aim(fact: Fact) -> bool:
    """Whether a plan says what the year is to reach."""
    return is_goal(fact) or bool(_AIM.search(fact.text))


def _others(rest: Sequence[Fact], heading: str, before: int) -> tuple[Item, ...]:
    """What no lead is true of, each by itself where it is little and a reader can count the items; else under one that says so, where they are not too many for a sentence or two."""
    ids = tuple(fact.id for fact in rest)
    if (
        not ids
        or heading
        or (len(ids) <= _FEW and before + len(ids) <= _COUNTABLE)
        or sum(len(fact.text) for fact in rest) > _LONGEST
    ):
        return tuple(Item((one,)) for one in ids)
    return (Item(ids, OTHERS),)


def _fields(heading: str) -> frozenset[str]:
    return frozenset(name.split(".")[0] for name in scores(heading))


def _plan_lead(plan: Fact) -> str:
    """What the plan's office is there for, if the plan is of that; else the heading of what it is plainly about."""
    if is_list_of_boons(plan):
        return _BOONS
    office, sure = office_heading(plan.owner), _sure([plan])
    plain = sure[0].heading if sure and is_verb_phrase(sure[0].heading) else ""
    akin = bool(plain) and sure[0].domain in {name.split(".")[0] for name in scores(office)}
    if plain and (works_are_wide() or (akin and not _speaks_of(office, [plan]))):
        return plain
    if office and not _against(office, [plan], sure):
        return office
    return plain


def anew(lead: str, used: Collection[str], at: int) -> str:
    """The lead; one that heads what was done says that it goes on, in turns."""
    if lead not in used:
        return lead
    turn = at % len(_ANEW)
    wanted = [f"{how}{lead}" for how in (*_ANEW[turn:], *_ANEW[:turn])]
    return next((words for words in wanted if words not in used), wanted[0])
