"""素材没有的说法

检查：给出素材后，句子说的是某条素材，又添了素材没有的夸奖、效果、名次或单位。
理由：“受到好评”“走在前列”没有来源，经不起一问。
依据：只看确实说某条素材的句子里添的词。
修复：没有自动修复：补上素材，或删去。
"""

from __future__ import annotations

from drafter.check.rule import Example
from drafter.check.verdicts import claim_rule, unsupported
from drafter.core.messages import _

rule = claim_rule(
    "GR005",
    "素材没有的说法",
    "warning",
    unsupported,
    lambda: _("“{said}”素材没有说（这句说的是“{source}”，{place}）。请补素材或删去。"),
    bad=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。«更换东门片区老旧水表1860块，受到群众一致好评。»",
            facts=("更换东门片区老旧水表1860块",),
        ),
    ),
    good=(
        Example(
            "某局2024年工作总结\n一、工作情况\n（一）抓改造。更换东门片区老旧水表1860块。",
            facts=("更换东门片区老旧水表1860块",),
        ),
    ),
)
