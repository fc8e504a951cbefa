"""A notes file as lines: bullets, numbers, task boxes, plain lines, rows of pasted tables. The text of a bullet stays as typed: `**`, `_` and backslashes are no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from drafter.language import lexicon
from drafter.language.chat_signs import without_faces
from drafter.language.offices import is_office
from drafter.read.figured_items import OPENING, numbered_figures
from drafter.read.pasted import pasted_rows
from drafter.read.senders import is_full_name, sending_office
from drafter.read.ticked_options import ticked_only

LineKind = Literal["heading", "bullet", "plain", "table"]
Family = Literal["", "sharp", "part", "two", "number", "sub", "bracket", "ring", "dash"]

_SHARP = re.compile(r"(#{1,6})\s*(.+?)\s*#*\s*$")
_PART = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、．.]\s*|[Ⅰ-Ⅻ][、．.\s　]+|第[一二三四五六七八九十]{1,3}(?:部分|板块|方面|章|节)(?:[、．.：:\s　]+|(?=[（(]))\s*)(.+)$"
)
_TWO = re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)][、.]?\s*(.+)$")
_NUMBER = re.compile(r"(?:\d{1,2}[.、．](?!\d)\s*|\d{1,2}[.．](?=20\d\d年)|\d{1,2}、(?=\d{1,2}月|20\d\d年))(.+)$")
_IN_BRACKETS = re.compile(r"(?:[(（]?\d{1,2}[)）]|[⑴-⒇])[、.]?\s*(.+)$")
_RING = re.compile(r"(?:[①-⑳]\s*|[a-hA-H][.、．)）]\s*(?=[一-鿿“\d])|[甲乙丙丁戊己][、．.]\s*)(.+)$")
# 1.1 规上工业, 2.3高标准农田: a number of two levels, where several lines count on so. 1.5万元 is a figure.
_SUB = re.compile(
    r"(?P<first>\d{1,2})[.．](?P<second>\d{1,2})(?:[.．]\d{1,2})?[、.．)）]?(?:[\s　]+|(?![\s　]*[万亿千百%％‰元人个件次亩吨户倍成公平立米斤]))(?P<words>(?:[^\d\s.．]|(?<=[\s　])\d{1,2}月).+)$"
)
# `**次` at a line start is a gap, not a bullet, so a star counts only with a blank after it.
_DASH = re.compile(r"(?:[-+*]\s+|[-—–－](?=[^\s\d\-—–－])|[•●○▪■◆▶►◇·‣√✓✔→➜➤⇒△▲※]\s*)(.+)$")
_BOX = re.compile(r"(?:\[(?P<mark>[ xX√✓✔]?)\]|(?P<sign>[☐☑✅□■√✓✔☒❌✗✘❎]))\s+(?=\S)|\[(?P<tight>[ xX√])\](?=\S)")
_FORMS: tuple[tuple[Family, re.Pattern[str]], ...] = (
    ("part", _PART), ("two", _TWO), ("number", _NUMBER), ("bracket", _IN_BRACKETS), ("ring", _RING), ("dash", _DASH),
)  # fmt: skip
# Who said it and when, as a chat program copies it: the line before the words, or in front of them.
_WEEKDAY = "(?:星期|周)[一二三四五六日天]"
_DATE = r"(?:20)?\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
_STAMP = re.compile(
    r"(?:(?P<who>[\u4e00-\u9fffA-Za-z·][\u4e00-\u9fffA-Za-z·\-—_（）()@/ ]{0,19}?)\s+)?"
    rf"(?:{_DATE}\s+|\d{{1,2}}[-/]\d{{1,2}}\s+|昨天\s*|{_WEEKDAY}\s*|[上下]午\s*)?\d{{1,2}}:\d\d(?::\d\d)?\s*"
)
# The name of a group and a date, over a chat as it was copied out; a date alone parts the days of it.
_CHAT_NAME = r"[【\[]?[\u4e00-\u9fffA-Za-z\d·\s]{2,24}群聊?[】\]]?(?:[（(]\d+人?[)）])?(?:的?聊天记录)?"
_CHAT_HEAD = re.compile(
    rf"(?:{_CHAT_NAME})?\s*[—\-–=\s]*(?:导出(?:时间|日期|于)?[：:]?\s*)?(?:{_DATE}|\d{{1,2}}月\d{{1,2}}[日号])?\s*"
    rf"(?:\d{{1,2}}:\d\d(?::\d\d)?)?\s*(?:{_WEEKDAY})?\s*(?:[上下]午|晚上?)?[—\-–=\s]*"
)
_SPEAKER = re.compile(rf"\[?{_STAMP.pattern}\]?[：:]?\s*(?:[\u4e00-\u9fffA-Za-z·]{{1,12}}[：:]\s*)?(?=\S)")
# 发言人2：…: who spoke, as a program that writes speech down calls them.
_VOICE = re.compile(
    r"(?:发言人|说话人|讲话人|讲者|参会人|参会者|与会人|嘉宾|用户|[Ss]peaker|SPEAKER)[\s_]*[\dA-Z一二三四五六七八九十]{1,2}(?:[\s（(]*\d{1,2}[:：]\d\d(?:[:：]\d\d)?[)）]?)?\s*[：:]\s*(?=\S)"
)
# Pictures people put before a line: ⏳ ⚠️ 📌; what it says tells what it is.
_SIGN = re.compile(
    r"[\U0001F300-\U0001FAFF\u231A-\u23FF\u2600-\u27BF\u2B50-\u2B55\uFE0F\u200D]+\s*(?=[\u4e00-\u9fffA-Za-z\d“《])"
)
# ①9:12 康复部…: the time of the clock behind a number; 8:30开馆 is told.
_LOGGED = re.compile(r"(?:\d{1,2}月\d{1,2}[日号]\s*)?\d{1,2}[:：]\d\d(?:[:：]\d\d)?[\s　]+(?=\S)")
# The head of an entry in a duty book: 10/5 周日 雨　…. 6月5日雨污分流…, 7月12日晚会… begin with other words.
_WEATHER, _SHIFT, _HOUR = (lexicon.one_of("duty_words.txt", part) for part in ("weather", "shift", "hour"))
_OF_THE_DAY = rf"(?:{_HOUR}|(?:{_WEATHER}(?:转{_WEATHER})?|{_SHIFT})(?=[\s　：:，,（(]|{_WEEKDAY}))"
_DIARY = re.compile(
    r"(?:(?:20)?\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?\s*"
    rf"(?:{_WEEKDAY}|[（(](?:周|星期)?[一二三四五六日天][）)]|{_OF_THE_DAY})"
    rf"(?:[\s　]*(?:{_WEEKDAY}|{_OF_THE_DAY}))*[\s　]*[：:，,]?[\s　]*(?=\S)"
)
# 答（归集处）：…: an answer is its office's statement.
_ANSWER = re.compile(r"(?:答复?|[AＡ])(?:[（(](?P<who>[^（）()]{1,12})[）)])?[：:]\s*(?=\S)")
# What a notes program leaves: [[页面|名字]], block ids, footnote marks.
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_BLOCK_ID = re.compile(r"\s+\^[A-Za-z0-9-]{4,}\s*$")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,12}\](?!:)")
_FOOTNOTE_TEXT = re.compile(r"\[\^[^\[\]]{1,12}\]:\s*(.*)")
_SHORT_DESK = re.compile(r"[一-鿿]{2,3}")
_NOBODY = "联系人"  # who writes in a chat and is of no office that his name tells
_BOLD_DEPTH = 6  # below every heading with its own sign
# A line that is bold as a whole stands over others: **生产业务部**. A gap is not: 走访**户，慰问**人.
_BOLD = re.compile(
    r"(?:\*\*|__)(?P<words>[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z\d、（）()·和与及 ]{1,18}|20\d\d年?度?)[：:]?(?:\*\*|__)[：:]?"
)
# —— 蓝天 [大气科]: a name between rules, or behind one, stands over what follows it and under the part that is named above.
_RULED = re.compile(
    r"(?:—{2}|-{2,}|={2,}|～{2,}|~{2,})\s+(?P<words>(?!.*(?:转发|粘|贴|末尾|开头|邮箱|邮件|原文|正文|附言|签名|以下|以上|完$))"
    r"[一-鿿][一-鿿、与和]{1,5}(?:\s*[\[【（(〔][^\]】）)〕]{1,10}[\]】）)〕])?)\s*(?:—{2}|-{2,}|={2,}|～{2,}|~{2,})?"
)
_RULED_DEPTH = 24
_RULE = re.compile(r"\s*(?:[-*_=—]\s*){3,}$|\s*```.*$|\s*<!--\s*-->\s*$")
# A comment of a markdown file is never its text, and must be told as left out: <!-- 口径问老金 -->.
_COMMENT = re.compile(r"<!--\s*(.*?)\s*-->")
_QUOTED = re.compile(r"^(?:[>＞]\s*)+(?=\S)(?!\d)")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of a notes file: its 1-based number, what it is, its words.

    depth: of a `#` heading (1 or more). indent: blanks before its mark, a tab as four. family: the form of its mark.
    ticked: of a task, whether it is done; None for a line that is no task.
    """

    number: int
    kind: LineKind
    text: str
    depth: int = 0
    indent: int = 0
    family: Family = ""
    ticked: bool | None = None


