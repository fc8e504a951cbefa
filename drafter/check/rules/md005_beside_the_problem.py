"""措施答非所问

检查：打算里的措施说的不是前面那个问题，或者只是表态、没有办法。
理由：问题和措施字面相近、内容不对应，只有读懂才看得出来。
依据：由 `drafter check --model` 问模型得来：原文逐字引用、种类在问的范围内、没有新数字、再问一遍没有撤回的才列出，一律作为建议。
修复：没有自动修复：由人判断。
"""

from __future__ import annotations

from drafter.check.opinions import opinions_of
from drafter.check.rule import Rule

rule = Rule(
    "MD005",
    "措施答非所问",
    "advice",
    opinions_of("MD005", "措施答非所问"),
    bad=(),
    good=(),
    needs=frozenset({"opinions"}),
)
