"""Whether two figures are of different lines, of one time and scope, and differ as one pen could have made them: asked of very many pairs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafter.claims.joining import same_period, scope_of, scopes_agree
from drafter.claims.slips import Size, near_in_size, size_of, sizes_differ, slip
from drafter.core.fact import LedgerEntry

_NUMERALS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is looked at of an entry, read once. numerals: those of its name; 3号渠 is not 4号渠."""

    entry: LedgerEntry
    numerals: tuple[str, ...]
    scope: str
    size: Size


@dataclass(frozen=True, slots=True)
class Apart:
    """Asked of pairs of entries; each entry is read once, however many others it is held against."""

    _known: dict[int, _Seen] = field(default_factory=dict, repr=False)

    def __call__(self, a: LedgerEntry, b: LedgerEntry) -> bool:
        one, two, left, right = self._seen(a), self._seen(b), a.metric, b.metric
        if one.numerals and two.numerals and one.numerals != two.numerals:
            return False
        if a.fact_id == b.fact_id or (left.change != right.change and left.change and right.change):
            return False
        if not scopes_agree(one.scope, two.scope) or not same_period(left.period, right.period):
            return False
        return sizes_differ(one.size, two.size) and (near_in_size(one.size, two.size) or slip(left, right))

    def _seen(self, entry: LedgerEntry) -> _Seen:
        """By identity; the entry is kept, so that its place is no other's."""
        known = self._known.get(id(entry))
        if known is None:
            numerals = tuple(_NUMERALS.findall(entry.metric.indicator))
            known = _Seen(entry, numerals, scope_of(entry.metric), size_of(entry.metric))
            self._known[id(entry)] = known
        return known
