"""A row whose one figure is told in words: 清理 | 启动, 水乡渔村 | 东山、石浦 | 评上. It is a fact like a line of notes, and no figure to ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.claims.clause_classes import slots_in
from drafter.claims.reading import read_text
from drafter.core.fact import Fact
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
    """The one cell of a row's figures, where its words tell a state, or names whose state the remark tells; None where any figure stands in it."""
    cells = [row[column.at] for column in columns.all if column.kind in FIGURES and row[column.at].words]
    if not name or len(cells) != 1 or cells[0] not in [row[column.at] for column in columns.of_kind("value")]:
        return None
    words = cells[0].words
    if re.search(r"\d", words) or _is_talk(words):
        return None
    told = tells_state(words) or (tells_state(_said(remark)) and _NAMES.fullmatch(words))
    return cells[0] if told else None


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
        whole_member("nothing").fullmatch(words) or inside("aside").search(words) or aside_kind(words) is not None
    )
