from __future__ import annotations

import pytest

from drafter.draft.clause_turns import act_first


@pytest.mark.parametrize(
    ("note", "report"),
    [
        ("沟渠整治7.5公里", "整治沟渠7.5公里"),
        ("校舍维修今年落实340万元", "今年落实校舍维修340万元"),
        ("警示教育会3场，廉政谈话27人次", "召开警示教育会3场，开展廉政谈话27人次"),
        ("消防演练【待补：消防演练（次）】", "开展消防演练【待补：消防演练（次）】"),
        ("支部学习9次，主题党日5次，2次在烈士陵园", "组织支部学习9次，开展主题党日5次，其中2次在烈士陵园"),
        ("核查图斑84处，整改60处，24处待查", "核查图斑84处，整改60处，24处待查"),
        ("阅览室翻修投入16万元", "阅览室翻修投入16万元"),
        ("责任书15份：9个镇+6个局", "责任书15份，其中9个镇、6个局"),
        ("示范校新培育4所", "新培育示范校4所"),
        ("困难职工慰问38人", "慰问困难职工38人"),
        ("虾塘新建改造90口", "新建改造虾塘90口"),
        ("消防演练开展2次", "开展消防演练2次"),
        ("校车超载查处7次", "查处校车超载7次"),
        ("护林员招聘18人", "招聘护林员18人"),
        ("工程投资完成12亿元", "完成工程投资12亿元"),
    ],
)
def test_the_act_stands_first(note: str, report: str) -> None:
    assert act_first(note, done=True) == report


@pytest.mark.parametrize(
    "clause",
    [
        "县疾控中心救助9人",
        "公安抓获12人",
        "别的镇建成3座",
        "县医院招聘9人",
        "摊贩引进3个疏导点",
        "重点工程争取240亿元",
        "老年办理卡3万张",
        "防指办开会7次",
        "临时重疾救助96人次",
        "担保中心做保函新增61户",
        "驻点招商走访72家园区企业",
        "现代泵房建成3座",
        "城镇新增3.1万人",
        "市监委立案6件",
        "医保基金收入2.1亿元",
        "退休职工31人",
        "水库除险加固5座",
        "对企业检查12次后整改",
        "责任书15份：9个镇+7个局",
        "专项债券3.2亿元",
    ],
)
def test_who_acts_stays_before_the_act_and_states_get_no_verb(clause: str) -> None:
    assert act_first(clause, done=True) == clause


def test_what_is_planned_or_wrong_gets_no_verb() -> None:
    assert act_first("警示教育会3场", done=False) == "警示教育会3场"
