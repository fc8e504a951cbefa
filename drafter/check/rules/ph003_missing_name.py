"""人名或平台名待填

检查：人名、平台名、课程名等专名用 **、XX 代替。
理由：专名空着，读者不知道指谁、指什么。
依据：《党政机关公文处理工作条例》第十九条：公文内容要准确、完整。
修复：写上全称；拿不准的删去这一项。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.placeholder_findings import gap_findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder


def check(context: Context) -> Iterator[Finding]:
    return gap_findings(context, rule, "name", _message)


def _message(_gap: Placeholder) -> str:
    return _("这里的人名或平台名还没有填。")


rule = Rule(
    id="PH003",
    name="人名或平台名待填",
    severity="error",
    check=check,
    bad=(
        "用好“学习强国”、«**»先锋等平台。",
        "由«XXX»同志负责。",
    ),
    good=("用好“学习强国”等平台。",),
)
