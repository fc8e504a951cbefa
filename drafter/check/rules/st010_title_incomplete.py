"""标题不完整

检查：没有标题，或标题没有写文种（报告、汇报、总结）、事由。
理由：标题不全，收文单位无法登记归档。
依据：GB/T 9704—2012 7.3.1 与《条例》第九条：标题由发文机关名称、事由和文种组成。
修复：按“单位＋时间＋事由＋文种”补全标题。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.message_words import shortened
from drafter.check.report_parts import anchor
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.language import lexicon

_TYPE = re.compile(rf"{lexicon.one_of('papers.txt', 'title_end')}|工作$")


def check(context: Context) -> Iterator[Finding]:
    report = context.report
    if report.title is None:
        if report.salutation or len(report.headings()) >= 3:
            yield rule.finding(context.once(anchor), _("文件开头没有标题。"))
        return
    title = re.sub(r"\s+", "", report.title_text())
    if title and not _TYPE.search(title):
        yield rule.finding(
            report.title, _("标题“{title}”没有写明文种（如报告、汇报、总结）。").format(title=shortened(title))
        )


rule = Rule(
    id="ST010",
    name="标题不完整",
    severity="advice",
    check=check,
    bad=("«各位代表：»\n受市政府委托，报告预算执行情况。\n一、总体情况\n收入平稳。",),
    good=("某市2024年工作总结\n一、总体情况\n收入平稳。",),
)
