"""数字待填

检查：正文里用 **、XX、？、【待补】等占着位置、还没有填上的数字。
理由：数字没有填就发出去，是最常见也最难看的差错。
依据：《党政机关公文处理工作条例》第十九条：公文内容要准确；本工具约定的待补写法。
修复：向责任科室要到数字后用 drafter fill 填入，不能估填。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.placeholder_findings import gap_findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder


def check(context: Context) -> Iterator[Finding]:
    def said(gap: Placeholder) -> str:
        return _message(gap, marked=gap.span.of(context.text).startswith("【"))

    return gap_findings(context, rule, "metric", said)


def _message(gap: Placeholder, *, marked: bool) -> str:
    """marked: 【待补：成文日期】 need not wait for a figure; one with a unit does."""
    what = gap.indicator or _("这里的数字")
    if gap.unit:
        return _("“{what}”的数字还没有填（单位：{unit}）。").format(what=what, unit=gap.unit)
    if marked:
        return _("“{what}”还没有填。").format(what=what)
    return _("“{what}”的数字还没有填。").format(what=what)


rule = Rule(
    id="PH001",
    name="数字待填",
    severity="error",
    check=check,
    bad=(
        "全年召开调度会共«**»次，落实事项9件。",
        "完成投资«XX»万元，增长«*»%。",
        "举办培训«？»期，参训30人。",
        "巡河«【待补：巡河次数（次）】»。",
    ),
    good=(
        "构建“10+X”产业体系，开展“数据要素×”行动。",
        "印发《XX村集体资产管理办法》，完善“4×4”布局。",
    ),
)
