"""说理不通

检查：原因和结果、前提和结论、前句和后句接不上或者互相矛盾。
理由：因果、转折是否成立要读懂意思才知道。
依据：由 `drafter check --model` 问模型得来：原文逐字引用、种类在问的范围内、没有新数字、再问一遍没有撤回的才列出，一律作为建议。
修复：没有自动修复：由人判断。
"""

from __future__ import annotations

from drafter.check.opinions import opinions_of
from drafter.check.rule import Rule

rule = Rule(
    "MD003", "说理不通", "advice", opinions_of("MD003", "说理不通"), bad=(), good=(), needs=frozenset({"opinions"})
)
