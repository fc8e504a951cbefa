"""素材表.xlsx given back by a clerk: what it corrects in the reading, and the answers to what was asked. It outranks the reading."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.core.claim import FigureRole
from drafter.core.errors import InputError, Problem
from drafter.core.fact import FactRole
from drafter.core.messages import _
from drafter.core.quantity import Change
from drafter.core.stamps import COLUMN as STAMP
from drafter.core.stamps import stamp_of
from drafter.office.sheets import SheetRows, read_workbook

NAME = "素材表"
ROLES: Mapping[str, FactRole] = {"开头": "preamble", "成绩": "achievements", "问题": "problems", "打算": "plans"}
KINDS: Mapping[str, FigureRole] = {
    "数值": "value", "上年同期": "base", "增减量": "change", "增长率": "rate", "目标": "target", "完成率": "completion",
    "占比": "share", "位次": "rank", "指数": "index", "限额": "limit", "剩余": "remainder",
}  # fmt: skip
Asked = tuple[str, str, str, str]  # source, place, words in question, the question ("" where only the place was kept)
_USES = {"用": True, "不用": False}
_HEAD = ("编号", "用不用")
_COLUMN = ("用不用".encode(), "用不用".encode("ascii", "xmlcharrefreplace"))  # as writers of XML spell it
_CELLS = re.compile(r"xl/sharedStrings\.xml|xl/worksheets/sheet\d{1,3}\.xml")
_SAID_OF_IT = re.compile(r"（上次答“|\(answered “|（可选：|\s*\(choose:")
_LOOKED_AT = 1 << 20  # of a part: the head stands first
_QUESTION_HEAD = ("问题", "答")


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure as the sheet has it; every column as typed, "" where blank."""

    indicator: str
    value: str
    unit: str
    period: str
    role: FigureRole | None
    change: Change | None


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact as the sheet has it. use: True, False, or None where the clerk left it 待答. locator: of the row in the sheet (素材!A5).

    stamp: of the text as it went out, "" in a sheet that has none.
    """

    fact_id: str
    source: str
    place: str
    text: str
    role: FactRole | None
    topic: str
    use: bool | None
    figures: tuple[FigureRow, ...]
    locator: str
    stamp: str = ""

    def is_edited(self) -> bool:
        """Whether a person has put other words into the row."""
        return bool(self.stamp) and bool(self.text.strip()) and stamp_of(self.text) != self.stamp


@dataclass(frozen=True, slots=True)
class FactSheet:
    """A sheet given back. answers: by place, words in question and question, without the blank ones."""

    name: str
    facts: tuple[FactRow, ...]
    answers: Mapping[Asked, str]


def is_fact_sheet(path: Path) -> bool:
    """Whether a file is a 素材表, by its name or, whatever it is called now, by its columns; what it holds is checked when it is read."""
    if path.suffix.lower() not in (".xlsx", ".xlsm", ".xls", ".et"):
        return False
    return path.stem.startswith(NAME) or _has_columns(path)


def _has_columns(path: Path) -> bool:
    """Whether the words of a workbook's cells hold the column that only a 素材表 has; a file that is no package has none."""
    try:
        with zipfile.ZipFile(path) as package:
            parts = [name for name in package.namelist() if _CELLS.fullmatch(name)]
            heads = (package.open(name).read(_LOOKED_AT) for name in parts)
            return any(column in head for head in heads for column in _COLUMN)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, zlib.error, EOFError):
        return False


def read_fact_sheet(path: Path) -> FactSheet:
    """Reads a 素材表.

    Raises:
        InputError: the columns are gone, or a cell holds what none of its choices is (every such cell at once).
    """
    problems: list[Problem] = []
    facts: list[FactRow] = []
    answers: dict[Asked, str] = {}
    headed = False
    for sheet in read_workbook(path):
        for head, rows in _tables(sheet, _HEAD):
            headed = True
            facts += _fact_rows(head, rows, sheet.name, path.name, problems)
        for head, rows in _tables(sheet, _QUESTION_HEAD):
            answers.update(_answers(head, rows))
    if not headed:
        problems.append(
            Problem(
                path.name, "", _("不是素材表：没有“编号”“用不用”两列"), _("用 drafter facts -o 素材表.xlsx 重新生成")
            )
        )
    if problems:
        raise InputError(problems)
    return FactSheet(path.name, tuple(facts), answers)


