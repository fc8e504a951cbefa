"""Headings: from last period's report where they fit, else from the profile; never a claim, a year or another unit's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.core.profile import Topic
from drafter.core.report import Heading, Report
from drafter.language.subjects import Subject, by_id, scores, subject_of
from drafter.plan.about import subject_of_fact
from drafter.plan.desk_names import office_name
from drafter.plan.heading_names import borne_out, contradicted, of_acts
from drafter.plan.last_parts import was_a_part
from drafter.plan.last_time import STALE, calmed, of_this_time
from drafter.plan.leads import is_about
from drafter.plan.matters import is_of_the_house, office_matter, work_named, work_of
from drafter.plan.placing import GOALS, OTHER, Group
from drafter.plan.prior_sections import LONGEST, without_boast
from drafter.plan.told_again import where_most_told
from drafter.plan.topic_heads import (
    body_heading,
    heading_within,
    is_spoken,
    is_vague,
    is_verb_phrase,
    known_heading,
    made_heading,
    named_heading,
    set_heading,
    work_heading,
)
from drafter.plan.unit_offices import heading_in_unit, heading_of_several, work_in_unit
from drafter.plan.what_it_is import STANDING

_TWO = 2  # matters a heading may name
_SEVERAL = 3  # facts of one subject under a topic called as one speaks that name it
_MOST = 0.68  # share of a section that makes it one subject's
_CORE = re.compile(r"(?:工作|建设|管理|服务|落实)$")


def heading_topics(prior: Report | None) -> tuple[Topic, ...]:
    """The prior's own headings of its achievements as topics, each with the subjects its words tell."""
    return tuple(
        Topic(f"prior{at}", heading.text, classes=tuple(scores(heading.text)), lead=heading.text)
        for at, heading in enumerate(_second_level(prior), 1)
        if not STALE.search(heading.text) and scores(heading.text)
    )


def section_heading(group: Group, prior: Report | None, used: set[str], *, narrow: bool = False) -> str:
    """Last period's heading for the same matter; else the set one of the clerk's own topic, else the profile's lead, else 推进…工作.

    narrow: whether the unit has one field; the wide heads of a government (推进产业发展) then give way to the two matters that are told.
    """
    if group.title == STANDING:
        return _taken(group.title, used)
    if group.own and any(group.title in (one.text, calmed(one.text)) for one in _second_level(prior)):
        return _taken(group.title, used)
    if last := next((one for one in last_headings(group, prior) if one not in used), ""):
        return _taken(last, used)
    if group.own and (named := named_heading(group.title)) and named not in used:
        return _taken(named, used)
    if not group.own and (told := where_most_told(group.facts, prior)) and told not in used:
        return _taken(told, used)
    if group.title == OTHER:
        return _taken(_several(group, used), used)
    own = _of_office(group)
    if own and _speaks_of_others(own, group.facts) and (told := _of_content(group, used)) != _plain(group.title):
        return _taken(told, used)
    if own:
        return _taken(own if own not in used else f"进一步{own}", used)
    if _is_desks(group):
        housed = all(is_of_the_house(fact.owner) for fact in group.facts if fact.owner)
        wrong = contradicted(group.title, group.facts, weak=housed)
        return _taken(_of_content(group, used) if wrong else work_heading(work_named(group.title)), used)
    if group.own and is_spoken(group.title) and not (group.topic and _is_exactly(group.title, group.topic)):
        return _taken(_of_spoken(group, used), used)
    return _taken(_of_topic(group, used, narrow=narrow), used)


def last_headings(group: Group, prior: Report | None) -> Iterator[str]:
    """Last period's headings that fit a group, in their order."""
    own_call = bool(named_heading(group.title))
    for heading in () if _is_shortened(group, prior) or was_a_part(group, prior) else _second_level(prior):
        if own_call and group.title not in heading.text:
            continue
        if STALE.search(heading.text) or not of_this_time(heading.text, group.facts):
            continue
        if _fits(heading.text, group):
            yield heading.text


def _of_topic(group: Group, used: set[str], *, narrow: bool) -> str:
    """The heading by the genre's topic, the clerk's title or the one matter that is told, whichever the facts bear out."""
    topic = group.topic
    whole = topic is not None and (not group.own or _is_topic(group.title, topic))
    alone = None if whole and _general(topic) else _one_matter(group)
    wanted = [
        alone.heading if alone else "",
        "" if (whole and _general(topic)) or not narrow else _two_matters(group, used),
        heading_within(group.title, topic) if group.own and topic else "",
        topic.lead if topic and whole else "",
        (known_heading(group.title) or body_heading(group.title)) if group.own else "",
        *([] if is_verb_phrase(group.title) else [made_heading(group.title) if group.own else "", _of_subject(group)]),
    ]
    free = [words for words in wanted if words and words not in used]
    bound = group.own or (topic is not None and (topic.required or topic.core or topic.rest))
    if free and not bound and not borne_out(free[0], group.facts, topic.classes if topic else ()):
        return _of_content(group, used)
    return free[0] if free else _plain(group.title)


