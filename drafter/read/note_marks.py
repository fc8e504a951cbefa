"""？ where a figure would stand, in any place of a sentence: behind what is measured, behind a verb that a figure follows, before a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.core.placeholder import Placeholder
from drafter.core.text import Span
from drafter.language import lexicon, unit_lexicon
from drafter.language.slot_words import indicator_before, unit_after
from drafter.read.late_figures import names_measure, without_lone_mark
from drafter.read.note_magnitudes import magnitude_behind
from drafter.read.note_open import opened
from drafter.read.note_outcomes import with_open_outcome
from drafter.read.note_rivals import counted_behind, told_plainly
from drafter.read.note_unknown import parted_reasons
from drafter.read.tables.heads import natural_unit

_MARK = re.compile(r"[？?]{1,3}")
_BLANKS = re.compile(r"[ 　]*(?P<mark>[？?]{1,3})[ 　]*")
_LOOSE = re.compile(r"(?<=[\u4e00-\u9fff])[ 　]{1,2}(?=\d)")  # 网办率 96.3
_EDGE = re.compile(r"[，。；：,;:、\n（(]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_WIDEST = 5  # characters of a unit


def _words(section: str) -> str:
    return lexicon.any_of(lexicon.words("open_marks.txt", section))


@lru_cache(maxsize=1)
def _asks() -> re.Pattern[str]:
    """Words of a real question, and X不X."""
    return re.compile(rf"(?:{_words('asks')})|([\u4e00-\u9fff])[不没]\1")


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('verb')}|{_words('noun')}|(?:{_words('of')})的)$")


@lru_cache(maxsize=1)
def _still() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_words('still')})")


def asked_places(text: str) -> Iterator[Placeholder]:
    """The question marks of a text that stand for a figure, with what it measures and the unit that stands there."""
    for found in _MARK.finditer(text):
        before = _EDGE.split(text[: found.start()].rstrip(" 　"))[-1]
        if len(_HAN.findall(before)) < 1 or _asks().search(before):
            continue
        unit = unit_behind(text, found.end()) or magnitude_behind(text, *found.span())
        if unit or _measured(before):
            name = indicator_before(text, found.start())
            if name.endswith("的"):  # 完成预算的？
                name, unit = f"{name}比例", unit or "%"
            yield Placeholder(Span(*found.span()), "metric", name, unit or natural_unit(name))


def unit_behind(text: str, at: int) -> str:
    """The unit behind an open place: any that is known, where the words do not go on as another."""
    at += len(text[at:]) - len(text[at:].lstrip(" 　"))
    if unit := unit_after(text, at):
        return unit
    known = {*unit_lexicon.kinds(), "页", "方"}
    for end in range(min(len(text), at + _WIDEST), at, -1):
        bare = text[at:end].lstrip("百千万亿")
        whole = not _HAN.match(text[end : end + 1]) or unit_lexicon.kinds().get(bare) == "money"
        if whole and bare in known:
            return text[at:end]
    return ""


def _measured(before: str) -> bool:
    return bool(_before().search(before) or names_measure(before))


def tidied(text: str) -> str:
    """The text with its open places and its figures closed up (征收 ？ 万元, 网办率 96.3), and a comma where what follows one begins anew (到？大队还没回我)."""
    text = with_open_outcome(_LOOSE.sub("", _MAGNITUDE.sub(_simple, text)))
    text = parted_reasons(opened(without_lone_mark(told_plainly(counted_behind(text)))))
    if not _MARK.search(text):
        return text
    gaps = {gap.span.start: gap for gap in asked_places(text)}

    def closed(found: re.Match[str]) -> str:
        gap = gaps.get(found.start("mark"))
        if gap is None:
            return found[0]
        anew = not gap.unit and _HAN.match(text[found.end() : found.end() + 1])
        return found["mark"] + ("，" if anew else "")

    return _BLANKS.sub(closed, text)


# 一百六十八萬元, 3億元, in a note copied from a page in traditional characters.
_MAGNITUDE = re.compile(r"(?<=[\d〇零一二三四五六七八九十百千兩两])[萬億]")


def _simple(found: re.Match[str]) -> str:
    return "万" if found[0] == "萬" else "亿"


def gives_reason(text: str, bracket: re.Match[str]) -> bool:
    """Whether a bracket stands right behind an open place and says why it is open: ？万度（电工请假，月底补）."""
    gaps = [one for one in asked_places(text) if one.span.end <= bracket.start()]
    behind = any(text[one.span.end : bracket.start()].strip(" 　") in ("", one.unit) for one in gaps)
    return behind and not _still().match(bracket[1])


# A form has its kind in brackets: 登记簿（表）12种, 统计台账（表）.
_TO_TABLE = re.compile(
    "(?:数字?|数据)?(?:都|均)?在?(?:后附|附|统计|报)?表(?:格)?(?:里头|里面|里|上|中|内)?(?:都|均)?有?"
)
_FORM = re.compile("[册簿本卡片单书证图账表录据]$")


def points_to_table(text: str, bracket: re.Match[str]) -> bool:
    """Whether a bracket at a clause's end only says that the figures stand in a table: 收入过了定的数（表）."""
    before, after = text[: bracket.start()], text[bracket.end() : bracket.end() + 1]
    words = (bracket[1] or "").strip()
    return bool(_TO_TABLE.fullmatch(words)) and (not after or after in "，。；、;,") and not _FORM.search(before)
