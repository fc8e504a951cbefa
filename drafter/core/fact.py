"""事实: one thing a source states, and where."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from drafter.core.claim import Claim, ClaimStatus
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Metric
from drafter.core.text import Provenance

FactRole = Literal["preamble", "achievements", "problems", "plans"]
# Why a fact must not simply be used: each mark is reported, none is silently dropped.
Mark = Literal[
    "secret",
    "instruction",
    "foreign_duty",
    "colloquial",
    "hearsay",
    "misplaced",
    "remark",
    "same_act",
    "rectified",
    "result",
]
FactPlace = Literal["", "first", "last"]
FactKind = Literal["note", "row", "field", "prior", "case"]
LeftOutKind = Literal[
    "secret", "instruction", "remark", "hearsay", "foreign", "not_this_period", "furniture", "duplicate", "other"
]


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of a source. Ids: n<line> for notes, m<row> for sheets, c<n> for case fields, p<n> for the prior report.

    text: the source's own words, without its owner tag and the asides that were cut out and told. metrics: the figures it states. placeholders: offsets into `text`.
    subtopic: what the clerk's list calls the item it stands under, within its topic (减税降费 under 稳增长). owner: 责任部门. duplicate_of: id of an earlier fact that states the same. claims: its clauses as meant. kind: where it stands:
    a line of notes, a row of a sheet, words that frame the report, a paragraph of the prior report, a field of the case. table: the one it stands in, "" for a line. status: of the fact as a whole, None if not said. guessed: no heading names its part, its words do.
    place: where somebody ordered it to stand.
    """

    id: str
    role: FactRole
    topic: str
    text: str
    provenance: Provenance
    metrics: tuple[Metric, ...] = ()
    owner: str = ""
    placeholders: tuple[Placeholder, ...] = ()
    marks: frozenset[Mark] = frozenset()
    duplicate_of: str = ""
    kind: FactKind = "note"
    claims: tuple[Claim, ...] = ()
    status: ClaimStatus | None = None
    guessed: bool = False
    subtopic: str = ""
    place: FactPlace = ""
    table: str = ""

    @property
    def under(self) -> str:
        """All that stands over it: its topic, and the item of a list within it."""
        return "，".join(filter(None, (self.topic, self.subtopic)))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A fact that is not in the draft, and why. `fact_id` may name a line that never became a fact.

    kind: secret and instruction lines are told by file and line only, so their provenance has no quote. The quote of all others is
    their own text. claims: what it states, where it was read. furniture: a heading, label or greeting that states nothing.
    """

    fact_id: str
    provenance: Provenance
    reason: str
    kind: LeftOutKind = "other"
    claims: tuple[Claim, ...] = ()


def line_of(fact: Fact) -> tuple[str, str]:
    """The file and the place in it that a fact was read from: parts of one line have the same."""
    return fact.provenance.source, fact.provenance.locator


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One value of one metric, and the fact that states it. table: as the fact's."""

    metric: Metric
    fact_id: str
    provenance: Provenance
    prior: bool = False
    table: str = ""


@dataclass(frozen=True, slots=True)
class ToldValue:
    """A figure as one fact tells it: 4628只 of n3."""

    fact_id: str
    words: str


@dataclass(frozen=True, slots=True)
class PairReading:
    """How two figures that seemed to be of one thing are read on somebody's word: as of two things, or the one as put right by the other.

    holds: the one that holds, None where they are of two things.
    """

    values: frozenset[ToldValue]
    holds: ToldValue | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """台账: every metric the sources state, this period's and the prior's, in source order. prior_texts: for names and titles.

    pairs: what somebody said of figures that seem to be of one thing.
    """

    entries: tuple[LedgerEntry, ...] = ()
    facts: tuple[Fact, ...] = ()
    prior_texts: tuple[str, ...] = ()
    pairs: tuple[PairReading, ...] = ()

    def current(self) -> tuple[LedgerEntry, ...]:
        return tuple(entry for entry in self.entries if not entry.prior)

    def prior(self) -> tuple[LedgerEntry, ...]:
        return tuple(entry for entry in self.entries if entry.prior)

    def are_apart(self, one: ToldValue, two: ToldValue) -> bool:
        """Whether somebody said that two figures are of two things."""
        return PairReading(frozenset((one, two))) in self.pairs

    def held_among(self, values: Collection[ToldValue]) -> ToldValue | None:
        """The figure of these that puts another of them right, as somebody said."""
        return next((one.holds for one in self.pairs if one.holds and one.values <= {*values}), None)
