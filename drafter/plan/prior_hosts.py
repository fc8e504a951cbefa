"""One matter under two headings, last period's and one made for an office's work: last period's takes both."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from drafter.claims.joining import bigrams
from drafter.plan.placing import OTHER, Group

_FEW = 2  # with fewer of last period's headings standing, its outline is not this report's
# What any heading says tells no two apart.
_STOCK = re.compile(
    r"全面|工作|开展|推进|加强|加快|强化|建设|情况|管理|服务|提升|改善|持续|不断|扎实|有序|抓好|做好|保障|发展|事业"
)


def under_prior(groups: Sequence[Group], headings: Collection[str]) -> tuple[Group, ...]:
    """The groups in order, those of a matter that a heading of last period's names within that heading's. headings: last period's."""
    hosts = [group for group in groups if group.title in headings]
    if len(hosts) < _FEW:
        return tuple(groups)
    guests = [group for group in groups if group.title not in headings and group.title != OTHER]
    homes = {id(guest): host for guest in guests if (host := _host(guest, hosts)) is not None}
    made = []
    for group in groups:
        if id(group) not in homes:
            own = (guest for guest in guests if homes.get(id(guest)) is group)
            made.append(replace(group, facts=(*group.facts, *(fact for guest in own for fact in guest.facts))))
    return tuple(made)


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
    parts = [part for part in re.split("[，、]", _STOCK.sub("，", title)) if len(part) > 1]
    return frozenset().union(*map(bigrams, parts))
