"""时间安排待填

检查：每周、每月、每季度后面的具体时间没有填。
理由：安排不落到具体时间，等于没有安排。
依据：《党政机关公文处理工作条例》第十九条：措施切实可行。
修复：写明周几、几日；没有固定时间的改为“定期”。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.placeholder_findings import gap_findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder


def check(context: Context) -> Iterator[Finding]:
    return gap_findings(context, rule, "schedule", _message)


def _message(_gap: Placeholder) -> str:
    return _("每周、每月的具体时间还没有填。")


rule = Rule(
    id="PH005",
    name="时间安排待填",
    severity="error",
    check=check,
    bad=("坚持每周«*»理论学习。",),
    good=("坚持每周五理论学习。",),
)
