"""The head of one column, taken apart: period, unit, what kind of figure, of which measure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from drafter.language import lexicon, unit_lexicon
from drafter.language.units import as_ratio, family, split
from drafter.read.tables.class_patterns import ending, whole_member
from drafter.read.tables.head_periods import When, read_when, take_period

Kind = Literal[
    "seq", "remark", "origin", "owner", "deadline", "period", "unit", "problem", "measure", "result", "node", "group", "name", "thing",
    "completion", "share", "rate", "change", "delta", "target", "base", "rank", "index", "value", "unknown", "none",
]  # fmt: skip
FIGURES = frozenset({"completion", "share", "rate", "change", "delta", "target", "base", "rank", "index", "value"})
TEXTS = frozenset({"problem", "measure", "result", "node", "deadline"})
_PLAN = "(?:预算|计划|目标|任务|预期)"
_BRACKETS = re.compile(r"[（(【\[]([^（()）】\]]{1,16})[)）】\]]")
_UNIT_SAID = re.compile(r"^(?:计量)?单位[：:]?")
_PERCENT = re.compile(r"[%％]$")
_EITHER = re.compile(r"([增升涨])[（(]([减降跌])[)）]")  # 增（减）
# 完成计划 without a % mark may be the amount done of it, 计划投资 is an amount planned: what stands before a measure.
_PLANNED = re.compile(
    rf"(?!预算(?:收入|支出)$)(?:年初|年度|全年|本年|当年)?(?:{_PLAN}|应)(?![执完实支].)(?=[\u4e00-\u9fff]{{2}})"
)
# 增减起数: a change before what it is of.
_MOVED = re.compile(
    r"(?:同比|环比|[比较](?:上年|去年|同期|上期|上月))?(?:增减|增加|减少|变动|变化|升降)(?=[\u4e00-\u9fff]{2})"
)
_PART = re.compile(r"(?P<whole>.*?)其中[：:]?(?P<part>[^：:]+)")
_SUMMED = re.compile(r"([\u4e00-\u9fff]{2,8})(?:合计|小计)")
_UNSAID = When()
# 应缴, 已整改, 未报: an act with what became of it.
_FRONTED = re.compile(
    rf"(?:(?P<due>{whole_member('due_front').pattern})|(?P<done>{whole_member('done_front').pattern})|(?P<left>{whole_member('left_front').pattern}))"
    rf"(?P<root>(?:{whole_member('due_act').pattern})(?:[\u4e00-\u9fff]{{0,2}}[数量额款费])?|[\u4e00-\u9fff]{{2,6}})"
)
# 检查家次 holds its own unit.
COUNTED = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:[人家户件场台车班辆架列]次)$")
_EXTRA = re.compile(r"[\dA-Za-z①-⑳]+$")


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """words: as shown, without blanks. stem: without unit and period. measure: what is measured, "" where the row's name says it.

    kind: what the words make of the column, before its values are looked at; unknown when nothing is certain. percent: it says %.
    bare: the words without the unit.
    """

    words: str = ""
    kind: Kind = "none"
    when: When = _UNSAID
    unit: str = ""
    stem: str = ""
    measure: str = ""
    percent: bool = False
    bare: str = ""

    @property
    def name(self) -> str:
        """How a sentence names the column: 本月完成, but 完成 for 2025年完成, whose time is said elsewhere."""
        return self.stem if self.when.year or self.when.first else self.bare


@lru_cache(maxsize=1)
def _sections() -> tuple[tuple[Kind, bool, re.Pattern[str]], ...]:
    """(kind, whether a measure may stand before it, pattern), in the order of the file."""
    found: dict[str, list[str]] = {}
    for section, line in lexicon.entries("table_heads.txt"):
        found.setdefault(section, []).append(line.replace("{plan}", _PLAN))
    return tuple(
        (section.rstrip("+"), section.endswith("+"), re.compile(f"(?:{'|'.join(lines)})"))  # type: ignore[misc]
        for section, lines in found.items()
    )


@lru_cache(maxsize=4096)
def read_head(words: str) -> ColumnHead:
    """One head, its upper rows (if it has several) written before it."""
    flat = re.sub(r"\s", "", words)
    if not flat:
        return ColumnHead()
    if is_unit(flat) and _kind_of(flat) is None and not re.search(r"^[元位分]$|\d|[年月日]$", flat):
        return ColumnHead(
            flat, "value", _UNSAID, flat, flat, "", flat == "%", flat
        )  # 件次, 公顷: what the row names, so counted
    unit, bare = _take_unit(flat)
    percent = bool(_PERCENT.search(bare)) or unit == "%"
    bare = _EITHER.sub(r"\1\2", re.sub(r"[（(](?:计量)?单位[)）]", "", bare))
    whole_kind = _kind_of(bare)
    when, stem = _part_period(bare) or _nested_period(*take_period(bare))
    kind, measure = (
        whole_kind or _part_of(stem) or _kind_of(stem) or _in_percent(stem) or _with_measure(stem) or ("unknown", stem)
    )
    if not stem and when.said:
        kind, measure = "base" if when.shift == -1 and not when.year else "value", ""
    if kind == "unknown":
        stem = _PERCENT.sub("", stem)
        kind, measure = _measured(stem, unit)
    if kind == "value" and not unit and (counted := COUNTED.search(stem)):
        unit = counted[0]
    if measure and whole_member("whole_head").fullmatch(measure):
        measure = ""  # 合计同比 is of the row itself
    if percent and kind == "value" and ending("percent_name").search(stem):
        unit = "%"
    if kind in ("rate", "completion", "share", "delta") and percent:
        unit, kind = "%", "rate" if kind == "delta" else kind
    if kind == "value" and when.shift == -1 and when.year is None:
        kind = "base"
    if kind in ("rate", "change", "delta") and when.shift == -1 and "同期" in bare:
        when = replace(when, shift=None, first=None, last=None)  # 上年同期 over 增减% is what it is measured by
    stem = _PERCENT.sub("", stem)
    return ColumnHead(flat, kind, when, unit, stem or bare, measure, percent, bare.rstrip("%％") or bare)


def _take_unit(words: str) -> tuple[str, str]:
    """The unit a head names in brackets, after a comma or a slash, and the head without it."""
    for found in _BRACKETS.finditer(words):
        inner = as_ratio(_UNIT_SAID.sub("", found[1]).replace("％", "%"))
        if is_unit(inner):
            return inner, words[: found.start()] + words[found.end() :]
    tail = re.search(r"[，,、/：:](?:单位[：:])?([^，,/：:]{1,6})$", words)
    if tail and ((is_unit(tail[1]) and split(tail[1])[0] != 1) or tail[1] in ("%", "元", "‰")):
        return tail[1], words[: tail.start()]
    return "", words


def fronted(stem: str) -> tuple[str, str] | None:
    """(due, done or left; the act) of a head that says what became of an act: 已清缴 → done, 清缴."""
    found = _FRONTED.fullmatch(stem)
    if not found:
        return None
    return next(part for part in ("due", "done", "left") if found[part]), found["root"]


@lru_cache(maxsize=1024)
def natural_unit(name: str) -> str:
    """The unit that a name itself says: 人 of 参保人数, 分 of 综合得分."""
    if ending("score_name").search(name):
        return "分"
    found = ending("counter_name").search(name)
    return found[0].removesuffix("数") if found else ""


@lru_cache(maxsize=1024)
def is_unit(words: str) -> bool:
    """Whether these words are a unit and nothing else: 万元, 家次, 个百分点, 元/吨."""
    words = as_ratio(words)
    if not words or len(words) > 10:
        return False
    known = unit_lexicon.kinds()
    base = split(words)[1]
    if words in known or base in known or family(base) != base or words in ("%", "‰", "万", "亿", "千", "百万", "千万"):
        return True
    parts = re.split(r"[/·每]", words)
    return len(parts) > 1 and all(part and is_unit(part) for part in parts)


def _part_period(words: str) -> tuple[When, str] | None:
    """其中：三季度 under 2025年1-9月: a part of the time, not of what is counted."""
    found = _PART.fullmatch(words)
    inner = read_when(found["part"]) if found else None
    if not found or inner is None:
        return None
    outer, rest = take_period(found["whole"])
    year = outer.year if inner.year is None else inner.year
    shift = outer.shift if inner.shift is None else inner.shift
    return replace(inner, year=year, shift=shift), rest


def _nested_period(when: When, stem: str) -> tuple[When, str]:
    """7月 under 2025年三季度, 三季度 under 上年同期: the inner one, in the outer one's year."""
    inner = read_when(stem) if when.said and stem else None
    if inner is None or inner.first is None:
        return when, stem
    year = inner.year if inner.year is not None else when.year
    return replace(inner, year=year, shift=inner.shift if inner.shift is not None else when.shift), ""


