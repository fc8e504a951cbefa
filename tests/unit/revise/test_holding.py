"""A rewritten item held against what it said and what was given: bent by kind, faithful by kind, and what gives way to the original."""

from __future__ import annotations

import pytest

from drafter.core.fact import FactRole
from drafter.revise.holding import Ground, bends, hold

BEFORE = "窗口服务还不够便利。青河镇、柳林镇等5个服务点未接入系统，占12.5%，群众平均等候38分钟，《便民服务规程》2023年3月起执行不到位，压力较大。"
FACT = "截至6月底，青河镇3个服务点设备老化"


def ground(item: str, *facts: str, may: tuple[str, ...] = (), role: FactRole = "problems") -> Ground:
    return Ground(item, facts, may, role)


@pytest.mark.parametrize(
    "after",
    [
        BEFORE,
        BEFORE + "截至6月底，青河镇3个服务点设备老化。",
        BEFORE.replace("窗口服务还不够便利", "窗口服务不够便利"),
    ],
)
def test_what_may_be_added_need_not_be(after: str) -> None:
    assert bends(ground(BEFORE, may=(FACT,)), after) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5个", "6个"),
        ("12.5%", "1.25%"),
        ("12.5%", "12.5个百分点"),
        ("38分钟", "38小时"),
        ("未接入", "已接入"),
        ("不够便利", "较为便利"),
        ("不到位", "到位"),
        ("青河镇、柳林镇", "青河镇、桃源镇"),
        ("柳林镇", ""),
        ("《便民服务规程》", "《便民服务条例》"),
        ("2023年3月", "2023年5月"),
        ("，占12.5%", ""),
        ("压力较大", "压力"),
        ("压力较大", "压力略有缓解"),
        ("等5个服务点", "等5个服务点（其中2个为村级）"),
        ("群众平均等候38分钟", "群众平均等候38分钟，同比增长4%"),
        ("平均等候", "平均等候不足"),
        ("群众平均等候", "群众未等候"),
    ],
)
def test_a_bent_word_is_named(old: str, new: str) -> None:
    after = BEFORE.replace(old, new)
    assert after != BEFORE
    assert bends(ground(BEFORE, may=(FACT,)), after)


@pytest.mark.parametrize(
    ("before", "after", "slot"),
    [
        ("完成投资12.5亿元。", "投资目标12.5亿元。", "role"),
        ("到位补助380万元。", "计划补助380万元。", "status"),
        ("推进污水处理厂建设。", "完成污水处理厂建设。", "status"),
        ("正在编制防汛预案。", "编制完成防汛预案。", "status"),
        ("部分路段破损。", "全部路段破损。", "degree"),
        ("多数泵站带病运行。", "个别泵站带病运行。", "degree"),
        ("办理事项500件。", "办理事项500件，群众一致好评。", "praise"),
        ("处理投诉46件。", "处理投诉46件，成效显著。", "praise"),
        ("河道清淤尚未开工。", "河道清淤开工。", "polarity"),
        ("河道清淤开工，护岸停工。", "河道清淤未开工，护岸停工。", "polarity"),
        ("县级检查发现漏项7处。", "市级检查发现漏项7处。", "scope"),
        ("漏损率偏高，高发于老城区。", "漏损率高发于老城区。", "soften"),
        ("配套资金滞后，缺口仍然较大。", "配套资金滞后，有缺口。", "soften"),
        ("档案扫描差错多。", "档案扫描差错严重。", "degree"),
        ("约300户没有通气。", "300户没有通气。", "approximator"),
        ("拖欠工资3起。", "拖欠工资3起，涉及51人。", "figure"),
        ("被投诉21次。", "被投诉21人次。", "figure"),
        ("由环卫所负责清运，进度慢。", "由水务站负责清运，进度慢。", "object"),
    ],
)
def test_a_lie_is_named_by_its_slot(before: str, after: str, slot: str) -> None:
    roles: tuple[FactRole, ...] = ("problems", "achievements")
    for role in roles:
        assert slot in {reason.slot for reason in bends(ground(before, role=role), after)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("东片区欠费3户、西片区欠费5户。", "东片区欠费5户、西片区欠费3户。"),
        ("甲、乙两镇分别有3户、5户未达标。", "甲、乙两镇分别有5户、3户未达标。"),
        ("收入增长3%，支出下降5%。", "收入增长5%，支出下降3%。"),
        ("收入增长3%，支出下降5%。", "收入下降3%，支出增长5%。"),
        ("城东站已验收，城西站未验收。", "城西站已验收，城东站未验收。"),
        ("完成三项任务，两项滞后。", "完成两项任务，三项滞后。"),
        ("召开会议**次，尚不规范。", "召开会议12次，尚不规范。"),
        ("超过40家企业停产。", "不足40家企业停产。"),
    ],
)
def test_what_changes_places_is_bent(before: str, after: str) -> None:
    assert bends(ground(before), after)


