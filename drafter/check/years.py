"""Which year and which months a report is about, and where another year stands in a place that names its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.check.rule import Context
from drafter.core.messages import _
from drafter.core.report import Heading
from drafter.core.text import Span

_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})年")
_HALF = re.compile(r"上半年|半年|[一二三四1-4]季度|[0-9]{1,2}[-—～至][0-9]{1,2}月|(?<!年)[0-9]{1,2}月份?(?:工作|情况)")
_SPREAD = re.compile(r"“十[一二三四五六]五”|五年|三年|以来|规划|决算|[0-9]{4}[-—～至][0-9]{4}|历年|时期|中长期")
_AHEAD = re.compile(r"打算|计划|思路|安排|谋划|草案|下一步|目标|展望|任务|建议|总体要求")
_DONE = re.compile(r"回顾|总结|情况|成效|成绩|成就")
_OPENING_YEAR = re.compile(
    r"[ \t　]*(?:[（(]?[一二三四五六七八九十]+[）)、.]?)?(?P<year>20[0-9]{2}年)(?=[，,]|以来[，,]|上半年|是|度?[，,])"
)


@dataclass(frozen=True, slots=True)
class ReportYears:
    """The reported year, the planned year, and what says so. None: the report does not say, or spans several."""

    year: int | None
    planned: int | None
    basis: str


def reported_months(context: Context) -> int | None:
    """How many months the report is about: by the case's period, else by its title; None when neither says."""
    if context.period:
        return context.period.months
    title = re.sub(r"\s+", "", context.report.title_text())
    if not title or _SPREAD.search(title):
        return None
    if _HALF.search(title):
        return 3 if "季度" in title else 6
    return 12 if re.search(r"20[0-9]{2}年度?", title) else None


def report_years(context: Context) -> ReportYears:
    """The reported year: the case's period; else the year that title, part headings and opening agree on by majority."""
    if context.period:
        year = context.period.last_year
        return ReportYears(year, year if context.period.months < 12 else year + 1, _("报告期"))
    title = re.sub(r"\s+", "", context.report.title_text())
    if _SPREAD.search(title):
        return ReportYears(None, None, "")
    votes: Counter[int] = Counter()
    for year in _reported_votes(context, title):
        votes[year] += 1
    planned = 0 if (reported_months(context) or 12) < 12 else 1
    (year, times), *rest = votes.most_common(2) or [(0, 0)]
    if times >= 2 and not (rest and rest[0][1] >= times):
        return ReportYears(year, year + planned, _("标题和各部分"))
    spoken = _spoken_year(context.text) or _later_year(context)
    return (
        ReportYears(spoken, spoken + planned, _("全文说到的年份")) if votes and spoken else ReportYears(None, None, "")
    )


def _later_year(context: Context) -> int | None:
    """The year before the latest the text speaks of often, when the one heading that looks ahead names an earlier one."""
    ahead = [
        int(year) for heading in _part_headings(context) if _is_planned(heading) for year in _YEAR.findall(heading.text)
    ]
    counts = Counter(int(year) for year in _YEAR.findall(context.text))
    latest = max((year for year, times in counts.items() if times >= _OFTEN // 2), default=0)
    return latest - 1 if len(ahead) == 1 and latest > ahead[0] and counts[ahead[0]] <= 2 else None


_OFTEN = 6


def _spoken_year(text: str) -> int | None:
    """The year the text speaks of most, together with the one after it; None when it speaks of several alike."""
    counts = Counter(int(year) for year in _YEAR.findall(text))
    scores = Counter({year: counts[year] + counts[year + 1] for year in counts if counts[year] and counts[year + 1]})
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) == 2 and ranked[1][1] * 3 > ranked[0][1] * 2):
        return None
    return ranked[0][0]


def _reported_votes(context: Context, title: str) -> Iterator[int]:
    """What each place that names the report's own period says the reported year is."""
    years = [int(year) for year in _YEAR.findall(title)]
    congress = re.search(r"政府工作报告", title)
    if years:
        yield from [years[0] - 1 if congress and len(years) == 1 else years[0]] * 2
        if len(years) > 1:
            yield years[-1] - 1
    for heading in _part_headings(context):
        named = [int(year) for year in _YEAR.findall(heading.text)]
        if len(named) == 1 and not _SPREAD.search(heading.text):
            shift = 1 if _is_planned(heading) and (reported_months(context) or 12) == 12 else 0
            yield named[0] - shift
    opening = _first_opening(context)
    if opening:
        yield opening[1]
    later = _opening(context, "plans")
    if later:
        yield later[1] - (1 if (reported_months(context) or 12) == 12 else 0)


def _is_planned(heading: Heading) -> bool:
    """Whether a part's heading looks ahead, by its own words first: its role may rest on the very year in doubt."""
    if _DONE.search(heading.text):
        return False
    return bool(_AHEAD.search(heading.text)) or heading.role == "plans"


def _part_headings(context: Context) -> list[Heading]:
    return [
        heading
        for heading in context.report.headings()
        if heading.level == 1 and heading.role in ("achievements", "problems", "plans")
    ]


def _first_opening(context: Context) -> tuple[Span, int] | None:
    """The year the report itself opens with; a short opening may have been read as a line under the title."""
    return next(filter(None, (_opening(context, role) for role in ("preamble", "other", "achievements"))), None)


def _opening(context: Context, role: str) -> tuple[Span, int] | None:
    """The year that the first paragraph of a part opens with (2024年，全局…)."""
    heads = {heading.span.start: heading for heading in context.report.headings()}
    for paragraph in context.report.paragraphs():
        if paragraph.role != role or (paragraph.span.start in heads and not heads[paragraph.span.start].run_in):
            continue
        start = heads[paragraph.span.start].span.end if paragraph.span.start in heads else paragraph.span.start
        found = _OPENING_YEAR.match(context.text, start, paragraph.span.end)
        if found:
            return Span(*found.span("year")), int(found["year"][:4])
        return None
    return None


def misplaced_years(context: Context, told: ReportYears) -> Iterator[tuple[Span, int, str, str]]:
    """Each year that stands where the report's own should: its span, what it says, what it should say, and where it stands."""
    assert told.year is not None
    allowed = {told.year, told.planned}
    for heading in _part_headings(context):
        found = list(_YEAR.finditer(context.text, heading.span.start, heading.span.end))
        if len(found) != 1 or _SPREAD.search(heading.text):
            continue
        year, right = int(found[0][1]), told.planned if _is_planned(heading) else told.year
        if year != right and (year not in allowed or (_AHEAD.search(heading.text) and not _DONE.search(heading.text))):
            yield Span(*found[0].span()), year, f"{right}年", _("“{heading}”").format(heading=heading.text)
    first = _first_opening(context)
    for opening, right, where in (
        (first, told.year, _("开头")),
        (_opening(context, "plans"), told.planned, _("打算的开头")),
    ):
        if opening and opening[1] not in allowed:
            yield opening[0], opening[1], f"{right}年", where
