"""The head and the foot of a report: title, salutation, dates, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.text import Span
from drafter.language import lexicon
from drafter.read.number_marks import mark_at
from drafter.read.open_lines import open_line
from drafter.read.trimmed_lines import TrimmedLine

_GENRE = rf"(?:{lexicon.one_of('papers.txt', 'genre')})"
_TITLE_END = re.compile(rf"{_GENRE}\s*(?:[（(][^（）()]{{1,12}}[）)]\s*)*(?:\d+)?$")
_TITLE_FIELD = re.compile(r"(?:标题|题目|名称)\s*[：:]\s*")
_DATE = re.compile(
    r"(?:\d{4}|[二一][〇○Oo零一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?"
)
_OCCASION = re.compile(
    r"[—\-－─–（(\s]*(?:\d{4}|[二一][〇○Oo零一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月.{0,60}"
    r"|.{0,60}(?:会议|大会|次会|全会)上(?:的(?:政府工作)?报告)?[）)]?|.{0,60}(?:代表大会|委员会).{0,12}(?:会议|次会)上?"
)
_AUTHOR = re.compile(
    r".{0,24}(?:省长|市长|县长|区长|州长|主席|局长|厅长|主任|书记|总理|院长|检察长|秘书长|盟长|专员)[\s\u3000\xa0：:]*\S{1,4}(?:[\s\u3000\xa0·]+\S{1,8}){0,3}"
)
_ORGAN = re.compile(rf"[^，。：；、]{{2,36}}(?:{lexicon.one_of('bodies.txt', 'signing')})")
_PAPER = re.compile(
    r".{0,30}文件\s*[（(]?\s*[\d一二三四五六七八九十]*\s*[）)]?(?:之[一二三四五六七八九十]+)?|.{2,20}(?:人大|人民代表大会|政协|会议|[一二三四五六七八九十\d]届)|.{0,12}[〔\[（(]\d{4}[〕\]）)].{0,10}号|[（(].{1,20}[）)]"
)
_ADDRESS = re.compile(r"(?:尊敬的)?(?:各位|同志们|代表们|委员们|朋友们|女士们)[^。！!：:，,]{0,24}[！!：:，,]")
_TO = re.compile(r"[^。；！？]{2,60}[：:]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_BODY_LENGTH = 70


@dataclass(frozen=True, slots=True)
class ReportFront:
    """Where the title stands, the top date (——2025年1月19日在…会议上), and the index of the first body paragraph."""

    title: Span | None
    date: Span | None
    body: int


def read_front(text: str, lines: Sequence[TrimmedLine]) -> ReportFront:
    """Reads the top of the document, down to the salutation, the first heading or the first body sentence."""
    body = next((at for at, line in enumerate(lines) if _is_body(text, line)), len(lines))
    top = list(range(body))
    titled = next((named for line in lines[:body] if (named := _named_title(text, line))), None)
    title = titled or _title(text, [lines[at] for at in top], begun=body < len(lines))
    dates = [
        found
        for at in top
        if (found := _DATE.search(text, lines[at].start, lines[at].end))
        and _OCCASION.fullmatch(text, lines[at].start, lines[at].end)
    ]
    return ReportFront(title, Span(*dates[0].span()) if dates else None, body)


def _named_title(text: str, line: TrimmedLine) -> Span | None:
    """A line that says it is the title: 标题：…, or an open slot for one."""
    if found := _field(text, line):
        return Span(found.end(), line.end)
    return Span(line.start, line.end) if open_line(text[line.start : line.end]) == "title" else None


def _field(text: str, line: TrimmedLine) -> re.Match[str] | None:
    found = _TITLE_FIELD.match(text, line.start, line.end)
    return found if found and found.end() < line.end else None


def _is_body(text: str, line: TrimmedLine) -> bool:
    if line.kind != "body":
        return line.kind == "table"
    words = text[line.start : line.end]
    mark = mark_at(text, line.start, line.end)
    if mark:
        return mark.family != "dash" or "。" in words
    if (slot := open_line(words)) in ("title", "salutation", "body"):
        return slot != "title"
    if _field(text, line) or _OCCASION.fullmatch(words) or _AUTHOR.fullmatch(words):
        return False
    return salutation_at(text, line) is not None or len(words) >= _BODY_LENGTH or words[-1] in "。；"


def salutation_at(text: str, line: TrimmedLine) -> Span | None:
    """The form of address that opens a line: 各位代表：, or a whole short line to an office: 市委、市政府："""
    found = _ADDRESS.match(text, line.start, line.end)
    # 各位代表，我们清醒看到 is a sentence that only names its hearers.
    runs_on = found is not None and found[0][-1] in "，," and found.end() < line.end
    if found and not runs_on and not re.search(r"请予|审议|的是", found[0]):
        return Span(*found.span())
    words = text[line.start : line.end]
    if open_line(words) == "salutation":
        return Span(line.start, line.end)
    if _TO.fullmatch(words) and not re.search(
        r"如下|包括|其中|情况[：:]|主要|是[：:]|(?<!各)(?<!有关)(?<!相关)(?<!直属)(?<!成员)(?<!下属)(?<!事业)单位[：:]|人[：:]|电话|附件?[：:]|\d{2}",
        words,
    ):
        named = re.search(
            rf"(?:{lexicon.one_of('bodies.txt', 'addressed')})[：:]?$",
            words[:-1],
        )
        return Span(line.start, line.end) if named else None
    return None


def _title(text: str, top: Sequence[TrimmedLine], *, begun: bool) -> Span | None:
    """The title among the top lines: the first run of lines that ends as titles end, else the first run at all."""
    runs = [run for run in _runs(text, top) if len(text[run.start : run.end]) <= 160]
    for run in runs:
        flat = re.sub(r"\s", "", text[run.start : run.end])
        if _TITLE_END.search(flat):
            return _without_leader(text, run)
    first = next((run for run in runs if not _ORGAN.fullmatch(re.sub(r"\s", "", text[run.start : run.end]))), None)
    if first is None or not begun or text[: first.start].strip() or not 4 <= len(first) <= 60:
        return None
    # A text that begins in the middle opens with the end of a sentence, which is no title.
    return None if re.search(r"[。，；：、！？]", first.of(text)) else first


def _without_leader(text: str, run: Span) -> Span:
    """The run from the line that is a title by itself on: what stands above it is a page's column name."""
    at = run.start
    lines = text[run.start : run.end].split("\n")
    above = ""
    for words in lines:
        whole = _TITLE_END.search(words) and re.match(r"\s*(?:20\d\d\s*年|关于|[^，。]{2,20}(?:局|委|政府)关于)", words)
        if above and whole and not re.search(r"(?:和|与|及|、|的)\s*$|关于|年", above):
            return Span(at + len(words) - len(words.lstrip()), run.end)
        above = words.strip() or above
        at += len(words) + 1
    return run