@pytest.mark.parametrize(
    ("item", "fact", "after"),
    [
        (
            "公路养护不够到位。部分路段破损，养护队伍力量薄弱，有待进一步加强。",
            "县道破损路面12公里",
            "公路养护不够到位。养护队伍力量薄弱；部分路段破损，县道破损路面达12公里。",
        ),
        (
            "预算执行偏慢。部分单位用款计划编报不细，年底集中支付，资金沉淀较多。",
            "12家单位存量资金超过1年未用，共436万元",
            "预算执行偏慢，部分单位用款计划编报不细、年底集中支付，致使资金沉淀较多。其中，12家单位存量资金超过1年未用，共436万元。",
        ),
        (
            "窗口作风不实，被投诉21次，整改不彻底。",
            "排队超过1小时的占18%",
            "窗口作风不实，整改不彻底，被投诉21次，排队超过1小时的占18%。",
        ),
        (
            "管网漏损偏高。老城区管网使用年限长，接口锈蚀多，夜间渗漏发现慢。",
            "漏损率17.3%，高出考核要求5.3个百分点",
            "管网漏损偏高。漏损率17.3%，高出考核要求5.3个百分点。老城区管网使用年限长、接口锈蚀多，夜间渗漏发现慢。",
        ),
        ("执法力量不足。在编12人，实有9人。", "", "执法力量不足，在编12人、实有9人。"),
    ],
)
def test_a_faithful_rewrite_stands(item: str, fact: str, after: str) -> None:
    told = hold(ground(item, *filter(None, [fact])), after)
    assert told is not None and told.text == after and not told.refused


def test_other_words_stand_and_are_marked() -> None:
    told = hold(ground("资金沉淀较多。部门扎堆用款。"), "资金沉淀较多。部门临近年关扎堆用款。")
    assert told is not None and told.reworded == ("部门临近年关扎堆用款。",)


def test_one_bent_sentence_gives_way_alone() -> None:
    item = "抢修力量薄弱。在岗12人，夜间值守2人。抢修车辆老化，3辆超期服役。"
    after = "抢修力量薄弱。在岗20人，夜间值守2人。3辆抢修车辆超期服役，车辆老化。"
    told = hold(ground(item), after)
    assert told is not None
    assert told.text == "抢修力量薄弱。在岗12人，夜间值守2人。3辆抢修车辆超期服役，车辆老化。"
    assert [sentence for sentence, _why in told.refused] == ["在岗20人，夜间值守2人。"] and "20" in told.refused[0][1]


@pytest.mark.parametrize(
    "after",
    ["党员教育不够经常。", "总体平稳。", "抢修力量薄弱。", "服务意识不强。夜间值守只有2人。"],
)
def test_another_problem_or_half_of_one_is_none(after: str) -> None:
    assert hold(ground("抢修力量薄弱。夜间值守只有2人，接报到场平均55分钟。"), after) is None
