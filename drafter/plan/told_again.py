"""What last period's report told is told there again: a line whose own thing one section named, a row whose figure of last period one sentence stated.

What its opening told of the whole body goes where the account begins.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from types import MappingProxyType

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.report import Paragraph, Report
from drafter.language.formal import formal
from drafter.language.quantities import find_quantities
from drafter.plan.last_time import STALE, of_this_time
from drafter.plan.note_figures import is_row
from drafter.plan.prior_sections import PriorSection, prior_sections, word_pairs

NOBODY: Mapping[str, Sequence[Fact]] = MappingProxyType({})
OPENING = -1  # the place of what stood before the first section
# Of a name's word pairs how many must stand in one clause, and which share of them: a single one is a chance word, and what a
# line's second clause names is said of the first (培训经营主体1000家次), which many may have.
_FIRST, _SECOND = (2, 0.6), (3, 0.75)
_LIKE = 0.33  # the same share, of a line in whose section the clause stands
_ALONE = 0.4  # weight of a single pair that is all a line's thing is called by: two clauses of the section may have it
_MANY, _HALF = 4, 0.45  # pairs that no chance brings together, and the share of a longer name they may be
_LESS = 0.6  # of the best share, beyond which another section has told of it as well
_CLAUSE = re.compile(r"[，；：、（(）)]")
# 客户走访是和业务部一起去的: what is said of the thing is no part of its name.
_FIGURE = re.compile(r"[\d【？?]|(?<=[一-鿿]{3})是(?!否)")
# How a plan speaks of its thing, and when: 力争一季度…
_AIMED = re.compile(
    r"^(?:力争|确保|争取|实现|完成|推动|[一二三四]季度|[上下]半年|[今明本]年|年[底内]前?)+|(?:达到?|突破|控制在|提高到|保持在|[一-鿿]了)$"
)
_LEAST_TOLD, _MOST_TOLD = (
    2,
    0.68,
)  # things of a section that last period told under one heading, and their share, for it to be called so
_SECTION = 2  # the level of a section's heading
_TELLING = 3  # digits of a figure that stands in one place by no chance

_SHARES = ("%", "百分点", "个百分点")

Figure = tuple[Decimal, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where last period told of a thing: which section, and which of its clauses, counted from its beginning."""

    section: int
    clause: int


@dataclass(frozen=True, slots=True)
class _ClauseLastTime:
    """A clause of last period's report: its words in pairs of signs, its figures."""

    place: Place
    pairs: frozenset[str]
    figures: frozenset[Figure]


@dataclass(frozen=True)
class LastTold:
    """Last period's clauses in order. opening: the sentences before the first section."""

    sections: Sequence[PriorSection]
    opening: Sequence[str] = ()

    def homes(
        self,
        facts: Sequence[Fact],
        told_with: Mapping[str, Sequence[Fact]] = NOBODY,
        among: Collection[str] | None = None,
    ) -> dict[str, str]:
        """By a fact's id the heading under which its thing stood; what the opening told of has none here.

        told_with: by the id of a note the rows told with it. among: headings that are this report's too, None for all.
        """
        places = self.places(facts, told_with)
        told = {name: self.sections[one.section].heading for name, one in places.items() if one.section != OPENING}
        return {name: heading for name, heading in told.items() if among is None or heading in among}

    def places(self, facts: Sequence[Fact], told_with: Mapping[str, Sequence[Fact]] = NOBODY) -> dict[str, Place]:
        """By a fact's id where its thing stood; a note that gives the very figure of a row so placed stands with that."""
        known = {fact.id: place for fact in facts if (place := self.place_of(fact, told_with.get(fact.id, ())))}
        placed = [fact for fact in facts if is_row(fact) and fact.id in known]
        rows = {figure: known[fact.id] for fact in placed for figure in _stated(fact)}
        for note in (one for one in facts if not is_row(one) and one.id not in known):
            if twin := next((rows[figure] for figure in _stated(note) if figure in rows), None):
                known[note.id] = twin
        return known

    def place_of(self, fact: Fact, rows: Sequence[Fact] = ()) -> Place | None:
        """Where the thing of a line stood, or the figure of last period of a row, its own or told with it; None where none or more than one place tells."""
        own = (fact, *rows) if is_row(fact) else tuple(rows)
        return next((place for row in own if (place := self._of_figure(row))), None) or self._of_name(fact)

    def clause_like(self, fact: Fact, section: int) -> int | None:
        """The clause of a section most like a line that is told there: part of the thing it opens with will do, where only the order hangs on it."""
        name = _opening_name(fact)
        told = [one for one in self._clauses if one.place.section == section]
        held = Counter(pair for one in told for pair in one.pairs)
        shares = [(sum(1 / held[pair] for pair in name & one.pairs), -one.place.clause, one) for one in told]
        weight, clause, like = max(shares, key=lambda share: share[:2], default=(0.0, 0, None))
        enough = _ALONE if len(name) == 1 else 1
        return -clause if like and weight > enough and len(name & like.pairs) >= _LIKE * len(name) else None

    def clauses_with(self, words: Collection[str], section: int) -> list[int]:
        """The clauses of a section, by number, that say one of some words."""
        clauses = _split(self.sections[section].lines) if section >= 0 else ()
        return [at for at, clause in enumerate(clauses) if any(word in clause for word in words)]

    @cached_property
    def _clauses(self) -> Sequence[_ClauseLastTime]:
        stated = [one for one in _clauses_of(OPENING, self.opening) if one.figures]
        return [*stated, *(one for at, told in enumerate(self.sections) for one in _clauses_of(at, told.lines))]

    @cached_property
    def _by_figure(self) -> Mapping[Figure, list[_ClauseLastTime]]:
        found: dict[Figure, list[_ClauseLastTime]] = defaultdict(list)
        for clause in self._clauses:
            for figure in clause.figures:
                found[figure].append(clause)
        return found

    def _of_figure(self, row: Fact) -> Place | None:
        """The one clause that stated what a row has as last period's: its digits tell it, or its name does."""
        for metric in row.metrics:
            if metric.base_value is None:
                continue
            stated = self._by_figure.get((metric.base_value.normalize(), metric.unit), [])
            name = word_pairs(metric.indicator)
            named = [one for one in stated if name & one.pairs or _tells(metric)]
            if len({one.place.section for one in named}) == 1:
                return named[0].place
        return None

    def _of_name(self, fact: Fact) -> Place | None:
        for asked, name in _names(fact):
            best: dict[int, tuple[float, Place]] = {}
            for clause in self._clauses:
                share = len(name & clause.pairs) / len(name)
                if share > best.get(clause.place.section, (0.0,))[0]:
                    best[clause.place.section] = (share, clause.place)
            order = sorted(best.values(), key=lambda one: -one[0])
            if not order or not _is_named(order[0][0], len(name), asked):
                continue
            if len(order) == 1 or order[1][0] <= _LESS * order[0][0]:
                return order[0][1]
        return None


