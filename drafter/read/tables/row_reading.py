"""One row of a table: a fact, a group title, a line left out, or a fact that waits for an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.claim import Question
from drafter.core.fact import Fact, FactRole, LeftOut
from drafter.core.messages import _
from drafter.language.offices import is_office
from drafter.language.segments import tagged_words
from drafter.language.units import as_ratio, split
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import ending, inside, whole_member
from drafter.read.tables.columns import Columns, first_said
from drafter.read.tables.heads import is_unit, natural_unit
from drafter.read.tables.levels import Units
from drafter.read.tables.named_notes import NamedNote, remark_with_note
from drafter.read.tables.remark_facts import fact_of_line
from drafter.read.tables.row_facts import Worded, limits_change, put_in_words
from drafter.read.tables.row_figures import Row, Series
from drafter.read.tables.row_lists import read_things, row_words
from drafter.read.tables.row_names import RowName, of_whole, read_name
from drafter.read.tables.row_questions import Found, TablePlace, Telling
from drafter.read.tables.row_remarks import basis_words, kept_of, remark_kind, remark_of, stays, unit_in
from drafter.read.tables.row_times import is_planned_ahead, time_in_words, time_of_row, within
from drafter.read.tables.table_figures import read_series
from drafter.read.tables.totals import of_its_own, total_label, total_stem
from drafter.read.tables.untouchable import REASONS, untouchable
from drafter.read.tables.worded_rows import count_asked, worded_row

_AS_ABOVE = ("同上", "同前", "〃", "″")
# A measure no list has (万盆, 千工时), in the column that has the units.
_NEW_UNIT = re.compile("[十百千万亿]{0,2}[一-鿿]{1,3}")
_NAMES = ("nr", "ns", "nt")
_NOTE = re.compile(rf"\s*(?:{whole_member('note').pattern})[^，。：:]{{0,6}}[：:]")


def _is_new_unit(words: str) -> bool:
    """Whether a cell of the column of units may hold one nobody has listed: no name, and no word on what stands elsewhere or is left open (略, 见附)."""
    if not _NEW_UNIT.fullmatch(words) or is_office(words, named=True):
        return False
    if any(whole_member(one).fullmatch(words) for one in ("no_unit", "nothing", "gap")):
        return False
    return not any(word.tag.startswith(_NAMES) for word in tagged_words(words))


class RowReader:
    """Reads the rows of one table in order, into `found`."""

    def __init__(
        self,
        columns: Columns,
        place: TablePlace,
        found: Found,
        small: frozenset[int],
        full: frozenset[int],
        subject: str = "",
        *,
        marked: bool = True,
        notes: Sequence[NamedNote] = (),
    ) -> None:
        self.columns, self.place, self.found, self.small = columns, place, found, small
        self.told = Telling(place, found, full)
        self.topic, self.subject = "", subject
        self.marked = marked  # a row may be secret
        self.notes = notes
        self._is_plain = columns.series == ("",)  # rows name their own measure
        self.unit = ""  # of the row above, for 同上
        self.over = RowName()  # the last row that is no part of another

    def read(self, row: Sequence[Cell], below: Sequence[Cell] | None) -> None:
        """One row; `below` is the next one, which tells a group title from a row left blank."""
        self.told.row = row
        words = [cell.words for cell in row if cell.words]
        if not words:
            return
        if len(words) > 1:
            self._unit(row)  # 同上 below means this row, whatever becomes of it
        if kind := untouchable(words, marked=self.marked):
            self.told.leave(row, REASONS[kind], kind, quote="")
        elif self._is_note(row):
            self.found.basis += basis_words(words[0])
            self.told.leave(row, _("表下说明，不是素材"), "remark")
        elif row[0].row.isdigit() and int(row[0].row) in self.place.grid.hidden_rows:
            self.told.leave(row, _("表里隐藏的行，没有用"), "remark")
        elif any(cell.struck for cell in row):
            self._read_struck(row, below)
        else:
            self._read_named(row, below)

    def _read_struck(self, row: Sequence[Cell], below: Sequence[Cell] | None) -> None:
        """A row whose name or figures are all crossed out is left out; of any other the crossed-out cells count as blank."""
        named = next(cell for cell in row if cell.words)
        figures = [cell for cell in row if cell.number is not None]
        if named.struck or (figures and all(cell.struck for cell in figures)):
            self.told.leave(row, _("划了删除线的行，没有用"), "remark")
        else:
            self._read_named([Cell(ref=cell.ref) if cell.struck else cell for cell in row], below)

    def _is_note(self, row: Sequence[Cell]) -> bool:
        first = next(cell.words for cell in row if cell.words)
        return bool(_NOTE.match(first)) and not any(cell.number is not None for cell in row)

    def _read_named(self, row: Sequence[Cell], below: Sequence[Cell] | None) -> None:
        name = read_name(self.columns, row)
        if name.total and not self.columns.by_period:
            name = replace(name, label=total_label(self.columns, row, self.topic, self.subject))
        elif name.label and not name.unit and self._is_of_title() and not of_its_own(name.label):
            name = replace(name, label=f"{name.label}{total_stem(self.subject)}")
        elif name.label and not name.total and self._is_spent(name.label):
            name = replace(name, label=f"{name.label}完成投资")
        remark = remark_with_note(remark_of(row, self.columns, name.name), (cell.words for cell in row), self.notes)
        if self._is_group(row, below, name):
            self.topic = name.name
        elif fact := self._line(row):
            self.found.facts.append(fact)
        elif inside("void").search(name.full) or remark_kind(remark) == "void":
            self.told.leave(row, _("标明作废或不用，没有用"), "remark")
        elif name.total and not name.label and self._is_plain:
            self.told.leave(row, _("合计行没有自己的指标名，各分项已列"), "furniture")
        elif fact := worded_row(self.columns, self.place, row, name.name, remark):
            self.found.facts.append(fact)
            self.found.questions += count_asked(self.columns, self.place, row, name.name, self._unit(row))
        else:
            self._read_figures(row, name, remark)

    def _line(self, row: Sequence[Cell]) -> Fact | None:
        """A row that says one thing only, and says it whole: 其中充电站新增6台桩 under the last line."""
        said = {cell.words for cell in row if cell.words}
        words = next(iter(said))
        if len(said) > 1 or self.columns.by_period or len(row) < 2 or not re.search(r"\d", words):
            return None
        cell = next(cell for cell in row if cell.words)
        period = self.columns.own or self.place.report
        return fact_of_line(words, self.place.fact_id(row), self.place.at(cell, words), period)

    def _is_of_title(self) -> bool:
        """Whether rows are things (districts, offices) whose only measure the title names: 城区 under 体彩销量."""
        return self._is_plain and self.columns.of_things and bool(ending("measure").search(self.subject))

    def _is_spent(self, label: str) -> bool:
        """Whether a row names a project or a field alone in a table whose title says that investment is told: 防洪工程 under 水利投资完成情况表."""
        invested = self._is_plain and self.subject.endswith("投资") and self._label_unit() in ("", "元")
        return invested and self.columns.unit.endswith("元") and not ending("measure").search(label)

    def _is_group(self, row: Sequence[Cell], below: Sequence[Cell] | None, name: RowName) -> bool:
        """A row that only names something, and whose name titles the rows under it."""
        distinct = {cell.words for cell in row if cell.words}
        if len(distinct) != 1 or not name.name or self.columns.by_period:
            return False
        alone = len({cell.words for cell in row}) == 1 and len(row) > 1
        if name.numbered or name.full.endswith(("：", ":")) or alone:
            return True
        lower = read_name(self.columns, below) if below is not None else None
        return lower is not None and (lower.part or lower.indent > name.indent)

    def _read_figures(self, row: Sequence[Cell], name: RowName, remark: str) -> None:
        period, unread = time_of_row(self.columns, self.place.report, row, name, remark)
        over = self._above(name)
        unit = self._unit(row) or self._unit_above(name, over)
        if not (unit or name.unit or self._label_unit() or self.columns.unit or natural_unit(name.name)):
            unit, remark = unit_in(remark)
        name = replace(name, label=of_whole(name, over)) if over and not name.unit else name
        # 门急诊人次 | 万人次: the column says the unit, the name only what is counted.
        named = "" if unit and name.counted else name.unit
        if unit and name.counted and split(unit)[1] != name.unit:
            name = replace(name, label=f"{name.label}{name.unit}")  # 营运班次 | 班
        units = Units(named, unit, self._label_unit(), self.columns.unit)
        codes = self.columns.codes.setdefault(period, {})
        made = Row(row, self.columns, name.label, units, period, self.small, name.total, codes)
        things = read_things(made, self.place, self.topic, self._owner(row))
        series = [read_series(made, of) for of in self.columns.series] or [Series(made.name)]
        self.found.facts += things.facts
        self.found.asked += things.asked
        self.found.questions += things.questions
        if unread is not None:
            self._ask(unread, _("“{words}”是哪一段时间？").format(words=unread.words), made, series)
        elif any(one.told or one.gap or one.asks for one in series) or self._unknown_cells(row):
            self._settle(made, series, remark, bool(things.facts or things.asked))
        elif not things.facts and not things.asked:
            self.told.leave(row, _("表里没有可用的数或内容"), "other")

    def _unit(self, row: Sequence[Cell]) -> str:
        said = first_said(row, self.columns.of_kind("unit"))
        unit = as_ratio(said if said[:1] not in "（(" else said.strip("（()）"))
        if said in _AS_ABOVE:
            return self.unit
        self.unit = unit if is_unit(unit) or _is_new_unit(unit) else ""
        return self.unit

    def _above(self, name: RowName) -> RowName | None:
        """The row a part belongs to; None for a row that is no part, and stands over those to come."""
        if not (name.part or (self.over.name and name.indent > self.over.indent)):
            self.over = name
            return None
        return self.over

    def _unit_above(self, name: RowName, over: RowName | None) -> str:
        """其中：渣土类 under 立案（件） counts the same, unless its name says a unit or a part of its own."""
        own = name.unit or natural_unit(name.name) or ending("percent_name").search(name.name)
        return "" if own or name.total or over is None else over.unit

    def _label_unit(self) -> str:
        return next((c.head.unit for c in self.columns.labels if c.head.unit), "")

    def _owner(self, row: Sequence[Cell]) -> str:
        return first_said(row, self.columns.owners)

    def _unknown_cells(self, row: Sequence[Cell]) -> list[Cell]:
        return [row[column.at] for column in self.columns.unknown if row[column.at].words]

    def _settle(self, row: Row, series: list[Series], remark: str, told_otherwise: bool) -> None:
        """Facts of the row's figures: used, waiting for an answer, or left out as another time's."""
        for one in series:
            for cell, why in one.asks:
                self.told.question(
                    cell, _("{why}，请说明").format(why=why), one, self.place.fact_id(row.cells) if one.waits else ""
                )
        first = [one for one in series if one.main]
        fact = self._fact(row, first or [series[0], *(one for one in series[1:] if one.told)], remark)
        if not first and all(one.gap is None for one in series):
            if told_otherwise:
                return
            self.told.wait(fact)
        elif not first:
            why = remark if remark_kind(remark) == "aside" else ""
            self._gap(fact, series[0], row, why)
            if why:
                return
        elif not within(self.place.report, row.period):
            self._other_time(fact, row)
        else:
            self.found.facts.append(fact)
            self.told.side_gaps(row, series, fact.id)
            self.told.doubt(fact, row)
        self.told.aside(row, remark, series)

    def _fact(self, row: Row, series: list[Series], remark: str) -> Fact:
        tails = [told for one in series for told in one.told if told.tail and stays(told.tail, row.name)]
        limits = [told.tail for told in tails if not limits_change(told, row.name)]
        limits += kept_of(remark, row.name)
        origin = first_said(row.cells, self.columns.of_kind("origin"))
        worded = put_in_words(
            series,
            lead=time_in_words(row, self.place.report, remark if limits[-1:] == [remark] else "", series[0]),
            limit="；".join(limits),
            period=row.period,
            origin=origin,
            behind=row_words(row),
        )
        return self._made(row, worded, series[0].main.cell if series[0].main else series[0].gap or row.cells[0])

    def _made(self, row: Row, worded: Worded, cell: Cell) -> Fact:
        role: FactRole = "achievements"
        return Fact(
            self.place.fact_id(row.cells), role, self.topic, worded.text, self.place.at(cell, cell.words), worded.metrics, self._owner(row.cells),
            worded.placeholders, kind="row", claims=worded.claims,
        )  # fmt: skip

    def _other_time(self, fact: Fact, row: Row) -> None:
        if is_planned_ahead(row.name, row.period, self.place.report):
            self.found.facts.append(replace(fact, role="plans"))
            return
        period = row.period.title if row.period else ""
        reason = _("是{period}的数，不是本期的").format(period=period)
        where = replace(fact.provenance, quote=fact.text)
        self.found.left_out.append(LeftOut(fact.id, where, reason, "not_this_period", fact.claims))

    def _gap(self, fact: Fact, series: Series, row: Row, why: str) -> None:
        """Asks for the row's own figure; why: what its remark says of it."""
        if not within(self.place.report, row.period) or row.total:
            self.told.leave(row.cells, _("数值空着，不是本期要写的"), "other")
            return
        self.found.facts.append(fact)
        cell = series.gap or row.cells[0]
        said = _("“{name}”的数空着（{why}），是多少{unit}？") if why else _("“{name}”的数空着，是多少{unit}？")
        words = said.format(name=series.indicator, unit=series.unit, why=why)
        self.told.question(cell, words, series, fact.id)

    def _ask(self, cell: Cell, words: str, row: Row, series: Sequence[Series]) -> None:
        """The whole row waits: nobody can tell of what time it is."""
        fact = self._fact(row, [one for one in series if one.main] or list(series[:1]), "") if series else None
        if fact is None:
            self.told.leave(row.cells, words, "other")
            return
        self.found.asked.append(fact)
        self.found.questions.append(
            Question(self.place.at(cell, cell.words), fact.text, words, (), fact.id, "words", self.place.cell(cell))
        )
