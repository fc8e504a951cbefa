"""The set sentences of last period's report that hold for any year: by whom it is given (受市人民政府委托，向大会报告…), and what goes before its sections."""

from __future__ import annotations

import re

from drafter.core.case import Case
from drafter.core.period import Period
from drafter.core.report import Report
from drafter.language.sentences import split_sentences
from drafter.plan.last_time import STALE
from drafter.plan.part_headings import year_on

_GIVEN = re.compile(
    r"(?:现在，)?(?:我)?(?:受(?P<for>[一-鿿]{2,16})委托，|代表(?P<of>[一-鿿]{2,16}?)(?:，|(?=向)))[^。；：]*报告[^。；：]*审议[^。；：]*意见。"
)
_YEAR = re.compile(r"(?:19|20)\d\d年")
_OF_ITS_TIME = re.compile(r"\d|[*＊×【】]|XX|第[一二三四五六七八九十]+次")
_LONGEST = 140
# 一年来，按照市委部署要求，我们主要做了以下工作：
_DONE = re.compile(
    r"^(?P<who>我们|我[局委办院校县市区省州]|全[局委办院校县市区省州])?(?:主要|重点|着重)?(?:做了|抓了|做好了|开展了|推进了)(?:以下|如下|下列)(?:[一二三四五六七八九十]+)?(?:个?方面|几个?方面|[几一二三四五六七八九十]+项)?的?工作$"
)
_COUNT = re.compile(r"(?<=[下列])[几一二三四五六七八九十]+个?方面的?|(?<=[下列])[几一二三四五六七八九十]+项")
_WHEN = re.compile(r"^(?:一年来|一年多?以来|过去(?:的)?一年|全年|(?:19|20)\d\d年(?:以来)?|回顾(?:过去)?一年(?:来)?)$")
_ORDERED = re.compile(r"^(?:按照|根据)[^“”《》]{2,24}(?:部署|要求|安排|决议|部署要求)$")


def given_by(line: str, case: Case, prior: Report | None) -> str:
    """The line that says by whom a report is given, as last period's gave it; else the genre's own."""
    if not _GIVEN.fullmatch(line):
        return line
    told = [one.span.of(prior.text) for one in prior.paragraphs() if one.role == "preamble"] if prior else []
    for found in (one for text in told if case.period.is_year for one in _GIVEN.finditer(text)):
        words = year_on(found[0], case.period, prior)
        stale = _OF_ITS_TIME.search(_YEAR.sub("", words)) or "XX" in words
        if len(words) <= _LONGEST and not stale:
            return words
    return line


def given_for(prior: Report | None) -> str:
    """The body that last period's report was given for (市人民政府), as its opening names it."""
    told = [one.span.of(prior.text) for one in prior.paragraphs() if one.role == "preamble"] if prior else []
    found = next((one for text in told if (one := _GIVEN.search(text))), None)
    return (found["for"] or found["of"]) if found else ""


def sections_opener(case: Case, prior: Report | None) -> str:
    """The sentence that stood before last period's first section and says only that its work follows; "" where it had none."""
    heads = [one for one in prior.headings() if one.role == "achievements"] if prior else []
    first = next((one.span.start for one in heads if one.level == 2), 0)
    told = [one for one in prior.paragraphs() if one.role == "achievements" and one.span.end <= first] if prior else []
    if prior is None or not told:
        return ""
    last = split_sentences(told[-1].span.of(prior.text))
    return _skeleton(last[-1].of(told[-1].span.of(prior.text)), case.period) if last else ""


def _skeleton(sentence: str, period: Period) -> str:
    """The sentence without what it says of its year: when, by whose order, and that the work follows."""
    clauses = sentence.strip("。： \u3000\n").split("，")
    if not _DONE.match(clauses[-1]):
        return ""
    when = [one for one in clauses[:1] if _WHEN.match(one)]
    if when and not period.is_year:
        return ""
    ordered = [one for one in clauses[:-1] if _ORDERED.match(one) and not STALE.search(one)]
    time = [period.title if _YEAR.search(one) else one for one in when]
    done = _COUNT.sub("", clauses[-1])
    ours = "" if _DONE.match(clauses[-1])["who"] or "我们" not in sentence else "我们"  # type: ignore[index]
    return "，".join((*time, *ordered[:1], f"{ours}{done}")) + "："
