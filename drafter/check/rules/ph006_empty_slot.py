"""单位前缺数字

检查：“万元”“次”“%”等单位前面没有数字（收入万元、增长%、召开会议次）。
理由：数字被删掉或没有粘贴上，句子读起来顺，最容易漏看。
依据：GB/T 15835—2011 5.1：计量须有数字和单位。
修复：补上数字；没有的，连同单位一起删去。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.placeholder_findings import gap_findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.core.text import Span

_HUNDREDTHS = re.compile(r"百分之(?=[，。；、）\n]|$)")


def check(context: Context) -> Iterator[Finding]:
    yield from gap_findings(context, rule, "empty", _message)
    for found in _HUNDREDTHS.finditer(context.text):
        yield rule.finding(Span(*found.span()), _("“百分之”后面没有数字。"))


def _message(gap: Placeholder) -> str:
    what = gap.indicator or gap.unit
    return _("“{what}”只有单位“{unit}”，没有数字。").format(what=what, unit=gap.unit)


rule = Rule(
    id="PH006",
    name="单位前缺数字",
    severity="error",
    check=check,
    bad=(
        "全年实现非税收入«万元»，比上年增长6%，完成预算的99%。",
        "全年召开安全例会«次»，排查隐患12处，均已整改到位。",
        "群众满意度列全县第«位»，进位明显。",
        "全年入库税收12万元，同比增长«%»，增速有所放缓。",
        "药品收入占比下降«百分之»，结构改善。",
    ),
    good=(
        "举办美食节东山分会场、摄影展等活动。",
        "每万元产值能耗下降3%，亿元以上项目9个，减少会议层次，优化项目批次。",
    ),
)
