"""搭配不当

检查：动词与宾语、定语与中心语、主语与谓语搭配不当，如“提高态度”“发挥水平”。
理由：词语搭配靠语感和上下文，词表列不全。
依据：由 `drafter check --model` 问模型得来：原文逐字引用、种类在问的范围内、没有新数字、再问一遍没有撤回的才列出，一律作为建议。
修复：没有自动修复：由人判断。
"""

from __future__ import annotations

from drafter.check.opinions import opinions_of
from drafter.check.rule import Rule

rule = Rule(
    "MD001", "搭配不当", "advice", opinions_of("MD001", "搭配不当"), bad=(), good=(), needs=frozenset({"opinions"})
)
