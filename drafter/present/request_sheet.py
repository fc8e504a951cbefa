"""数据需求表: the sheet departments fill in, and 待答: what could not be read with certainty."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from drafter.core.claim import Question
from drafter.core.fact import LeftOut
from drafter.core.messages import _
from drafter.core.profile import Gap
from drafter.office.xlsx_write import SheetColumn, WrittenSheet, workbook

# The columns other programs rely on. Never translated: `fill` finds its way by them.
COLUMNS = ("序号", "章节", "原句", "指标", "单位", "期间", "上期值", "责任部门", "填报值", "备注")
QUESTION_COLUMNS = ("序号", "来源", "位置", "原文", "问题", "答")
NOT_APPLICABLE = "不适用"
_TITLE = "数据需求表"
_WIDTHS = (6, 16, 44, 22, 8, 10, 12, 12, 14, 22)
_CENTRED = {"序号", "单位", "期间", "上期值", "责任部门", "填报值"}


def request_sheet(
    gaps: Sequence[Gap],
    questions: Sequence[Question] = (),
    left_out: Sequence[LeftOut] = (),
    *,
    by_owner: bool = False,
    date: datetime.date,
) -> bytes:
    """The workbook that asks for `gaps`, numbered in the order given; with `by_owner` one sheet a department.

    Numbers are the same either way, so a sheet cut out and sent back still names its rows. Behind them, if there are any, the
    questions (待答) and what was not used (未用素材), each with its own words and the reason.
    """
    numbered = list(enumerate(gaps, 1))
    tables = [_gap_table(title, rows) for title, rows in _sheets(numbered, by_owner)]
    tables += [question_table(questions)] if questions else []
    tables += [_left_out_table(left_out)] if left_out else []
    return workbook(tables, date=date)


def _left_out_table(left_out: Sequence[LeftOut]) -> WrittenSheet:
    columns = (
        SheetColumn("序号", 6, True),
        SheetColumn("来源", 18),
        SheetColumn("位置", 14),
        SheetColumn("原文", 60),
        SheetColumn("原因", 40),
    )
    rows = tuple(
        (number, line.provenance.source, line.provenance.locator, line.provenance.quote, line.reason)
        for number, line in enumerate(left_out, 1)
    )
    return WrittenSheet("未用素材", columns, rows, _("未用素材"))


def _sheets(rows: list[tuple[int, Gap]], by_owner: bool) -> list[tuple[str, list[tuple[int, Gap]]]]:
    if not by_owner:
        return [(_TITLE, rows)]
    owners: dict[str, list[tuple[int, Gap]]] = {}
    for number, gap in rows:
        owners.setdefault(gap.owner or "待定责任部门", []).append((number, gap))
    return list(owners.items()) or [(_TITLE, [])]


def _gap_table(title: str, rows: list[tuple[int, Gap]]) -> WrittenSheet:
    prompt = _("只填数值（可带单位）。没有这项工作的，选“不适用”；暂无数据的，留空。")
    columns = tuple(
        SheetColumn(name, width, name in _CENTRED, True, (NOT_APPLICABLE,), prompt)
        if name == "填报值"
        else SheetColumn(name, width, name in _CENTRED)
        for name, width in zip(COLUMNS, _WIDTHS, strict=True)
    )
    values = tuple(
        (number, gap.section, gap.sentence, gap.indicator, gap.unit, gap.period, gap.last, gap.owner, "", gap.note)
        for number, gap in rows
    )
    heading = title if title == _TITLE else f"{_TITLE}（{title}）"
    return WrittenSheet(title, columns, values, heading, _("请填“填报值”一列；没有这项工作的填“不适用”。"))


def question_table(questions: Sequence[Question]) -> WrittenSheet:
    """The sheet 待答: one question a row, with its place and a choice of answers where there is one."""
    widths = (6, 18, 14, 40, 46, 22)
    columns = tuple(
        SheetColumn(name, width, name == "序号", name == "答")
        for name, width in zip(QUESTION_COLUMNS, widths, strict=True)
    )
    rows = tuple(
        (number, q.provenance.source, q.provenance.locator, q.text, _with_options(q), "")
        for number, q in enumerate(questions, 1)
    )
    choices = tuple((at, "答", q.options) for at, q in enumerate(questions) if q.options)
    return WrittenSheet("待答", columns, rows, _("待答"), _("请填“答”一列；不知道的留空。"), choices)


def _with_options(question: Question) -> str:
    options = _("（可选：{options}）").format(options="／".join(question.options)) if question.options else ""
    return question.question + options