def _is_shortened(group: Group, prior: Report | None) -> bool:
    """Whether a group is called by what is left of a heading of last period's, so that no other of these is its."""
    left = {without_boast(one.text, STALE) for one in _second_level(prior) if STALE.search(one.text)}
    return group.own and group.title in left


def _speaks_of_others(heading: str, facts: Sequence[Fact]) -> bool:
    """Whether half of the facts are plainly about something, and none of them about what the heading names."""
    plain = sum((one := subject_of_fact(fact)) is not None and is_about(fact, one) for fact in facts)
    return 2 * plain >= len(facts) > 1 and contradicted(heading, facts, weak=True)


def _of_subject(group: Group) -> str:
    """The heading of a group's subject; "" where the title is the clerk's and nothing under it speaks of that."""
    told = group.subject.heading if group.subject else ""
    by_text = (
        replace(fact, topic="", subtopic="") for fact in group.facts
    )  # what the title itself says bears nothing out
    return told if not group.own or any(borne_out(told, [fact]) for fact in by_text) else ""


def _is_desks(group: Group) -> bool:
    """Whether a group's title is what the office that sent its facts does."""
    offices = {fact.owner for fact in group.facts if fact.owner}
    return group.desk or (group.own and any(group.title in (office_matter(one), work_of(one)) for one in offices))


def _of_office(group: Group) -> str:
    """The heading for what the unit has the office for that sent the facts, where the title is that or the office's own name (大数据 of 大数据中心)."""
    if (group.desk or _is_desks(group)) and (told := heading_in_unit(group.title)):
        return told
    if not group.own:
        return ""
    named = (work_in_unit(office_name(fact.owner)) for fact in group.facts if office_name(fact.owner) == group.title)
    work = next(named, None)
    told = known_heading(group.title) or ("" if "、" in group.title else made_heading(group.title))
    return work.heading if work else "" if told else heading_of_several(group.title)


def _of_content(group: Group, used: set[str]) -> str:
    """A heading made of what is told: the subject most of it is plainly about, two of them, or the first thing by its own name."""
    told = [one for fact in group.facts if (one := subject_of_fact(fact)) and is_about(fact, one)]
    most = max(told, key=told.count, default=None)
    if most and told.count(most) >= _MOST * len(group.facts) and most.heading not in used:
        return most.heading
    several = _several(group, used)
    if several != _plain(OTHER):
        return several
    lead = group.topic.lead if group.topic and not group.own else ""
    return lead if lead and lead not in used else _plain(group.title)


def heading_of_content(facts: Sequence[Fact], used: set[str]) -> str:
    """A heading made of what these facts tell; "" where they are of no matter that has one."""
    told = _of_content(Group(OTHER, tuple(facts)), used)
    return "" if told == _plain(OTHER) else told


def _of_spoken(group: Group, used: set[str]) -> str:
    """A heading for a topic that is called as one speaks: the subject nearly all under it is about, else the set one."""
    names = [one.id for fact in group.facts if (one := subject_of_fact(fact)) and is_about(fact, one)]
    main = max(dict.fromkeys(names), key=names.count, default="")
    sure = by_id(main) if names.count(main) >= max(_SEVERAL, _MOST * len(group.facts)) else None
    named = set_heading(group.title)
    if not sure and is_vague(group.title) and (told := _of_content(group, used)) != _plain(group.title):
        return told
    wanted = (sure.heading if sure else named, named, f"进一步{named}")
    return next((words for words in wanted if words not in used), wanted[-1])


def _one_matter(group: Group) -> Subject | None:
    """The subject of a group that nearly all of it is about: flood defence alone under 安全稳定 is called by its own name."""
    topic = group.topic
    if group.own or (topic and (topic.required or topic.core or topic.stands)):
        return None
    names = [subject.id for fact in group.facts if (subject := subject_of_fact(fact))]
    main = max(dict.fromkeys(names), key=names.count, default="")
    several = names.count(main) > 1 or len(group.facts) == 1
    sure = several and names.count(main) >= _MOST * len(names) and 2 * names.count(main) >= len(group.facts)
    return by_id(main) if sure else None


