"""Plans grouped by the problem they answer: what is wrong and what will be done about it stand in one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language.subjects import by_id, subject_of
from drafter.plan.gravity import scattered
from drafter.plan.leads import plain_subject
from drafter.plan.note_figures import source_line
from drafter.plan.office_leads import OTHERS, plans_by_office
from drafter.plan.placing import OTHER, Group
from drafter.plan.plan_homes import with_others_housed
from drafter.plan.remedy_items import items_by_remedy
from drafter.plan.topic_heads import is_verb_phrase

FEW = 6  # so many plans are a list a reader takes in at once
_LEADING = 3  # plans that are worth parting
_UNLED = 0.5  # share of plans no lead is true of, beyond which none is given one
_UNKNOWN = 0.5  # share of plans of no known subject beyond which none gets a lead
_SENT = 0.5  # share of plans from named offices, from which on these part them
_HEAP = 0.25  # share of plans that may stand under no heading of their own, or alone under one
_ALIKE = 2  # shared word pairs that make a plan the answer to a problem


def are_headed(plans: Sequence[Fact]) -> bool:
    """Whether plans are many, and most stand under topics of the clerk's own: those then head them. One item with a name among others has none."""
    topics = [fact.topic for fact in plans if fact.topic]
    return len(plans) >= FEW and 2 * len(topics) >= len(plans) and (len({*topics}) > 1 or len(topics) == len(plans))


def answering_groups(plans: Sequence[Fact], problems: Sequence[Fact]) -> tuple[Group, ...] | None:
    """The plans by subject, in the order of the problems they answer; None when they are few, or mostly of no known subject."""
    subjects = [subject_of(fact.text) for fact in plans]
    if len(plans) < FEW or sum(subject is None for subject in subjects) > 0.3 * len(plans):
        return None
    by_domain: dict[str, list[int]] = defaultdict(list)
    for place, subject in enumerate(subjects):
        by_domain[subject.domain if subject else ""].append(place)
    if not 2 <= len(by_domain) <= len(plans) // 2:
        return None  # heads over single plans only make the list longer
    rank = {name: _rank([plans[at] for at in places], problems) for name, places in by_domain.items()}
    order = sorted(by_domain, key=lambda name: (name == "", rank[name], by_domain[name][0]))
    groups = [_group([plans[at] for at in by_domain[name]], [subjects[at] for at in by_domain[name]]) for name in order]
    housed = with_others_housed(groups)
    heaped = sum(len(group.facts) for group in housed if group.title == OTHER or len(group.facts) == 1)
    return housed if heaped <= _HEAP * len(plans) else None


def _group(facts: Sequence[Fact], subjects: Sequence[object]) -> Group:
    ids = [subject.id for subject in subjects if subject]  # type: ignore[attr-defined]
    if not ids:
        return Group(OTHER, tuple(facts))
    subject = by_id(max(dict.fromkeys(ids), key=ids.count))
    assert subject is not None
    return Group(subject.heading, tuple(facts), None, subject)


def _rank(plans: Sequence[Fact], problems: Sequence[Fact]) -> int:
    """The place of the first problem these plans answer; behind all when they answer none."""
    return min(
        (at for at, problem in enumerate(problems) if any(answers(plan, problem) for plan in plans)),
        default=len(problems),
    )


def pledge_items(
    plans: Sequence[Fact], told: Sequence[Fact], used: Collection[str], heading: str = ""
) -> tuple[Item, ...]:
    """Plans as items: those of one subject together behind its lead, in the order of the problems they answer; each by itself where few have one.

    used: headings of the report so far; a lead that says one of them again says that it goes on.
    """
    problems = [fact for fact in told if fact.role == "problems"]
    if heading and len({source_line(fact) for fact in plans}) < FEW:
        return tuple(Item((fact.id,)) for fact in plans)  # the heading says what a few lines have in common
    subjects = {fact.id: plain_subject(fact) for fact in plans}
    if scattered(plans, told):
        plans = sorted(plans, key=lambda plan: _rank([plan], problems))
    sent = sum(bool(fact.owner) for fact in plans) > _SENT * len(plans)
    if not (heading or sent) and (made := items_by_remedy(plans)):
        facts = {fact.id: fact for fact in plans}
        ranks = {item: _rank([facts[one] for one in item.fact_ids], problems) for item in made}
        return tuple(sorted(made, key=lambda item: (not item.lead, ranks[item])))
    if len(plans) >= _LEADING and (parted := plans_by_office(plans, used, heading)):
        facts = {fact.id: fact for fact in plans}
        return tuple(sorted(parted, key=lambda item: _place([facts[one] for one in item.fact_ids], item, problems)))
    if len(plans) < _LEADING or sum(one is None for one in subjects.values()) > _UNKNOWN * len(plans):
        return tuple(Item((fact.id,)) for fact in plans)
    by_subject: dict[str, list[Fact]] = defaultdict(list)
    for fact in plans:
        subject = subjects[fact.id]
        by_subject[subject.id if subject else ""].append(fact)
    rest = by_subject.pop("", [])
    if len(by_subject) < 2:
        return tuple(Item((fact.id,)) for fact in plans)
    for fact in list(rest):
        if home := _likest(fact, by_subject):
            by_subject[home].append(fact)
            rest.remove(fact)
    order = sorted(by_subject, key=lambda name: (_rank(by_subject[name], problems), list(by_subject).index(name)))
    if len(rest) > _UNLED * len(plans):
        return tuple(Item((fact.id,)) for fact in plans)
    led = tuple(Item(tuple(fact.id for fact in by_subject[name]), _lead(name, used, heading)) for name in order)
    return (*led, *(Item((fact.id,)) for fact in rest))


def _place(plans: Sequence[Fact], item: Item, problems: Sequence[Fact]) -> tuple[bool, int]:
    """Those no lead is true of stand last, the others with the problems they answer."""
    return item.lead == OTHERS, _rank(plans, problems)


def _lead(name: str, used: Collection[str], heading: str) -> str:
    """The subject's heading as what will be done; where the report has it as a heading already, its lead, else 持续 before it."""
    subject = by_id(name)
    assert subject is not None
    if not is_verb_phrase(subject.heading):
        return f"做好{subject.matter}安排"
    wanted = (subject.heading, subject.lead, f"持续{subject.lead}", f"继续抓好{subject.matter}")
    return next((words for words in wanted if words not in used and words != heading), wanted[-1])


def _likest(fact: Fact, by_subject: Mapping[str, Sequence[Fact]]) -> str:
    """The subject whose plans share words with this one; "" where none does, for no lead is true of it then."""
    pairs = bigrams(skeleton(fact.text))
    likes = {name: max(len(pairs & bigrams(skeleton(one.text))) for one in own) for name, own in by_subject.items()}
    best = max(likes, key=lambda name: likes[name])
    return best if likes[best] > _ALIKE else ""


def answers(plan: Fact, problem: Fact) -> bool:
    """Whether a plan speaks of what the problem is about."""
    one, other = subject_of(plan.text), subject_of(problem.text)
    if one and other and one.id == other.id:
        return True
    return len(bigrams(skeleton(plan.text)) & bigrams(skeleton(problem.text))) >= _ALIKE
