"""Plans by what they do, where nothing else parts them."""

from __future__ import annotations

import pytest

from drafter.language.remedy_heads import remedy_head
from drafter.plan.remedy_items import items_by_remedy
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("招聘血站检验员4名", "加强队伍建设"),
        ("采血车更换1台", "完善设施设备"),
        ("盐仓二期8月封顶，年底投用", "加快项目建设"),
        ("修订献血奖励办法", "健全制度机制"),
        ("6处隐患4月前整改销号", "抓好问题整改"),
        ("开展献血宣传12场", "加强宣传引导"),
        ("救助补贴5月底前发放到位", "强化资金保障"),
        ("历史欠费分户清收，力争压减300万元", "化解存量问题"),
    ],
)
def test_act_and_thing_give_the_head(text: str, head: str) -> None:
    assert remedy_head(text) == head


@pytest.mark.parametrize(
    "text",
    [
        "编制完成“十五五”发展规划",  # no posts
        "办好侨乡文化节",
        "一季度召开水价听证会，6条隐患清零",  # the second is another thing
        "实现销售收入2亿元",
        "再建数字化接种门诊2家",
    ],
)
def test_what_is_plainly_of_no_kind_has_none(text: str) -> None:
    assert remedy_head(text) == ""


def _plans(*texts: str) -> list:
    return [fact(text, "plans", at=str(at)) for at, text in enumerate(texts)]


def test_those_of_a_kind_stand_behind_one_head_and_the_rest_last() -> None:
    told = _plans(
        "更换采血车1台", "办好侨乡文化节", "招聘检验员4名", "补充护士6名", "血库扩容改造完成", "隐患4月前销号"
    )
    items = items_by_remedy(told)
    assert items is not None
    assert [item.lead for item in items] == ["完善设施设备", "加强队伍建设", "抓好问题整改", ""]
    assert {one for item in items for one in item.fact_ids} == {one.id for one in told}


def test_few_or_each_of_its_own_kind_are_not_parted() -> None:
    assert items_by_remedy(_plans("更换采血车1台", "招聘检验员4名")) is None
    assert items_by_remedy(_plans("办好侨乡文化节", "实现收入2亿元", "招聘检验员4名", "出版年鉴", "创建示范站")) is None
