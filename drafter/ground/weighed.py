"""What the reader is shown and the writer is not asked for: other words of the text may still say it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.extents_dropped import firsts_widened, some_dropped
from drafter.ground.labels_done import labels_done
from drafter.ground.members import dropped_members
from drafter.ground.narrowed import narrowing_dropped
from drafter.ground.parts_apart import rest_within, untold_parts
from drafter.ground.remarks_dropped import remarks_dropped
from drafter.ground.since import gathered_in_period
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.too_soon import aims_told


def shown_to_reader(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason)."""
    for net in (untold_parts, rest_within, aims_told, gathered_in_period, narrowing_dropped, remarks_dropped):
        for figure, reason in net(held.matches, held.sources.figures):
            yield figure.clause.sentence, reason
    yield from dropped_members(held)
    for widened in (labels_done, some_dropped, firsts_widened):
        yield from widened(held)
