"""Nets of the lock by their names, each called alone: what it makes of a text beside its sources.

The first clause of a text is told of the first of its source, the first figure of the first, and so on; facts stand apart by ‖.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from drafter.claims.arithmetic import decimal_words, rounded
from drafter.core.claim import Reason
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.ground.aligning import align
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause, CutText, cut
from drafter.ground.figures import told_numbers
from drafter.ground.following import FollowedValue
from drafter.ground.matching import Match, match_all
from drafter.ground.number import Number
from drafter.ground.pairing import ClausePair
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.sources import Sources, sources_of
from drafter.ground.told_numbers import ToldNumber
from drafter.language.segmenting import Word

PERIOD = Period.parse("2025")


@dataclass(frozen=True)
class Beside:
    """A text beside its sources, read as the lock reads them."""

    source: str
    text: str

    @property
    def facts(self) -> list[Fact]:
        return [
            Fact(f"n{at}", "achievements", "", words, Provenance("notes.md", f"第{at}行", words))
            for at, words in enumerate(self.source.split("‖"), 1)
        ]

    @cached_property
    def sources(self) -> Sources:
        return sources_of(self.facts, PERIOD)

    @cached_property
    def told(self) -> CutText:
        return cut(self.text, PERIOD)

    @property
    def wide(self) -> HeldWords:
        return self.sources.held

    @property
    def near(self) -> tuple[Clause, ...]:
        return self.sources.clauses

    @cached_property
    def figures(self) -> list[ToldNumber]:
        return told_numbers(self.told)

    @property
    def given(self) -> tuple[ToldNumber, ...]:
        return self.sources.figures

    @cached_property
    def pairs(self) -> list[ClausePair]:
        """Each clause of the text with that of the source at its place; the last of the source again for those left over."""
        near, clauses = self.near, self.told.clauses
        return [
            ClausePair(at, clause, near[min(at, len(near) - 1)], self.wide, clauses[at + 1 :] if len(near) == 1 else ())
            for at, clause in enumerate(clauses)
        ]

    @cached_property
    def in_order(self) -> list[Match]:
        """Each figure resting on the first of the sources that has its value, else on the one at its place."""
        found: list[Match] = []
        for at, figure in enumerate(self.figures):
            same = [one for one in self.given if one.number.value == figure.number.value]
            found += [Match(figure, (one,)) for one in (*same, *self.given[at : at + 1])][:1]
        return found

    @cached_property
    def matched(self) -> tuple[Match, ...]:
        return match_all(self.figures, self.given, self.sources.lists)

    @cached_property
    def held(self) -> SourceComparison:
        aligned = align(self.told.clauses, self.sources, self.matched)
        return SourceComparison(self.told, self.sources, self.matched, aligned, "achievements")


Net = Callable[[Beside], object]


def words_of_net(found: object) -> str:
    """What a net gave, on one line: `slot:said→source` of reasons, `sum=value` of figures, yes and no."""
    if isinstance(found, bool) or found is None:
        return "yes" if found else "no"
    if isinstance(found, Reason):
        return f"{found.slot}:{found.said}→{found.source}"
    if isinstance(found, FollowedValue):
        return f"{found.note}={decimal_words(rounded(found.value, 4))}"
    if isinstance(found, Decimal | float):
        return decimal_words(rounded(Decimal(str(found)), 4))
    if isinstance(found, Number):
        return _number(found)
    if isinstance(found, ToldNumber):
        return found.number.raw
    if isinstance(found, Clause | Word):
        return found.text
    if isinstance(found, Match):
        return " ".join((found.figure.number.raw, found.note, *(one.number.raw for one in found.sources), *map(words_of_net, found.why))).strip()  # fmt: skip
    if isinstance(found, tuple) and any(isinstance(one, Reason) for one in found):
        return " ".join(one if isinstance(one, str) else words_of_net(one) for one in found if isinstance(one, str | Reason))  # fmt: skip
    if isinstance(found, Iterable) and not isinstance(found, str):
        return "; ".join(words_of_net(one) for one in found)
    return str(found)


def _number(number: Number) -> str:
    value, low, high = (decimal_words(rounded(one, 4)) for one in (number.value, number.low, number.high))
    flags = [name for name in ("strange", "weak", "exact", "half_day") if getattr(number, name)]
    span = "" if low == high == value else f"[{low},{high}]"
    return " ".join((f"{number.raw}={value}{span}{number.unit}", number.family, number.approx, *flags)).replace("  ", " ")  # fmt: skip


def clausewise(net: Callable[[Clause], object]) -> Callable[[Sequence[Clause]], object]:
    return lambda clauses: [told for clause in clauses if (told := words_of_net(net(clause)))]


def of_clause(net: Callable[[Clause, HeldWords], object]) -> Net:
    return lambda one: clausewise(lambda clause: net(clause, one.wide))(one.told.clauses)


def of_clause_near(net: Callable[[Clause, Sequence[Clause]], object]) -> Net:
    return lambda one: clausewise(lambda clause: net(clause, one.near))(one.told.clauses)


def of_clause_told(net: Callable[[Clause, HeldWords, str], object]) -> Net:
    return lambda one: clausewise(lambda clause: net(clause, one.wide, one.text))(one.told.clauses)


def of_clause_all(net: Callable[[Clause, Sequence[Clause], HeldWords, str], object]) -> Net:
    return lambda one: clausewise(lambda clause: net(clause, one.near, one.wide, one.text))(one.told.clauses)


def of_pairs(net: Callable[[Sequence[ClausePair]], object]) -> Net:
    return lambda one: net(one.pairs)


def of_pairs_told(net: Callable[[Sequence[ClausePair], str], object]) -> Net:
    return lambda one: net(one.pairs, one.text)


def of_matches(net: Callable[[Sequence[Match]], object]) -> Net:
    return lambda one: net(one.in_order)


def of_matched(net: Callable[[Sequence[Match], Sequence[ToldNumber]], object]) -> Net:
    return lambda one: net(one.matched, one.given)


def of_two(net: Callable[[ToldNumber, ToldNumber], object]) -> Net:
    """The last figure of the text beside the last of the source."""
    return lambda one: net(one.figures[-1], one.given[-1])


def of_numbers(net: Callable[[Number, Number], object]) -> Net:
    return lambda one: net(one.figures[-1].number, one.given[-1].number)


def of_figure(net: Callable[[ToldNumber, Sequence[ToldNumber]], object]) -> Net:
    return lambda one: [told for figure in one.figures if (told := words_of_net(net(figure, one.given)))]
