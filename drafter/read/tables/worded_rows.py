"""A row whose one figure is told in words: 清理 | 启动, 水乡渔村 | 东山、石浦 | 评上. It is a fact like a line of notes, and no figure to ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.claims.clause_classes import slots_in
from drafter.claims.reading import read_text
from drafter.core.claim import Question
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.language import lexicon
from drafter.read.aside_kinds import aside_kind
from drafter.read.stances import role_by_content, stance_of
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import inside, whole_member
from drafter.read.tables.columns import Columns
from drafter.read.tables.heads import FIGURES
from drafter.read.tables.row_questions import TablePlace

_NAMES = re.compile("[一-鿿“”（）()、]{2,40}")
_SHORT = 4  # characters of a state that follows its name as it is


def worded_row(columns: Columns, place: TablePlace, row: Sequence[Cell], name: str, remark: str) -> Fact | None:
    """The row as a fact, where its one figure is told in words."""
    cell = worded_cell(columns, row, name, remark)
    period = columns.own or place.report
    return (
        worded_fact(name, cell.words, remark, place.fact_id(row), place.at(cell, cell.words), period) if cell else None
    )


def worded_cell(columns: Columns, row: Sequence[Cell], name: str, remark: str) -> Cell | None:
    """The one cell of a row's own figures, where its words tell a state, or names whose state the remark tells; None where any figure stands in it.

    Last year's figure and the plan may stand beside a state (完成 | 1 | 2).
    """
    values = [row[column.at] for column in columns.of_kind("value") if row[column.at].words]
    if not name or len(values) != 1:
        return None
    words, alone = values[0].words, not _beside(columns, row, values[0])
    if re.search(r"\d", words) or _is_talk(words):
        return None
    told = tells_state(words) or (alone and tells_state(_said(remark)) and _NAMES.fullmatch(words))
    return values[0] if told else None


def count_asked(columns: Columns, place: TablePlace, row: Sequence[Cell], name: str, unit: str) -> list[Question]:
    """How many, where a state stands beside last year's figure or a plan: 完成 | 1 | 2."""
    cell = worded_cell(columns, row, name, "")
    others = _beside(columns, row, cell) if cell else []
    if cell is None or not others:
        return []
    shown = "、".join(one.words for one in others)
    said = _("只写了“{words}”，没有数，旁边的{others}没有写进正文。是多少{unit}？")
    text = place.grid.told(row, f"{name}：{cell.words}")
    words = said.format(words=cell.words, others=shown, unit=unit)
    return [Question(place.at(cell, cell.words), text, words, (), "", "cell", place.cell(cell))]


def _beside(columns: Columns, row: Sequence[Cell], own: Cell) -> list[Cell]:
    """The other figures of the row."""
    figures = [row[column.at] for column in columns.all if column.kind in FIGURES]
    return [cell for cell in figures if cell.words and cell is not own]


def worded_fact(name: str, words: str, remark: str, fact_id: str, where: Provenance, period: Period | None) -> Fact:
    """The row as a fact, with what its remark says beside that."""
    short = tells_state(words) and len(words) <= _SHORT
    text = f"{name}{_WHOLE.get(words, words)}" if short else f"{name}：{words}"
    said = _said(remark)
    text = f"{text}，{said}" if said else text
    role = role_by_content(text, (), period) or "achievements"
    read = read_text(text, period)
    return Fact(
        fact_id, role, "", text, where, read.metrics, kind="row", claims=read.claims, status=stance_of(text, role, None)
    )  # fmt: skip


def _said(remark: str) -> str:
    """What a remark tells of the row; "" for talk, and for figures, which other readers tell."""
    return "" if not remark or _is_talk(remark) or re.search(r"\d", remark) else remark


_WHOLE = {"完": "完成", "完了": "完成", "好了": "完成"}


def tells_state(words: str) -> bool:
    """Whether words say how far a thing has come, and name nothing."""
    bare = words.strip("。；， ")
    short = len(bare) <= 2 * _SHORT
    return short and (bare in lexicon.words("worded_rows.txt", "state") or slots_in(bare).status is not None)


def _is_talk(words: str) -> bool:
    return bool(
        any(whole_member(kind).fullmatch(words) for kind in ("nothing", "gap"))
        or inside("aside").search(words)
        or aside_kind(words) is not None
    )
