"""题文不符

检查：标题说的是一件事，下面写的是另一件事，或者大半与标题无关。
理由：标题是提纲，题文不符，读者找不到要找的内容。
依据：由 `drafter check --model` 问模型得来：原文逐字引用、种类在问的范围内、没有新数字、再问一遍没有撤回的才列出，一律作为建议。
修复：没有自动修复：由人判断。
"""

from __future__ import annotations

from drafter.check.opinions import opinions_of
from drafter.check.rule import Rule

rule = Rule(
    "MD004", "题文不符", "advice", opinions_of("MD004", "题文不符"), bad=(), good=(), needs=frozenset({"opinions"})
)
