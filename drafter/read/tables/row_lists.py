"""Rows that are things, not figures: 问题 | 措施 | 完成情况, 项目 | 节点 | 进展. Source words, one claim a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from drafter.claims.reading import Reading, read_text
from drafter.claims.timing import following
from drafter.core.claim import Claim, Question
from drafter.core.fact import Fact, FactRole
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.read.note_gaps import find_gaps
from drafter.read.stances import role_by_content
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.columns import Column
from drafter.read.tables.head_rows import is_state
from drafter.read.tables.heads import TEXTS, Kind
from drafter.read.tables.ledgers import is_status, state_before, with_nouns
from drafter.read.tables.row_figures import Row

if TYPE_CHECKING:
    from drafter.read.tables.row_questions import TablePlace

_BOUND = re.compile(r"不(?:少|低|高|多|大|小)于|不超过|不得超过")  # 每月不少于1次 stays an aim, done or not
_ROLES: dict[Kind, FactRole] = {"problem": "problems", "measure": "plans", "result": "achievements"}


@dataclass
class Things:
    """What the rows of a table tell in words, and what is asked of them."""

    facts: list[Fact] = field(default_factory=list)
    asked: list[Fact] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def read_things(row: Row, place: TablePlace, topic: str, owner: str) -> Things:
    """The facts a row tells in words. Where it names a problem, problem, measure and result are facts of their own."""
    made = Things()
    if not row.columns.texts:
        return made
    dates = [] if row.columns.by_period else row.columns.of_kind("period")
    columns = [column for column in row.columns.all if column.kind in TEXTS or column in dates]
    if any(column.kind == "problem" for column in columns):
        _ledger_row(row, columns, place, topic, owner, made)
    else:
        _thing_row(row, columns, place, topic, owner, made)
    return made


def _ledger_row(row: Row, columns: Sequence[Column], place: TablePlace, topic: str, owner: str, made: Things) -> None:
    problem = next((row.cell(c).words for c in columns if c.kind == "problem" and row.cell(c).words), row.name)
    state = state_before([row.cell(column).words for column in columns if column.kind in ("result", "node")])
    if state:
        columns = [column for column in columns if not is_status(row.cell(column).words)]
    told = [column for column in columns if column.kind in _ROLES]
    rest = [column for column in columns if column.kind not in _ROLES and row.cell(column).words]
    limit = "，".join(f"{c.words}{row.cell(c).words}" for c in rest if not _open(row.cell(c).words))
    trouble: Fact | None = None
    for at, column in enumerate(told):
        cell, role = row.cell(column), _ROLES[column.kind]
        text = f"{cell.words}（{limit}）" if limit and column.kind == "measure" and cell.words else cell.words
        if column.kind == "result" and _open(cell.words):
            planned = next((row.cell(c).words for c in told if c.kind == "measure"), "")
            text = f"{problem}（{planned}）：{column.words}？{cell.words}"
        elif column.kind == "result" and state:
            text, state = f"{state}。{text}", ""
        done = column.kind == "measure" and bool(whole_member("done_word").match(state or _result_of(row, told)))
        if done:
            role = "achievements"  # what was to be done is done
        elif column.kind == "result" and not state and cell.words and not _open(cell.words):
            role = role_by_content(cell.words, {role}, row.period) or role
        fact = _fact(row, place, cell, text, role, topic, owner, "abcdefgh"[at % 8] if at else "", done=done)
        trouble = fact if column.kind == "problem" else trouble
        fact = with_nouns(fact, trouble) if column.kind == "result" else fact
        if column.kind == "result" and _open(cell.words):
            made.asked.append(fact)
            asked = _("“{problem}”的{head}没有填，是什么？").format(problem=problem, head=column.words)
            said = place.grid.told(row.cells, f"{problem}：{cell.words}")
            made.questions.append(
                Question(place.at(cell, cell.words), said, asked, (), fact.id, "words", place.cell(cell))
            )
        elif cell.words and not whole_member("nothing").fullmatch(cell.words):
            made.facts.append(_with_gaps(fact, place, cell, made))


def _result_of(row: Row, told: Sequence[Column]) -> str:
    return next((row.cell(column).words for column in told if column.kind == "result"), "")


def _with_gaps(fact: Fact, place: TablePlace, cell: Cell, made: Things) -> Fact:
    """约谈（  ）人: the open places of a cell's words, each asked."""
    gaps = tuple(gap for gap in find_gaps(fact.text) if gap.kind == "metric" and gap.unit)
    for gap in gaps:
        asked = _("“{name}”的数空着，是多少{unit}？").format(name=gap.indicator, unit=gap.unit)
        made.questions.append(Question(place.at(cell, cell.words), fact.text, asked, (), fact.id, "figure"))
    return replace(fact, placeholders=gaps)


