"""Which figure answers a target of a plan, and whether it was met."""

from __future__ import annotations

import pytest

from drafter.claims.figures import figures_of
from drafter.claims.targets import answered_targets
from drafter.core.period import Period

PAIRS = [
    # plan, what was reached, what is said of it ("" if nothing answers)
    ("新建公厕12座", "新建公厕15座", "met"),
    ("新建公厕12座", "新建公厕12座", "met"),
    ("新建公厕12座", "新建公厕11座", "missed"),
    ("力争完成税收12亿元", "税收完成12.6亿元", "met"),
    ("力争完成税收12亿元", "税收完成11.9亿元", "missed"),
    ("税收完成12亿元", "税收完成119000万元", "missed"),
    ("城镇新增就业6000人", "新增城镇就业6100人", "met"),
    ("压减一般性支出10%", "一般性支出压减12%", "met"),
    ("压减一般性支出10%", "一般性支出压减8%", "missed"),
    ("压减一般性支出10%", "一般性支出增长12%", "missed"),
    ("规上工业增加值增长8%左右", "规上工业增加值增长7.9%", "met"),
    ("规上工业增加值增长8%左右", "规上工业增加值增长7.5%", "missed"),
    ("规上工业增加值增长8%", "规上工业增加值增长7.9%", "missed"),
    ("管网漏损率控制在12%以内", "管网漏损率11.4%", "met"),
    ("管网漏损率控制在12%以内", "管网漏损率12.4%", "missed"),
    ("新建公厕12座", "改造农贸市场15座", ""),
    ("新建公厕12座", "新建公厕投资15万元", ""),
    ("旅游收入增长8%", "旅游收入占比8%", ""),
    ("全市新增就业6000人", "全县新增就业6100人", ""),
]


@pytest.mark.parametrize(("plan", "told", "said"), PAIRS)
def test_what_a_target_is_answered_by(plan: str, told: str, said: str) -> None:
    targets = figures_of(plan, period=Period.parse("2025"), planned=True)
    found = answered_targets(plan, targets, figures_of(told, period=Period.parse("2025")))
    assert ["met" if one.met else "missed" for one in found] == ([said] if said else [])


def test_the_nearest_name_answers_and_of_two_like_ones_the_first() -> None:
    targets = figures_of("新建公厕12座", period=Period.parse("2025"), planned=True)
    reached = figures_of("新建公园3座，新建公厕13座，新建公厕14座", period=Period.parse("2025"))
    (one,) = answered_targets("新建公厕12座", targets, reached)
    assert one.figure.quantity.exact == 13 and "计划12座，实际13座" in one.words
