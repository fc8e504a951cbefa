"""说法与素材走样

检查：给出素材后，句子说的是某条素材，可状态、范围、肯定否定、程度、语气、责任等与素材不是一类。
理由：在推写成建成、全市写成全省，数字全对也是假话。
依据：只比封闭的词类，且只比确实说这条素材的句子；换说法、换单位不算不同。
修复：没有自动修复：照素材改，或先改素材。
"""

from __future__ import annotations

from drafter.check.rule import Example
from drafter.check.verdicts import bent, claim_rule
from drafter.core.messages import _

rule = claim_rule(
    "GR004",
    "说法与素材走样",
    "error",
    bent,
    lambda: _("文中写“{said}”，素材写“{source}”（{place}）。请以素材为准。"),
    bad=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。«东门片区雨污分流改造已建成，覆盖住户860户。»",
            facts=("东门片区雨污分流改造在建，覆盖住户860户",),
        ),
    ),
    good=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。东门片区雨污分流改造正在建设，覆盖住户860户。",
            facts=("东门片区雨污分流改造在建，覆盖住户860户",),
        ),
    ),
)
