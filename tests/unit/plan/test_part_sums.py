"""Parts that nearly make their count are marked with the sum; parts that need not be all are left alone."""

from __future__ import annotations

import pytest

from drafter.core.edit import apply_edits
from drafter.plan.joined import Joins
from drafter.plan.part_sums import doubt_sums
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("普查古树82株，国槐51、银杏30", "普查古树【待核：82株／国槐51、银杏30，合计81株】"),
        (
            "争取资金643.2亿：国债41.5亿、预算内8.2亿、债券584.5亿",
            "争取资金【待核：643.2亿／国债41.5亿、预算内8.2亿、债券584.5亿，合计634.2亿】",
        ),
        (
            "发放贷款20.5亿元，其中种植12亿元、养殖8.8亿元",
            "发放贷款【待核：20.5亿元／种植12亿元、养殖8.8亿元，合计20.8亿元】",
        ),
        ("维修泵站50座，大型6座、中型19座、小型24座", "维修泵站【待核：50座／大型6座、中型19座、小型24座，合计49座】"),
    ],
)
def test_they_are_marked(text: str, told: str) -> None:
    note, joins = fact(text), Joins()
    doubt_sums([note], joins)
    assert apply_edits(note.text, joins.amendments[note.id]) == told
    assert [remark.kind for remark in joins.remarks] == ["conflict"]


@pytest.mark.parametrize(
    "text",
    [
        "普查古树82株，国槐52、银杏30",
        "普查古树82株，国槐31、银杏20",
        "普查古树82株，同比增长51、国槐30",
        "修泵站50座，投资26万元、用工23人",
        "减负35.8亿元：退税32.27亿元、缓税3.52亿元",
        "总投资100亿元，其中中央50亿元、省级49亿元",
        "查出隐患8处，火灾4、用电3",
    ],
)
def test_others_are_not(text: str) -> None:
    joins = Joins()
    doubt_sums([fact(text)], joins)
    assert not joins.remarks
