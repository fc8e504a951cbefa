"""One matter under two headings, last period's and one made for an office's work: last period's takes both."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from drafter.claims.joining import bigrams
from drafter.plan.placing import OTHER, Group
from drafter.plan.prior_sections import PriorSection, word_pairs

_LEAST, _MARGIN = 2, 2  # word pairs of its own that a section must share, and how many times as many as any other
_FEW = 2  # with fewer of last period's headings standing, its outline is not this report's
# What any heading says tells no two apart.
_STOCK = re.compile(
    r"全面|工作|开展|推进|加强|加快|强化|建设|情况|管理|服务|提升|改善|持续|不断|扎实|有序|抓好|做好|保障|发展|事业"
)


def under_prior(
    groups: Sequence[Group], sections: Sequence[PriorSection], headings: Collection[str]
) -> tuple[Group, ...]:
    """The groups, those of a matter that last period's outline has within its heading for it, in its order; what is new follows.

    sections: last period's that told of achievements; headings: all its second-level ones, those among them that are only of their time.
    """
    groups = _one_each(groups)
    hosts = [group for group in groups if group.title in headings]
    if len(hosts) < _FEW:
        return tuple(groups)
    guests = [group for group in groups if group.title not in headings and group.title != OTHER]
    homes = {id(guest): home for guest in guests if (home := _home(guest, hosts, sections))}
    made = [group for group in groups if id(group) not in homes]
    for guest in (one for one in guests if id(one) in homes):
        at = next((at for at, one in enumerate(made) if one.title == homes[id(guest)]), None)
        if at is None:
            made.append(replace(guest, title=homes[id(guest)], own=True))
        else:
            made[at] = replace(made[at], facts=(*made[at].facts, *guest.facts))
    return in_prior_order(made, [one.heading for one in sections])


def _one_each(groups: Sequence[Group]) -> list[Group]:
    """The groups, those of one title as one: 招就办 has sent what last period's 招生就业 told."""
    made: dict[str, Group] = {}
    for group in groups:
        first = made.get(group.title)
        made[group.title] = replace(first, facts=(*first.facts, *group.facts)) if first else group
    return list(made.values())


def in_prior_order(groups: Sequence[Group], order: Sequence[str]) -> tuple[Group, ...]:
    """Last period's headings in their order, in the places that any of them has."""
    places = iter(sorted((one for one in groups if one.title in order), key=lambda one: order.index(one.title)))
    return tuple(next(places) if one.title in order else one for one in groups)


def _home(guest: Group, hosts: Sequence[Group], sections: Sequence[PriorSection]) -> str:
    """The heading for a guest: the one that says its word or is of its subject, else that of the section that told of its things; "" for none."""
    named = _host(guest, hosts)
    if named is not None:
        return named.title
    spoken = [one.heading for one in sections if _words(guest.title) & _words(one.heading)]
    return spoken[0] if len(spoken) == 1 else _told_of(guest, sections)


def _told_of(guest: Group, sections: Sequence[PriorSection]) -> str:
    """The heading of the section whose words the guest's facts share, by a clear margin; a word that many sections have tells little."""
    known = [frozenset().union(*one.clauses) for one in sections]
    own = word_pairs("，".join((guest.title, *(fact.text for fact in guest.facts))))
    scores = [sum(1 / sum(pair in one for one in known) for pair in own & words) for words in known]
    best = max(scores, default=0)
    others = sorted(scores)[:-1]
    alone = best >= 1 and not any(others)
    clear = alone or (best >= _LEAST and (not others or others[-1] * _MARGIN <= best))
    return sections[scores.index(best)].heading if clear else ""


def _host(guest: Group, hosts: Sequence[Group]) -> Group | None:
    """The one heading that says the guest's own word; else the one of its subject, else of its field."""
    words = _words(guest.title)
    shared = [len(words & _words(host.title)) for host in hosts]
    if max(shared):
        return hosts[shared.index(max(shared))] if shared.count(max(shared)) == 1 else None
    subject = guest.subject
    if subject is None:
        return None
    alike = [host for host in hosts if host.subject is not None and host.subject.id == subject.id]
    akin = alike or [host for host in hosts if host.subject is not None and host.subject.domain == subject.domain]
    return akin[0] if len(akin) == 1 else None


def _words(title: str) -> frozenset[str]:
    """The pairs of signs of what a heading names, none across what was taken out."""
    title = title.replace("党的建设", "党建")
    parts = [part for part in re.split("[，、]", _STOCK.sub("，", title)) if len(part) > 1]
    return frozenset().union(*map(bigrams, parts))
