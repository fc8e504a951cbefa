"""未达目标

检查：起草时全年数低于目标。
理由：没完成不能写成完成、超额完成。
依据：起草工具自己的约定：不悄悄取舍，不悄悄丢弃。
修复：没有自动修复：如实写，并在问题或打算中说明。
"""

from __future__ import annotations

from drafter.check.remarks import of_kind
from drafter.check.rule import Rule

rule = Rule(
    "GR106",
    "未达目标",
    "warning",
    of_kind("GR106", "未达目标", "warning", "target_missed"),
    bad=(),
    good=(),
    needs=frozenset({"remarks"}),
)
