"""换词重复

检查：同一个意思在一段里换个说法又说一遍，没有增加内容。
理由：材料要精练，字面不同的重复程序查不出来。
依据：由 `drafter check --model` 问模型得来：原文逐字引用、种类在问的范围内、没有新数字、再问一遍没有撤回的才列出，一律作为建议。
修复：没有自动修复：由人判断。
"""

from __future__ import annotations

from drafter.check.opinions import opinions_of
from drafter.check.rule import Rule

rule = Rule(
    "MD002", "换词重复", "advice", opinions_of("MD002", "换词重复"), bad=(), good=(), needs=frozenset({"opinions"})
)
