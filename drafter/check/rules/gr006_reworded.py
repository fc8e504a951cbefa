"""改述

检查：给出素材后，句子说的是某条素材，用词素材里没有，是不是一个意思要人看。
理由：换个说法有时就换了轻重，机器说不准，只有经办人知道。
依据：数字、名称和封闭词类都一致，只有用词不同的句子才报。
修复：对照素材看一遍；意思没变就不用改。
"""

from __future__ import annotations

from drafter.check.rule import Example
from drafter.check.verdicts import claim_rule, reworded
from drafter.core.messages import _

rule = claim_rule(
    "GR006",
    "改述",
    "advice",
    reworded,
    lambda: _("“{said}”素材里没有这样说，请对照素材：“{source}”（{place}）。"),
    bad=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。«东门片区雨污分流改造覆盖住户860户，居民雀跃。»",
            facts=("东门片区雨污分流改造覆盖住户860户",),
        ),
    ),
    good=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。东门片区雨污分流改造覆盖住户860户。",
            facts=("东门片区雨污分流改造覆盖住户860户",),
        ),
    ),
)