def _two_matters(group: Group, used: set[str]) -> str:
    """抓好数字化建设和节能降碳 for a group of just these; "" for more, or where the clerk or the genre named it."""
    topic = group.topic
    if group.own or topic is None or topic.required or topic.core or topic.stands or topic.rest:
        return ""
    names = [subject.matter if (subject := subject_of_fact(fact)) else "" for fact in group.facts]
    both = list(dict.fromkeys(names))
    said = "，".join(used)
    if len(both) != _TWO or "" in both or any(_CORE.sub("", name) in said for name in both):
        return ""
    return f"抓好{'和'.join(both)}"


def _several(group: Group, used: set[str]) -> str:
    """A heading for facts of no common topic: by their own acts, else the two matters most of them are plainly about, else that it is the rest."""
    if acts := of_acts(group.facts, used):
        return acts
    told = [one for fact in group.facts if (one := subject_of_fact(fact)) and is_about(fact, one)]
    names = [subject.matter for subject in told]
    said = "，".join(used)
    new = [name for name in dict.fromkeys(names) if _CORE.sub("", name) not in said]
    if len(new) == 1 and len(told) == len(group.facts) and told[0].heading not in used:
        return told[0].heading
    main = sorted(new, key=lambda name: -names.count(name))[:2]
    if len(main) < 2 or 2 * len(told) < len(group.facts):
        return _plain(OTHER)
    return f"抓好{'和'.join(name.removesuffix('工作') for name in main)}等工作"


def _general(topic: Topic | None) -> bool:
    """Whether a topic is one matter already (the genre's own: 隐患排查), so that its lead says as much as any subject's."""
    return topic is not None and len(topic.classes) == 1 and "." in topic.classes[0]


def plan_heading(group: Group, prior: Report | None, used: set[str], *, narrow: bool = False) -> str:
    """A plan's heading speaks of going on: 继续加强党的建设; one used among the achievements is not said again as it is."""
    if group.title == OTHER:
        return _taken("做好其他工作", used)
    if group.title == GOALS:
        return _taken("明确主要目标", used)
    if (
        group.own
        and prior is not None
        and any(one.text == group.title and one.role == "plans" for one in prior.headings())
    ):
        return _taken(group.title, used)
    plain = section_heading(group, None, set(), narrow=narrow)
    if not is_verb_phrase(plain):
        plain = f"做好{plain.removesuffix('工作')}工作"
    bare = re.sub("^(?:持续|不断|继续|进一步)", "", plain)
    heading = next(
        words for words in (bare, f"继续{bare}", f"进一步{bare}", f"继续{bare}（{group.title}）") if words not in used
    )
    return _taken(heading, used)


def _taken(heading: str, used: set[str]) -> str:
    used.add(heading)
    return heading


def _is_topic(title: str, topic: Topic) -> bool:
    """Whether the clerk's title is the profile's topic itself and not one matter within it (养老 in 民生保障)."""
    return _is_exactly(title, topic) or title in topic.title or topic.title in title or title in topic.lead


def _is_exactly(title: str, topic: Topic) -> bool:
    return title in (topic.title, topic.id, *topic.keywords[:1])


def _plain(title: str) -> str:
    """A heading for a topic nobody knows: 推进人工智能工作; one that is a phrase already stays."""
    if title == OTHER:
        return "统筹抓好其他工作"
    if is_verb_phrase(title) and len(title) > _TWO:
        return title
    return f"推进{title}" if title.endswith(("工作", "建设", "改革", "整治")) else f"推进{title}工作"


def _second_level(prior: Report | None) -> Sequence[Heading]:
    return (
        [h for h in prior.headings() if h.level == 2 and h.role == "achievements" and 4 <= len(h.text) <= LONGEST]
        if prior
        else []
    )


def _fits(heading: str, group: Group) -> bool:
    """Whether a heading of the prior is this group's: it names the title, or the same subject, or is the topic itself."""
    if group.title in heading or (group.own and group.topic and group.topic.lead == heading):
        return True
    if not (group.own or borne_out(heading, group.facts)):
        return False
    said = subject_of(heading)
    if said and group.subject and said.id == group.subject.id:
        return True
    topic = group.topic
    if group.own and bigrams(group.title) & bigrams(heading) and not (said and group.subject):
        return True
    if topic is None or not (not group.own or _is_topic(group.title, topic)):
        return False
    return bool(said) and any(name in (said.id, said.domain) for name in topic.classes)  # type: ignore[union-attr]
