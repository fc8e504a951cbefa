"""口头来源

检查：起草时要点注明口头、电话、估计。
理由：没有书面依据的数不能上报。
依据：起草工具自己的约定：不悄悄取舍，不悄悄丢弃。
修复：没有自动修复：要到书面数后改要点。
"""

from __future__ import annotations

from drafter.check.remarks import of_kind
from drafter.check.rule import Rule

rule = Rule(
    "GR105",
    "口头来源",
    "warning",
    of_kind("GR105", "口头来源", "warning", "hearsay"),
    bad=(),
    good=(),
    needs=frozenset({"remarks"}),
)
