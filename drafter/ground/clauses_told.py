"""What a text tells of one fact and what it leaves to another: the claims of a fact may stand in two sections, each told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.ground.beside_sources import laid_beside
from drafter.ground.coverage import unsaid_clauses, unsaid_figures
from drafter.ground.covering import is_content
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies
from drafter.ground.source_comparison import SourceComparison


@dataclass(frozen=True, slots=True)
class ToldClauses:
    """The clauses of a fact in their own words; the places of those a text leaves out, and of those it surely tells."""

    clauses: tuple[str, ...]
    left: frozenset[int]
    sure: frozenset[int]

    @property
    def is_whole(self) -> bool:
        return len(self.sure) == len(self.clauses)

    def words(self, places: Iterable[int]) -> str:
        return "，".join(self.clauses[at] for at in sorted(places))


def told_clauses(text: str, fact: Fact, *, period: Period | None = None) -> ToldClauses:
    """Which clauses of `fact` stand in `text`; one whose figure does not stand is left out."""
    held = laid_beside(text, (fact,), period, fact.role)
    sources = held.sources.all
    clauses = tuple(clause.text.strip(_MARKS) for clause in sources[0].clauses) if sources else ()
    if not text or not clauses:
        return ToldClauses(clauses, frozenset(range(len(clauses))), frozenset())
    left = frozenset((*unsaid_clauses(held, 0), *unsaid_figures(held, 0)))
    return ToldClauses(clauses, left, frozenset(_surely(held, left)) - left)


def _surely(held: SourceComparison, left: frozenset[int]) -> Iterator[int]:
    """What each clause of the text tells best, and what its figures are of.

    A name that two clauses of the fact share tells neither (泵站修好了，泵站没通电: 泵站), nor does what denies nothing tell a denial.
    """
    clauses = held.sources.all[0].clauses
    for places in held.aligned.places.values():
        told = (place.clause for place in places if place.clause not in left)
        yield from (at for at in islice(told, 1) if _is_of(clauses, at, held))
    spans = {figure.clause.span for match in held.matches for figure in match.sources}
    yield from (at for at, clause in enumerate(clauses) if clause.span in spans)


def _is_of(clauses: Sequence[Clause], at: int, held: SourceComparison) -> bool:
    """Whether something of this clause stands in the text that no other clause of the fact has, and its denial with it."""
    if denies(clauses[at].words) and not any(denies(told.words) for told in held.told.clauses):
        return False
    others = {word.text for place, clause in enumerate(clauses) if place != at for word in clause.words}
    own = [word for word in clauses[at].words if is_content(word) and word.text not in others]
    return not own or any(held.whole_text.share(word) > 0 for word in own)


_MARKS = "，；。、 （）()"
