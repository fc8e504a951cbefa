"""What a remark beside a figure is: a limit that stays with it (不含…, 快报数), or words to whoever writes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from drafter.language.quantities import find_quantities
from drafter.read.figure_qualifiers import qualifier
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import inside, whole_member
from drafter.read.tables.head_periods import When, read_when
from drafter.read.tables.heads import is_unit

if TYPE_CHECKING:
    from drafter.read.tables.columns import Columns

RemarkKind = Literal["limit", "period", "void", "change", "more", "aside", "none"]
_UNIT = re.compile(
    r"[（(]?(?:计量)?(?:单位[：:为]?\s*)?(?P<unit>[^\s（()），,；;、。：:]{1,6})[）)]?(?=$|[，,；;、。]|[没未待尚还])[，,；;、。]?"
)
_SUMMED = re.compile(
    r"\d+[\u4e00-\u9fff]{1,4}(?:合计|累计|总计|加总)数?|(?:合计|累计|汇总|加总)\d+[\u4e00-\u9fff]{1,4}"
)  # 6轮次合计
_PIECE = re.compile(r"[、，,；;]")
# 涉及12个县, 共120项: what else the row's figure is, counted and unnamed.
_COUNTED = re.compile(r"(?:共|总?计|合计|约|(?P<reach>涉及|覆盖|惠及|受益|支持|分布在))?(?P<said>\d.*)")
_NOUN = re.compile(r"[\u4e00-\u9fff]{1,4}")
_SHARE = re.compile(r"占(?![^，；\d]*(?:预算(?!支出|收入)|计划|任务|目标))[^，；\d]{2,16}\d[\d.]*[%％]")
# 同比−12.6%, 较上年下降3.2%: how the figure beside it moved, and nothing else.
_CHANGE = re.compile(
    r"(?:(?:与|比|较)?(?:上年|去年|同期|上月|上期|上季度?)(?:同期)?(?:相?比)?|同比|环比)?[：:]?\s*"
    r"(?P<said>(?:[+＋\-−–－▲▼↑↓]|增长?|增加|上升|提高|上涨|下降|减少|降低?|回落|下滑|负增长)[了为]?\s*\d[\d,]*(?:\.\d+)?\s*(?:[%％‰]|个?百分点|[\u4e00-\u9fff]{1,3})?)"
)
_CLAUSE = re.compile(r"[；;。]")
# 27（1—5月）: of what months the figure is.
_MONTHS = re.compile(
    r"(?:20\d\d年)?(?:\d{1,2}[—–－\-~至到]+)?\d{1,2}月份?(?:累计|合计)?|[一二三四前后]+季度|[上下]半年"
)


@lru_cache(maxsize=1024)
def remark_kind(words: str) -> RemarkKind:
    """limit, period (截至11月底), void (作废), change (同比−12.6%), more (120项、189万人), aside (还没统计), or none when nothing was written."""
    if not words or whole_member("nothing").fullmatch(words):
        return "none"
    if inside("void").search(words):
        return "void"
    if remark_when(words) or _MONTHS.fullmatch(words):
        return "period"
    if change_said(words):
        return "change"
    if _SUMMED.fullmatch(words):
        return "limit"
    if _says_more(words):
        return "more"
    firm = [bool(_basis(piece)) for piece in _pieces(words)]
    if all(firm):
        return "limit"
    if any(firm) and any(not inside("limit").search(piece) and not find_quantities(piece) for piece in _pieces(words)):
        return "aside"  # 初步统计，省里还要认定: only how firm it is stays
    if not inside("limit").search(words):
        return "aside"
    # 其中专项债4.9亿元 is a figure whatever else stands there; 口径问救助股 speaks to the writer.
    return "aside" if inside("aside").search(words) and not find_quantities(words) else "limit"


def _says_more(words: str) -> bool:
    """Counts without a name, and shares, that stand beside the row's figure and are of the same thing."""
    pieces = [piece for piece in _PIECE.split(words.strip(" （()）。")) if piece]
    return bool(pieces) and all(_SHARE.fullmatch(piece) or _is_count(piece) for piece in pieces)


def _is_count(piece: str) -> bool:
    found = _COUNTED.fullmatch(piece)
    quantities = find_quantities(found["said"]) if found else []
    if not found or len(quantities) != 1 or quantities[0].kind != "count" or not quantities[0].unit:
        return False
    noun = found["said"][quantities[0].span.end :]  # 涉及12个县
    return quantities[0].span.start == 0 and (not noun or (bool(found["reach"]) and bool(_NOUN.fullmatch(noun))))


def remark_of(row: Sequence[Cell], columns: Columns, name: str) -> str:
    """What a row's remarks say, and its column of sources where that counts instead."""
    said = [row[column.at].words for column in columns.of_kind("remark")]
    said += [words for c in columns.of_kind("origin") if counts_of(words := row[c.at].words, name)]
    return "；".join(words for words in said if words)


def stays(remark: str, name: str) -> bool:
    """Whether a remark stands in brackets behind the row's figure."""
    return remark_kind(remark) in ("limit", "period", "more") or counts_of(remark, name)


def kept_of(remark: str, name: str) -> list[str]:
    """What of a remark stands in brackets behind the figure: all of it, or how the figure was come by (测算数 of 测算数，以市局反馈为准)."""
    if not remark or stays(remark, name):
        return [remark] if remark else []
    return [told for piece in _pieces(remark) if (told := _basis(piece))]


def unkept(remark: str, name: str) -> str:
    """What of a remark stands nowhere behind the figure."""
    kept = kept_of(remark, name)
    return "" if kept == [remark] else "，".join(piece for piece in _pieces(remark) if _basis(piece) not in kept)


def _basis(piece: str) -> str:
    """How a figure was come by, in a report's words (估的 → 估算数); "" for any other piece."""
    return piece if whole_member("basis").fullmatch(piece) else qualifier(piece)


def _pieces(remark: str) -> list[str]:
    return [piece for one in _PIECE.split(remark) if (piece := one.strip(" 　（）()。"))]


def counts_of(words: str, name: str) -> bool:
    """Whether a remark counts what the row's rate is of: 397份合格 beside 水样合格率, 46家达标 beside 企业达标率."""
    found = find_quantities(words)
    if len(found) != 1 or found[0].kind != "count" or found[0].span.start != 0 or not name.endswith("率"):
        return False
    state = words[found[0].span.end :]
    return bool(_NOUN.fullmatch(state)) and len(state) > 1 and f"{state}率" in name


def unit_in(words: str) -> tuple[str, str]:
    """The unit a remark opens with, where the row says none, and the rest of it: 亿元，120项 → (亿元, 120项); （件）没报 → (件, 没报)."""
    found = _UNIT.match(words)
    unit = found["unit"].replace("％", "%") if found else ""
    return (unit, words[found.end() :]) if found and is_unit(unit) else ("", words)


def remark_when(words: str) -> When | None:
    """截至11月底: the time the figure speaks of."""
    return read_when(words) if words.startswith(("截至", "截止", "截")) else None


def change_said(words: str) -> str:
    """The change a remark tells of the figure beside it (−12.6%), "" if it tells anything else."""
    found = _CHANGE.fullmatch(words.strip(" （()）。，"))
    return found["said"] if found else ""


def basis_words(words: str) -> list[str]:
    """口径 words of a note under a table that hold for all of it: 快报数, 同口径."""
    return (
        re.findall(r"快报|决算(?=数)|预计数|同口径|可比口径", words)
        if not inside("aside").search(_CLAUSE.split(words)[0])
        else []
    )
