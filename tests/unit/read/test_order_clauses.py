"""Clauses that order how a thing is to be written, and those that only sound like it."""

from __future__ import annotations

import pytest

from drafter.read.order_clauses import clause_order

ORDERS = {
    "hold": ["这句牢骚就别写了", "加班的事不写", "法务部说别写赔偿金额", "后半句略去", "不能写已验收", "先挂着再说"],
    "anonymous": ["举办方名字隐去", "商户名称不得出现", "不要写驾驶员姓名", "别点名", "村名都别写"],
    "tone": [
        "写得含蓄一些",
        "这话太难听",
        "一句话带过",
        "别写死",
        "不要写成流水账",
        "写不写您定",
        "文字平实",
        "措辞稳妥一点",
    ],
    "frank": ["如实写上", "不能藏着掖着", "务必写进去", "别只报喜", "这个要写", "回避不了", "该写就写"],
    "part": ["要写进不足", "放到短板里", "请在困难里反映", "这是打算"],
    "place": ["放最前面写", "这条排在最后", "“夜校”放在第一部分写"],
    "length": ["不超过五句话", "稿子控制在1800字", "党建写两段就行", "最多三条"],
    "form": ["分条写", "每条带上责任科室", "按科室分段", "数字都核一遍", "单独列一块"],
    "title": ["题目用“青山镇2025年工作总结”"],
    "swap": ["写成“工作统筹不够”就行"],
}


@pytest.mark.parametrize(("kind", "clause"), [(kind, one) for kind, some in ORDERS.items() for one in some])
def test_an_order_from_end_to_end_is_known_by_its_kind(kind: str, clause: str) -> None:
    order = clause_order(clause)
    assert order is not None and (order.kind == kind or {order.kind, kind} == {"tone", "frank"})


@pytest.mark.parametrize(
    "clause",
    [
        "不得出现责任事故", "要求各单位如实上报台账", "群众不用再跑腿", "讲党课4次", "把群众冷暖放在前面", "材料不全退回18件",
        "写进村规民约", "不提供上门服务", "上报省厅", "口径不一样", "匿名举报12件", "不公开审理", "控制在3%以内", "不超过两个工作日",
        "名称核准1200件", "分片包干", "全面展开", "要提高认识", "没有来源", "突出民生导向", "认真查摆问题", "特别报告的事项", "预算安排",
        "增速放缓", "解放以后", "写好民生答卷",
    ],
)  # fmt: skip
def test_what_tells_of_work_is_no_order(clause: str) -> None:
    order = clause_order(clause)
    assert order is None or order.weak


@pytest.mark.parametrize("clause", ["改成“综合窗口”", "“坐堂办”改成“上门办”", "先写倡议书", "叫“邻里驿站”"])
def test_what_may_be_either_counts_only_beside_another_order(clause: str) -> None:
    order = clause_order(clause)
    assert order is not None and order.weak


@pytest.mark.parametrize("clause", ["咱们这份用不上", "这份也用不着", "总结里没法写", "本站材料用不上"])
def test_what_a_paper_has_no_use_for_is_held_back(clause: str) -> None:
    found = clause_order(clause)
    assert found is not None and found.kind == "hold"


@pytest.mark.parametrize(
    "clause", ["用不上", "根本用不上", "新系统用不上", "我们用不着", "村里用不上自来水", "这份图纸用上了"]
)
def test_what_people_have_no_use_for_is_told(clause: str) -> None:
    assert clause_order(clause) is None


@pytest.mark.parametrize(
    "clause",
    [
        "民办园12所今年没列入计划",
        "小修工程未列入计划",
        "两条支路还没列入打算",
        "3个点位已列入计划",
        "大棚改造被归到问题里",
    ],
)
def test_what_became_of_a_thing_is_no_order(clause: str) -> None:
    assert clause_order(clause) is None


@pytest.mark.parametrize("clause", ["这条列入计划", "那12所列入打算", "停车难放到问题里", "招人的事写进打算"])
def test_where_a_thing_is_to_stand_is_one(clause: str) -> None:
    found = clause_order(clause)
    assert found is not None and found.kind == "part"