def _part_of(stem: str) -> tuple[Kind, str] | None:
    """其中 over 酒驾: a part of what the column before counts; 库存其中：小麦: a part of what its group does."""
    found = _PART.fullmatch(stem)
    if found and _is_measure(found["whole"]) and len(found["part"]) > 1:
        return "value", f"{found['whole']}{found['part']}"
    if (summed := _SUMMED.fullmatch(stem)) and _is_measure(summed[1]):
        return "value", summed[1]
    return ("value", stem.removeprefix("其中").lstrip("：:")) if stem.startswith("其中") and len(stem) > 3 else None


def _kind_of(stem: str) -> tuple[Kind, str] | None:
    for kind, _after, pattern in _sections():
        if stem and pattern.fullmatch(stem):
            return kind, ""
    return None


def _in_percent(stem: str) -> tuple[Kind, str] | None:
    """增速%, 完成率%: a part or a change that says its unit besides."""
    found = _kind_of(_PERCENT.sub("", stem)) if _PERCENT.search(stem) else None
    return found if found and found[0] in ("rate", "delta", "completion", "share") else None


def _with_measure(stem: str) -> tuple[Kind, str] | None:
    """A role behind a measure (办结率同比, 税收目标) or a plan before one (计划投资)."""
    for cut in range(2, len(stem) - 1):
        for kind, after, pattern in _sections():
            if (
                after
                and pattern.fullmatch(stem, cut)
                and _is_measure(stem[:cut], loose=kind in ("delta", "rate", "target"))
            ):
                return kind, "" if whole_member("plan_stage").fullmatch(stem[:cut]) else stem[:cut]
    if (moved := _MOVED.match(stem)) and _is_measure(stem[moved.end() :]):
        return "delta", stem[moved.end() :]
    if found := _PLANNED.match(stem):
        return "target", stem[found.end() :]
    return None


def _measured(stem: str, unit: str) -> tuple[Kind, str]:
    """A head that is no role: the name of a measure, if anything says that it is one."""
    if (
        not stem
        or whole_member("bare").fullmatch(stem)
        or _EXTRA.search(stem)
        or not re.search(r"[\u4e00-\u9fff]{2}", stem)
    ):
        return ("unknown", stem)
    if ending("rank_name").search(stem):
        return "rank", stem
    if whole_member("flow_head").fullmatch(stem):
        return "value", stem
    if re.search(r"指数$", stem):
        return "index", stem
    if not unit and (found := COUNTED.search(stem)):
        return "value", stem[: found.start()]
    return ("value", stem) if unit or _is_measure(stem) or fronted(stem) else ("unknown", stem)


def _is_measure(stem: str, *, loose: bool = False) -> bool:
    tail = stem[-2:] if stem[-2:] in unit_lexicon.kinds() else ""
    return bool(loose or tail or ending("measure").search(stem))
