"""词语被遮盖

检查：汉字中间夹着 ***、XX 一类遮盖符号，原词看不出来。
理由：多是网络稿的敏感词被自动屏蔽，或脱敏后没有还原。
依据：《党政机关公文处理工作条例》第十九条：公文表述要准确、规范。
修复：还原成完整的词语（如“非正常上访”）。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.placeholder_findings import gap_findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder


def check(context: Context) -> Iterator[Finding]:
    return gap_findings(context, rule, "masked", _message)


def _message(_gap: Placeholder) -> str:
    return _("这里有词语被符号遮住，请还原成完整的词。")


rule = Rule(
    id="PH004",
    name="词语被遮盖",
    severity="warning",
    check=check,
    bad=(
        "确保不发生非«***»访事件。",
        "完善基础«**»台账。",
    ),
    good=("确保不发生非正常上访事件。",),
)
