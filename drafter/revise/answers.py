"""What departments sent back: rows of the request sheet, and what one answer means for one slot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.text import Provenance
from drafter.core.writable import UNSEEN
from drafter.language.characters import plain as one_width
from drafter.language.numerals import parse_number
from drafter.language.units import convert, family, split
from drafter.office.sheets import SheetCell, SheetRows
from drafter.revise.doubtful_answers import counts_things, doubtful, impossible, negative
from drafter.revise.gaps import CLOSE, OPEN, Slot

_NOT_APPLICABLE = re.compile(r"不适用|不涉及|无此项(?:工作|业务)?|没有(?:此项|这项)(?:工作)?|N/?A", re.IGNORECASE)
_NOTHING_YET = re.compile(r"|[-—－/?？*]+|暂无(?:数据)?|待定|待补|待核|未统计|空")
# The text is of one width by then (`plain`).
_ANSWER = re.compile(
    r"(?P<before>约|近|超过?|不足|至少)?(?P<sign>[-+])?(?P<number>\d[\d,]*(?:\.\d+)?|[一二三四五六七八九十百千两零〇]+)"
    r"(?P<scale>万亿|[十百千]?[万亿]|[百千](?![元人户亩吨米公克瓦平立分]))?(?P<after>余|多|以上|左右)?\s*(?P<unit>[^\d\s]{0,8})"
)
_GROUPED = re.compile(r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,4}(?:,\d{4})+(?:\.\d+)?")
_CUT_SHORT = re.compile(r"[百千][一二三四五六七八九两]$")  # 一千二 is 1200 to one and 1002 to another
_UNSEEN = re.compile(UNSEEN)
_SIGNS = str.maketrans("－−–＋", "---+")
_TEXT_LIMIT = 80


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row sent back. value: as typed, trimmed. last: 上期值 as the sheet shows it. shared: its cell is merged with that of a row which asks for something else. slot_at: offset of the marked slot in `sentence` (marks removed), None if unmarked."""

    number: str
    section: str
    sentence: str
    slot_at: int | None
    slot_text: str
    indicator: str
    unit: str
    value: str
    owner: str
    remark: str
    last: str
    provenance: Provenance
    shared: bool = False


@dataclass(frozen=True, slots=True)
class SlotReading:
    """What an answer comes to for a slot: words to write, or why not (asked: it can be written once somebody says it is meant). number: for comparing answers, in the slot's unit."""

    status: Literal["value", "blank", "not_applicable", "refused", "asked"]
    words: str = ""
    note: str = ""
    number: Decimal | None = None


def read_answers(source: str, sheets: Sequence[SheetRows]) -> tuple[AnswerRow, ...]:
    """The answers of a returned workbook, sheet by sheet; sheets without the headings 指标 and 填报值 are passed over.

    Raises:
        InputError: no sheet of it is a request sheet.
    """
    headed = [(sheet, top) for sheet in sheets for top in _header(sheet)]
    if not headed:
        raise InputError.one(
            source, _("不是数据需求表：没有“指标”“填报值”两列"), _("请用 drafter gaps 生成的表，填好“填报值”一列后交回")
        )
    found = []
    for sheet, top in headed:
        places = {cell.shown.strip(): at for at, cell in enumerate(sheet.rows[top])}
        rows = sheet.rows[top + 1 :]
        answers = [_answer(source, sheet.name, places, cells) for cells in rows]
        found += _told_apart(answers, [cells[places["填报值"]].merged for cells in rows])
    return tuple(found)


def _told_apart(answers: Sequence[AnswerRow], merged: Sequence[bool]) -> list[AnswerRow]:
    """The answers, those of one merged cell marked where their rows ask for different things: which of them it answers is not said."""
    groups: list[list[AnswerRow]] = []
    for answer, copied in zip(answers, merged, strict=True):
        if groups and copied and groups[-1][-1].value == answer.value:
            groups[-1].append(answer)
        else:
            groups.append([answer])
    return [
        replace(one, shared=len({(other.indicator, other.unit) for other in group}) > 1)
        for group in groups
        for one in group
    ]


def _header(sheet: SheetRows) -> list[int]:
    """The row of the headings, looked for at the top; [] if there is none."""
    names = [{cell.shown.strip() for cell in row} for row in sheet.rows[:10]]
    return [at for at, row in enumerate(names) if {"填报值", "指标"} <= row][:1]


def _answer(source: str, sheet: str, places: dict[str, int], cells: Sequence[SheetCell]) -> AnswerRow:
    def cell(name: str) -> str:
        return _typed(cells[places[name]]) if name in places else ""

    sentence, slot_at, slot = unmarked(cell("原句"))
    ref = cells[places["填报值"]].ref
    provenance = Provenance(source, f"{sheet}!{ref}" if sheet else ref, cell("填报值"))
    fields = (cell("指标"), cell("单位"), cell("填报值"), cell("责任部门"), cell("备注"), cell("上期值"), provenance)
    return AnswerRow(cell("序号"), cell("章节"), sentence, slot_at, slot, *fields)


