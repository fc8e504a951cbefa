"""What each line of a report is, for setting it in type and for judging how it was set."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, cast

from drafter.core.report import Heading, Paragraph, Report, Table
from drafter.core.text import Span

Kind = Literal[
    "title", "subtitle", "salutation", "heading", "body", "signature", "date", "attachment", "annex", "imprint"
]
_ATTACHMENT = re.compile(r"附件[：:]")
_ANNEX = re.compile(r"附件\s*[0-9０-９一二三四五六七八九十]*$")
_LISTED = re.compile(r"[2-9２-９][.．、]")
_IMPRINT = re.compile(r"(?:抄送|抄报|分送)[：:]|.*\d日\s*印发$")
# What else 版记 may hold, beside whom it is copied to or who printed it.
_BESIDE_IMPRINT = re.compile(
    r"(?:主送|主报|报送|发送|审核|审签|校对|拟稿|承办|印发|印制|打印)[^：:]{0,6}[：:]|.{0,6}共印\s*\d+\s*份"
)
# What stands under a title in the middle: a date, a meeting, a unit, a person; not the entries of a form or a list.
_ENTRY = re.compile(
    r"[-•●·■◆*]|——?$|(?!(?:报告|汇报|述职|述廉|发言|主讲|执笔|撰稿|撰写|编制|作)(?:人员?|单位|部门|机关|者)?[：:])[^：:]{1,12}[：:]"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_OCCASION = re.compile(r"\d月|[一二三四五六七八九十]月|[会次]上|大会|全会")
_MOST_SUBTITLES = 4
_NUMBERED = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report: its span and what it is; headings are the Headings that begin in it.

    attachment: 附件说明 below the text, a line for each name. annex: the line 附件1 that stands at the head of an attachment.
    imprint: 版记, who gets a copy and who printed it.
    """

    span: Span
    kind: Kind
    headings: tuple[Heading, ...] = ()


def lines_of(report: Report) -> list[Line | Table]:
    """The report's lines in order, a table in place of its lines; blank lines left out."""
    tables = {table.span.start: table for table in report.tables()}
    headings = [heading for heading in report.headings() if heading.level <= 4]
    text = {
        report.text.rfind("\n", 0, block.span.start) + 1
        for block in report.blocks
        if isinstance(block, Paragraph) and block.role not in ("title", "other")
    }
    result: list[Line | Table] = []
    at, covered, first = 0, -1, 0
    front = True
    for words in report.text.split("\n"):
        span = Span(at, at + len(words))
        at = span.end + 1
        if span.start < covered or not words.strip():
            continue
        if table := tables.get(span.start):
            covered = table.span.end
            result.append(table)
            continue
        while first < len(headings) and headings[first].span.start < span.start:
            first += 1
        own = tuple(h for h in headings[first : first + 4] if span.covers(h.span))
        kind = _kind(report, span, front and span.start not in text, own)
        if _lists_attachment(result, words):
            kind, own = "attachment", ()
        under = kind in ("title", "subtitle") or (span.start not in text and bool(_ENTRY.match(words.strip())))
        front = front and (under or bool(report.title and span.end <= report.title.start))
        result.append(Line(span, kind, own))
    return _with_whole_imprint(_without_forms(result, report.text), report.text)


def _with_whole_imprint(lines: list[Line | Table], text: str) -> list[Line | Table]:
    """The lines of 版记 on either side of one that says so (主送：… above 抄送：…, 审核：… below it)."""
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        for at in order:
            line, near = lines[at], lines[at - order.step]
            beside = isinstance(line, Line) and isinstance(near, Line) and (line.kind, near.kind) == ("body", "imprint")
            if beside and _BESIDE_IMPRINT.match(line.span.of(text).strip()):
                lines[at] = replace(cast("Line", line), kind="imprint")
    return lines


def _without_forms(lines: list[Line | Table], text: str) -> list[Line | Table]:
    """Many short lines under a title are a form (会议时间：…, 出席, 记录…), not subtitles."""
    under = [at for at, line in enumerate(lines) if isinstance(line, Line) and line.kind == "subtitle"]
    words = [cast("Line", lines[at]).span.of(text).strip() for at in under]
    after = lines[under[-1] + 1] if under and under[-1] + 1 < len(lines) else None
    entry = isinstance(after, Line) and after.kind == "body" and _ENTRY.match(after.span.of(text).strip())
    if not any(map(_OCCASION.search, words)) and (entry or len(under) > _MOST_SUBTITLES):
        for at in under:
            lines[at] = replace(cast("Line", lines[at]), kind="body")
    return lines


def _kind(report: Report, span: Span, front: bool, headings: tuple[Heading, ...]) -> Kind:
    named: dict[Kind, Span | None] = {
        "title": report.title,
        "salutation": report.salutation,
        "signature": report.signature,
        "date": report.date,
    }
    for kind, place in named.items():
        if place and place.overlaps(span) and not (kind == "date" and front):
            return kind
    words = span.of(report.text).strip()
    if (
        front
        and not headings
        and report.title
        and span.start > report.title.end
        and len(words) <= 40
        and not words.endswith(("。", "：", "；"))
        and not _NUMBERED.match(words)
        and not _ENTRY.match(words)
        and _HAN.search(words)
    ):
        return "subtitle"
    if any(h.span.start == span.start and h.span.end >= span.end for h in headings):
        return "heading"
    if _IMPRINT.match(words):
        return "imprint"
    if _ANNEX.match(words):
        return "annex"
    return "attachment" if _ATTACHMENT.match(words) else "body"


def _lists_attachment(before: list[Line | Table], words: str) -> bool:
    """A second or later name below 附件：1. …"""
    last = before[-1] if before else None
    return isinstance(last, Line) and last.kind == "attachment" and bool(_LISTED.match(words.strip()))
