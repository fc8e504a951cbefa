"""What is asked of each clause of a text beside the one source clause it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.agents import replaced_agents
from drafter.ground.broadening import all_of_more, at_once, broadened, grades_widened, softened
from drafter.ground.comparators import worded_otherwise
from drafter.ground.cutting import Clause
from drafter.ground.denials import settled_denials
from drafter.ground.exchanging import exchanged_parts
from drafter.ground.lacking import told_as_done, told_as_there, told_as_undone
from drafter.ground.nouns_exchanged import exchanged_nouns
from drafter.ground.pairing import clause_pairs
from drafter.ground.persons import strange_people
from drafter.ground.rivals import rivals
from drafter.ground.single_limits import turned_times
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.subjects_apart import exchanged_subjects
from drafter.ground.turned_steps import turned_steps
from drafter.ground.unheld import unheld
from drafter.ground.works_parts import parts_as_whole
from drafter.ground.years_beside import turned_years

Found = tuple[Clause, VerdictKind, Reason]


def against_pairs(held: SourceComparison, frames: frozenset[int]) -> Iterator[Found]:
    """(clause of the text, what it makes of its sentence, why); clauses that only lead or link (`frames`) left out."""
    pairs = [pair for pair in clause_pairs(held) if pair.at not in frames]
    yield from _bent(settled_denials(pairs))
    yield from _bent(softened(pairs))
    yield from _bent(at_once(pairs))
    yield from _bent(broadened(pairs, held.told.text))
    yield from _bent(replaced_agents(pairs, held.told.text))
    yield from _bent(turned_times(pairs))
    yield from _bent(rivals(pairs, held.told.text))
    yield from _bent(strange_people(pairs, held.told.text))
    yield from _bent(exchanged_parts(held))
    yield from _bent(turned_steps(pairs, held.told.text))
    yield from _bent(told_as_there(pairs))
    yield from _bent(told_as_done(pairs))
    yield from _bent(told_as_undone(pairs))
    yield from _bent(turned_years(pairs))
    for net in (worded_otherwise, grades_widened):
        yield from _bent(net(pairs))
    yield from _bent(all_of_more(pairs, held.told.text))
    yield from _bent(parts_as_whole(pairs, held.told.text))
    yield from _bent(exchanged_subjects(held.told, held.sources.all))
    yield from _bent(exchanged_nouns(held, pairs))
    yield from ((clause, "unsupported", reason) for clause, reason in unheld(pairs))


def _bent(found: Iterator[tuple[Clause, Reason]] | Sequence[tuple[Clause, Reason]]) -> Iterator[Found]:
    return ((clause, "bent", reason) for clause, reason in found)
