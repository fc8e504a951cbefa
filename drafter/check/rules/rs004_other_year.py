"""年份像是上一年度留下的

检查：标题、各部分标题、开头一句、打算开头的年份互相对不上。
理由：套用去年的稿子，年份漏改，是最常见的残留。
依据：《党政机关公文处理工作条例》第十九条：公文内容、数据要准确。
修复：按本报告期改正；确属引述往年的，写清楚。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.check.years import misplaced_years, report_years
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    told = context.once(report_years)
    if told.year is None:
        return
    for span, found, right, where in misplaced_years(context, told):
        message = _("{where}写的是{found}年，按{basis}应为{right}。").format(
            where=where, found=found, basis=told.basis, right=right
        )
        yield rule.finding(span, message)


rule = Rule(
    id="RS004",
    name="年份像是上一年度留下的",
    severity="warning",
    check=check,
    bad=(
        "某局2024年工作总结\n2024年，全局工作平稳。\n一、2024年工作开展情况\n收入平稳。\n二、«2023年»工作打算\n抓好落实。",
        "某局2024年工作总结\n«2023年»，全局上下认真履职，各项工作平稳推进。现将有关情况总结如下：\n一、2024年工作开展情况\n收入平稳。\n二、2025年工作打算\n抓好落实。",
        "某局2024年工作总结\n2024年，全局工作平稳。\n一、«2022年»工作开展情况\n收入平稳。\n二、2025年工作打算\n抓好落实。",
    ),
    good=(
        "某局2024年工作总结及2025年工作思路\n2024年，全局工作平稳。\n一、2024年工作开展情况\n2023年建成3个。\n二、2025年工作打算\n2025年，抓好落实。",
        "某市2025年政府工作报告\n一、2024年工作回顾\n收入平稳。\n二、2025年重点工作\n抓好落实。",
    ),
)
