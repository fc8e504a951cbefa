"""Lines that offices sent, under last period's headings: each where its own words and its office's other lines say together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from drafter.core.fact import Fact
from drafter.language.affinities import (
    Direction,
    affinity,
    apart_from,
    joined_directions,
    matter_direction,
)
from drafter.language.formal import formal
from drafter.plan.desk_names import counts_for_others, offices_in
from drafter.plan.matters import is_by_desk, office_matter, work_of
from drafter.plan.nearest import senders_matter
from drafter.plan.note_figures import is_row, source_line
from drafter.plan.prior_sections import PriorSection, gone_on, word_pairs

NOWHERE: Mapping[str, str] = MappingProxyType({})
OUTLINE = 3  # last period's headings that are an outline
_OWN, _NEAR, _OFFICE, _NAMED = 1.0, 1.0, 2.0, 0.5
_ISLAND = 0.4  # evidence by which a line stands against those before and behind it in its office's list
_TIME = re.compile(r"[一二三四]季度|[上下]半年|年底前?|年内|力争|确保|争取")
_FULL = 2.0  # weight of shared word pairs that says all that words can say
_LEAST = 0.35  # evidence a line and its office need for any heading
_USUAL = 0.45  # evidence from which on a heading is where an office's lines are told
_SECTION = 3  # lines of an office that make a section of their own


@dataclass(frozen=True)
class Outline:
    """Last period's sections as places: what each told in words, and where its matter lies."""

    sections: Sequence[PriorSection]

    @cached_property
    def _pairs(self) -> list[frozenset[str]]:
        return [frozenset().union(*one.clauses) for one in self.sections]

    @cached_property
    def _shares(self) -> Mapping[str, float]:
        """What a pair of signs tells: the fewer sections have it, the more."""
        held = Counter(pair for pairs in self._pairs for pair in pairs)
        return {pair: 1 / count for pair, count in held.items()}

    @cached_property
    def _common(self) -> Direction:
        return joined_directions(self._middles)

    @cached_property
    def _middles(self) -> list[Direction]:
        return [
            joined_directions([*map(matter_direction, one.lines), *[matter_direction(one.heading)] * 2])
            for one in self.sections
        ]

    def evidence(self, text: str) -> list[float]:
        """By section, how much a line's words speak for it: those both tell, and the company they keep."""
        own = word_pairs(_TIME.sub("", formal(text)))
        told = [sum(self._shares[pair] for pair in own & pairs) for pairs in self._pairs]
        total = max(sum(told), _FULL)
        line = apart_from(matter_direction(formal(text)), self._common)
        near = [affinity(line, apart_from(middle, self._common)) for middle in self._middles]
        return [_OWN * words / total + _NEAR * max(0.0, close) for words, close in zip(told, near, strict=True)]


def office_of(fact: Fact) -> str:
    return fact.owner or fact.topic


def homes_of(
    facts: Sequence[Fact],
    sections: Sequence[PriorSection],
    *,
    again: Mapping[str, str] = NOWHERE,
    all_of_them: bool = False,
) -> dict[str, str]:
    """By a fact's id the heading it goes under; a line goes as a whole, and what an office sent that last period told nothing like goes nowhere.

    again: by a fact's id the heading under which last period told of its very thing, whoever sent it. all_of_them: whether each goes to the nearest, however little tells it.
    """
    outline = Outline(sections)
    own = _line_evidence(facts, outline)
    notes: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if not is_row(fact) and office_of(fact):
            notes[office_of(fact)].append(fact)
    offices = {name: _office_evidence(name, lines, own, outline) for name, lines in notes.items()}
    new = {name for name, lines in notes.items() if max(offices[name]) < _USUAL and _has_its_own(name, lines)}
    nowhere = [0.0] * len(sections)
    found = _of_lines(facts, again)
    told: dict[str, list[float]] = {}
    for fact in (one for one in facts if one.id not in found):
        name = _sender(fact, offices)
        total = [line + _OFFICE * sent for line, sent in zip(own[fact.id], offices.get(name, nowhere), strict=True)]
        told[fact.id] = total
        best = max(range(len(sections)), key=lambda at: total[at])
        if all_of_them or (name not in new and total[best] >= _LEAST):
            found[fact.id] = sections[best].heading
    return _with_islands(found, notes, told, offices, [one.heading for one in sections])


