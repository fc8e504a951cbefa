"""What the notes say cannot be brought about, told as a plan that will be: 将于年底前清零 where they say 要年底前清零，清不完."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause

_WILL = re.compile(
    "将(?![近军])|确保|力争|保证|计划|拟|预计|争取|(?<!不)(?:可以?|能够?|会)(?:于|在|按|如期)|(?<![未没不])(?:按[期时]|如期)"
)
# Behind what is asked: 清不完, 估计拆不掉, 也招不满; at the end of its clause, the verb being the one before it.
_CANNOT = re.compile(
    r"[，,；](?:但是?|可是?|不过|我们|目前|现在|看来|估计|恐怕|肯定|怕是|怕|根本|实在|还是|也|都|就|怎么也|按现在的?[一-鿿]{2,4}|[一-鿿]{0,4}?)"
    r"(?P<verb>[一-鿿])不(?:完|了|掉|满|齐|成|到|上|动|清|好|够|下来|出来|出去|起来|到位)了?(?=[，。；]|$)"
)
# 我们觉得够呛: what those who must do it think of it.
_DOUBTED = re.compile(
    r"(?:觉得|看[着来]?|估[计摸]|想|怕)?(?:有?[点些]|挺|很|还是)?(?:悬|够呛|玄|没把握|没戏|没底|难说)(?:乎|了)?(?=[，。；]|$)"
)
_HARD = re.compile("难|不[了能足够]|无法|未[能必]|未完|压力|风险|恐|不易|不及")


def out_of_reach_as_plan(clause: Clause, near: Sequence[Clause], text: str) -> Iterator[Reason]:
    """near: the source clauses it tells, what goes on with them too. text: the whole; what it says of the difficulty anywhere is not missed."""
    said = _WILL.search(clause.text)
    if said is None or _HARD.search(text):
        return
    told = "，".join(source.text.strip("，。；") for source in near)
    doubted = _DOUBTED.search(told)
    if doubted:
        yield Reason("plan", said[0], doubted[0])
        return
    for found in _CANNOT.finditer(told):
        asked = told[: found.start()]
        if found["verb"] in asked or found["verb"] in clause.text:
            yield Reason("plan", said[0], found[0].strip("，,；"))
            return
