"""A row of a sheet given as one line of text (指标｜2025H1：86.4亿元｜同比 +12.5%｜目标 180亿元): put as the clause it is."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.core.period import Period

_CELL = re.compile(r"\s*[｜|\t]\s*")
_VALUE = r"[+＋\-−－]?\d[\d,]*(?:\.\d+)?"
_BLANK = re.compile(r"(?:[^，。；\d]{0,8}?[：:\s]*)?(?:[—–－\-/／无]+|)")
_TIMED = re.compile(rf"(?P<when>[^：:，。；]{{2,16}}?)\s*[：:]\s*(?P<value>{_VALUE}.*)")
_PLAIN = re.compile(rf"(?:(?:数值|完成|实绩|本期|当期)[：:\s]*)?(?P<value>{_VALUE}.*)")
_BESIDE = re.compile(
    r"(?P<kind>[^，。；：:\d+＋\-−－]{0,4}?(?:同比|环比|上年同期|去年同期|上年|去年|上期|年初|目标|计划|任务|完成率|占比|比上年|较上年)(?:增减|增速|变化|完成|数|值)?)[：:\s]*(?P<sign>[+＋\-−－])?(?P<value>\d.*|[一-鿿].*)"
)
_MOVE = re.compile("同比|环比|[比较]上年")
# 培训班：14期（上年 9期）: a name, its value, and in brackets what it is held against.
_BRACKETED = re.compile(
    rf"(?P<name>[^，。；：:、\d（）()]{{2,14}})[：:]\s*(?P<value>{_VALUE}[^，。；（）()]{{0,8}}?)\s*[（(](?P<beside>(?:上年|去年|上期|年初|目标|计划|任务|同比|环比)[^（）()，。；]{{1,16}})[）)]"
)
# 到馆人次: what is counted is the last word of the name, for a value without a unit.
_COUNTED = ("人次", "册次", "车次", "台次", "班次", "场次", "件次", "户次", "亩次", "架次", "艘次", "辆次")
_UNITLESS = re.compile(r"[\d,.]+[万亿千百]{0,2}")
_ENDS_BARE = re.compile(r"(?:目标|任务|计划|上年同期|去年同期|上年|去年|上期|年初)[数值]?[\d,.]+[万亿千百]{0,2}$")
_MOST_CELLS = 8


@lru_cache(maxsize=4096)
def row_as_clause(text: str, period: Period | None) -> str:
    """The row as a sheet's own fact would say it (进出口总值86.4亿元，同比增长12.5%，年度目标180亿元); any other line as it stands."""
    cells = _CELL.split(text.strip())
    if 2 < len(cells) <= _MOST_CELLS or (len(cells) == 2 and _TIMED.fullmatch(cells[1])):
        return _row(cells, period) or text
    return _BRACKETED.sub(lambda m: f"{m['name']}{m['value']}，{_beside(m['beside'], m['value']) or m['beside']}", text)


def _row(cells: list[str], period: Period | None) -> str:
    """ "" where a cell is none of a row: a name, its value, what it is held against, blanks."""
    name, first, *rest = cells
    timed, plain = _TIMED.fullmatch(first), _PLAIN.fullmatch(first)
    if not re.fullmatch("[^，。；：:]{2,24}", name) or not (timed or plain):
        return ""
    value = timed["value"] if timed else plain["value"] if plain else ""
    unit = next((end for end in _COUNTED if name.endswith(end)), "")
    bare = unit and _UNITLESS.fullmatch(value)
    said = [
        _when(timed["when"] if timed else "", period)
        + (name.removesuffix(unit) + value + unit if bare else name + value)
    ]
    for cell in rest:
        if _BLANK.fullmatch(cell):
            continue
        beside = _beside(cell, value)
        if not beside:
            return ""
        said.append(beside + (unit if bare and _ENDS_BARE.search(beside) else ""))
    return "，".join(said)


def _when(words: str, period: Period | None) -> str:
    """The words of a row's own period; none for the report's."""
    if not words:
        return ""
    try:
        own = Period.parse(words)
    except ValueError:
        return words
    return "" if period is None or own == period else own.title


def _beside(cell: str, value: str) -> str:
    """What a value is held against, in words: 同比 -3.2% as 同比下降3.2%; "" for a cell of another kind."""
    found = _BESIDE.fullmatch(cell.strip())
    if found is None:
        return ""
    kind, amount = found["kind"].strip(), found["value"]
    if _MOVE.search(kind) and amount[0].isdigit():
        falls = found["sign"] is not None and found["sign"] in "-−－"
        point = "百分点" in amount
        move = ("下降" if falls else "提高") if point else ("下降" if falls else "增长")
        return f"{re.sub('增减|增速|变化|数|值', '', kind)}{move}{amount}"
    return f"{kind}{found['sign'] or ''}{amount}"