def _of_lines(facts: Sequence[Fact], again: Mapping[str, str]) -> dict[str, str]:
    """What was told before, with the rest of the line it was written in."""
    lines: dict[tuple[str, str], str] = {}
    for fact in facts:
        if fact.id in again:
            lines.setdefault(source_line(fact), again[fact.id])
    homes = ((fact.id, again.get(fact.id, "") or lines.get(source_line(fact), "")) for fact in facts)
    return {name: home for name, home in homes if home}


def _has_its_own(name: str, lines: Sequence[Fact]) -> bool:
    """Whether an office's lines make a section of their own, called by what it does."""
    return len(lines) >= _SECTION and bool(office_matter(name) or work_of(name))


def _line_evidence(facts: Sequence[Fact], outline: Outline) -> dict[str, list[float]]:
    """By a fact's id the evidence of the whole line it was written in."""
    lines: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        lines[source_line(fact)].append(fact)
    told = {name: outline.evidence("，".join(fact.text for fact in own)) for name, own in lines.items()}
    return {fact.id: told[source_line(fact)] for fact in facts}


def _with_islands(
    found: Mapping[str, str], notes: Mapping[str, Sequence[Fact]], told: Mapping[str, Sequence[float]],
    offices: Mapping[str, Sequence[float]], headings: Sequence[str],
) -> dict[str, str]:  # fmt: skip
    """The homes, a line between two that stand under its office's usual heading with them, where little speaks for another. told: the evidence of what may move."""
    homes = {**found}
    for name, lines in notes.items():
        usual = max(range(len(headings)), key=lambda at: offices[name][at])
        listed = list(dict.fromkeys(map(source_line, lines)))
        at_home = {source_line(fact) for fact in lines if found.get(fact.id) == headings[usual]}
        for fact in lines:
            at = listed.index(source_line(fact))
            between = 0 < at < len(listed) - 1 and {listed[at - 1], listed[at + 1]} <= at_home
            if between and fact.id in found and fact.id in told and max(told[fact.id]) - told[fact.id][usual] < _ISLAND:
                homes[fact.id] = headings[usual]
    return homes


def _office_evidence(
    name: str, lines: Sequence[Fact], own: Mapping[str, Sequence[float]], outline: Outline
) -> list[float]:
    """What an office's lines say together, and its name."""
    count = len(outline.sections)
    mean = [sum(own[fact.id][at] for fact in lines) / len(lines) for at in range(count)]
    named = outline.evidence(f"{name}，{senders_matter(lines[0])}")
    return [one + _NAMED * other for one, other in zip(mean, named, strict=True)]


def _sender(fact: Fact, offices: Mapping[str, object]) -> str:
    """The office of a line; of a row the one whose notes it is told with (防火办 of 防火办、森防站), "" where it only counted for others."""
    name = office_of(fact)
    if is_row(fact) and counts_for_others(fact.owner):
        return ""
    if name in offices or not is_row(fact):
        return name
    return next((one for one in offices if name and name in offices_in(one)), "")


def headings_before(
    facts: Sequence[Fact], sections: Sequence[PriorSection], again: Mapping[str, str]
) -> Mapping[str, str]:
    """By a fact's id last period's heading: by the outline as a whole where there is one, else by what single lines go on with."""
    if len(sections) >= OUTLINE:
        found = homes_of(facts, sections, again=again)
        return {fact: one.heading for one in sections for fact, home in found.items() if home == one.heading}
    return gone_on([fact for fact in facts if is_by_desk(fact)], sections)
