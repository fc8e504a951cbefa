"""素材表: what was understood, as a sheet a clerk corrects and gives back. The columns are fixed: the reader finds its way by them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from drafter.core.claim import Question
from drafter.core.messages import _
from drafter.core.stamps import COLUMN as STAMP
from drafter.core.stamps import stamp_of
from drafter.office.xlsx_write import SheetColumn, WrittenSheet, workbook
from drafter.present.request_sheet import question_table

COLUMNS = (
    "编号",
    "来源",
    "位置",
    "原文",
    "部分",
    "主题",
    "用不用",
    "指标",
    "数值",
    "单位",
    "期间",
    "含义",
    "说明",
    STAMP,
)
ROLES = {"preamble": "开头", "achievements": "成绩", "problems": "问题", "plans": "打算"}
USES = {"used": "用", "asked": "待答", "left_out": "不用"}
KINDS = {
    "value": "数值", "base": "上年同期", "change": "增减量", "rate": "增长率", "target": "目标", "completion": "完成率",
    "share": "占比", "rank": "位次", "index": "指数", "limit": "限额", "remainder": "剩余",
}  # fmt: skip
_WIDTHS = (8, 16, 12, 48, 8, 14, 8, 22, 12, 10, 16, 10, 26, 8)
_WRITTEN = {"原文", "部分", "主题", "用不用", "指标", "数值", "单位", "期间", "含义"}
_CHOICES = {"部分": tuple(ROLES.values()), "用不用": ("用", "不用"), "含义": tuple(KINDS.values())}


def fact_sheet(facts: Sequence[Mapping[str, Any]], questions: Sequence[Question], *, date: datetime.date) -> bytes:
    """The workbook of `facts` (rows of `drafter facts --format json`) and of the questions, on the sheets 素材 and 待答."""
    columns = tuple(
        SheetColumn(
            name,
            width,
            name in _WRITTEN and name not in ("原文", "主题", "指标"),
            name in _WRITTEN,
            _CHOICES.get(name, ()),
            hidden=name == STAMP,
        )
        for name, width in zip(COLUMNS, _WIDTHS, strict=True)
    )
    rows = tuple(row for fact in facts for row in _rows(fact))
    note = _("黄色各列可改；改好后随素材一起交给 drafter（--facts 素材表.xlsx，或放进案例文件夹）。")
    return workbook([WrittenSheet("素材", columns, rows, _("素材表"), note), question_table(questions)], date=date)


def _rows(fact: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """A row for the fact with its first figure, then one for each further figure under the same number."""
    figures = list(fact["figures"]) or [None]
    for at, figure in enumerate(figures):
        head = (fact["id"], fact["source"], fact["locator"], fact["text"] if at == 0 else "")
        said = (ROLES.get(fact["role"], ""), fact["topic"], USES[fact["treatment"]]) if at == 0 else ("", "", "")
        yield (*head, *said, *_figure(figure), *((fact["why"], stamp_of(fact["text"])) if at == 0 else ("", "")))


def _figure(figure: Mapping[str, Any] | None) -> tuple[str, ...]:
    if figure is None:
        return ("", "", "", "", "")
    kind = KINDS.get(figure["kind"], "")
    direction = {"increase": "增", "decrease": "减"}.get(figure["change"] or "", "")
    return (
        figure["indicator"],
        figure["value"],
        figure["unit"],
        figure["period"],
        f"{kind}{direction and f'（{direction}）'}",
    )
