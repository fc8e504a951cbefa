"""列举的项数与所说的不符

检查：“四个方面：一是……二是……三是……”“五个到位，即……”“甲、乙、丙四个片区”，说的项数与列出的项数不同。
理由：读者会数；多一项、少一项，不是漏写就是数错。
依据：序号连着写完、每一项都含引号里的那个词，或者几项紧挨着总数的才判；有“等”“主要”“包括”的不算。
修复：补上漏的一项，或改正项数。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.announced import miscounted
from drafter.check.item_numbers import is_damaged
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    if context.once(is_damaged):
        return
    for each in miscounted(context.text):
        words = _("说的是{said}项，列出的是{found}项。请核对。").format(said=each.said, found=each.found)
        yield rule.finding(each.span, words, left=str(each.said), right=str(each.found))


rule = Rule(
    id="QT024",
    name="列举的项数与所说的不符",
    severity="warning",
    check=check,
    bad=(
        "重点抓了«四个»方面：一是修渠道，二是清河道，三是种护岸林。",
        "做到«“四个到位”»：人员到位、物资到位、预案到位。",
        "在城南、河口、桥西«四个片区»开展试点。",
    ),
    good=(
        "重点抓了三个方面：一是修渠道，二是清河道，三是种护岸林。",
        "做到“三个到位”：人员到位、物资到位、预案到位。坚持面向“三农”、服务“三农”。",
        "在城南、河口、桥西三个片区，城南、河口、桥西等四个片区开展试点。",
        "重点抓了四个方面：一是修渠道。\n二是清河道。\n三是种护岸林。\n四是建水文站。",
    ),
)
