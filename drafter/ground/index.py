"""The ledger made ready for looking up: every value, stated or derivable, by unit family and size."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.claims.conflicts import find_conflicts
from drafter.claims.intervals import Interval
from drafter.claims.joining import basis_class, in_base, scope_in, unit_base
from drafter.claims.refuted import growth_problems
from drafter.core.fact import Ledger, LedgerEntry
from drafter.core.messages import _
from drafter.core.quantity import Metric
from drafter.ground.derivation import Derived, derive
from drafter.ground.keywords import bigrams_of, clause_around


@dataclass(frozen=True, slots=True)
class Candidate:
    """One value a source states or that follows from it, in the base of its unit.

    name: character pairs of its indicator. around: those of the clause it stands in. derived: how it follows, or None.
    scope: as its own clause says. planned: stated among the plans, whose year nobody need name. trouble: why it must not be used as it stands ("" if nothing is wrong).
    """

    value: Decimal
    entry: LedgerEntry
    name: frozenset[str]
    around: frozenset[str]
    scope: str = ""
    planned: bool = False
    derived: Derived | None = None
    trouble: str = ""

    @property
    def metric(self) -> Metric:
        return self.entry.metric


class LedgerIndex:
    """Looks values up by family and interval; building costs one pass over the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._facts = {fact.id: fact for fact in ledger.facts}
        troubles = _troubles(ledger)
        groups: dict[str, list[Candidate]] = defaultdict(list)
        for entry in ledger.entries:
            for candidate in self._candidates(entry, troubles.get(id(entry), "")):
                groups[_family_of(candidate)].append(candidate)
        self._groups = {name: sorted(group, key=lambda c: c.value) for name, group in groups.items()}
        self._keys = {name: [c.value for c in group] for name, group in self._groups.items()}

    def _candidates(self, entry: LedgerEntry, trouble: str) -> Iterator[Candidate]:
        if not isinstance(entry.metric.value, Decimal):
            return
        name = bigrams_of(entry.metric.indicator)
        fact = self._facts.get(entry.fact_id)
        told = fact.text if fact else entry.provenance.quote
        around = bigrams_of(clause_around(told, entry.metric))
        scope = scope_in(entry.metric.indicator) or scope_in(clause_around(told, entry.metric, alone=True))
        planned = fact is not None and fact.role == "plans"
        yield Candidate(
            in_base(entry.metric.value, entry.metric.unit), entry, name, around, scope, planned, None, trouble
        )
        if not entry.prior:
            for derived in derive(entry, self._beside(entry)):
                yield Candidate(derived.value, entry, name, around, scope, planned, derived)

    def _beside(self, entry: LedgerEntry) -> tuple[Metric, ...]:
        fact = self._facts.get(entry.fact_id)
        return fact.metrics if fact else ()

    def within(self, unit: str, around: Interval) -> list[Candidate]:
        """Candidates of the unit's family whose value lies in the interval; bare numbers of a source fit any counted thing."""
        found: list[Candidate] = []
        for name in dict.fromkeys((unit_base(unit), "")):
            keys = self._keys.get(name)
            if keys and (name or _countable(unit)):
                found += self._groups[name][bisect_left(keys, around.low) : bisect_right(keys, around.high)]
        return found

    def pairs_named(self, words: frozenset[str]) -> Iterator[tuple[Candidate, Candidate]]:
        """Pairs (part, whole) of plain values in one family, part below whole, whose names the words hold."""
        for group in self._groups.values():
            named = [c for c in group if not c.derived and not c.entry.prior and _is_named(c, words)]
            for at, part in enumerate(named):
                yield from ((part, whole) for whole in named[at + 1 :] if whole.value > part.value)


def _is_named(candidate: Candidate, words: frozenset[str]) -> bool:
    plain_value = basis_class(candidate.metric.basis) == "数值" and candidate.metric.unit not in ("%", "个百分点")
    return plain_value and bool(candidate.name) and len(candidate.name & words) >= 0.7 * len(candidate.name)


def _countable(unit: str) -> bool:
    return unit not in ("%", "‰", "个百分点")


def _family_of(candidate: Candidate) -> str:
    return unit_base(candidate.derived.unit if candidate.derived else candidate.metric.unit)


def _troubles(ledger: Ledger) -> dict[int, str]:
    """Entries the sources themselves dispute, by identity, with the words to show."""
    troubles: dict[int, str] = {}
    for conflict in find_conflicts(ledger):
        places = _("；").join(
            _("{place}为{value}").format(place=entry.provenance, value=value)
            for entry, value in zip(conflict.entries, _written(conflict.entries), strict=True)
        )
        troubles.update({id(entry): places for entry in conflict.entries})
    for problem in growth_problems(ledger):
        troubles[id(problem.rate)] = _("{place}写{stated}，按{arithmetic}").format(
            place=problem.rate.provenance, stated=problem.stated, arithmetic=problem.arithmetic
        )
    return troubles


def _written(entries: tuple[LedgerEntry, ...]) -> list[str]:
    return [f"{entry.metric.value}{entry.metric.unit}" for entry in entries]


@lru_cache(maxsize=8)
def index_of(ledger: Ledger) -> LedgerIndex:
    """The index of a ledger; the composer asks sentence by sentence, so the last few are kept."""
    return LedgerIndex(ledger)
