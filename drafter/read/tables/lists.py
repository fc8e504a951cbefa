"""Rows that are things, not figures: 问题 | 措施 | 完成情况, 项目 | 节点 | 进展. Source words, one claim a clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.claims.reading import read_text
from drafter.core.claim import Question
from drafter.core.fact import Fact, FactRole
from drafter.core.messages import _
from drafter.read.tables.cells import Cell
from drafter.read.tables.columns import Column
from drafter.read.tables.figures import Row
from drafter.read.tables.heads import TEXTS, Kind
from drafter.read.tables.words import whole

if TYPE_CHECKING:
    from drafter.read.tables.rows import Place

_ROLES: dict[Kind, FactRole] = {"problem": "problems", "measure": "plans", "result": "achievements"}


@dataclass
class Things:
    facts: list[Fact] = field(default_factory=list)
    asked: list[Fact] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def read_things(row: Row, place: Place, topic: str, owner: str) -> Things:
    """The facts a row tells in words. Where it names a problem, problem, measure and result are facts of their own."""
    made = Things()
    columns = [column for column in row.columns.all if column.kind in TEXTS]
    if not columns:
        return made
    if any(column.kind == "problem" for column in columns):
        _ledger_row(row, columns, place, topic, owner, made)
    else:
        _thing_row(row, columns, place, topic, owner, made)
    return made


def _ledger_row(row: Row, columns: Sequence[Column], place: Place, topic: str, owner: str, made: Things) -> None:
    problem = next((row.cell(c).words for c in columns if c.kind == "problem" and row.cell(c).words), row.name)
    told = [column for column in columns if column.kind in _ROLES]
    rest = [column for column in columns if column.kind not in _ROLES and row.cell(column).words]
    limit = "，".join(f"{c.words}{row.cell(c).words}" for c in rest if not _open(row.cell(c).words))
    for at, column in enumerate(told):
        cell, role = row.cell(column), _ROLES[column.kind]
        text = f"{cell.words}（{limit}）" if limit and column.kind == "measure" and cell.words else cell.words
        fact = _fact(row, place, cell, text, role, topic, owner, "abcdefgh"[at % 8] if at else "")
        if column.kind == "result" and _open(cell.words):
            made.asked.append(
                fact if cell.words else _fact(row, place, cell, f"{column.words}？", role, topic, owner, fact.id[-1])
            )
            asked = _("“{problem}”的{head}没有填，是什么？").format(problem=problem, head=column.words)
            made.questions.append(Question(place.at(cell, cell.words), f"{problem}：{cell.words}", asked, (), fact.id))
        elif cell.words and not whole("nothing").fullmatch(cell.words):
            made.facts.append(fact)


def _open(words: str) -> bool:
    """Whether a cell still waits for its words: blank, a dash, 待定 and what follows it."""
    first = words.replace(",", "，").split("，")[0]
    return not words or bool(whole("nothing").fullmatch(words) or whole("gap").fullmatch(first))


def _thing_row(row: Row, columns: Sequence[Column], place: Place, topic: str, owner: str, made: Things) -> None:
    """One sentence: the row's name, then head and cell of each column in turn."""
    if row.columns.series:
        return  # its words stand behind its figures
    filled = [
        column
        for column in columns
        if row.cell(column).words and not whole("nothing").fullmatch(row.cell(column).words)
    ]
    if not filled:
        return
    said = "，".join(f"{column.head.name}{row.cell(column).words}" for column in filled)
    cell = row.cell(filled[-1])
    made.facts.append(
        _fact(row, place, cell, f"{row.name}：{said}" if row.name else said, "achievements", topic, owner, "")
    )


def _fact(row: Row, place: Place, cell: Cell, text: str, role: FactRole, topic: str, owner: str, suffix: str) -> Fact:
    reading = read_text(text, row.period, planned=role == "plans")
    where = place.at(cell, cell.words)
    return Fact(
        f"{place.fact_id(row.cells)}{suffix}", role, topic, text, where, reading.metrics, owner, claims=reading.claims
    )  # fmt: skip


def words_behind(row: Row) -> list[str]:
    """What a row of figures also says in words: 形象进度主体封顶."""
    if any(column.kind == "problem" for column in row.columns.all):
        return []
    columns = [column for column in row.columns.all if column.kind in TEXTS]
    return [
        f"{c.head.name}{row.cell(c).words}"
        for c in columns
        if row.cell(c).words and not whole("nothing").fullmatch(row.cell(c).words)
    ]