def _runs(text: str, top: Sequence[TrimmedLine]) -> list[Span]:
    """Lines that may be a title's, neighbours joined. A line that ends as titles end, or 关于 anew, closes a run."""
    runs: list[list[TrimmedLine]] = []
    open_run = False
    for line in top:
        words = text[line.start : line.end]
        if (
            line.kind != "body"
            or words[-1] in ":："
            or not _HAN.search(words)
            or any(form.fullmatch(words) for form in (_OCCASION, _AUTHOR, _PAPER))
        ):
            open_run = False
            continue
        flat = re.sub(r"\s", "", words)
        goes_on = open_run or (runs and re.match(r"[和与及暨]", flat) and _TITLE_END.search(flat))
        if goes_on and not flat.startswith("关于") and text.count("\n", runs[-1][-1].end, line.start) <= 2:
            runs[-1].append(line)
        elif (
            open_run
            and flat.startswith("关于")
            and _ORGAN.fullmatch(re.sub(r"\s", "", text[runs[-1][-1].start : runs[-1][-1].end]))
        ):
            runs[-1].append(line)  # 某某局⏎关于…的报告
        else:
            runs.append([line])
        open_run = not _TITLE_END.search(flat) or bool(re.search(r"(?:和|与|及|、)$", flat))
    return [Span(run[0].start, run[-1].end) for run in runs]


