"""What comparing one text with its sources needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from drafter.core.fact import FactRole
from drafter.core.text import Span
from drafter.ground.aligning import Aligned
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause, CutText
from drafter.ground.matching import Match
from drafter.ground.sources import Sources


@dataclass(frozen=True)
class SourceComparison:
    """A text and its sources, read, its figures matched and its clauses aligned."""

    told: CutText
    sources: Sources
    matches: tuple[Match, ...]
    aligned: Aligned
    role: FactRole

    def matched(self, clause: Clause) -> tuple[Match, ...]:
        """The figures of one clause of the text."""
        return self._matched.get(clause.span, ())

    def is_worked_out(self, offset: int) -> bool:
        """Whether the stretch that begins there has a figure worked out of the sources': its words lead to that figure."""
        ends = (at for mark in "。；" if (at := self.told.text.find(mark, offset)) >= 0)
        end = min(ends, default=len(self.told.text))
        return any(m.note and offset <= m.figure.number.span.start < end for m in self.matches)

    @cached_property
    def _matched(self) -> dict[Span, tuple[Match, ...]]:
        found: dict[Span, list[Match]] = {}
        for match in self.matches:
            found.setdefault(match.figure.clause.span, []).append(match)
        return {span: tuple(matches) for span, matches in found.items()}

    @cached_property
    def whole_text(self) -> HeldWords:
        """The words of the whole text."""
        return HeldWords((self.told.text,), tuple(self.told.words))

    @property
    def year(self) -> int:
        """The report's own, 0 if it has none."""
        return self.sources.period.year if self.sources.period is not None else 0