def read_lines(text: str) -> Iterator[NoteLine]:
    """The lines of a notes file that are not blank. An indented line without a mark goes on with the bullet above it."""
    held: NoteLine | None = None
    rows = text.split("\n")
    named, pasted, counted, figured = _any_office(rows), pasted_rows(rows), _counted(rows), numbered_figures(rows)
    for number, raw in enumerate(rows, 1):
        raw = raw if _SIGN.match(raw) else without_faces(raw)  # a picture in front is the line's mark
        stamp = _STAMP.fullmatch(raw.strip())
        if (
            not raw.strip()
            or _RULE.fullmatch(raw)
            or (stamp and not (named and stamp["who"]))
            or _CHAT_HEAD.fullmatch(raw.strip())
        ):
            continue
        if cells := pasted.get(number - 1):
            line = NoteLine(number, "table", "\t".join(cells))
        else:
            line = (
                NoteLine(number, "plain", f"{_office_of(stamp) or _NOBODY}：")
                if stamp
                else _classify(number, raw, number in counted, number in figured)
            )
        if held and line.kind == "plain" and held.kind == "bullet" and raw[0] in " \t　" and line.indent > held.indent:
            held = replace(held, text=f"{held.text}{line.text}")
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _office_of(stamp: re.Match[str]) -> str:
    """The office in the name a chat shows: 建管股-老廖, 老廖（建管股）; "" where it is a person's alone."""
    who = stamp["who"] or ""
    parts = [who, *re.split(r"[-—_（）()@/ ]+", who)]
    return sending_office(who) or next((part for part in parts if is_office(part, named=True)), "")


