"""同比算不平

检查：起草时表中同比与数值、上年同期算不平。
理由：三个数里至少一个是错的。
依据：起草工具自己的约定：不悄悄取舍，不悄悄丢弃。
修复：没有自动修复：核对本期数、上年同期数或同比。
"""

from __future__ import annotations

from drafter.check.remarks import of_kind
from drafter.check.rule import Rule

rule = Rule(
    "GR102",
    "同比算不平",
    "error",
    of_kind("GR102", "同比算不平", "error", "growth_refuted"),
    bad=(),
    good=(),
    needs=frozenset({"remarks"}),
)
