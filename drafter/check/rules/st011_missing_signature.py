"""没有落款或成文日期

检查：报告类型要求落款的，文末没有单位名称或成文日期；要求称谓的没有称谓。
理由：没有落款和日期，文件来源和时限不清。
依据：GB/T 9704—2012 7.3.5：发文机关署名、成文日期。
修复：在文末补上单位名称和年月日。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.report_parts import anchor
from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span


def check(context: Context) -> Iterator[Finding]:
    report, profile = context.report, context.profile
    if profile.salutation_expected and not report.salutation and report.title:
        yield rule.finding(context.once(anchor), _("没有主送机关或称谓。"))
    if profile.id == "generic" or not profile.signature_expected or not report.title or not report.headings():
        return
    end = len(context.text.rstrip())
    place = Span(max(0, end - 1), end)
    if not report.signature and not report.date:
        yield rule.finding(place, _("文末没有单位落款和成文日期。"))
    elif not report.date:
        yield rule.finding(report.signature or place, _("落款没有成文日期。"))


rule = Rule(
    id="ST011",
    name="没有落款或成文日期",
    severity="advice",
    check=check,
    bad=(
        Example("某局2024年工作总结\n一、总体情况\n收入平稳。\n二、下一步打算\n抓好落实«。»", profile="work-summary"),
    ),
    good=(
        Example(
            "某局2024年工作总结\n一、总体情况\n收入平稳。\n二、下一步打算\n抓好落实。\n某区财政局\n2024年12月30日",
            profile="work-summary",
        ),
        Example("某市2024年政府工作报告\n各位代表：\n一、总体情况\n收入平稳。", profile="government-work-report"),
    ),
)
