"""两个说法待核

检查：【待核：甲／乙】标出的两个不一致的数字还没有核定。
理由：来源互相矛盾，工具不能替人决定用哪一个。
依据：本工具约定的待核写法。
修复：与两个来源的责任科室核对，保留正确的一个。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.placeholder_findings import gap_findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder


def check(context: Context) -> Iterator[Finding]:
    return gap_findings(context, rule, "conflict", _message)


def _message(_gap: Placeholder) -> str:
    return _("两个来源说法不一，还没有核定，请留下正确的一个。")


rule = Rule(
    id="PH009",
    name="两个说法待核",
    severity="error",
    check=check,
    bad=("培训驾驶员«【待核：12人次／21人次】»。",),
    good=("培训驾驶员12人次。",),
)
