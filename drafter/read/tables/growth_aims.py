"""A plan's cell that says by how much, and not to what: 增长10%以上 beside 3.6亿元, 提高1.5个百分点 beside 92%. Its sign is in its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.claims.against_plan import GROWTH_AIM
from drafter.core.messages import _
from drafter.core.quantity import Change
from drafter.read.tables.cell_times import code_of
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import whole_member
from drafter.read.tables.columns import Column
from drafter.read.tables.row_figures import Row, RowFigure, Series

_AIM = re.compile(
    r"(?:同比|比[上去]年|较[上去]年|年均|每年)?(?:力争|确保|争取)?(?P<moved>[一-鿿]{1,2}?)"
    r"(?:约|不低于|不少于|超过?)?(?P<number>\d{1,4}(?:\.\d+)?)(?P<unit>%|％|个?百分点)(?:左右|以上|以内|以下|上下)?"
)


def add_growth_aim(row: Row, column: Column, series: Series) -> bool:
    """Tells the plan of a row that is a change, or asks what a percentage is of; False for a plan that is a level."""
    cell = row.cell(column)
    if aim := growth_aim(cell, series.unit):
        told = RowFigure(
            "target", aim.words, aim.value, aim.unit, series.indicator, code_of(row, column), column, cell, aim.change
        )
        series.tell(replace(told, called=f"{GROWTH_AIM}{aim.words}"))
        return True
    if cell.said.unit == "%" and series.unit not in ("%", "‰", ""):
        series.asks.append((cell, _("“{words}”是增幅还是完成率看不出").format(words=cell.words)))
        return True
    return False


@dataclass(frozen=True, slots=True)
class GrowthAim:
    """words: as the cell has them. value: the size of the change, in `unit`."""

    words: str
    value: Decimal
    unit: str
    change: Change


def growth_aim(cell: Cell, unit: str) -> GrowthAim | None:
    """The change a plan's cell asks for; None for a level, and where % may be the level's own. unit: of the row."""
    words = cell.words.strip(" 　")
    found = _AIM.fullmatch(words)
    if found is None:
        return None
    rises = bool(whole_member("up").fullmatch(found["moved"]))
    if not rises and not whole_member("down").fullmatch(found["moved"]):
        return None
    own = "个百分点" if found["unit"].endswith("点") else "%"
    if own == "%" and unit in ("%", "‰", ""):
        return None
    return GrowthAim(words, Decimal(found["number"]), own, "increase" if rises else "decrease")
