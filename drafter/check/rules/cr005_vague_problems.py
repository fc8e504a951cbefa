"""问题没有一处具体

检查：问题部分列了几条，却没有一个数字、地名、文件、事例。
理由：空泛的问题谁家都能用，整改也无从落实。
依据：《党政机关公文处理工作条例》第八条、第十九条：报告反映情况要实事求是，提出的措施要切实可行。
修复：写明哪件事、哪个地方、差多少。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.correspondence import correspondence
from drafter.check.message_words import shortened
from drafter.check.rule import Context, Rule
from drafter.check.specificity import specificity_of
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span

_LEAST = 2
_GENERAL = ("government-work-report", "budget-execution")  # congress reports name problems in general terms by custom

_SUMMARY = re.compile(r"总结|述职|汇报|情况的?报告")


def check(context: Context) -> Iterator[Finding]:
    problems = context.once(correspondence).problems
    if len(problems) < _LEAST or context.profile.id in context.option("CR005", "not_for", _GENERAL):
        return
    if any(specificity_of(context.text, problem.span).facts for problem in problems):
        return
    first = problems[0].span
    end = min(
        (at for at in (context.text.find(mark, first.start, first.end) for mark in "。；\n") if at > first.start),
        default=first.end,
    )
    related = tuple(Related(shortened(problem.name), problem.span) for problem in problems[1:])
    # A work summary owes its readers the facts of its problems; reports of other kinds keep to general terms by custom.
    severity = "warning" if _SUMMARY.search(context.report.title_text()) else rule.severity
    yield rule.finding(
        Span(first.start, end),
        _("{n}条问题没有一个具体的数字、地点或事例。").format(n=len(problems)),
        related=related,
        severity=severity,
    )


rule = Rule(
    id="CR005",
    name="问题没有一处具体",
    severity="advice",
    check=check,
    bad=(
        "一、工作情况\n（一）抓改造。完成改造9个小区。\n二、存在的问题\n«一是学习不够深入，理解不够透彻»。二是作风不够扎实，落实不够有力。\n三、下一步打算\n（一）抓学习。深入学习。",
    ),
    good=(
        "一、工作情况\n（一）抓改造。完成改造9个小区。\n二、存在的问题\n一是学习不够深入，缺勤12人次。二是作风不够扎实，落实不够有力。\n三、下一步打算\n（一）抓学习。深入学习。",
    ),
)
