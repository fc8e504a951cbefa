"""What of the sources no clause of a text tells: a clause in words of its own may tell that; where nothing is left, it tells what nobody noted."""

from __future__ import annotations

from drafter.ground.clause_likeness import SourceClause
from drafter.ground.covering import is_content
from drafter.ground.source_comparison import SourceComparison


def is_anything_left(held: SourceComparison, at: int) -> bool:
    """Whether a source has a clause that none but the clause at `at` tells."""
    told = {place for n, places in held.aligned.places.items() if n != at for place in places}
    return any(
        SourceClause(number, n) not in told and any(is_content(word) for word in clause.words)
        for number, source in enumerate(held.sources.all)
        if not source.free
        for n, clause in enumerate(source.clauses)
    )
