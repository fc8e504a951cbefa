"""Of what time a line of notes speaks: what opens with a time still to come, and quarters as headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.core.period import Period
from drafter.language.dates import find_periods
from drafter.language.phrases import phrase_classes
from drafter.read.note_splits import goes_on, list_lead
from drafter.read.to_come import is_in_hand, tells_ahead

_HAN = re.compile(r"[\u4e00-\u9fff]")
_COUNTING = re.compile(r"[\d一二两三四五六七八九十几][大个件项条]?(?:事|方面|工作|任务|重点|硬仗|抓手|件|项|条)?$")


# 各科凑的明年打算。…: the first sentence only says that plans follow.
_HEADED = re.compile(
    r"[^，。；：\d]{0,8}(?:明年|下一?年|来年|下半年|下一?季度|下一?步|下月|今后)的?(?:工作)?(?:打算|安排|思路|设想|目标|计划|任务)[。！]"
)


def announces(text: str, period: Period | None) -> bool:
    """明年抓三件事：…；…: all that follows is planned."""
    if _HEADED.match(text):
        return True
    lead, colon, _rest = text.replace(":", "：").partition("：")
    if not colon or not 2 <= len(lead) <= 14:
        return False
    named = [words.period for words in find_periods(lead, period) if words.period]
    if period and len(named) == 1 and re.fullmatch(r"(?:20\d\d年)?\d{1,2}月份?(?:工作)?(?:打算|安排|计划)?", lead):
        return (named[0].year, named[0].first) > (period.last_year, period.last)
    return len(lead) >= 4 and bool(_COUNTING.search(lead)) and tells_ahead(lead, period)


def lead_of_plans(text: str, period: Period | None) -> str:
    """明年，一是…二是…: the words before the first, where they say nothing but that all of it is to come."""
    lead = list_lead(text)
    said = len(_HAN.findall(lead)) <= 10 and not re.search(r"[，。；]", lead)
    return lead if lead and said and tells_ahead(lead, period) else ""


def bare_time(text: str, period: Period | None) -> str:
    """今年，一是…: the words before the first, where they only name a time."""
    lead = list_lead(text)
    named = find_periods(lead, period)
    return lead if len(named) == 1 and len(lead) == named[0].span.end - named[0].span.start else ""


def time_over(topic: str, period: Period | None) -> Period | None:
    """The quarter or month that a heading names and nothing else (一季度：), where it is a part of the report's time."""
    named = find_periods(topic, period) if period and topic else []
    if len(named) != 1 or named[0].span.start or named[0].span.end < len(topic.rstrip("：: 份")):
        return None
    when = named[0].period
    return when if when and period and period.covers(when) and when != period else None


def opens_ahead(statement: str, period: Period | None) -> bool:
    """2026年推行…, 下一步，…: opens with a time that is still to come."""
    if is_in_hand(statement):
        return False
    soon = phrase_classes("note_labels.tsv")["next"].match(statement)
    if soon and statement[soon.end() : soon.end() + 1] in ("，", ","):
        return True
    named = find_periods(statement[:12], period)
    when = named[0].period if named and named[0].span.start == 0 else None
    return bool(period and when and (when.year, when.first) > (period.last_year, period.last))


def stays_ahead(text: str, statement: str) -> bool:
    """…；一季度把欠租追到位: behind a semicolon the time goes on, unless something is said to be done, or to be so now."""
    return goes_on(text, statement) and not re.search(r"[了过]|已|目前|现有|今年|本年|[仍还][有未没]", statement)


_NEXT = r"(?:[明来]年|下一?年度?|下[半个](?:年|季度))"
_NOW = r"(?:今年|本年度?|上半年|全年|目前|到现在|眼下)"
_MEANT = r"(?:的?(?:目标|计划|任务|打算|准备|力争|争取|拟|要|想|定(?:的是)?)(?:是|为)?)"
_COUNT = r"(?P<{0}n>\d[\d.,]*万?)(?P<{0}u>[一-鿿]{{1,3}})"
_TWO_YEARS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<later>{_NEXT}{_MEANT}?)(?P<la>[^\d，。；]*?){_COUNT.format('l')}[，；](?P<now>{_NOW})(?P<na>[^\d，。；]*?){_COUNT.format('c')}[。]?",
        rf"(?P<now>{_NOW})(?P<na>[^\d，。；]*?){_COUNT.format('c')}[，；](?P<later>{_NEXT}{_MEANT}?)(?P<la>[^\d，。；]*?){_COUNT.format('l')}[。]?",
    )
)
_SHORT_ACT = 2  # characters that say only that something was done: 配了, 完成


def by_years(told: Iterable[str]) -> Iterator[str]:
    """Statements, each that tells this year and the next of one thing as two, with its name in both: 明年计划改渠24公里，今年完成19公里."""
    for statement in told:
        found = next((one for form in _TWO_YEARS if (one := form.fullmatch(statement.strip()))), None)
        acts = [found["na"], found["la"]] if found else []
        short, full = sorted(acts, key=len) if acts else ("", "")
        if found is None or found["cu"] != found["lu"] or len(full) <= _SHORT_ACT or len(short) > _SHORT_ACT:
            yield statement
            continue
        yield f"{found['now']}{full}{found['cn']}{found['cu']}"
        yield f"{found['later']}{full}{found['ln']}{found['lu']}"
