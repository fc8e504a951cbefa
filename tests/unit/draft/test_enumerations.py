"""Totals and their parts, things of one kind, growth behind its figure: told as a report lists them, and left where it is not certain."""

from __future__ import annotations

import pytest

from drafter.draft.enumerations import listed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("召开例会12次，专题会8次，座谈会3次", "召开例会12次、专题会8次、座谈会3次"),
        ("争取债券26亿元：新增18亿元、再融资8亿元", "争取债券26亿元，其中新增18亿元、再融资8亿元"),
        ("获评省级示范村3个：东坡、西桥、南屏", "获评省级示范村3个，分别为东坡、西桥、南屏"),
        ("水利资金4.2亿元：改造渠道32公里、泵站6座", "水利资金4.2亿元，改造渠道32公里、泵站6座"),
        ("教育支出5.4亿元（增长5.1%）", "教育支出5.4亿元，增长5.1%"),
        ("债券20亿元：新增18亿元、再融资8亿元", "债券20亿元：新增18亿元、再融资8亿元"),
        ("示范村3个：东坡、西桥", "示范村3个：东坡、西桥"),
        ("东区2.4亿元（增长7%）、西区5.1亿元（增长8%）", "东区2.4亿元（增长7%）、西区5.1亿元（增长8%）"),
        ("检查企业45家，发现隐患132处", "检查企业45家，发现隐患132处"),
        ("消防队5支，巡护队17支，合计723人", "消防队5支，巡护队17支，合计723人"),
        ("合格率95%，满意率98%", "合格率95%，满意率98%"),
    ],
)
def test_what_belongs_together_is_listed(text: str, said: str) -> None:
    assert listed(text) == said


def test_an_act_is_done_to_no_thing_it_cannot_be_done_to() -> None:
    assert listed("建设消防站2座，专职队员80名") == "建设消防站2座，专职队员80名"
    assert listed("整治飞线64处，口袋公园3个") == "整治飞线64处，口袋公园3个"
    assert listed("新建泵站3座，水闸2座") == "新建泵站3座、水闸2座"
