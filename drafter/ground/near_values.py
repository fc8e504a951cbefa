"""Which of many figures may have the value of one: looked up by size, so that a long report is not held figure by figure against all its sources."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.core.text import Span
from drafter.ground.number import Number
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.values import same_value

# 近百, 300万 may round by a tenth; any other by what a long division leaves (`values.same_value`); here a little more than that.
_ROUNDED, _EQUAL = Decimal("0.11"), Decimal("1e-9")
_ANYWHERE = Span(0, 0)


class NearValues:
    """Figures by the size of their value, whatever its sign, and by how they are written."""

    def __init__(self, figures: Sequence[ToldNumber]) -> None:
        self._figures = figures
        self._known: dict[Number, list[ToldNumber]] = {}
        ordered = sorted((abs(figure.number.value), at) for at, figure in enumerate(figures))
        self._values = [value for value, _at in ordered]
        self._places = [at for _value, at in ordered]
        self._written: dict[str, list[int]] = defaultdict(list)
        for at, figure in enumerate(figures):
            self._written[_bare(figure.number.raw)].append(at)
        self._clocks = [at for at, figure in enumerate(figures) if figure.number.family == "clock"]

    def of_value(self, said: Number) -> list[ToldNumber]:
        """Those whose value is the same as the one said, in source order."""
        key = replace(said, span=_ANYWHERE)
        if key not in self._known:
            self._known[key] = self._found(said)
        return self._known[key]

    def differing(self, said: Number) -> list[ToldNumber]:
        """The same without those that stand at one place of the same words as an earlier one: no difference tells them apart."""
        first: dict[tuple[str, Span, bool], ToldNumber] = {}
        for figure in self.of_value(said):
            first.setdefault((figure.whole, figure.number.span, figure.given), figure)
        return list(first.values())

    def _found(self, said: Number) -> list[ToldNumber]:
        low, high = _bounds(said)
        near = slice(bisect_left(self._values, low), bisect_right(self._values, high))
        # 1.8毫克/升 is 1.8毫克 in the notes: of other units, so of any size
        written = self._written.get(_bare(said.raw.split("/")[0]), ()) if "/" in said.raw else ()
        hours = self._clocks if said.family == "clock" else ()  # 23时 may be the notes' 11点
        places = sorted({*self._places[near], *written, *hours})
        return [self._figures[at] for at in places if same_value(said, self._figures[at].number)]


def exact_aim(figure: ToldNumber, same: Sequence[ToldNumber], best: ToldNumber) -> ToldNumber | None:
    """完成5万吨 is the 5万吨 aimed at, and not the 5.2万吨 reached rounded: what a fact states exactly it need not round."""
    if figure.number.approx or best.number.value == figure.number.value:
        return None
    exact = (f for f in same if f.number.value == figure.number.value and f.role == "target")
    return next((f for f in exact if f.source == best.source), None)


def without_rounded(figure: ToldNumber, same: Sequence[ToldNumber]) -> list[ToldNumber]:
    """Where a line has the very figure, none of another unit that only rounding makes it: 不足24个 of 24个 and 22项."""
    said = figure.number
    if not any(f.number.value == said.value and f.number.unit == said.unit for f in same):
        return list(same)
    return [f for f in same if f.number.value == said.value or f.number.unit == said.unit]


def _bare(raw: str) -> str:
    return raw.replace(" ", "").strip()


def _bounds(said: Number) -> tuple[Decimal, Decimal]:
    """The sizes between which every value lies that may be said so."""
    off = _ROUNDED if said.approx else _EQUAL
    sizes = [abs(said.value) * (1 - off), abs(said.value) * (1 + off), abs(said.low), abs(said.high)]
    return (Decimal(0) if said.low < 0 < said.high else min(sizes)), max(sizes)