@lru_cache(maxsize=4)
def told_last_time(prior: Report | None) -> LastTold:
    """What last period's report achieved, by its sections, and what its opening stated."""
    return LastTold(prior_sections(prior, STALE), _opening(prior))


def where_most_told(facts: Sequence[Fact], prior: Report | None) -> str:
    """The heading under which last period told of nearly all of the things, two at least; "" for none."""
    homes = Counter(told_last_time(prior).homes(facts).values())
    heading, count = homes.most_common(1)[0] if homes else ("", 0)
    certain = count >= _LEAST_TOLD and count >= _MOST_TOLD * len(facts) and of_this_time(heading, facts)
    return heading if certain else ""


def _opening(prior: Report | None) -> tuple[str, ...]:
    """The sentences of last period's report before its first section, whether they stand before the first part or open it."""
    told = [one.span.of(prior.text) for one in _before_sections(prior)] if prior else []
    return tuple(line for text in told for line in re.split("[。；]", text) if line.strip())


def _before_sections(prior: Report) -> Iterator[Paragraph]:
    achieved = [one for one in prior.headings() if one.role == "achievements"]
    first = next((one.span.start for one in achieved if one.level == _SECTION), 0)
    heads = {one.span.start for one in achieved if one.level < _SECTION}
    for one in prior.paragraphs():
        opens = one.role == "achievements" and one.span.end <= first and one.span.start not in heads
        if one.role == "preamble" or opens:
            yield one


def _split(lines: Sequence[str]) -> Iterator[str]:
    return (clause for line in lines for clause in _CLAUSE.split(line))


def _clauses_of(section: int, lines: Sequence[str]) -> Iterator[_ClauseLastTime]:
    for at, clause in enumerate(_split(lines)):
        figures = frozenset(
            (one.value.normalize(), one.unit) for one in find_quantities(clause) if isinstance(one.value, Decimal)
        )
        yield _ClauseLastTime(Place(section, at), word_pairs(clause), figures)


def _opening_name(fact: Fact) -> frozenset[str]:
    """All that a line opens with before its first figure, a single pair of signs too (分馆16个)."""
    text = fact.metrics[0].indicator if is_row(fact) and fact.metrics else formal(fact.text)
    return word_pairs(_AIMED.sub("", _FIGURE.split(_CLAUSE.split(text)[0])[0]))


def _names(fact: Fact) -> Iterator[tuple[tuple[int, float], frozenset[str]]]:
    """What the first clauses of a line name before their figures, and how much of it must be told: a later one is said of the first."""
    text = fact.metrics[0].indicator if is_row(fact) and fact.metrics else formal(fact.text)
    for asked, clause in zip((_FIRST, _SECOND), _CLAUSE.split(text), strict=False):
        if len(pairs := word_pairs(_AIMED.sub("", _FIGURE.split(clause)[0]))) >= asked[0]:
            yield asked, pairs


def _stated(fact: Fact) -> Iterator[Figure]:
    """This period's figures of a fact that can hardly be another's by chance."""
    for one in find_quantities(fact.text):
        if isinstance(one.value, Decimal) and _has_digits(one.value) and not one.unit.startswith(_SHARES):
            yield one.value.normalize(), one.unit.removesuffix("元")


def _is_named(share: float, pairs: int, asked: tuple[int, float]) -> bool:
    shared = share * pairs
    return (share >= asked[1] and shared >= asked[0]) or (share >= _HALF and shared >= _MANY)


def _tells(metric: Metric) -> bool:
    """Whether a figure of last period can hardly stand anywhere by chance: a share of a hundred can."""
    return metric.base_value is not None and _has_digits(metric.base_value) and not metric.unit.startswith(_SHARES)


def _has_digits(value: Decimal) -> bool:
    return len(value.normalize().as_tuple().digits) >= _TELLING
