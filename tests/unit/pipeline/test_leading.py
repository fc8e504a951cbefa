"""The lead of a problem: its facts' matter and the very lack they tell of, and no fault of another kind."""

from __future__ import annotations

import pytest

from drafter.core.claim import Reason
from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.pipeline.leading import names_lack, states_nothing, without_names


@pytest.mark.parametrize(
    ("lead", "text", "may"),
    [
        ("消防设施建设进度偏慢", "微型消防站有4个没建成，管线改造进度慢", True),
        ("纠纷化解仍有不足", "邻里纠纷还有9件没调成", True),
        ("村医力量不足", "村医缺6人，3个村卫生室锁着门", True),
        ("物业服务仍有差距", "热线转来物业工单83件，主要是电梯停运", True),
        ("科学课师资不足", "科学课老师缺4个，体育老师兼着上", True),
        ("消防投入不足", "微型消防站有4个没建成", False),
        ("消防意识不强", "微型消防站有4个没建成", False),
        ("纠纷化解能力不足", "邻里纠纷还有9件没调成", False),
        ("干部作风不实", "邻里纠纷还有9件没调成", False),
        ("信访机制不健全", "信访件超期2件", False),
        ("污水处理滞后", "村医缺6人", False),
        ("管线改造未完成、消防站建设偏慢", "微型消防站有4个没建成，管线改造还剩2公里", True),
        ("管线改造未完成", "管线改造完工了，验收材料乱", False),
        ("部分年度指标未完成", "纳税户数没到年初的数", True),
        ("年度任务未完成", "窗口办事快了", False),
        ("管线改造存在难点", "管线改造卡在过路段", True),
        ("楼宇管理存在难点", "管线改造卡在过路段", False),
        ("合作社带动不够", "有的合作社带不动农户，社员只有名册", True),
        ("部门协同不畅", "部门数据还没打通，一件事推来推去", True),
        ("部门协同不畅", "部门里缺3个人", False),
        ("作风带动不够", "有的合作社带不动农户", False),
        ("管线改造未完成、作风不实", "管线改造还剩2公里", False),
    ],
)
def test_a_lead_says_the_matter_and_the_lack_and_no_more(lead: str, text: str, may: bool) -> None:
    assert names_lack(lead, [Fact("n1", "problems", "", text, Provenance("notes.md", "第1行"))]) is may


_BLOCK = ("农科所选育的薯种有3个过了审", "茶产业链产值12亿元，冷链仓新建4座")


@pytest.mark.parametrize(
    ("lead", "may"),
    [
        ("支持农业科技和茶产业发展", True),
        ("抓好薯种选育和冷链仓建设", True),
        ("推进薯种、茶产业工作", True),
        ("发展低空经济和茶产业", False),
        ("抓好医疗和冷链仓建设", False),
        ("加强宣传工作", False),
    ],
)
def test_a_heading_over_several_matters_names_only_those_of_its_facts(lead: str, may: bool) -> None:
    facts = [
        Fact(f"n{at}", "achievements", "", text, Provenance("notes.md", "第1行")) for at, text in enumerate(_BLOCK)
    ]
    assert states_nothing(lead, facts, []) is may


@pytest.mark.parametrize("slot", ["status", "degree", "praise", "rank", "plan", "scope"])
def test_a_heading_that_claims_is_none(slot: str) -> None:
    facts = [Fact("n1", "achievements", "", _BLOCK[1], Provenance("notes.md", "第1行"))]
    assert not states_nothing("推进茶产业工作", facts, [Reason(slot, "建成", "")])


def test_a_service_number_of_the_facts_counts_nothing() -> None:
    facts = [Fact("n1", "achievements", "", "12345热线转来的件办结310件", Provenance("notes.md", "第1行"))]
    assert without_names("办理12345热线诉求", facts) == "办理热线诉求"
    assert without_names("办理12315热线诉求", facts) == "办理12315热线诉求"
