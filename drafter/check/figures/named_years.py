"""What years a report names in its title, its preamble, its headings and its body, and which of them cannot be right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.check.rule import Context
from drafter.core.report import Report
from drafter.core.text import Span

_DONE = re.compile(
    r"((?:19|20)\d\d)\s*年度?(?:[\u4e00-\u9fff]{0,12}?)(?:执行|工作总结|工作情况|完成情况|回顾|总结|述职|决算|运行情况|主要工作(?!任务|安排|打算))"
)
_NEXT = re.compile(
    r"((?:19|20)\d\d)\s*年度?(?:[\u4e00-\u9fff]{0,12}?)(?:预算草案|预算（草案）|工作计划|工作思路|工作安排|工作打算|工作要点|重点工作|目标任务|重点任务)"
)
_CONGRESS = re.compile(r"((?:19|20)\d\d)年[\u4e00-\u9fff]{0,12}政府工作报告")
_PART = re.compile(r"上半年|一季度|第一季度|前三季度|1[-—－~～至]\s*\d{1,2}月")
_WHOLE_DONE = re.compile(r"全年(?:共|累计|已|实际|总计)?(?:完成|实现|达到|举办|开展|召开|接待|办理|新增)")
_FUTURE = re.compile(r"目标|计划|预计|确保|力争|任务|预算|有望|要|将|去年|上年|20\d\d年$")
_SCOPED = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*年度?\s*(?:，)?(?:全[国省市县区州]|[省市区县州]本级|[省市区县州]级)[^，。；\n]{2,40}(?:完成|执行|实现)\s*\d"
)
_UNTIL = re.compile(r"截[至止]\s*((?:19|20)\d\d)\s*年(底|末|年底|12月)?")
_UNTIL_MONTH = re.compile(r"截[至止]\s*(?:((?:19|20)\d\d)\s*年)?\s*(\d{1,2})\s*月(?:\s*\d{1,2}\s*日|底|末)?")
_FULL_DATE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*\d{1,2}\s*日")
_FORESEEN = re.compile(r"预计|预期|力争|确保|将|计划|有望|目标")
_ANY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年(?!代)")


@dataclass(frozen=True, slots=True)
class YearSlip:
    """A year that does not fit: where, what is written, the year it is measured against and where that stands. certain: an error."""

    span: Span
    year: int
    against: int
    other: Span | None
    certain: bool
    reason: str


@dataclass(frozen=True, slots=True)
class _StatedYear:
    """A year where the report states one."""

    year: int
    span: Span
    place: str


def base_year(context: Context) -> tuple[int, Span | None] | None:
    """The year reported on: as title or preamble says, else the case's period, else what all headings agree on."""
    done = list(_years(context, _DONE))
    for place in ("title", "preamble"):
        years = {stated.year for stated in done if stated.place == place}
        if len(years) == 1:
            first = next(stated for stated in done if stated.place == place)
            return first.year, first.span
    if context.period:
        return context.period.last_year, None
    counts = Counter(stated.year for stated in done).most_common(2)
    if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]):
        return counts[0][0], next(stated.span for stated in done if stated.year == counts[0][0])
    return None


def year_slips(context: Context) -> Iterator[YearSlip]:
    """Every year that does not fit the year reported on, once each, in text order within its kind."""
    base = base_year(context)
    if base is None:
        return
    year, where = base
    yield from _against_title(context, year, where)
    yield from _against_date(context, year, where)
    for stated in _years(context, _DONE):
        if stated.year not in ((year,) if stated.place != "heading" else (year, year + 1)) and stated.span != where:
            yield YearSlip(stated.span, stated.year, year, where, True, "done")
    for stated in _years(context, _NEXT):
        if stated.year not in (year, year + 1):
            yield YearSlip(stated.span, stated.year, year + 1, where, True, "next")
    yield from _in_body(context, year, where)


