"""名称日期没有出处

检查：给出素材后，报告中的日期、《文件标题》、文号、单位和人名在素材和往期报告中都没有。
理由：凭空多出来的文件名、日期和单位，与编出来的数字一样经不起查。
依据：素材、案例信息或往期报告中有同样的字样，即为有出处。
修复：核对是否写错；确有其事的，补进素材。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.source_figures import is_figure, unsupported_figures
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for grounding in unsupported_figures(context):
        if not is_figure(grounding.mention):
            words = _("“{quote}”在素材中没有。请核对是否写错。").format(quote=grounding.mention.text)
            yield rule.finding(grounding.mention.span, words, left=grounding.mention.text)


rule = Rule(
    id="GR003",
    name="名称日期没有出处",
    severity="advice",
    check=check,
    bad=(),
    good=("印发《值班安排》。",),
    needs=frozenset({"groundings"}),
)
