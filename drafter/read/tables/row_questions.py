"""What reading a table makes, and how a row's open places, doubts and remarks are told or asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafter.claims.doubts import doubts_of
from drafter.core.claim import Question, QuestionKind
from drafter.core.fact import Fact, LeftOut, LeftOutKind
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.read.tables.cells import Cell, Grid
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.remark_facts import fact_of_remark
from drafter.read.tables.row_figures import Row, RowFigure, Series
from drafter.read.tables.row_remarks import remark_kind, stays, unkept
from drafter.read.tables.target_remarks import of_target


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Where a table is and what it is read for. report: the report's period. hidden: nobody sees the sheet. prefix: of fact ids."""

    grid: Grid
    source: str
    prefix: str
    report: Period | None

    def at(self, cell: Cell, quote: str = "") -> Provenance:
        return Provenance(self.source, self.grid.place(cell), quote)

    def cell(self, cell: Cell) -> str:
        """The cell's own name in its file, by which an answer is put into it: 指标!B9, B12 in a text's line 12."""
        return f"{self.grid.name}!{cell.ref}"

    def fact_id(self, row: Sequence[Cell]) -> str:
        """m5; a table that stands beside another has its column in its ids (m5F)."""
        first = next((cell for cell in row if cell.ref), None)
        if first is None:
            return f"{self.prefix}0"
        return f"{self.prefix}{first.row}{first.column if first.column != 'A' else ''}"


@dataclass
class Found:
    """What reading a table made, in its order. basis: 口径 words that hold for all of it."""

    facts: list[Fact] = field(default_factory=list)
    asked: list[Fact] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    basis: list[str] = field(default_factory=list)


def _called(told: RowFigure, remark: str) -> bool:
    """Whether a remark only says what the row's plan is called."""
    return bool(told.called) and of_target(remark) is not None


@dataclass
class Telling:
    """Tells and asks of one table. full: columns that most rows fill. row: the one being read."""

    place: TablePlace
    found: Found
    full: frozenset[int]
    row: Sequence[Cell] = ()

    def question(self, cell: Cell, words: str, series: Series, fact_id: str = "") -> None:
        text = f"{series.indicator}：{cell.words}" if cell.words else series.indicator
        text = self.place.grid.told(self.row, text)
        # A row of which no cell is open is asked at its name, which no answer may overwrite.
        kind: QuestionKind = "figure" if cell.words == series.indicator or cell is self.row[0] else "cell"
        self.found.questions.append(
            Question(self.place.at(cell, cell.words), text, words, (), fact_id, kind, self.place.cell(cell))
        )

    def leave(self, row: Sequence[Cell], reason: str, kind: LeftOutKind, *, quote: str | None = None) -> None:
        words = " ".join(dict.fromkeys(cell.words for cell in row if cell.words)) if quote is None else quote
        cell = next(cell for cell in row if cell.words)
        if kind in ("secret", "instruction"):
            cell = replace(cell, words="")
        self.found.left_out.append(LeftOut(self.place.fact_id(row), self.place.at(cell, words), reason, kind))

    def side_gaps(self, row: Row, series: Sequence[Series], fact_id: str) -> None:
        """A blank among measures that the other rows fill is asked; a dash says that there is nothing."""
        asked = False  # one of 已缴, 未缴, 缴费率 tells the others
        for one in series if not row.total else ():
            for cell, column in one.blanks:
                if column.at in self.full:
                    name = f"{row.name}{column.head.name}"
                    self.question(
                        cell, _("“{name}”的数空着，是多少{unit}？").format(name=name, unit=column.head.unit), one
                    )
            if one.main or one.gap is None or self._is_nothing(one.gap, row):
                continue
            if one.gap_column and one.gap_column.at in self.full and not (one.gap_column.sibling and asked):
                asked = asked or one.gap_column.sibling
                words = _("“{name}”的数空着，是多少{unit}？").format(name=one.indicator, unit=one.unit)
                self.question(one.gap, words, one, fact_id if one.gap_column.sibling else "")

    def _is_nothing(self, cell: Cell, row: Row) -> bool:
        """A dash says that there is nothing, unless the row's remark says why it is not there yet: — beside 系统割接."""
        remarks = [row.cell(column).words for column in row.columns.of_kind("remark")]
        explained = any(remark_kind(said) == "aside" for said in remarks if said)
        return bool(whole_member("nothing").fullmatch(cell.words or " ")) and not explained

    def wait(self, fact: Fact) -> None:
        self.found.asked.append(fact)
        unknown = [q for q in self.found.questions if q.fact_id == fact.id]
        if not unknown:
            self.found.questions.append(
                Question(
                    fact.provenance,
                    fact.text,
                    _("“{text}”这一行的数看不出是什么，请说明").format(text=fact.text.split("？")[0]),
                    (),
                    fact.id,
                    "row",
                )
            )

    def aside(self, row: Row, remark: str, series: Sequence[Series]) -> None:
        """Tells a remark that is no limit; how the figure moved is told with it, where it could be read."""
        kind = remark_kind(remark)
        cell = next((row.cell(c) for c in row.columns.of_kind("remark") if row.cell(c).words), None)
        used = cell is not None and any(
            told.cell is cell or _called(told, remark) for one in series for told in one.told
        )
        if cell is None or kind not in ("aside", "change") or used or stays(remark, row.name):
            return
        rest = unkept(remark, row.name)
        fact_id, where = self.place.fact_id(row.cells) + "r", self.place.at(cell, rest or remark)
        if kind == "aside" and (fact := fact_of_remark(remark, row.name, fact_id, where, row.period)):
            self.found.facts.append(fact)
        else:
            self.found.left_out.append(LeftOut(fact_id, where, _("备注里的话，没有写进正文"), "remark"))

    def doubt(self, fact: Fact, row: Row) -> None:
        """What would follow from the row's figures and nobody would believe is asked with its sum; it is not written."""
        for doubt in doubts_of(fact.metrics):
            words = (
                _("“{name}”占计划的比例算出来是{sum}，太离谱，没有写。请核对完成数、计划数和单位")
                if doubt.of_plan
                else _("“{name}”与上年同期比算出来是{sum}，太离谱，没有写。请核对两个数和单位")
            )
            said = words.format(name=doubt.indicator, sum=doubt.arithmetic)
            text = self.place.grid.told(row.cells, fact.text)
            self.found.questions.append(Question(fact.provenance, text, said, (), "", "doubt", about=(fact.id,)))
