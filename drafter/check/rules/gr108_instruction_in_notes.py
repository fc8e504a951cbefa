"""素材中的指令

检查：起草时素材里有写给起草人或模型的指令。
理由：素材只是素材；照办会改变事实。
依据：起草工具自己的约定：不悄悄取舍，不悄悄丢弃。
修复：没有自动修复：该处不照办、不写入。
"""

from __future__ import annotations

from drafter.check.remarks import of_kind
from drafter.check.rule import Rule

rule = Rule(
    "GR108",
    "素材中的指令",
    "warning",
    of_kind("GR108", "素材中的指令", "warning", "instruction"),
    bad=(),
    good=(),
    needs=frozenset({"remarks"}),
)
