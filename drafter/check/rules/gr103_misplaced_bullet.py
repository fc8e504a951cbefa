"""素材放错部分

检查：起草时列在成绩里的要点说的是问题或打算。
理由：问题写进成绩会被当成成绩，也会漏报问题。
依据：起草工具自己的约定：不悄悄取舍，不悄悄丢弃。
修复：没有自动修复：在要点里移到对应标题下。
"""

from __future__ import annotations

from drafter.check.remarks import of_kind
from drafter.check.rule import Rule

rule = Rule(
    "GR103",
    "素材放错部分",
    "warning",
    of_kind("GR103", "素材放错部分", "warning", "misplaced"),
    bad=(),
    good=(),
    needs=frozenset({"remarks"}),
)
