"""Two names of one thing in other words, and names that only share words."""

from __future__ import annotations

import pytest

from drafter.claims.sameness import kinship


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("化解矛盾纠纷", "矛盾纠纷调处"),
        ("巡河", "巡查河道"),
        ("图书借阅合计", "借阅图书册次"),
        ("检修路灯", "路灯维修"),
        ("慰问高龄老人", "高龄老人走访慰问"),
        ("采购防汛物资", "购置防汛物资"),
        ("签约招商项目", "招商项目签约数"),
        ("栽植行道树", "种植行道树"),
    ],
)
def test_one_thing_in_other_words(one: str, two: str) -> None:
    assert kinship(one, two) == kinship(two, one) == "same"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("招聘会", "专场招聘会"),
        ("网上办件量", "办件量"),
        ("合计幼儿数", "在园幼儿"),
        ("义务植树", "植树"),
        ("接处警", "接警出动"),
    ],
)
def test_a_name_that_says_more_may_be_a_part(one: str, two: str) -> None:
    assert kinship(one, two) == kinship(two, one) == "within"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("东片区改造管网", "西片区改造管网"),
        ("消防演练", "防汛演练"),
        ("排查隐患", "整改隐患"),
        ("受理案件", "办结案件"),
        ("贷款余额", "存款余额"),
        ("培训驾驶员", "培训保安员"),
        ("未整改问题", "整改问题"),
        ("拆除违法建设", "查处违法建设"),
        ("投诉量", "举报量"),
        ("落实水利投资", "水利投资完成"),
        ("第12所学校铺设跑道", "第21所学校铺设跑道"),
        ("在园幼儿", "幼儿园教职工"),
        ("实有病床", "编制病床"),
    ],
)
def test_what_is_left_over_tells_two_things_apart(one: str, two: str) -> None:
    assert kinship(one, two) == kinship(two, one) == ""
