"""What is asked of a sentence of which no other check says anything: it bears its sources' words, in their order, under their names, and denies what they deny."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.denied_word_for_word import denied_being, denied_word_for_word
from drafter.ground.labels_exchanged import labels_exchanged
from drafter.ground.links_put_in import links_put_in
from drafter.ground.run_order import runs_out_of_order
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.told_beside import told_by
from drafter.ground.traceless import traceless
from drafter.ground.unborne import unborne

Told = tuple[VerdictKind, Reason]


def asked_last(
    held: SourceComparison, known: Mapping[int, Sequence[Told]], frames: Collection[int]
) -> list[tuple[int, Told]]:
    """(sentence, what it makes of it and why) of those that tell something: what is `known` of none is shown to the reader, what none refuses may be turned."""
    kinds = {at: {kind for kind, _why in known.get(at, ())} for at in range(len(held.told.sentences))}
    standing = frozenset(at for at, found in kinds.items() if found <= {"reworded"} and _tells(held, at, frames))
    quiet = frozenset(at for at in standing if not kinds[at])
    return [*_turned(held, standing), *_weighed(held, quiet)] if standing else []


def _tells(held: SourceComparison, sentence: int, frames: Collection[int]) -> bool:
    return any(at not in frames for at in held.told.inside(sentence))


def _turned(held: SourceComparison, standing: Collection[int]) -> Iterator[tuple[int, Told]]:
    for net in (runs_out_of_order(held.matches, held.sources.figures), labels_exchanged(held.matches)):
        yield from ((f.clause.sentence, ("bent", reason)) for f, reason in net if f.clause.sentence in standing)
    for at, clause in enumerate(held.told.clauses):
        if clause.sentence not in standing:
            continue
        about = told_by(held, at)
        yield from ((clause.sentence, ("bent", reason)) for reason in links_put_in(clause, about.near, about.wide))
        for denied in (denied_word_for_word, denied_being):
            yield from ((clause.sentence, ("bent", reason)) for reason in denied(clause, about.wide))


def _weighed(held: SourceComparison, quiet: Collection[int]) -> Iterator[tuple[int, Told]]:
    """What the reader is shown."""
    for net in (traceless, unborne):
        yield from ((sentence, ("reworded", reason)) for sentence, reason in net(held, quiet))
