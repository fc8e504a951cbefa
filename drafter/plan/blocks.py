"""Blocks 段: the facts of one subject stand together behind one lead, notes before the rows that tell more of the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.core.report import Report
from drafter.language.subjects import Subject, by_id, subject_of
from drafter.plan.placing import quoted
from drafter.plan.stated import is_row

_FACTS, _BLOCKS = 9, 6  # most a block holds, most blocks a section has: beyond it nobody reads on
_LEAD = re.compile(
    r"(?:^|[。；])(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+，)(?P<lead>[^，。；：\d]{4,16})。"
)
_STALE = re.compile(r"[*＊×]|XX|【|突破|圆满|超额|全面完成|显著|明显|再上|[“”《》]?\d")
_TAIL = re.compile(r"情况$")


def prior_leads(prior: Report | None) -> dict[str, str]:
    """Last period's own 段首领句 by the subject they speak of; the first of a subject counts."""
    leads: dict[str, str] = {}
    for paragraph in prior.paragraphs() if prior else ():
        for found in _LEAD.finditer(paragraph.span.of(prior.text) if prior else ""):
            subject = None if _STALE.search(found["lead"]) else subject_of(found["lead"])
            if subject:
                leads.setdefault(subject.id, found["lead"])
    return leads


def blocks_of(
    facts: Sequence[Fact], heading: str, leads: Mapping[str, str], classes: Sequence[str] = ()
) -> tuple[Item, ...]:
    """The section's blocks in order of their first fact. Leads stand at all blocks that have a subject, or at none if most have none.

    classes: what the section's topic is about; a subject of another domain is a word met by chance, and leads nothing.
    """
    grouped = _fewer(list(_grouped(facts)))
    domains = {name.split(".")[0] for name in classes} or _main_domains(grouped)
    named = [_lead(one, heading, leads) if one and one.domain in domains else "" for one, _facts in grouped]
    named = [lead if lead not in named[:place] else "" for place, lead in enumerate(named)]
    worth = len(grouped) > 1 and 2 * sum(map(bool, named)) >= len(grouped)
    return tuple(
        Item(tuple(fact.id for fact in own), lead if worth else "")
        for (_subject, own), lead in zip(grouped, named, strict=True)
    )


def _main_domains(grouped: Sequence[tuple[Subject | None, Sequence[Fact]]]) -> set[str]:
    """The domains that a quarter of the section's facts speak of."""
    sizes: Counter[str] = Counter()
    for subject, facts in grouped:
        sizes[subject.domain if subject else ""] += len(facts)
    return {name for name, size in sizes.items() if 4 * size >= sizes.total()}


def single_blocks(facts: Sequence[Fact]) -> tuple[Item, ...]:
    """One fact a block: problems, which are never told together."""
    return tuple(Item((fact.id,)) for fact in facts)


def _grouped(facts: Sequence[Fact]) -> Iterator[tuple[Subject | None, list[Fact]]]:
    by_subject: dict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=is_row):
        subject = subject_of(fact.text, fact.topic)
        beside = _beside(fact, by_subject) or _named(fact, by_subject)
        by_subject[beside or (subject.id if subject else _apart(fact))].append(fact)
    for name, own in by_subject.items():
        subject = None if name.startswith("?") else by_id(name)
        for part in _cut(sorted(own, key=is_row)):
            yield subject, part


def _beside(fact: Fact, by_subject: Mapping[str, Sequence[Fact]]) -> str:
    """The block of the fact that stands in the same line of the notes: a clerk writes together what belongs together."""
    if is_row(fact):
        return ""
    line = (fact.provenance.source, fact.provenance.locator)
    return next(
        (
            name
            for name, facts in by_subject.items()
            for one in facts
            if (one.provenance.source, one.provenance.locator) == line
        ),
        "",
    )


def _named(fact: Fact, by_subject: Mapping[str, Sequence[Fact]]) -> str:
    """The block of the notes that speak of the same quoted name as this row."""
    own = quoted(fact.text) if is_row(fact) else frozenset()
    return next((name for name, facts in by_subject.items() if any(own & quoted(one.text) for one in facts)), "")


def _apart(fact: Fact) -> str:
    """Facts of no known subject: rows together, each note by itself."""
    return "?rows" if is_row(fact) else f"?{fact.id}"


def _cut(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Pieces that are not too long; a second piece of a subject has no lead of its own to say."""
    pieces = max(1, -(-len(facts) // _FACTS))
    size = -(-len(facts) // pieces)
    for at in range(0, len(facts), size):
        yield list(facts[at : at + size])


def _fewer(grouped: list[tuple[Subject | None, list[Fact]]]) -> list[tuple[Subject | None, list[Fact]]]:
    """At most so many blocks: the smallest join the block of their domain that comes before them, else the last without a subject."""
    while len(grouped) > _BLOCKS:
        at = min(range(1, len(grouped)), key=lambda place: (len(grouped[place][1]), -place))
        subject, facts = grouped.pop(at)
        same = [n for n, (other, _own) in enumerate(grouped) if subject and other and other.domain == subject.domain]
        none = [n for n, (other, _own) in enumerate(grouped) if other is None]
        grouped[(same or none or [len(grouped) - 1])[-1]][1].extend(facts)
    return grouped


def _lead(subject: Subject | None, heading: str, leads: Mapping[str, str]) -> str:
    """The prior's lead for the subject, else the set one; none where the heading says it already."""
    if subject is None:
        return ""
    lead = leads.get(subject.id) or subject.lead
    return "" if _says(heading, lead) else lead


def _says(heading: str, lead: str) -> bool:
    """Whether the heading holds the lead's matter: 加强作风建设 over 持续改进作风."""
    words = re.sub(r"^(?:抓[实好]|加强|强化|推进|深化|持续改进|做好|完善|落实|持续|进一步)", "", lead)
    return words.removesuffix("建设").removesuffix("工作") in heading