Row = tuple[int, list[str]]  # number in the sheet, cells as shown


def _tables(sheet: SheetRows, wanted: tuple[str, ...]) -> Iterator[tuple[list[str], list[Row]]]:
    """The head and the rows below it, if the sheet's first filled row has the wanted columns."""
    rows = [(_number(row[0].ref), [cell.shown.strip() for cell in row]) for row in sheet.rows]
    for at, (_at, head) in enumerate(rows):
        if set(wanted) <= set(head):
            yield head, [row for row in rows[at + 1 :] if any(row[1])]
            return


def _number(ref: str) -> int:
    """The row of a cell: 9 in B9 (blank rows of a sheet are not among its rows)."""
    return int(ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 0)


def _fact_rows(
    head: Sequence[str], rows: Sequence[Row], sheet: str, name: str, problems: list[Problem]
) -> Iterator[FactRow]:
    """Rows of one number belong together: the first is the fact's, each further one holds a further figure."""
    grouped: dict[tuple[str, str, str], list[tuple[int, dict[str, str]]]] = {}
    for number, cells in rows:
        said = dict(zip(head, cells, strict=False))
        if said.get("编号"):
            grouped.setdefault((said["编号"], said.get("来源", ""), said.get("位置", "")), []).append((number, said))
    for (fact_id, source, place), group in grouped.items():
        where, first = f"{sheet}!A{group[0][0]}", group[0][1]
        problems += _wrong_cells(group, sheet, name)
        figures = tuple(_figure(said) for _number, said in group if said.get("数值") or said.get("指标"))
        yield FactRow(
            fact_id, source, place, first.get("原文", ""), ROLES.get(first.get("部分", "")), first.get("主题", ""),
            _USES.get(first.get("用不用", "")), figures, where, first.get(STAMP, ""),
        )  # fmt: skip


def _wrong_cells(group: Sequence[tuple[int, dict[str, str]]], sheet: str, name: str) -> Iterator[Problem]:
    known = {"部分": (*ROLES, ""), "用不用": (*_USES, "待答", ""), "含义": (*KINDS, "")}
    for number, said in group:
        for column, choices in known.items():
            value = said.get(column, "").partition("（")[0]
            if value not in choices:
                what = _("{column}写的是“{value}”").format(column=column, value=value)
                remedy = _("写成：{names}").format(names=_("、").join(filter(None, choices)))
                yield Problem(name, _("{sheet} 第{n}行").format(sheet=sheet, n=number), what, remedy)


def _figure(said: Mapping[str, str]) -> FigureRow:
    kind, _mark, direction = said.get("含义", "").partition("（")
    change: Change | None = "decrease" if "减" in direction else "increase" if "增" in direction else None
    return FigureRow(
        said.get("指标", ""), said.get("数值", ""), said.get("单位", ""), said.get("期间", ""), KINDS.get(kind), change
    )


def _answers(head: Sequence[str], rows: Sequence[Row]) -> Iterator[tuple[Asked, str]]:
    for _number, cells in rows:
        said = dict(zip(head, cells, strict=False))
        if answer := said.get("答", ""):
            yield answered_question(said), answer


def answered_question(said: Mapping[str, str]) -> Asked:
    """What a row or an entry answers: the question as it was first put, without its options and without what was said of an earlier answer."""
    source, place, text, question = (said.get(name, "") for name in ("来源", "位置", "原文", "问题"))
    return (source, place, text, bare_question(question))


def bare_question(question: str) -> str:
    """The question as it was first put, without its options and without what was said of an earlier answer to it."""
    return _SAID_OF_IT.split(question)[0].strip()
