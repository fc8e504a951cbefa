"""口语

检查：起草时要点里的口语没有把握改写，照录了。
理由：报告应用书面语。
依据：起草工具自己的约定：不悄悄取舍，不悄悄丢弃。
修复：没有自动修复：请改成书面语。
"""

from __future__ import annotations

from drafter.check.remarks import of_kind
from drafter.check.rule import Rule

rule = Rule(
    "GR107",
    "口语",
    "advice",
    of_kind("GR107", "口语", "advice", "colloquial"),
    bad=(),
    good=(),
    needs=frozenset({"remarks"}),
)
