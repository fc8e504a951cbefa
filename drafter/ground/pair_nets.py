"""Slots of a clause beside the same slots of the source clause it tells: who, by whose word, why, how far, of how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.acts_of_others import doers_apart
from drafter.ground.aims_dropped import aims_dropped
from drafter.ground.bases_said import bases_apart
from drafter.ground.causes_held import causes_apart, causes_tied
from drafter.ground.counted_wholes import wholes_apart
from drafter.ground.done_as_meant import done_as_coming, done_as_meant, done_denied
from drafter.ground.evidence import told_as_settled
from drafter.ground.limits_let_fall import limits_let_fall
from drafter.ground.pairing import clause_pairs
from drafter.ground.partners_alone import partners_alone
from drafter.ground.rank_remarks import rank_remark_dropped
from drafter.ground.slot_pairs import SlotPair, slot_pairs
from drafter.ground.small_turns import only_dropped, put_off, stars_turned
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.stage_ladder import stages_apart
from drafter.ground.unnoted_acts import steps_unnoted, told_as_restored, told_as_used_up
from drafter.ground.ways_turned import grades_turned
from drafter.ground.wholes_turned import all_denied, batches_widened, often_as_once
from drafter.ground.whose_dropped import whose_dropped
from drafter.ground.within_as_apart import within_as_apart

_NETS = (
    doers_apart, told_as_settled, causes_apart, stages_apart, wholes_apart, bases_apart, limits_let_fall, grades_turned,
    done_as_meant, done_as_coming, done_denied, aims_dropped, within_as_apart, all_denied, batches_widened, often_as_once,
    rank_remark_dropped, partners_alone, steps_unnoted, told_as_restored, told_as_used_up, whose_dropped,
    only_dropped, stars_turned, put_off,
)  # fmt: skip
Told = tuple[VerdictKind, Reason]


def slots_apart(
    held: SourceComparison, frames: frozenset[int], known: Mapping[int, Sequence[Told]]
) -> Iterator[tuple[int, Told]]:
    """(sentence, what it makes of it and why); a slot that another check refuses there already (`known`) is not told twice."""
    refused = {
        (number, reason.slot)
        for number, reasons in known.items()
        for kind, reason in reasons
        if kind in ("bent", "unsupported")
    }
    pairs = [pair for pair in clause_pairs(held) if pair.at not in frames]
    both = [*slot_pairs(held, pairs, frames)]
    found = [(pair, told) for pair in both for net in _NETS for told in net(pair)]
    tied: list[tuple[SlotPair, Told]] = [(pair, (kind, reason)) for pair, kind, reason in causes_tied(both)]
    for pair, (kind, reason) in (*found, *tied):
        if (pair.clause.sentence, reason.slot) not in refused:
            yield pair.clause.sentence, (kind, reason)