def _typed(cell: SheetCell) -> str:
    """What the clerk meant to type: a number format that hides decimals must not round the figure."""
    if isinstance(cell.value, Decimal) and not cell.is_percent and Decimal(cell.shown) != cell.value:
        return format(cell.value, "f")
    return cell.shown.strip()


def unmarked(marked: str) -> tuple[str, int | None, str]:
    """A sentence without the marks of its slot, where the slot stands in it, and what stood between the marks."""
    start, end = marked.find(OPEN), marked.find(CLOSE)
    if start < 0 or end < start:
        return marked, None, ""
    slot = marked[start + 1 : end]
    slot = "" if slot == "　" else slot
    return marked[:start] + slot + marked[end + 1 :], start, slot


def read_answer(answer: AnswerRow, slot: Slot, following: str) -> SlotReading:
    """What `answer` says for `slot`. following: the text right after the slot, which may already hold the unit."""
    value = _UNSEEN.sub("", answer.value).strip()
    if _NOT_APPLICABLE.fullmatch(value):
        return SlotReading("not_applicable")
    if _NOTHING_YET.fullmatch(value):
        return SlotReading("blank")
    if answer.shared:
        words = _("“{value}”填在几行合并的格里，分不清是哪一项的数。请拆开合并的格，逐行填")
        return SlotReading("asked", note=words.format(value=value[:30]))
    if slot.placeholder.kind not in ("metric", "empty", "conflict"):
        return _as_text(value)
    found = _ANSWER.fullmatch(one_width(value.translate(_SIGNS)).replace("，", ","))
    number = _number(found["number"]) if found else None
    if not found or number is None:
        return SlotReading("refused", note=_("“{value}”不是可以直接写入的数值").format(value=value[:30]))
    if found["sign"] == "-":
        return SlotReading("refused", note=negative(value, slot))
    return _as_figure(answer, slot, found, number, following)


def _number(words: str) -> Decimal | None:
    """What is typed as a number; None for what may be two (一千二, 1,2, 0012)."""
    if words[0].isdigit():
        sound = _GROUPED.fullmatch(words) and not re.match(r"0\d", words)
        return Decimal(words.replace(",", "")) if sound else None
    if _CUT_SHORT.search(words):
        return None
    try:
        return parse_number(words)
    except ValueError:
        return None


def _as_text(value: str) -> SlotReading:
    if len(value) > _TEXT_LIMIT or re.search(r"[\t\n\r\x00-\x1f]", value):
        return SlotReading("refused", note=_("填报内容过长或含换行，请改为可以直接写入句中的词"))
    return SlotReading("value", value)


def _as_figure(answer: AnswerRow, slot: Slot, found: re.Match[str], number: Decimal, following: str) -> SlotReading:
    asked = slot.gap.unit
    base = (
        "" if family(asked) in ("share", "个百分点") else split(asked)[1]
    )  # 7.1亿 in a place for 亿元; there is no 万%
    unit = (found["scale"] or "") + (found["unit"] or (base if found["scale"] else ""))
    stated = unit or (answer.unit if answer.unit and answer.unit != asked else "")
    digits = found["number"] if found["number"][0].isdigit() else format(number, "f")
    if number == int(number) and counts_things(slot):
        digits = digits.partition(".")[0]  # 12.0 of 座 is 12
    typed = (found["before"] or "") + digits + (found["after"] or "")
    if not asked and unit:
        return SlotReading("value", typed + ("" if following.startswith(unit) else unit), number=number)
    tail = asked if slot.unit_inside else ""
    if stated and stated != asked:
        return _converted(number, stated, asked, found, tail)
    doubt = impossible(number, answer, slot) if found["unit"] else doubtful(number, answer, slot)
    if doubt:
        return SlotReading("asked", note=doubt)
    return SlotReading("value", typed + tail, number=number)


def _converted(number: Decimal, stated: str, asked: str, found: re.Match[str], tail: str) -> SlotReading:
    given = f"{found['number']}{stated}"
    value = convert(number, stated, asked)
    if value is None:
        return SlotReading(
            "refused", note=_("填报单位是“{given}”，原句单位是“{asked}”，不能换算").format(given=stated, asked=asked)
        )
    if value != round(value, 6):
        return SlotReading(
            "refused", note=_("{given}换算成{asked}除不尽，请按{asked}填报").format(given=given, asked=asked)
        )
    words = format(value.normalize(), "f")
    note = "" if value == number else _("由{given}换算为{words}{asked}").format(given=given, words=words, asked=asked)
    return SlotReading("value", (found["before"] or "") + words + (found["after"] or "") + tail, note, value)
