"""What a plan only names is given a verb of intent by what the name ends in; what says what is to be done, or tells nothing for certain, stays."""

from __future__ import annotations

import pytest

from drafter.draft.pledges import pledged


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("堤防巡测、闸站安全监测、物业化管护", "做好堤防巡测、闸站安全监测、物业化管护"),
        ("网格“一图一册”，任务清单、流程图、明白卡", "推进网格“一图一册”，制定完善任务清单、流程图、明白卡"),
        ("算力调度中心、数据专区2个项目", "推进算力调度中心、数据专区2个项目"),
        ("二轮延包整镇试点", "推进二轮延包整镇试点"),
        ("新业态参保补贴，临时救助待遇", "落实新业态参保补贴、临时救助待遇"),
        ("小区充电桩60个，危桥3座", "建设小区充电桩60个，改造危桥3座"),
        ("少儿剧目2部，惠民演出80场", "创作少儿剧目2部，开展惠民演出80场"),
        ("技工就业900人，见习岗位120个", "实现技工就业900人，提供见习岗位120个"),
        ("“一企一证”12个行业", "在12个行业推行“一企一证”"),
        ("青年骨干80名轮训", "轮训青年骨干80名"),
        ("东线复线、跨湖大桥2个项目，年底具备通车条件", "东线复线、跨湖大桥2个项目年底具备通车条件"),
        ("党员示范岗、流动红旗窗口", "创建党员示范岗、流动红旗窗口"),
        ("巡检机器人800台以上", "巡检机器人达到800台以上"),
        ("夜游、研学、康养", "发展夜游、研学、康养"),
        ("古墙保护、湿地修复", "做好古墙保护、湿地修复"),
        ("老字号提档12个", "推动老字号提档12个"),
        ("保税仓1座，展会20场", "建设保税仓1座，举办展会20场"),
    ],
)
def test_a_thing_that_is_only_named(note: str, said: str) -> None:
    assert pledged(note) == said


@pytest.mark.parametrize(
    "note",
    [
        "隐性债务只减不增",
        "专项资金、上级补助统筹使用",
        "部门数据接入监管",
        "新增就业6万人以上",
        "由社区管护",
        "“三保”足额编、限额硬管",
        "收入与经济同步",
        "总投资3.2亿元",
        "粮食只增不减",
        "河湖管护移交物业公司",
        "技工院校招生600人",
        "优化营商环境",
        "乡村教师定向培养60名",
        "探索碳汇交易",
    ],
)
def test_what_says_what_is_done_stays(note: str) -> None:
    assert pledged(note) == note


def test_a_verb_behind_a_list_is_of_its_last_thing_where_another_acts_itself() -> None:
    assert "更换消防通道划线" not in pledged("消防通道划线、燃气软管更换")
