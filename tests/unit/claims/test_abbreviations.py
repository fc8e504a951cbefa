"""When a short name of the notes is a sheet's full one, and when it is another thing."""

from __future__ import annotations

import pytest

from drafter.claims.abbreviations import abbreviates, continues, is_flow


@pytest.mark.parametrize(
    ("short", "full", "grade"),
    [
        ("养老服务站点", "新建养老服务站点", "same"),
        ("殡葬补贴发", "发放殡葬补贴资金", "same"),
        ("低收入户新纳", "新纳入低收入对象", "same"),
        ("苗木新品种", "引进苗木花卉新品种", "middle"),
        ("减租", "减免租金", "middle"),
        ("追回违规资金", "追回违规使用社保资金", "middle"),
    ],
)
def test_a_short_name_is_known(short: str, full: str, grade: str) -> None:
    assert abbreviates(short, full) == grade


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("志愿者新增", "志愿者累计"),
        ("县本级水利投资", "全县水利投资"),
        ("基金收入", "基金支出"),
        ("男职工体检", "女职工体检"),
        ("一般债券", "专项债券"),
        ("检查", "安全检查"),
        ("培训", "船员安全技能培训"),
        ("省级示范社", "市级示范社"),
        ("报废船舶", "新购船舶"),
        ("发放贷款", "收回贷款"),
    ],
)
def test_another_thing_is_none(short: str, full: str) -> None:
    assert abbreviates(short, full) == ""


def test_a_count_with_a_plus_is_no_stock() -> None:
    assert abbreviates("站点", "站点累计", gained=True) == ""


@pytest.mark.parametrize(
    ("short", "full", "told", "one"),
    [
        ("新品种引", "引进林果新品种", "青山林果中心", True),
        ("新品种引", "引进林果新品种", "白水渔政站", False),
        ("罚款", "涉林案件罚款", "查处涉林案件68起，", True),
        ("利润", "社有企业利润总额", "社有企业营收3亿元，", True),
        ("支出", "社有企业收入", "社有企业营收3亿元，", False),
    ],
)
def test_what_stands_in_front_may_have_been_told(short: str, full: str, told: str, one: bool) -> None:
    assert continues(short, full, told) is one


@pytest.mark.parametrize(("name", "flow"), [("新建站点", True), ("危桥改造", True), ("站点", False)])
def test_what_is_done_or_came_new_is_a_flow(name: str, flow: bool) -> None:
    assert is_flow(name) is flow
