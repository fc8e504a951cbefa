"""Headings: from last period's report where they fit, else from the profile; never a claim, a year or another unit's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.claims.joining import bigrams
from drafter.core.period import Period
from drafter.core.profile import Part, Topic
from drafter.core.report import Heading, Report

NUMERALS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
# A heading that carries any of these states something of its own time or unit.
_STALE = re.compile(
    r"\d|[０-９]|[*＊]|[一二三四五六七八九十百]+(?:个|项|大|届|中全会)|年|去|今|首|第[一二三四五六七八九十]|XX|××|【|突破|圆满|超额|更加|再上|新台阶|显著|明显|成效|翻番|全国|全省"
)


def numeral(number: int) -> str:
    """1 → 一, 11 → 十一, 23 → 二十三 (below 100)."""
    tens, ones = divmod(number, 10)
    return NUMERALS[ones] if not tens else f"{'' if tens == 1 else NUMERALS[tens]}十{NUMERALS[ones]}"


def fill_title(template: str, period: Period, unit: str, recipient: str = "") -> str:
    """A profile's title with its period, next period and unit put in."""
    following = period.back(-1) if period.is_year else None
    return template.format(
        period=period.title, next=following.title if following else "下一步", unit=unit, recipient=recipient,
        year=period.year, next_year=period.year + 1,
    )  # fmt: skip


def part_heading(part: Part, period: Period, unit: str, prior: Report | None) -> str:
    """The part's heading: last period's own when it bears no year or figure, else the profile's."""
    for heading in prior.headings() if prior else ():
        if (
            heading.level == 1
            and heading.role == part.role
            and not _STALE.search(heading.text)
            and 4 <= len(heading.text) <= 16
        ):
            return heading.text
    return fill_title(part.title, period, unit)


def section_heading(title: str, topic: Topic | None, prior: Report | None, foreign: bool, used: set[str]) -> str:
    """A section's heading: last period's for the same topic (if the unit is the same), else the profile's lead, else 推进…工作."""
    words = (topic.keywords if topic else ()) or (title,)
    for heading in _second_level(prior) if not foreign else ():
        if heading.text not in used and not _STALE.search(heading.text) and _fits(heading.text, title, words):
            used.add(heading.text)
            return heading.text
    plain = topic.lead if topic and topic.lead and topic.lead not in used else _plain(title)
    used.add(plain)
    return plain


_VERBS = re.compile(
    r"(?:持续|不断|全面|扎实|大力|着力|加快|统筹|继续|进一步|从严|重点)?(?:加强|加快|推进|抓好|深化|强化|落实|保障|维护|推动|提升|坚持|做好|优化|完善|改善|规范|守牢|严明|促进|培育|突出|抓实|统筹|扩大)"
)


def is_verb_phrase(heading: str) -> bool:
    """Whether a heading opens with what is done (加强…, 持续保障…)."""
    return bool(_VERBS.match(heading))


def _plain(title: str) -> str:
    """A heading for a topic the profile does not know: 推进人工智能工作; one that is a phrase already stays."""
    if len(title) >= 6 or is_verb_phrase(title):
        return title
    return title if title.endswith("工作") else f"推进{title}工作"


def _second_level(prior: Report | None) -> Sequence[Heading]:
    return (
        [h for h in prior.headings() if h.level == 2 and h.role == "achievements" and 4 <= len(h.text) <= 20]
        if prior
        else []
    )


def _fits(heading: str, title: str, keywords: Sequence[str]) -> bool:
    if title in heading or any(word in heading for word in keywords if len(word) >= 3):
        return True
    shared = bigrams(title) & bigrams(heading)
    return len(title) >= 4 and len(shared) >= 2
