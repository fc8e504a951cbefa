"""单位或领域名称待填

检查：单位、地区、领域的名称用 **、XX 等代替，还没有换成实名。
理由：套用模板或脱敏稿时名称没有换回来，文件不能发。
依据：《党政机关公文处理工作条例》第十九条；GB/T 9704—2012 7.3.3 正文要素齐全。
修复：换成本单位、本地区或本领域的规范名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.placeholder_findings import gap_findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder


def check(context: Context) -> Iterator[Finding]:
    return gap_findings(context, rule, "entity", _message)


def _message(_gap: Placeholder) -> str:
    return _("这里的单位、地区或领域名称还没有填。")


rule = Rule(
    id="PH002",
    name="单位或领域名称待填",
    severity="error",
    check=check,
    bad=(
        "今年以来，«**»局党组带头落实责任。",
        "推动«XX»县高质量发展。",
    ),
    good=(
        "今年以来，区水务局党组带头落实责任。",
        "打掉廖某某等9人团伙。",
    ),
)
