"""A line to the writer that says which part the lines below it are: 下面这些是馆长想明年干的，你润色润色; 底下几条都是没办成的.

It stands over them as a heading would, and is told as what it is: words to the writer.
"""

from __future__ import annotations

import re

from drafter.core.fact import FactRole

_BELOW = re.compile(
    r"(?:^|[，,；;。])(?:下面|以下|底下|后面|后头|下边)的?(?:这|那)?(?:里|头)?(?:些|几)?(?:\d{1,2}|[一二两三四五六七八九十])?(?:条|项|点|件|个|样|段)?(?:内容)?(?:都|均|全|就)?(?:是|算|为|属于?)(?P<said>[^，,。；;]{3,24})"
)
# What is told there, the first that the words name; what is still to come before what was not brought about.
_PARTS: tuple[tuple[FactRole, re.Pattern[str]], ...] = (
    (
        "plans",
        re.compile(
            r"明年|来年|下一?年(?!级)|下一?步|下阶段|下半年|往后|打算|计划|设想|(?:想|准备|打算|琢磨|惦记)着?(?:再|要|去)?[干做办搞推抓上弄]"
        ),
    ),
    ("problems", re.compile(r"问题|难处|困难|不足|短板|难题|(?:没|未|还没)(?:能)?[干办做搞弄][成完好]")),
    ("achievements", re.compile(r"成绩|亮点|成效|(?:已经?)?[干办做]成了?的|[干办做]完了?的")),
)
# 下面是明年的预算表, 以下是打算报的名单: a paper, and no part of this one.
_PAPER = re.compile(r"[表图册单稿]$|名单|附件|模板|格式|范文|去年的?(?:稿|材料|总结)")


def announced_part(text: str) -> tuple[FactRole, ...]:
    """The part that a line says the ones below it are; none where it names none, or tells a figure itself."""
    found = _BELOW.search(text)
    if not found or re.search(r"\d{2}|\d[.,]", text) or _PAPER.search(found["said"]):
        return ()
    return next(((role,) for role, words in _PARTS if words.search(found["said"])), ())
