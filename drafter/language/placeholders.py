"""Placeholders 待补: every place in a text where something is still to be filled in.

    召开会议**次 → metric, indicator 召开会议, unit 次        **局党组 → entity        每周*例会 → schedule

What looks alike in finished reports stays silent: “10+X”, “415X”集群, 数据要素×, 4×4, 《XX村…》, 廖某某, 【名词】.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.placeholder import Placeholder, PlaceholderKind
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.empty_slots import empty_slots
from drafter.language.lexicon import alternatives
from drafter.language.slot_words import COUNT_UNIT, indicator_before, unit_after

_OWN = re.compile(
    r"[【〔](?P<gap>待补)(?:[：:](?P<indicator>[^【】〔〕\n]*?)(?:（(?P<unit>[^（）\n]{1,8})）)?)?[】〕]"
    r"|[【〔](?P<conflict>待核)(?:[：:][^【】〔〕\n]*)?[】〕]"
)
_WHOSE, _BODY, _WORD = (lexicon.any_of(lexicon.words("template_slots.txt", part)) for part in ("whose", "body", "word"))
_SLOT_WORD = rf"(?:(?:{_WHOSE})?(?:{_BODY})(?:全称|简称)?|{_WORD}|X+|x+|×+)"
_TEMPLATE = re.compile(
    rf"[\[【［]{_SLOT_WORD}(?:[/／、或和]{_SLOT_WORD})*[\]】］]|" + lexicon.alternatives("template_marks.txt", "mark")
)
# Dates: 20XX年, 202x年, 20__年, XX年XX月, 2019年2月日, 2024年 月 日.
_BLANKED_DATE = re.compile(alternatives("template_marks.txt", "date"))
_DAYLESS = re.compile(r"月[ 　]*(?P<day>日)(?![均常报产程前内至期语本照新]|[0-9])")
_MONTHLESS = re.compile(r"年[ 　]{0,8}月[ 　]{0,8}日(?!均)")
_BLANKS = "*＊XxＸ×_"
# Runs of blank-out characters, and the ？ that stands for a number nobody knew.
_RUN = re.compile(
    r"[*＊]+|[XxＸ]+|[×]+|_{2,}|[○〇]{2,}|[？?]{1,3}(?=(?:余|多)?(?:个百分点|[万亿个次名人件户家项场期元公亩吨%％支所处辆套座条篇例起份批台间栋幅头株只艘笔宗张块届届站班层村镇岁天米里斤度度分]))"
)

_NUMERAL = "一二三四五六七八九十百千万亿零○〇"
_SCHEDULE = re.compile(r"(?:每(?:个)?(?:周|月|季度?|年|天|日|星期|半月|旬)|逢周|星期|周)[ ]?$")
_UNIT_NAME = re.compile(rf"(?:人民)?{lexicon.one_of('bodies.txt', 'behind_mask')}")
_NAME_AFTER = re.compile(
    r"[一-鿿]{0,6}?(?:同志|书记|局长|主任|主席|副?市长|副?县长|先生|女士|学院|平台|先锋|在线|公众号|客户端|APP|App)"
)
_NAME_BEFORE = re.compile(
    r"(?:书记|局长|主任|主席|市长|县长|区长|处长|科长|签发人|联系人|负责人|姓名|同志|记者)[：: 　]*$"
)
_NUMBERED = re.compile(r"(?:证|号|卡|电话|手机|账户|帐户)[^\u4e00-\u9fff]*$")


def find_placeholders(text: str) -> list[Placeholder]:
    """Every placeholder, in text order, none overlapping another.

    The span of kind `metric`, `entity`, `name`, `masked`, `schedule` is the blank-out run alone (`**`), of our own marks
    and of templates the whole mark, of `empty` the bare unit (收入«万元»), of `date` the unfinished date or its bare 日.
    """
    found: list[Placeholder] = []
    taken = _ClaimedPlaces(len(text))
    for source in (_own_marks, _templates, _dates, _runs, _empty):
        for placeholder in source(text):
            if taken.claim(placeholder.span):
                found.append(placeholder)
    return sorted(found, key=lambda placeholder: placeholder.span)


class _ClaimedPlaces:
    """Which places earlier, surer patterns have claimed."""

    def __init__(self, length: int) -> None:
        self._bits = bytearray(length + 1)

    def claim(self, span: Span) -> bool:
        if any(self._bits[span.start : span.end]):
            return False
        self._bits[span.start : span.end] = b"\1" * len(span)
        return True


def _own_marks(text: str) -> Iterator[Placeholder]:
    if "待" not in text:
        return
    for found in _OWN.finditer(text):
        kind: PlaceholderKind = "conflict" if found["conflict"] else "metric"
        yield Placeholder(Span(*found.span()), kind, found["indicator"] or "", found["unit"] or "")


def _templates(text: str) -> Iterator[Placeholder]:
    for found in _TEMPLATE.finditer(text):
        yield Placeholder(Span(*found.span()), "template")


def _dates(text: str) -> Iterator[Placeholder]:
    spans = (
        [Span(*found.span()) for found in _BLANKED_DATE.finditer(text)] if any(char in text for char in _BLANKS) else []
    )
    for found in _MONTHLESS.finditer(text):
        year = re.search(r"[0-9]{4}$", text[max(0, found.start() - 4) : found.start()])
        if year or " " in found[0] or "　" in found[0]:
            spans.append(Span(found.start() - (4 if year else 0), found.end()))
    for found in _DAYLESS.finditer(text):
        if re.search(r"[0-9]{4}年[0-9]{1,2}$", text[max(0, found.start() - 8) : found.start()]):
            spans.append(Span(*found.span("day")))
    yield from (Placeholder(span, "date") for span in spans if not _inside_title(text, span.start))


def _runs(text: str) -> Iterator[Placeholder]:
    for found in _RUN.finditer(text):
        kind = _kind(text, found.start(), found.end())
        if kind is None:
            continue
        unit = unit_after(text, found.end()) if kind == "metric" else ""
        indicator = indicator_before(text, found.start()) if kind == "metric" else ""
        yield Placeholder(Span(*found.span()), kind, indicator, unit)


def _empty(text: str) -> Iterator[Placeholder]:
    for span in empty_slots(text):
        yield Placeholder(span, "empty", indicator_before(text, span.start), span.of(text).strip())


def _kind(text: str, start: int, end: int) -> PlaceholderKind | None:
    """What the run stands for, or None when it is real text."""
    before, after = text[max(0, start - 12) : start], text[end : end + 14]
    mark, length = text[start], end - start
    if mark in "*＊":
        return _starred(before, after, length)
    if mark in "？?":
        return "metric" if _is_han(before[-1:]) and COUNT_UNIT.match(after) else None
    if mark == "_":
        return None if _ascii(before[-1:]) or _ascii(after[:1]) else "metric" if unit_after(text, end) else "template"
    if mark in "○〇":
        # 二〇〇万 is a number; 救助〇〇万元, without one before it, is none
        part_of_number = set(before[-1:] + after[:1].strip("万亿")) & set(_NUMERAL + "0123456789年")
        return None if part_of_number else _named(before, after) or "template"
    return _crossed(text, start, before, after, length)


def _starred(before: str, after: str, length: int) -> PlaceholderKind | None:
    """For a run of asterisks: a list mark, a footnote mark, a product and a rule across the page are none."""
    if (
        before[-1:] == "\\"
        or (length == 1 and not _lone_star(before, after))
        or (not before.strip() and not after[:1].strip())
    ):
        return None
    if length >= 3 and (not after.strip() or after[0] == "\n") and (not before or before[-1] == "\n"):
        return None
    if (
        before[-1:].isdigit() and after[:1].isdigit()
    ):  # a number masked on purpose (证件号3300****2322) is whole as it is
        return "masked" if length >= 3 and not _NUMBERED.search(before) else None
    if _SCHEDULE.search(before):
        return "schedule"
    if COUNT_UNIT.match(after):
        return "metric"
    return _named(before, after) or _unnamed_star(before, after, length)


def _lone_star(before: str, after: str) -> bool:
    """A single star counts right after a word, or before a unit in running text (达 *%；“标准地”*万亩；、*个村)."""
    if after[:1] == " ":
        return False
    stands = before.rstrip(" ")
    return _is_han(before[-1:]) or bool(
        COUNT_UNIT.match(after) and (_is_han(stands[-1:]) or stands[-1:] in tuple("、，”）"))
    )


def _unnamed_star(before: str, after: str, length: int) -> PlaceholderKind | None:
    if _is_han(before[-1:]) and _is_han(after[:1]):
        return "masked" if length >= 2 else None
    return "masked" if length >= 2 and (_is_han(before[-1:]) or _is_han(after[:1])) else None


def _crossed(text: str, start: int, before: str, after: str, length: int) -> PlaceholderKind | None:
    """For X and ×: only runs of two, or one right before a unit of measure, and never inside a cited 《title》."""
    last, following = before[-1:], after[:1]
    if last and not _is_han(last) and last not in "\n\t　 ，。；、：（(【[":
        return None
    if _ascii(following) or (following and following in "+＋-×") or _inside_title(text, start):
        return None
    if _SCHEDULE.search(before):
        return "schedule"
    if length == 1:
        sure = _is_han(before[-1:]) and re.match(
            r"(?:万|亿)?元|%|％|个百分点|人次|平方米|公里|万人|亿斤|[次名件户场期](?=[，。；、])", after
        )
        return "metric" if sure else None
    if COUNT_UNIT.match(after):
        return "metric"
    return _named(before, after) or "masked"


def _named(before: str, after: str) -> PlaceholderKind | None:
    if _NAME_BEFORE.search(before) or _NAME_AFTER.match(after):
        return "name"
    return "entity" if _UNIT_NAME.match(after) else None


def _inside_title(text: str, at: int) -> bool:
    """Whether `at` lies inside a 《title》 on its own line."""
    opening = text.rfind("《", max(0, at - 60), at)
    if opening < 0 or "\n" in text[opening:at] or "》" in text[opening:at]:
        return False
    return "》" in text[at : at + 60].split("\n", 1)[0]


def _is_han(char: str) -> bool:
    return "一" <= char <= "鿿"


def _ascii(char: str) -> bool:
    return char.isascii() and char.isalnum()
