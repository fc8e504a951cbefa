"""The name of a row: without its number, 其中： and unit; whether it is a part, a sum, or a period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.language import lexicon
from drafter.read.tables.cells import Cell
from drafter.read.tables.class_patterns import ending, whole_member
from drafter.read.tables.columns import Columns
from drafter.read.tables.head_periods import When, read_when
from drafter.read.tables.heads import COUNTED as _COUNTED
from drafter.read.tables.heads import is_unit

_NUMBER = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+(?:[、．]|\.(?!\d))|[①-⑳])\s*"
)
_PART = re.compile(rf"^(?:{whole_member('part').pattern})\s*[：:]\s*|^其中(?=[\u4e00-\u9fff]{{2,8}}$)")
# Whom or what a row counts, which its parts (其中失能) do not say again.
_COUNTED_NOUN = re.compile(rf"(?:{lexicon.one_of('bodies.txt', 'counted')})$")
_SUM_TAIL = re.compile(r"(?<=[\u4e00-\u9fff）)]{2})[\s（(]*(?:合\s*计|小\s*计)[)）]?$")
_SO_FAR = re.compile(
    r"(?:(?:其中)?累计[：:]?\s*)?(?P<months>(?:20\d\d年)?(?:\d{1,2}月?\s*[-—–－~至]+\s*\d{1,2}月|[上下]半年|前[二三]季度|[一二三四]季度))(?:累计|合计)?[：:]?(?=[\u4e00-\u9fff]{2})"
)
_BLANK = re.compile(r"\s")
_LONGEST_PART = 6
_UNIT = re.compile(r"[（(]\s*(?:单位[：:])?\s*([^（()）]{1,10})\s*[）)]$")


@dataclass(frozen=True, slots=True)
class RowName:
    """label: what every figure of the row is of ("" for a sum or a period). name: as written, without number and unit. full: as written.

    counted: its unit is no more than its last word (检查家次).
    """

    label: str = ""
    name: str = ""
    full: str = ""
    unit: str = ""
    total: bool = False
    part: bool = False
    numbered: bool = False
    indent: int = 0
    when: When | None = None
    counted: bool = False


def read_name(columns: Columns, row: Sequence[Cell]) -> RowName:
    """Reads the label cells of a row; several label columns (镇 | 指标) make one name."""
    if columns.by_period:
        return _period_name(row[columns.of_kind("period")[0].at].words)
    cells = [row[column.at] for column in columns.labels]
    full = "".join(dict.fromkeys(cell.words for cell in cells if cell.words))
    indent = next((cell.indent for cell in cells if cell.words), 0)
    known: dict[str, RowName] = columns.names
    name = known.get(full) or known.setdefault(full, _parsed(full))
    return replace(name, indent=indent) if indent else name


def _parsed(full: str) -> RowName:
    bare = _NUMBER.sub("", full)
    named = _PART.sub("", bare)
    when, named = _timed(named)
    name, unit = split_unit(named)
    total = bool(whole_member("total").fullmatch(_BLANK.sub("", name)))
    label = "" if total else _SUM_TAIL.sub("", name)
    counted = bool(unit) and not _UNIT.search(named)
    part = bool(_PART.match(bare))
    return RowName(label, name, full, unit, total, part, bare != full, 0, when, counted)


def _timed(name: str) -> tuple[When | None, str]:
    """The months a row says before its name, and the name: 累计：1—9月归集额."""
    found = _SO_FAR.match(name)
    when = read_when(found["months"]) if found else None
    return (when, name[found.end() :]) if found and when and when.first is not None else (None, name)


def _period_name(words: str) -> RowName:
    """A row that is a period: 2025年一季度, 2025年1—9月合计."""
    bare = re.sub(rf"^其中[：:]?|(?:{whole_member('total').pattern})$", "", words)
    when = read_when(bare)
    total = bool(words) and not bare
    return RowName("", words, words, total=total, when=when)


def split_unit(name: str) -> tuple[str, str]:
    """A name without the unit in its brackets, and that unit: 收入（万元） → 收入, 万元. Other brackets stay."""
    found = _UNIT.search(name)
    if found and is_unit(found[1].replace("％", "%")):
        return name[: found.start()].strip(), found[1].replace("％", "%")
    counted = _COUNTED.search(name)
    return (name[: counted.start()], counted[0]) if counted else (name, "")


def of_whole(name: RowName, over: RowName) -> str:
    """外贸 under 货物吞吐量 is 外贸货物吞吐量: a part that names no measure, and nothing its whole names, says with it what is counted."""
    part, measure = name.label, over.label
    shares = any(part[at : at + 2] in measure for at in range(len(part) - 1))
    counted = _COUNTED_NOUN.search(measure)
    if counted and name.part and not shares and 2 <= len(part) <= _LONGEST_PART and not _COUNTED_NOUN.search(part):
        return part if ending("measure").search(part) else f"{part}{counted[0]}"
    bare = part and len(part) <= _LONGEST_PART and re.fullmatch(r"[\u4e00-\u9fff]+", part)
    if not bare or shares or name.total or ending("measure").search(part) or not ending("measure").search(measure):
        return part
    return f"{part}{measure}"
