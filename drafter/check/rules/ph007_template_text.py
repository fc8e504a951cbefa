"""模板提示未删

检查：模板里的提示语、变量没有删除或替换（[此处输入…]、{{单位}}、【部门】、□□□、______）。
理由：模板痕迹留在正文里，说明这一处没有写。
依据：GB/T 9704—2012 7.3：正文、标题、发文机关等要素须齐全。
修复：换成实际内容，或删去提示。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.placeholder_findings import gap_findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder


def check(context: Context) -> Iterator[Finding]:
    return gap_findings(context, rule, "template", _message)


def _message(_gap: Placeholder) -> str:
    return _("模板的提示或空格还留在这里，请换成实际内容或删去。")


rule = Rule(
    id="PH007",
    name="模板提示未删",
    severity="error",
    check=check,
    bad=(
        "«[此处输入标题]»\n今年工作进展顺利。",
        "«{{unit}}»工作总结",
        "«单击或点击此处输入文字»。",
        "签发人：«□□□»",
        "共受理«{数量}»件，«{% if 超期 %}»其中超期«[[件数]]»件。",
        "«[在此处键入]»",
    ),
    good=(
        "【积极的财政政策】是指增加支出、减少税收的政策。",
        "□是　□否",
        "群众点击图标即可选择办事窗口。",
    ),
)