def _against_title(context: Context, year: int, where: Span | None) -> Iterator[YearSlip]:
    """The year reported on against the other years of the title: 2025年政府工作报告 tells of 2024, a plan is for the year after."""
    title = context.report.title
    if title is None or where is None:
        return
    for found in _CONGRESS.finditer(context.text, title.start, title.end):
        if int(found[1]) - year not in (0, 1):
            yield YearSlip(where, year, int(found[1]) - 1, Span(*found.span(1)), True, "done")
    for found in _NEXT.finditer(context.text, title.start, title.end):
        if int(found[1]) - year not in (0, 1) and title.covers(where):
            yield YearSlip(where, year, int(found[1]) - 1, Span(*found.span(1)), True, "done")


def _against_date(context: Context, year: int, where: Span | None) -> Iterator[YearSlip]:
    """A report dated 2025 tells of 2025 or 2024; and a year that only one heading names is odd where others are named often."""
    report = context.report
    signed = _FULL_DATE.search(report.date.of(report.text)) if report.date else None
    if where is None or (
        context.period and year == context.period.last_year
    ):  # a user who says the year may sign it as late as need be
        return
    if signed and int(signed[1]) - year not in (0, 1):
        yield YearSlip(where, year, int(signed[1]) - 1, report.date, False, "done")
    elif report.title is None or not report.title.covers(where):
        counts = Counter(int(found[1]) for found in _ANY.finditer(context.text))
        usual, times = counts.most_common(1)[0] if counts else (year, 0)
        if counts[year] == 1 and times >= 3 and usual - year not in (0, 1):
            yield YearSlip(where, year, usual, None, False, "done")


def _in_body(context: Context, year: int, where: Span | None) -> Iterator[YearSlip]:
    text = context.text
    for found in _SCOPED.finditer(text):
        if not year - 1 <= int(found[1]) <= year + 1:
            yield YearSlip(Span(*found.span(1)), int(found[1]), year, where, False, "body")
    for found in _UNTIL.finditer(text):
        if int(found[1]) > year + 1 or (int(found[1]) == year + 1 and found[2]):
            yield YearSlip(Span(*found.span(1)), int(found[1]), year, where, int(found[1]) > year + 1, "until")
    for found in _ANY.finditer(text):
        named = int(found[1])
        if named > year + 10 and named % 5:
            yield YearSlip(Span(*found.span(1)), named, year, where, False, "far")


def _years(context: Context, pattern: re.Pattern[str]) -> Iterator[_StatedYear]:
    report = context.report
    for place, span in _places(report):
        for found in pattern.finditer(report.text, span.start, span.end):
            yield _StatedYear(int(found[1]), Span(found.start(1), found.end(1)), place)


def _places(report: Report) -> Iterator[tuple[str, Span]]:
    if report.title:
        yield "title", report.title
    preamble = next((p for p in report.paragraphs() if p.role == "preamble"), None)
    if preamble:
        yield "preamble", Span(preamble.span.start, min(preamble.span.end, preamble.span.start + 300))
    for heading in report.headings():
        if heading.level <= 2 and heading.role != "title":
            yield "heading", heading.span


def after_the_date(context: Context) -> Iterator[tuple[Span, str]]:
    """截至 a month that lies after the date the report bears, with that date; what is foreseen (预计, 力争) aside."""
    report = context.report
    signed = _FULL_DATE.search(report.date.of(report.text)) if report.date else None
    if signed is None:
        return
    year, month = int(signed[1]), int(signed[2])
    base = base_year(context)
    for found in _UNTIL_MONTH.finditer(report.text):
        named = int(found[1]) if found[1] else (base[0] if base else year)
        ahead = report.text[found.end() : found.end() + 30]
        if 1 <= int(found[2]) <= 12 and (named, int(found[2])) > (year, month) and not _FORESEEN.search(ahead):
            yield Span(*found.span()), signed[0]


def part_year_slips(report: Report) -> Iterator[Span]:
    """全年完成… in a report whose title names only part of a year."""
    if not report.title or not _PART.search(report.title_text()):
        return
    planned = [block.span for block in report.paragraphs() if block.role == "plans"]
    for found in _WHOLE_DONE.finditer(report.text, report.title.end):
        before = report.text[max(0, found.start() - 12) : found.start()].rpartition("\n")[2]
        if not _FUTURE.search(before) and not any(span.start <= found.start() < span.end for span in planned):
            yield Span(found.start(), found.start() + 2)
