"""疑似他单位职责

检查：起草时要点说的是别的单位的工作。
理由：写进来就是替别人报成绩。
依据：起草工具自己的约定：不悄悄取舍，不悄悄丢弃。
修复：没有自动修复：确属本单位的，去掉“某某送来”一类字样再起草。
"""

from __future__ import annotations

from drafter.check.remarks import of_kind
from drafter.check.rule import Rule

rule = Rule(
    "GR104",
    "疑似他单位职责",
    "warning",
    of_kind("GR104", "疑似他单位职责", "warning", "foreign_duty"),
    bad=(),
    good=(),
    needs=frozenset({"remarks"}),
)
