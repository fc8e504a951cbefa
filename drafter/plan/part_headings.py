"""The title of a report and the headings of its parts: last period's a few years on, else the profile's."""

from __future__ import annotations

import re

from drafter.core.period import Period
from drafter.core.profile import Part
from drafter.core.report import Heading, Report
from drafter.plan.last_time import STALE

_WIDE = 22  # characters of a part's heading
_WHOLE = re.compile(r"工作|任务|打算|安排|情况|问题|困难|不足|回顾")
_YEAR = re.compile(r"(?:19|20)\d\d年")
# What a title and the heading of its plans both call what is to come, each in one word.
_CALLED = "思路|打算|计划|安排|谋划|设想|要点"
_TITLE_CALL = re.compile(rf"(?:工作|发展)(?P<call>{_CALLED})(?:的?(?:报告|汇报))?$")
_HEAD_CALL = re.compile(rf"(?<=工作)(?:{_CALLED})$")


def fill_title(template: str, period: Period, unit: str, recipient: str = "", season: str = "") -> str:
    """A profile's title with its period, next period and unit put in. season: what the report's own title calls its time (2025年汛期)."""
    following = period.back(-1) if period.is_year and not season else None
    return template.format(
        period=season or period.title, next=following.title if following else "下一步", unit=unit, recipient=recipient,
        year=period.year, next_year=period.year + 1,
    )  # fmt: skip


def part_heading(part: Part, period: Period, unit: str, prior: Report | None, season: str = "") -> str:
    """The part's heading: last period's own, its years a year on, where it bears nothing else of its time and is called as such parts are; else the profile's.

    Where last period had two such parts (预算草案, 财政工作), only a heading of the work as a whole may stand over both, the one with most sections.
    """
    own = [one for one in prior.headings() if one.level == 1 and one.role == part.role] if prior else []
    for heading in sorted(own, key=lambda one: -_sections_under(one, prior)):
        if not period.is_year and _YEAR.search(heading.text):
            continue  # 2024年工作计划 of last year is no plan of the second half
        if len(own) == 1 or _WHOLE.search(heading.text):
            moved = year_on(heading.text, period, prior)
            named = not part.patterns or any(re.search(pattern, moved) for pattern in part.patterns)
            if named and 4 <= len(moved) <= _WIDE and not STALE.search(_YEAR.sub("", moved)):
                return moved
    return fill_title(part.title, period, unit, season=season)


def called_as_title(heading: str, title: str) -> str:
    """A heading of plans by the word that the title has for them: 2026年工作思路 under 2025年工作总结和2026年工作思路."""
    told = _TITLE_CALL.search(title)
    return _HEAD_CALL.sub(told["call"], heading) if told else heading


def year_on(text: str, period: Period, prior: Report | None) -> str:
    """A text of last period's with its years as far on as this report is."""
    return _YEAR.sub(lambda found: _moved_on(found[0], period, _own_year(prior)), text)


def _sections_under(heading: Heading, prior: Report | None) -> int:
    """How many sections stand under a part's heading: 主要指标完成情况 of a few lines is not what the work is told under."""
    heads = [one for one in prior.headings() if one.level <= 2] if prior else []
    behind = heads[heads.index(heading) + 1 :]
    return next((at for at, one in enumerate(behind) if one.level == 1), len(behind))


def _own_year(prior: Report | None) -> int | None:
    """The year a report is of: the first that the headings of its achievements or its title name."""
    heads = [one.text for one in prior.headings() if one.role == "achievements"] if prior else []
    years = (_YEAR.search(words) for words in [*heads, prior.title_text() if prior else ""])
    return next((int(found[0][:4]) for found in years if found), None)


def _moved_on(year: str, period: Period, own: int | None) -> str:
    """The year as far from this report's as it was from its own; any other stays wrong, and makes the heading stale.

    own: the year of the report it stands in; None, or a year of plans in its title, is taken as last year's.
    """
    told, own = int(year[:4]), own if own and own < period.year else period.year - 1
    return f"{period.year + told - own}年" if told in (own, own + 1) else "XX年"
