"""涉密素材

检查：起草时素材带密级标志。
理由：涉密内容不得进入非涉密的稿件和机器。
依据：起草工具自己的约定：不悄悄取舍，不悄悄丢弃。
修复：没有自动修复：整条未用；请按保密规定处理原文件。
"""

from __future__ import annotations

from drafter.check.remarks import of_kind
from drafter.check.rule import Rule

rule = Rule(
    "GR109",
    "涉密素材",
    "warning",
    of_kind("GR109", "涉密素材", "warning", "secret"),
    bad=(),
    good=(),
    needs=frozenset({"remarks"}),
)
