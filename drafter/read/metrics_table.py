"""A metrics table in (sheet, csv, or a table in a Word file): each row becomes a Fact, a group title, or a line left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Change, Metric
from drafter.core.text import Provenance, Span
from drafter.language.instructions import find_instructions
from drafter.language.markings import is_marked
from drafter.read.cells import Cell, Growth, Reading, plain, read_figure, read_growth
from drafter.read.columns import Header, find_header, split_unit
from drafter.read.periods import read_period

_NOTE = re.compile(r"\s*(?:注|说明|备注|填表|制表|审核|填报|联系)[^，。]{0,6}[：:]")
_TOTAL = re.compile(r"(?:合\s*计|总\s*计|小\s*计)")
_GROUP = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|\d+[.、．])\s*"
)
_RATE_NAME = re.compile(r"(?:同比)?(?:增速|增幅|增长率)$")
_SCOPE = re.compile(r"(全国|全省|全区|全市|全县|全镇|市本级|县本级|区本级|省本级|市级|县级|区级|省级)")


@dataclass(frozen=True, slots=True)
class TableReading:
    facts: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]


def read_table(
    rows: Sequence[Sequence[Cell]], source: str, sheet: str, *, period: Period | None = None, prefix: str = "m"
) -> TableReading | None:
    """Reads one table; None when no header with an indicator and a value column is found."""
    header = find_header([[cell.words for cell in row] for row in rows])
    if header is None:
        return None
    facts: list[Fact] = []
    left_out: list[LeftOut] = []
    topic = ""
    for row in rows[header.first_row :]:
        reader = _Row(row, header, source, sheet, period, prefix)
        if not any(cell.words for cell in row):
            continue
        if reader.is_group:
            topic = _GROUP.sub("", reader.word("indicator")).strip()
            continue
        outcome = reader.read(topic)
        if isinstance(outcome, Fact):
            facts.append(outcome)
        else:
            left_out.append(outcome)
    return TableReading(tuple(facts), tuple(left_out))


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[Cell]
    header: Header
    source: str
    sheet: str
    period: Period | None
    prefix: str

    def cell(self, column: str) -> Cell:
        place = self.header.at.get(column)
        return self.cells[place] if place is not None and place < len(self.cells) else Cell()

    def word(self, column: str) -> str:
        return self.cell(column).words

    @property
    def is_group(self) -> bool:
        """A row that titles the rows under it: numbered, and nothing else in it."""
        filled = {cell.words for cell in self.cells if cell.words}
        return len(filled) == 1 and bool(_GROUP.match(self.word("indicator")))

    def where(self, column: str = "value") -> Provenance:
        cell = self.cell(column)
        ref = cell.ref or self.cell("indicator").ref or next((cell.ref for cell in self.cells if cell.ref), "")
        return Provenance(self.source, f"{self.sheet}!{ref}" if self.sheet else ref, cell.words)

    @property
    def fact_id(self) -> str:
        ref = next((cell.ref for cell in self.cells if cell.ref), "")
        return self.prefix + (re.sub(r"\D", "", ref) or "0")

    def read(self, topic: str) -> Fact | LeftOut:
        indicator, named_unit = split_unit(self.word("indicator"))
        everything = "|".join(cell.words for cell in self.cells)
        if is_marked(everything) or any(is_marked(cell.words) for cell in self.cells):
            return LeftOut(
                self.fact_id, Provenance(self.source, self.where().locator), _("带密级标志，整行不用"), "secret"
            )
        if find_instructions(everything):
            return LeftOut(
                self.fact_id,
                Provenance(self.source, self.where().locator),
                _("是给起草人或模型的指令，不照办、不写入"),
                "instruction",
            )
        if not indicator or _NOTE.match(indicator) or (_TOTAL.fullmatch(indicator) and not self.word("value")):
            return LeftOut(self.fact_id, self.where("indicator"), _("表下说明或没有指标名称，不是素材"))
        figure = read_figure(self.cell("value"), self.word("unit") or named_unit or self.header.unit)
        return self._fact(_GROUP.sub("", indicator) if _GROUP.match(indicator) else indicator, figure, topic)

    def _fact(self, indicator: str, figure: Reading, topic: str) -> Fact:
        text = f"{indicator}{figure.words}" if figure.words else f"{indicator}？{figure.unit}"
        gap = () if figure.words else (Placeholder(Span(len(indicator), len(text)), "metric", indicator, figure.unit),)
        return Fact(
            self.fact_id, "achievements", topic, text, self.where(), self._metrics(indicator, figure), self.word("owner"), gap,
        )  # fmt: skip

    def _metrics(self, indicator: str, figure: Reading) -> tuple[Metric, ...]:
        period = read_period(self.word("period")) or self.period
        code = period.code if period else self.word("period")
        scope = found[1] if (found := _SCOPE.match(indicator)) else ""
        base = read_figure(self.cell("base"), figure.unit).value
        base = base if isinstance(base, Decimal) else None
        metrics = [_own_metric(indicator, figure, code, self.word("origin"), scope, base)]
        if growth := read_growth(self.cell("growth"), percent_indicator=figure.unit == "%"):
            metrics.append(_growth_metric(indicator, growth, code, scope))
        target = read_figure(self.cell("target"), figure.unit)
        if isinstance(target.value, Decimal):
            # A target of 282左右 or 32以上 can be missed, but no completion rate follows from it.
            basis = "目标" if target.words == f"{plain(target.value)}{target.unit}" else "目标（约）"
            metrics.append(Metric(indicator, target.value, target.unit, code, basis, scope))
        if base is not None:
            metrics.append(
                Metric(indicator, base, figure.unit, period.back().code if period else "", "上年同期", scope)
            )
        return tuple(metrics)


def _own_metric(indicator: str, figure: Reading, code: str, origin: str, scope: str, base: Decimal | None) -> Metric:
    """The row's own figure. A row called 增速 states the growth of what its name begins with, one called 占… a share."""
    if figure.unit == "%" and (rate := _RATE_NAME.search(indicator)) and isinstance(figure.value, Decimal):
        change: Change = "decrease" if figure.value < 0 else "increase"
        return Metric(indicator[: rate.start()], abs(figure.value), "%", code, "同比", scope, change=change)
    basis = "占比" if figure.unit == "%" and "占" in indicator else origin
    return Metric(indicator, figure.value, figure.unit, code, basis, scope, base)


def _growth_metric(indicator: str, growth: Growth, code: str, scope: str) -> Metric:
    change = "increase" if growth.rate > 0 else "decrease" if growth.rate < 0 else None
    return Metric(indicator, abs(growth.rate), growth.unit, code, "同比", scope, change=change)  # type: ignore[arg-type]
