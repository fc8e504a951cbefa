"""Whether a statement gives a figure from memory and says that a table holds: 接入率我记得九成多，以表为准."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.phrases import phrase_classes

_CLAUSE = re.compile(r"[，,；;。]")
_FIGURE = r"[^，。；]{0,6}?[\d一二两三四五六七八九十百千万几半]"
_MOVE = re.compile(r"(?<=..)(?:同比)?(?:增幅|增速|增长率|降幅)$")  # 税收增幅 stands in the row of 税收
_TAIL = re.compile(
    r"(?:还|也|都|的|了|是|为|有|到|达到?|今年|全年|现在|目前|这块|这个|大体|压到|降到|提到|涨到|升到|做到)+$"
)


def name_from_memory(statement: str) -> str:
    """The name of what is remembered; "" where the statement tells a figure otherwise, or says of no table that it holds."""
    clauses = [one.strip(" 　") for one in _CLAUSE.split(statement) if one.strip(" 　")]
    if len(clauses) < 2 or not _holds().fullmatch(clauses[-1]):
        return ""
    told = "，".join(clauses[:-1])
    found = _memory().search(told)
    if not found or any(sign.isdigit() for sign in told[: found.start()]):
        return ""
    return _MOVE.sub("", _TAIL.sub("", _CLAUSE.split(told[: found.start()])[-1]))


@cache
def _holds() -> re.Pattern[str]:
    return phrase_classes("by_table.tsv")["holds"]


@cache
def _memory() -> re.Pattern[str]:
    return re.compile(rf"(?:{phrase_classes('by_table.tsv')['memory'].pattern})(?={_FIGURE})")
