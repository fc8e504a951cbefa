"""A disagreement of the sources as the draft marks it and as its finding tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.arithmetic import decimal_words
from drafter.claims.conflicts import Conflict
from drafter.claims.joining import in_base
from drafter.core.edit import Edit
from drafter.core.fact import LedgerEntry
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.core.text import Span
from drafter.plan.joined import words_of_metric

# A mark with more values than this is read by nobody; the finding names them all.
_SHOWN = 12
_MOVED = re.compile(r"(?P<base>\d[\d.,]*[^\d\s，。；→-]{0,3})\s*(?:→|-+>)\s*$")


def conflict_mark(values: Sequence[str]) -> str:
    """【待核：340人次／430人次】."""
    shown = values if len(values) <= _SHOWN else (*values[:_SHOWN], "…")
    return f"【待核：{'／'.join(shown)}】"


def mark_edit(text: str, span: Span, mark: str, reason: str) -> Edit:
    """The mark in the place of a figure; behind an arrow (9.8%→7.5%) it says how the thing moved, which a report cannot say in signs."""
    moved = _MOVED.search(text, 0, span.start)
    if not moved:
        return Edit(span, mark, reason)
    return Edit(Span(moved.start(), span.end), f"由{moved['base']}变为{mark}", reason)


def related_to(entry: LedgerEntry) -> Related:
    """The place of a figure, for a finding."""
    return Related(
        entry.provenance.quote or words_of_metric(entry.metric), None, entry.provenance.source, entry.provenance.locator
    )


def why_it_holds(winner: LedgerEntry | None, held: LedgerEntry | None) -> str:
    """Why one of two figures is written; "" where none is. winner: by the source that is to hold; held: as it puts the other right."""
    if winner:
        return _("以{source}为准").format(source=winner.provenance.source)
    return _("{place}更正的").format(place=held.provenance.locator) if held else ""


def conflict_remark(
    conflict: Conflict, entries: Sequence[LedgerEntry], winner: LedgerEntry | None, held: LedgerEntry | None = None
) -> Remark:
    """Both values with their places, and which of them is written, if one is. winner, held: as `why_it_holds`."""
    noted = _("{words}（{note}）")
    said = _("；").join(noted.format(words=words_of_metric(entry.metric), note=entry.provenance) for entry in entries)
    message = _("{indicator}有两个数：{said}").format(indicator=conflict.indicator, said=said)
    base = next((entry.metric.base_value for entry in entries if entry.metric.base_value is not None), None)
    stale = next(
        (e for e in entries if base is not None and e.metric.value == base and e.metric.base_value is None), None
    )
    if stale:
        message += _("，其中{value}与上年同期数相同，疑为上年数").format(value=words_of_metric(stale.metric))
    if written := winner.provenance.source if winner else str(held.provenance) if held else "":
        message += _("。已按{source}写").format(source=written)
    else:
        message += _("。请核实后留一个")
    values = [entry.metric.value for entry in entries if isinstance(entry.metric.value, Decimal)]
    scaled = [
        in_base(entry.metric.value, entry.metric.unit) for entry in entries if isinstance(entry.metric.value, Decimal)
    ]
    delta = decimal_words(max(scaled) - min(scaled)) if len(values) > 1 else ""
    first, last = (
        entries[0],
        next(entry for entry in entries if words_of_metric(entry.metric) != words_of_metric(entries[0].metric)),
    )
    return Remark(
        "conflict",
        message,
        tuple(dict.fromkeys(e.fact_id for e in entries)),
        tuple(map(related_to, entries)),
        words_of_metric(first.metric),
        words_of_metric(last.metric),
        delta,
    )
