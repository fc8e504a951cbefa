"""A section of a single line, and what is left over: the line is told with its like, or its like with it; 其他工作 keeps only what nothing speaks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.language.formal import formal
from drafter.language.subjects import scores
from drafter.plan.about import subject_of_fact
from drafter.plan.heading_names import heading_words
from drafter.plan.leads import is_about
from drafter.plan.matters import work_of
from drafter.plan.note_figures import is_row
from drafter.plan.placing import OTHER, Group
from drafter.plan.prior_sections import word_pairs

_FEWEST = 3  # sections beside which a lone line may give up its own
_PLAIN = 5.0  # weight of a subject in a line that no chance word reaches
_ENOUGH, _MARGIN = 2.0, 2.0  # weight of the words shared with a section, and how many times the next one's


def with_lone_lines(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, each lone line's like brought to it, else the line brought to its like; the same with what is left over."""
    made = list(groups)
    for group in [one for one in groups if _is_lone(one)]:
        made = _with_its_like(made, group)
    loose = [(group, fact) for group in made if group.title == OTHER or _is_lone(group) for fact in group.facts]
    for group, fact in loose:
        hosts = [one for one in made if one.title not in (OTHER, group.title) and not _is_lone(one)]
        if len(hosts) >= _FEWEST and (host := _host(fact, group, hosts)) is not None:
            made = list(_moved([fact], made, host.title))
    return tuple(made)


def with_unnamed_lines(groups: Sequence[Group], kept: Collection[str]) -> tuple[Group, ...]:
    """The groups, a line alone under a head that only a chance word made of it with the line its source tells next to it. kept: last period's headings."""
    made = list(groups)
    for group in [one for one in groups if _is_by_chance(one, kept)]:
        fact = group.facts[0]
        near = [
            (abs(_line(one) - _line(fact)), host.title)
            for host in made
            for one in host.facts
            if host.title in kept and not is_row(one) and one.provenance.source == fact.provenance.source
        ]
        if near:
            made = list(_moved([fact], made, min(near)[1]))
    return tuple(made)


def _is_by_chance(group: Group, kept: Collection[str]) -> bool:
    bound = group.topic is not None and (group.topic.required or group.topic.core)
    if bound or group.own or group.title in kept or len(group.facts) != 1 or is_row(group.facts[0]):
        return False
    called = group.subject.heading if group.subject else group.title
    return not heading_words(called) & bigrams(formal(group.facts[0].text))


def _line(fact: Fact) -> int:
    return int("".join(filter(str.isdigit, fact.provenance.locator)) or 0)


def _is_lone(group: Group) -> bool:
    """Whether a group is one line under a heading of the notes or of last period, which the genre does not ask for."""
    topic = group.topic
    bound = topic is not None and (topic.required or topic.core or topic.stands or topic.opens)
    return group.own and not bound and len(group.facts) == 1


def _with_its_like(groups: list[Group], lone: Group) -> list[Group]:
    """The groups, the lines that are plainly of the lone one's matter brought to it from sections that do not name it."""
    named = {*scores(lone.title)}
    like = [
        fact
        for group in groups
        if group.title not in (lone.title, OTHER) and not named & {*scores(group.title)}
        for fact in group.facts
        if any(name in named and weight >= _PLAIN for name, weight in scores(fact.text).items())
    ]
    return list(_moved(like, groups, lone.title)) if like else groups


def _moved(facts: Sequence[Fact], groups: Sequence[Group], title: str) -> Iterator[Group]:
    gone = {fact.id for fact in facts}
    for group in groups:
        kept = tuple(fact for fact in group.facts if fact.id not in gone)
        kept = (*kept, *facts) if group.title == title else kept
        if kept or not group.facts:
            yield replace(group, facts=kept)


def _is_plain(fact: Fact) -> bool:
    subject = subject_of_fact(fact)
    return subject is not None and is_about(fact, subject)


def _host(fact: Fact, group: Group, hosts: Sequence[Group]) -> Group | None:
    """The one section of the line's subject, else the one that tells of its things, else the one with all its office sent; None where nothing tells."""
    said = {*scores(f"{fact.topic}，{fact.text}")}
    fields = {name.split(".")[0] for name in said}
    fitting = [one for one in hosts if said & _subjects(one)] or [one for one in hosts if fields & _fields(one)]
    if len(fitting) == 1:
        return fitting[0]
    if said and group.own:
        return None
    if (
        fact.owner and work_of(fact.owner) and not _of_office(fact, hosts)
    ):  # what its office does would be told where nothing speaks of that
        return None
    return _told_of(fact, hosts) or _of_office(fact, hosts)


def _subjects(group: Group) -> set[str]:
    """The subjects a section's heading names, or most of its lines are plainly about."""
    told = [one.id for fact in group.facts if (one := subject_of_fact(fact)) is not None and _is_plain(fact)]
    return {*scores(group.title), *(name for name in told if 2 * told.count(name) > len(group.facts))}


def _fields(group: Group) -> set[str]:
    """The fields a section's heading names."""
    return {name.split(".")[0] for name in scores(group.title)}


def _told_of(fact: Fact, hosts: Sequence[Group]) -> Group | None:
    """The section that has the line's own words, by a clear margin; a word that many sections have tells little."""
    known = [
        frozenset().union(*(word_pairs(formal(words)) for words in (one.title, *(fact.text for fact in one.facts))))
        for one in hosts
    ]
    own = word_pairs(formal(fact.text))
    weights = [sum(1 / sum(pair in one for one in known) for pair in own & words) for words in known]
    best = max(weights)
    others = sorted(weights)[-2]
    return hosts[weights.index(best)] if best >= _ENOUGH and best >= _MARGIN * others else None


def _of_office(fact: Fact, hosts: Sequence[Group]) -> Group | None:
    homes = [one for one in hosts if any(fact.owner and other.owner == fact.owner for other in one.facts)]
    return homes[0] if len(homes) == 1 else None
