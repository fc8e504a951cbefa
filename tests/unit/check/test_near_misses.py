"""Pairs that look alike: the slip a rule tells, and the right sentence of the same build on which it is silent."""

from __future__ import annotations

import pytest

from drafter.check.registry import built_in
from drafter.check.rule import Context
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report

PAIRS = [
    # one school told twice · the same column of three schools
    (
        "QT001",
        "全县初中在校生1234人，班额达标。到年末，初中在校生1243人。",
        "初中招生410人，在校生1234人。小学招生520人，在校生1243人。",
    ),
    ("QT001", "全县巡护里程1234公里。总的看，巡护里程1243公里。", "铁路巡护里程1234公里。公路巡护里程1243公里。"),
    (
        "QT001",
        "甲站检修设备1234台。总的看，检修设备1243台。",
        "甲站检修设备1234台。乙站检修设备1243台。丙站检修设备1342台。",
    ),
    # names parted by commas · a joint inside a name
    (
        "QT012",
        "采石业、砖瓦业、玻璃业产值分别增长4%、5%。",
        "采石业，砖瓦业，热力的生产和供应业产值分别增长4%、5%、6%。",
    ),
    ("QT012", "水费、电费和气费分别下降4%、5%。", "食品烟酒、交通和通信分别下降4%、5%。"),
    ("QT012", "小麦、玉米和大豆分别增产4%、5%。", "粮油、糖果和糕点分别增产4%、5%。"),
    # a bracket that closes before the next figure · an index has no parts
    ("QT002", "展馆19个（其中民办馆24个）。", "展馆19个（含民办馆），文化站164个。"),
    ("QT002", "新建泵站9座，其中电灌站12座。", "物价指数99，其中服务价格指数100。"),
    # the inner share is of the outer one's whole
    (
        "QT004",
        "登记车辆1140辆，其中货车300辆，占32%。",
        "货车1140辆，占比19%，其中冷链货车300辆，占比5%。",
    ),
    ("LG014", "园区近300余家企业复工。", "园区附近300余家企业复工。"),
    ("LG014", "共签下约2亿元以上的合同。", "签约2亿元以上的合同9份。"),
    ("PH010", "养殖户电话13812340056。", "产量1200.13812340056年增速"),
    ("QT017", "向9名孤儿发放救助金130万元。", "向140名低保对象、9名孤儿发放救助金130万元。"),
    ("LG032", "县塑料制品检验中心扩建。县塑料制品检测中心投用。", "有省级塑料制品检验中心3个，市级塑料制品检测中心4个。"),
    ("ST016", "一、抓收入\n二、抓支出\n支出平稳。", "一、抓收入\n以上报告，请审议。\n二、抓支出\n责任单位：各股室"),
]


def _findings(rule: str, text: str) -> list[str]:
    return [finding.message for finding in built_in(rule).check(Context(parse_report(text), load_profile("generic")))]


@pytest.mark.parametrize(("rule", "slip", "near_miss"), PAIRS)
def test_the_slip_is_told_and_its_near_miss_is_not(rule: str, slip: str, near_miss: str) -> None:
    assert _findings(rule, slip)
    assert _findings(rule, near_miss) == []
