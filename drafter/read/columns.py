"""Which column of a metrics table holds what, whatever it is called and wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

COLUMNS = ("indicator", "value", "unit", "period", "base", "growth", "target", "owner", "origin")

# Tried in this order: 上年同期 before 同比, 责任单位 before 单位, 完成目标 is no target.
_NAMES: tuple[tuple[str, str], ...] = (
    (
        "owner",
        r"责任(?:部门|科室|单位|处室|人)|(?:填报|牵头|报送|主管|归口)(?:部门|单位|科室|处室)|^(?:部门|科室|处室)$",
    ),
    ("growth", r"同比|增幅|增速|增长率|比上年(?:增|升|±)|较上年(?:增|升|±)|增减(?:率|幅|%|％)|^±?%$"),
    ("base", r"上年同?期|去年同?期|同期(?:数|值)?$|^上(?:年|期)(?:数|值|完成|实绩)?$|基期"),
    ("target", r"目标|计划|任务(?:数|量)?$|年初预算|调整预算|预算数|预期"),
    ("period", r"期间|时期|时间|日期|年度$|年份|月份|统计期"),
    ("unit", r"单位|量纲"),
    ("origin", r"来源|出处|依据|口径|备注|说明"),
    ("value", r"数值|完成(?:数|值|情况|额|量)?|本期|本年|实际|实绩|累计|数据|数量|金额|当期|现值|结果|^值$|^数$"),
    ("indicator", r"指标|项目|名称|内容|事项|科目|类别"),
)
_PATTERNS = tuple((column, re.compile(words)) for column, words in _NAMES)
_UNIT_IN_BRACKETS = re.compile(r"[（(]\s*(?:单位[：:])?\s*([%％‰\u4e00-\u9fff/²³]{1,8})\s*[）)]")


@dataclass(frozen=True, slots=True)
class Header:
    """Where each column stands (0-based), the row under the header, and a unit the value's header names (数值（万元）)."""

    at: dict[str, int]
    first_row: int
    unit: str = ""


def find_header(rows: Sequence[Sequence[str]]) -> Header | None:
    """The header among the first 20 rows of words: one row, or two where merged cells stand over it; None if there is none."""
    best: Header | None = None
    for number, row in enumerate(rows[:20]):
        if len({word for word in row if word}) < 2:
            continue
        for depth, words in ((1, row), (2, _joined(row, rows[number + 1]) if number + 1 < len(rows) else ())):
            at = _columns(words)
            # A second row joins only when it tells more than one row alone.
            if "indicator" in at and "value" in at and (best is None or len(at) > len(best.at)):
                best = Header(at, number + depth, _unit_named(words[at["value"]]))
    return best


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Two header rows as one. A lower row that holds figures is the first row of the table, not a header."""
    if any(re.fullmatch(r"[-+]?[\d,.，％%]+", word) for word in lower) or len({word for word in upper if word}) < 2:
        return []  # under the upper row stands a figure, or it is the table's title
    width = max(len(upper), len(lower))
    above, below = [*upper, *[""] * width], [*lower, *[""] * width]
    return [b if not a or a == b else f"{a}{b}" if b else a for a, b in zip(above[:width], below[:width], strict=True)]


def _columns(words: Sequence[str]) -> dict[str, int]:
    at: dict[str, int] = {}
    for place, word in enumerate(words):
        name = re.sub(r"\s", "", word)
        column = next(
            (column for column, pattern in _PATTERNS if name and len(name) <= 20 and pattern.search(name)), None
        )
        if column and column not in at:
            at[column] = place
    return at


def _unit_named(words: str) -> str:
    found = _UNIT_IN_BRACKETS.search(words)
    return found[1].replace("％", "%") if found else ""


def split_unit(indicator: str) -> tuple[str, str]:
    """An indicator without the unit in its brackets, and that unit: 收入（万元） → 收入, 万元. Other brackets stay."""
    found = re.search(
        r"[（(]\s*(?:单位[：:])?\s*((?:万|亿|万亿|千|百)?(?:元|美元|人次|人|户|家|个|项|件|公里|亩|吨|平方米|%|％))\s*[）)]\s*$",
        indicator,
    )
    return (indicator[: found.start()].strip(), found[1].replace("％", "%")) if found else (indicator, "")
