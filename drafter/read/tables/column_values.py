"""What stands under a head puts right what its words make of the column: figures or words, counts, parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.core.messages import _
from drafter.language.measure_words import measure_of
from drafter.read.tables.cell_numbers import CellNumber, after_act
from drafter.read.tables.cells import Cell
from drafter.read.tables.certainty import doubted
from drafter.read.tables.class_patterns import ending, whole_member
from drafter.read.tables.heads import FIGURES, TEXTS, is_unit
from drafter.read.tables.table_layout import SheetTable

if TYPE_CHECKING:
    from drafter.read.tables.columns import Column


# 3,5 or 1 234 or 12/7: no words, and no figure that can be told.
_DIGITS_ONLY = re.compile(r"[\d\s.,，、·'’+\-−/]*\d[\d\s.,，、·'’+\-−/]*")


def from_values(column: Column, telling: Sequence[Sequence[Cell]]) -> Column:
    """Puts a first guess right by what stands under the head."""
    cells = [row[column.at] for row in telling if row[column.at].words]
    if not cells:
        return replace(column, kind="none", why="") if column.kind in ("none", "unknown") else column
    numbers = [cell.said for cell in cells]
    figures = sum(number.what == "number" for number in numbers)
    texts = sum(number.what == "words" for number in numbers)
    if column.kind in FIGURES:
        acted = [number for number in numbers if number.what == "words" and after_act(number.words).what == "number"]
        reached = (
            len(acted) if figures else 0
        )  # among plain figures 已培训1620人次 is one; a column of nothing else tells
        return _figures_or_words(column, numbers, figures + reached, texts - reached)
    if column.kind == "unit" and sum(is_unit(cell.words) for cell in cells) * 2 < len(cells):
        return replace(column, kind="thing") if not figures else doubted(column, _("表头写“单位”，格里却不是计量单位"))
    if column.kind in TEXTS and figures and not texts:
        if all(number.unit == "%" for number in numbers if number.what == "number"):
            return replace(column, kind="completion")
        if column.head.unit:
            return replace(column, kind="value", of=column.head.stem)
        return doubted(column, _("表头像是文字，格里却是数"))
    if column.kind == "none":
        return replace(column, kind="unknown", why=_("没有表头"))
    if column.kind == "unknown" and texts and not figures and ending("told_head").search(column.head.stem):
        return replace(column, kind="result", why="")
    if (
        column.kind == "unknown"
        and not texts
        and whole_member("level_head").fullmatch(column.head.stem)
        and _all_say_units(numbers)
    ):
        return replace(column, kind="value", of="", why="")
    return column


def _all_say_units(numbers: Sequence[CellNumber]) -> bool:
    """2.36亿元, 1520家次 in every cell, none of them a change: levels, whatever the head leaves open."""
    said = [number for number in numbers if number.what == "number"]
    return bool(said) and all(number.unit and number.change is None for number in said)


def _figures_or_words(column: Column, numbers: Sequence[CellNumber], figures: int, texts: int) -> Column:
    if texts * 2 > figures + texts:
        if column.head.words.endswith(("情况", "进度", "结果")):
            return replace(column, kind="result")
        if not figures and any(_DIGITS_ONLY.fullmatch(number.words) for number in numbers):
            return doubted(column, _("格里像是数，却读不成一个数"))
        return replace(column, kind="node") if not figures else doubted(column, _("有的格是数，有的格是文字"))
    if column.kind == "completion" and not column.head.percent and figures:
        sizes = [abs(n.value) for n in numbers if n.value is not None and n.what == "number" and n.unit != "%"]
        if any(size > 300 for size in sizes):
            return doubted(column, _("看不出是完成率还是完成数"))
    return column


def counted(column: Column, table: SheetTable, telling: Sequence[Sequence[Cell]]) -> Column:
    """重点人员 over whole numbers counts them: a head that is a noun whose measure word is known."""
    unit = measure_of(column.head.stem) if column.kind == "unknown" and not table.unit else ""
    numbers = [row[column.at].said for row in telling if row[column.at].words] if unit else []
    counts = [
        n for n in numbers if n.what == "number" and n.value is not None and n.value == int(n.value) and n.value >= 0
    ]
    if not counts or any(number.what == "words" for number in numbers) or column.head.when.said:
        return column
    return replace(column, kind="value", of=column.head.stem, why="", head=replace(column.head, unit=unit))