_SIGNED = re.compile(
    r"(?P<organ>[^，。：；！？\n]{2,36}?)[\s\u3000\xa0]*(?P<date>(?:\d{4}|二[〇○Oo零一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十*＊XxＸ×]{0,3}\s*日)[\s\u3000\xa0]*"
)


_SIGNED_ON = re.compile(
    r"(?:\d{4}|20XX|二[〇○Oo零一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十XxＸ×*]{1,3}\s*月.{0,6}"
)
_SIGNATURE, _JOINT = 36, 3  # characters of a line; lines of offices that sign one paper
_OFFICES = re.compile(r"[^\s：:]{2,20}(?:[ \u3000\xa0\t]+[^\s：:]{2,20}){1,3}")  # 甲县水利局　　甲县财政局


@dataclass(frozen=True, slots=True)
class Foot:
    """signature: office and date together as they stand at the end; organ and date alone; first: index of its first line."""

    span: Span
    organ: Span | None
    date: Span | None
    first: int


def read_foot(text: str, lines: Sequence[TrimmedLine], first: int, last: int) -> Foot | None:
    """The signature that ends lines[first:last]: an office and a date on lines of their own, or at the end of a flattened one."""
    at = last - 1
    while at >= first and lines[at].kind != "body":
        at -= 1
    if at < first:
        return None
    line = lines[at]
    if len(line) <= 60:
        return _signed_lines(text, lines, first, at)
    stop = max(text.rfind(sign, line.start, line.end) for sign in "。！？”") + 1
    tail = _SIGNED.fullmatch(
        text, stop + (len(text[stop : line.end]) - len(text[stop : line.end].lstrip(" \u3000\xa0"))), line.end
    )
    if tail and stop > line.start:
        return Foot(Span(tail.start(), line.end), Span(*tail.span("organ")), Span(*tail.span("date")), at)
    return None


def _may_sign(text: str, line: TrimmedLine, *, joint: bool) -> bool:
    """Whether a line above the date is an office's name; joint: a further line of several offices that sign together."""
    words = text[line.start : line.end]
    if line.kind != "body" or len(line) > _SIGNATURE or re.search(r"[。；！？，]", words):
        return False
    if open_line(words) not in ("", "organ") or mark_at(text, line.start, line.end):
        return False
    return not joint or bool(_OFFICES.fullmatch(words)) or _ORGAN.fullmatch(words) is not None


def _signed_lines(text: str, lines: Sequence[TrimmedLine], first: int, at: int) -> Foot | None:
    line = lines[at]
    words = text[line.start : line.end]
    both = _SIGNED.fullmatch(text, line.start, line.end)
    if both:
        return Foot(Span(line.start, line.end), Span(*both.span("organ")), Span(*both.span("date")), at)
    date = _SIGNED_ON.fullmatch(words) or open_line(words) == "date"
    if date:
        top = at
        while top > first and at - top < _JOINT and _may_sign(text, lines[top - 1], joint=top < at):
            top -= 1
        if top < at:
            above = Span(lines[top].start, lines[at - 1].end)
            return Foot(Span(above.start, line.end), above, Span(line.start, line.end), top)
        return Foot(Span(line.start, line.end), None, Span(line.start, line.end), at)
    if (
        _ORGAN.fullmatch(words)
        and at > first
        and not mark_at(text, line.start, line.end)
        and text[lines[at - 1].end - 1] in "。！"
    ):
        return Foot(Span(line.start, line.end), Span(line.start, line.end), None, at)
    return None
