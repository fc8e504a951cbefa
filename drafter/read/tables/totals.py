"""What a row that says only 合计 sums up: its measures where they say nothing alone (人数, 金额), else what the table's title speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.language import lexicon
from drafter.read.tables.cells import Cell, Grid
from drafter.read.tables.class_patterns import ending
from drafter.read.tables.columns import Columns
from drafter.read.tables.head_periods import take_period
from drafter.read.tables.row_names import read_name
from drafter.read.tables.table_layout import SheetTable

_BRACKETS = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]")
_AMOUNT = re.compile(r"(?<=..)(?:[量额值]|收入|支出|投资|产值|税收|面积)$")
_HANDLED = re.compile(
    r"(?:按期|按时|及时|已|未)?(?:受理|办结|办理|登记|接收|交办|转办|结案|立案|化解|调解|审结|答复|回访)(?:数|量|率)?"
)
# 完成投资, 支出金额: so much, and not of what.
_OF_WHAT = re.compile(
    r"(?:完成|实际|实现|累计|本年|当年|到位|执行)*(投资|收入|支出|产值|利润|税收|金额|资金)(?:总?[额数量])?"
)
_FRONT = re.compile(r"^(?:附[件表]\d*|表[一二三四五六七八九十\d]+)[：:、.\s]*")
_EACH = re.compile(rf"各(?:{lexicon.one_of('bodies.txt', 'each')})")
_TAIL = re.compile(
    r"(?:分类|分项|构成|结构|事项)?(?:执行|完成|进展|进度|基本|有关|相关)?(?:情况|数据)?(?:明细|汇总|统计|一览|对比|公示)*(?:情况)?(?:表|台账|清单)?$"
)
# A sheet called so says nothing of what its rows are parts of.
_SHEET = re.compile(
    r"(?i)(?:sheet|工作表|表)\s*\d*|.*汇总|合计|(?:主要|有关|相关|各项|业务)?(?:数据|指标|统计|台账|清单|明细|一览|附[件表])(?:表|数)?\d*"
)


def total_label(columns: Columns, row: Sequence[Cell], topic: str, subject: str) -> str:
    """How the figures of a total are named, "" where the measure alone says it, as 接待量 does. A 小计 without its group is not named."""
    name = re.sub(r"\s", "", read_name(columns, row).name)
    if name == "小计":
        group = next((row[c.at].words for c in columns.of_kind("group") if row[c.at].words != name), "") or topic
        return f"{group}{name}" if group else ""
    if columns.series == ("",):
        return f"{subject}{name}" if subject else ""
    if subject and (measures := [_OF_WHAT.fullmatch(of) for of in columns.series]) and all(measures):
        return _without_end(subject, {found[1] for found in measures if found})
    # 接待量 is of all; 检查 alone may be of one line, 受理 and 办结 are of what the title names.
    if all(map(_AMOUNT.search, columns.series)) and not _has_siblings(columns):
        return ""
    return subject if subject and all(map(_HANDLED.fullmatch, columns.series)) else name


def _without_end(subject: str, ends: set[str]) -> str:
    """青岭县交通固定资产, which 完成投资 goes on, of a title that ends in 投资; the subject whole where it ends otherwise."""
    return next((subject.removesuffix(end) for end in ends if subject.endswith(end)), subject)


def _has_siblings(columns: Columns) -> bool:
    return any(column.sibling for column in columns.all)


def table_subject(table: SheetTable, columns: Columns, grid: Grid) -> str:
    """What all rows are parts of, as the title (else the sheet) names it; "" where their units differ, so that no sum has a meaning."""
    units = {row[c.at].words for row in table.rows for c in columns.of_kind("unit") if row[c.at].words}
    units |= {unit for row in table.rows if (unit := read_name(columns, row).unit)}
    if len(units) > 1:
        return ""
    titles = [bare for cell in table.titles if "单位" not in (bare := _BRACKETS.sub("", cell.words))]
    return next((said for words in titles if (said := _subject(words))), "") or _sheet_subject(grid.name)


def of_its_own(label: str) -> bool:
    """Whether a row names an amount that needs no title to say what it is: 增值税, 社保费, 存款余额."""
    return len(label) > 1 and bool(ending("measure").search(label) or ending("money_name").search(label))


def total_stem(subject: str) -> str:
    """税费收入 of 柳河税务分局税费收入: whose it is need not be said with every row."""
    ends = (at for at in range(len(subject) - 2, 2, -1) if ending("office_name").search(subject[:at]))
    return next((subject[at:] for at in ends if ending("measure").search(subject[at:])), subject)


def _sheet_subject(name: str) -> str:
    return "" if _SHEET.fullmatch(name) else _subject(name)


def _subject(title: str) -> str:
    """璞县文化馆经费执行情况表（2025年） → 璞县文化馆经费."""
    bare = _EACH.sub("", _FRONT.sub("", _BRACKETS.sub("", re.sub(r"\s", "", title))))
    said = _TAIL.sub("", take_period(bare)[1])
    return said if re.fullmatch(r"[\u4e00-\u9fff]{2,24}", said) else ""