def _desk_of(stamp: re.Match[str]) -> str:
    """婚登： of 婚登 18:09 办了6385件: a desk in a chat that is called by what it does, which its words do not say again; "" of a person and an office."""
    who = (stamp.groupdict().get("who") or "").strip()
    desk = bool(_SHORT_DESK.fullmatch(who)) and not is_full_name(who) and sending_office(who) is None
    return f"{who}：" if desk and not is_office(who, named=True) else ""


def _any_office(rows: Sequence[str]) -> bool:
    """Whether somebody in a chat is called by an office: then each stands over what he wrote."""
    return any(_office_of(found) for row in rows if (found := _STAMP.fullmatch(row.strip())))


def _counted(rows: Sequence[str]) -> frozenset[int]:
    """The lines (from 1) that count 1.1, 1.2, 2.1: in order, at least two under one first number."""
    found = [
        (at, int(m["first"]), int(m["second"])) for at, row in enumerate(rows, 1) if (m := _SUB.match(row.strip()))
    ]
    pairs = list(pairwise(found))
    goes_on = any(a[1] == b[1] and b[2] == a[2] + 1 for a, b in pairs)
    ordered = all((b[1], b[2]) > (a[1], a[2]) for a, b in pairs)
    return frozenset(at for at, _first, _second in found) if goes_on and ordered else frozenset()


