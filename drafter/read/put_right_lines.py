"""A correction that reading carried out, as it is kept so that somebody may say that it was none."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.core.fact import Fact
from drafter.core.text import Provenance


@dataclass(frozen=True, slots=True)
class PutRight:
    """A correction carried out. line: where it stands, with its words. line_id: of the line as it is left out.

    old, new: each fact as it was and as it is now. own: what the correcting line tells by itself, where the earlier line gave way to it
    whole; None for an order about another line.
    """

    line: Provenance
    line_id: str
    old: tuple[Fact, ...]
    new: tuple[Fact, ...]
    own: Fact | None = None

    @property
    def ids(self) -> frozenset[str]:
        """Of every fact it touched."""
        return frozenset(one.id for one in (*self.old, *self.new))
