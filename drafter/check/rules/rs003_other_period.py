"""期间用语与报告期不符

检查：半年、季度报告里说“全年完成”“一年来”；年度报告的打算里还说“下半年”。
理由：套用上一份报告时，期间没有改过来，数据口径就错了。
依据：《党政机关公文处理工作条例》第十九条：公文内容、数据要准确。
修复：改成本报告的期间，并核对数字是不是这一期间的。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.report_parts import role_spans
from drafter.check.rule import Context, Rule
from drafter.check.years import reported_months
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.report import Role
from drafter.core.text import Span
from drafter.language.lexicon import alternatives

_YEAR_DONE = re.compile(
    r"(?P<whole>全年)(?!目标|任务|计划|预[计算期]|预算|工作|财政收支目标)[^，。；\n]{0,16}?"
    + alternatives("report_turns.txt", "year_done")
    + r"(?!率)(?![^，。；\n]{0,8}(?:目标|任务|计划))|(?:^|(?<=[，。；\n]))(?P<past>"
    + alternatives("report_turns.txt", "year_past")
    + ")(?=[，、])"
)
_FUTURE = re.compile(r"目标|力争|确保|预计|预期|计划|将|争取|为.{0,6}打下|下一步|任务")
_SECOND_HALF = re.compile(
    r"(?:^|(?<=[，。；：\n]))(?P<half>下半年)(?=，?(?:我们|全[市县区省局]|[我本]局)?(?:将|要|重点|着力|计划|继续|拟|打算))|(?P<head>下半年)(?:工作)?(?:打算|安排|计划|重点|思路)"
)


def check(context: Context) -> Iterator[Finding]:
    months = context.once(reported_months)
    if months is not None and months < 12:
        yield from _whole_year(context)
        yield from _heads(context, _title_months(context) or months)
    elif months == 12:
        for found in _SECOND_HALF.finditer(context.text):
            group = found.lastgroup or ""
            if _inside(context, "plans", found.start()):
                yield rule.finding(
                    Span(*found.span(group)), _("本报告是全年的，打算里却说“下半年”，像是半年报告留下的。")
                )


_HEAD_TIMES = re.compile(r"(?P<q1>一季度|第一季度)|(?P<h1>上半年)|(?P<q3>前三季度)|(?P<y>全年)")
_MONTHS = {"q1": 3, "h1": 6, "q3": 9, "y": 12}
_AHEAD = re.compile(r"打算|安排|计划|思路|目标|任务|重点|下一步|展望|预[计测期]|谋划|举措|建议")


def _title_months(context: Context) -> int:
    """The months of the title's own words; 0 where they name no such time."""
    found = _HEAD_TIMES.search(context.report.title_text())
    return _MONTHS[found.lastgroup or ""] if found else 0


def _heads(context: Context, months: int) -> Iterator[Finding]:
    """Heads of what was done that name more, or less, than the title's time: 上半年主要工作 in the report on a quarter."""
    for heading in context.report.headings():
        words = heading.span.of(context.text)
        found = _HEAD_TIMES.search(words) if heading.role != "title" else None
        if not found or found.end() > _NEAR_FRONT or _AHEAD.search(words) or heading.role == "plans":
            continue
        if _MONTHS[found.lastgroup or ""] != months:
            span = Span(*found.span()).shift(heading.span.start)
            told = _("标题不是这一期间的，这里却写“{words}”，像是套用别的报告时留下的。").format(words=found[0])
            yield rule.finding(span, told)


_NEAR_FRONT = 12  # signs of a head that say of which time it is


def _whole_year(context: Context) -> Iterator[Finding]:
    for found in _YEAR_DONE.finditer(context.text):
        group = found.lastgroup or ""
        start = max(context.text.rfind(mark, 0, found.start()) for mark in "。；\n") + 1
        if _FUTURE.search(context.text[start : found.end() + 6]) or _inside(context, "plans", found.start()):
            continue
        words = found[group]
        yield rule.finding(
            Span(*found.span(group)), _("本报告不是全年的，这里却说“{words}”，请核对期间和数字。").format(words=words)
        )


def _inside(context: Context, role: Role, at: int) -> bool:
    return any(span.start <= at < span.end for span in context.once(role_spans).get(role, ()))


rule = Rule(
    id="RS003",
    name="期间用语与报告期不符",
    severity="warning",
    check=check,
    bad=(
        "某局2024年上半年工作总结\n一、工作情况\n«全年»一般公共预算收入完成9亿元，进度平稳。\n二、下一步打算\n确保全年完成18亿元。",
        "某局2024年一季度工作情况\n一、«上半年»主要工作\n收入平稳。\n二、二季度安排\n抓好征收。",
        "某局2024年工作总结\n一、工作情况\n收入平稳。\n二、下一步打算\n«下半年»，我局将继续抓好征收。",
    ),
    good=(
        "某局2024年一季度工作情况\n一、一季度主要工作\n收入平稳。\n二、上半年工作安排\n抓好征收。",
        "某局2024年上半年工作总结\n一、工作情况\n收入完成9亿元，完成全年任务的53%，为实现全年目标打下基础。\n二、下一步打算\n确保全年完成18亿元。",
    ),
)
