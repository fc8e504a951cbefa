"""来源不一致

检查：起草时两处来源给同一指标两个数。
理由：哪个对只有经办人知道；悄悄取一个，错的就进了报告。
依据：起草工具自己的约定：不悄悄取舍，不悄悄丢弃。
修复：没有自动修复：核实后在来源里改，或在 case.yaml 用 authority 指定以谁为准。
"""

from __future__ import annotations

from drafter.check.remarks import of_kind
from drafter.check.rule import Rule

rule = Rule(
    "GR101",
    "来源不一致",
    "error",
    of_kind("GR101", "来源不一致", "error", "conflict"),
    bad=(),
    good=(),
    needs=frozenset({"remarks"}),
)