def _classify(number: int, raw: str, counted: bool = False, figured: bool = False) -> NoteLine:
    indent = len((raw[: len(raw) - len(raw.lstrip())]).replace("\t", "    "))
    words = _QUOTED.sub("", raw.strip())
    if found := _COMMENT.fullmatch(words):
        return NoteLine(number, "plain", f"注：{re.sub('[。；;]', '，', found[1])}", 0, indent)
    if named := _heading(words):
        return NoteLine(number, "heading", named[0], named[1], indent, "sharp")
    if is_table_row(raw):
        return NoteLine(number, "table", raw, 0, indent)
    if found := _FOOTNOTE_TEXT.fullmatch(words):
        return NoteLine(number, "plain", f"注：{found[1]}", 0, indent)
    words = _cleaned(words)
    words = _VOICE.sub("", words, count=1) if _VOICE.match(words) else words
    for head in (_SPEAKER, _DIARY):
        found = head.match(words)
        words = f"{_desk_of(found)}{words[found.end() :]}" if found else words
    if answer := _ANSWER.match(words):
        words = f"{answer['who']}：{words[answer.end() :]}" if answer["who"] else words[answer.end() :]
    if counted and (found := _SUB.match(words)):
        return _bullet(number, found["words"].strip(), indent, "sub")
    if figured and (own := OPENING.search(words)):
        return _bullet(number, words[own.end() :], indent, "number")
    for family, form in _FORMS:
        if found := form.fullmatch(words):
            return _bullet(number, found[1].strip(), indent, family)
    box = _BOX.match(words)
    if (sign := _SIGN.match(words)) and not box:
        return _bullet(number, words[sign.end() :], indent, "dash")
    return _bullet(number, words, indent, "dash") if box else NoteLine(number, "plain", words, 0, indent)


def _heading(words: str) -> tuple[str, int] | None:
    """The words of a heading by its sign, and how deep it stands."""
    if found := _SHARP.fullmatch(words):
        return found[2], len(found[1])
    for form, depth in ((_BOLD, _BOLD_DEPTH), (_RULED, _RULED_DEPTH)):
        if found := form.fullmatch(words):
            return found["words"].strip(), depth
    return None


def _bullet(number: int, words: str, indent: int, family: Family) -> NoteLine:
    words = _LOGGED.sub("", words, count=1) if _LOGGED.match(words) else words
    if family == "dash" and (numbered := _NUMBER.fullmatch(words)):
        words = numbered[1].strip()  # - 3.拆除…: a chat's chain, pasted as a list
    box = _BOX.match(words)
    if not box:
        return NoteLine(number, "bullet", words, 0, indent, family)
    sign = next((part for part in box.groups() if part is not None), "")
    return NoteLine(
        number,
        "bullet",
        words[box.end() :].strip(),
        0,
        indent,
        family,
        sign.strip() not in ("", "☐", "□", "❌", "✗", "✘"),
    )


def _cleaned(words: str) -> str:
    return ticked_only(_FOOTNOTE.sub("", _BLOCK_ID.sub("", _WIKI.sub(r"\1", words)))).strip()


def is_table_row(raw: str) -> bool:
    """Whether a line is a row of a pasted table: cells between TABs or between bars."""
    bare = raw.strip()
    return "\t" in bare or (bare.count("|") >= 2 and bare.startswith("|"))