def _open(words: str) -> bool:
    """Whether a cell still waits for its words: blank, a dash, 待定 and what follows it."""
    first = words.replace(",", "，").split("，")[0]
    return not words or bool(whole_member("nothing").fullmatch(words) or whole_member("gap").fullmatch(first))


def _thing_row(row: Row, columns: Sequence[Column], place: TablePlace, topic: str, owner: str, made: Things) -> None:
    """One sentence: the row's name, then head and cell of each column in turn."""
    if row.columns.series:
        return  # its words stand behind its figures
    filled = [
        column
        for column in columns
        if row.cell(column).words and not whole_member("nothing").fullmatch(row.cell(column).words)
    ]
    if not filled:
        return
    # 进展 over 已开工 says nothing that the cell does not
    bare = len(filled) == 1 and not filled[0].head.measure and is_state(row.cell(filled[0]).words)
    text = f"{row.name}{'' if bare else '：'}" if row.name else ""
    claims: list[Claim] = []
    metrics: list[Metric] = []
    for at, column in enumerate(filled):
        cell = row.cell(column)
        text += f"{'，' if at else ''}{'' if bare and row.name else column.head.name}"
        reading = read_text(cell.words, row.period, planned=bool(_AHEAD.search(column.head.words)))
        claims += [_shifted(claim, len(text), row, claims) for claim in reading.claims]
        metrics += [
            replace(metric, period=row.period.code if row.period else metric.period) for metric in reading.metrics
        ]
        text += cell.words
    fact = _fact(row, place, row.cell(filled[-1]), text, "achievements", topic, owner, "")
    made.facts.append(replace(fact, claims=tuple(claims), metrics=tuple(metrics)))


_AHEAD = re.compile(r"节点|目标|任务|计划|要求")


def _shifted(claim: Claim, by: int, row: Row, before: Sequence[Claim]) -> Claim:
    """A cell's claim in the row's text. A bare 3.4公里 beside the planned 3公里 measures the same thing."""
    planned = [figure for one in before for figure in one.figures if figure.role == "target"]
    figures = []
    for figure in claim.figures:
        same = next((p.indicator for p in planned if p.quantity.unit == figure.quantity.unit), "")
        quantity = replace(figure.quantity, span=figure.quantity.span.shift(by))
        code = row.period.code if row.period else figure.period
        figures.append(replace(figure, quantity=quantity, indicator=figure.indicator or same, period=code))
    return replace(claim, span=claim.span.shift(by), figures=tuple(figures))


def _fact(
    row: Row,
    place: TablePlace,
    cell: Cell,
    text: str,
    role: FactRole,
    topic: str,
    owner: str,
    suffix: str,
    *,
    done: bool = False,
) -> Fact:
    """done: the row says that what was planned is carried out, so that its figures are no aims any more."""
    reading = read_text(text, row.period, planned=(role == "plans" and not done) or bool(done and _BOUND.search(text)))
    if (role == "plans" or done) and row.period:
        reading = _in_its_time(reading, row.period)
    where = place.at(cell, cell.words)
    return Fact(
        f"{place.fact_id(row.cells)}{suffix}", role, topic, text, where, reading.metrics, owner, claims=reading.claims
    )  # fmt: skip


def _in_its_time(reading: Reading, period: Period) -> Reading:
    """A measure of a 台账 is of the time the 台账 is of, where it names none; it is no plan for the time after."""
    ahead = following(period).code
    claims = tuple(
        replace(claim, figures=tuple(replace(f, period=period.code) if f.period == ahead else f for f in claim.figures))
        for claim in reading.claims
    )
    metrics = tuple(replace(m, period=period.code) if m.period == ahead else m for m in reading.metrics)
    return Reading(claims, metrics)


def row_words(row: Row) -> list[str]:
    """What a row of figures also says in words: 形象进度主体封顶."""
    if not row.columns.texts or row.columns.of_kind("problem"):
        return []
    return [
        f"{c.head.name}{row.cell(c).words}"
        for c in row.columns.texts
        if row.cell(c).words and not whole_member("nothing").fullmatch(row.cell(c).words)
    ]
