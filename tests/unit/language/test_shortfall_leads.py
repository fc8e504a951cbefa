"""A problem's judgement by the kind of its shortfall and the thing that falls short."""

from __future__ import annotations

import pytest

from drafter.language import lexicon
from drafter.language.judgements import opens_with_judgement, opens_with_lack, set_off
from drafter.language.shortfall_leads import told_together, typed_lead


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("测震台站数据员缺6人，轮班困难", "人员力量不足"),
        ("12个乡镇防震站在编仅有15人", "基层力量不足"),
        ("台网中心仅有2名工程师", "人员力量不足"),
        ("观测大厅维护经费缺口38万元", "资金保障不足"),
        ("烈士陵园修缮尚差260万", "资金保障不足"),
        ("采血车仅有1辆，下乡靠借", "设备配备不足"),
        ("巡逻艇服役14年", "设备老化"),
        ("供热管网使用26年，冬季爆裂9次", "基础设施老化"),
        ("叫号系统经常死机", "信息系统运行不够稳定"),
        ("归侨生活补贴区级部分尚未到账", "资金尚未到位"),
        ("检验仪未到货", "设备尚未到位"),
        ("新站点建设用地尚未获批", "用地审批尚未办结"),
        ("二期环评未获批", "审批手续尚未办结"),
        ("救援基地项目停工三个月", "项目推进不快"),
        ("码头工程较计划滞后两个月", "项目推进滞后"),
        ("讲解员一年离职9人", "人员队伍不够稳定"),
        ("在岗人员老龄化", "人员年龄结构老化"),
        ("渣土管理办法尚未出台", "制度机制不健全"),
        ("街道和公司职责不清", "职责边界不够清晰"),
        ("两家信息不通，台账各录各的", "信息数据共享不足"),
        ("血液库房已满", "设施承载能力不足"),
        ("隐患尚有4处未整改", "整改销号尚未完成"),
        ("抽样合格率95%，比目标97%低", "抽样合格率未达目标要求"),
        ("职工意见较大", "职工意见较大"),
    ],
)
def test_kind_and_thing_give_the_judgement(text: str, lead: str) -> None:
    assert typed_lead(text) == lead


@pytest.mark.parametrize(
    "text",
    [
        "报名培训的仅有39人",  # that few take part is no want of staff
        "全镇参保的只有3人",
        "对口支援资金2000万元",
        "完成管网改造26公里",
        "巡逻艇服役3年",  # not old
        "拨付不及时等问题仍然存在",  # whose, nothing says
        "游客人均花费偏少",
        "没有发生事故",
    ],
)
def test_what_is_uncertain_is_given_none(text: str) -> None:
    assert typed_lead(text) == ""


def test_of_one_thing_the_first_judgement_is_told() -> None:
    assert told_together(("资金尚未到位", "资金保障不足")) == "资金尚未到位"
    assert typed_lead("档案管理员缺3人，扫描仪仅有1台") == "人员力量不足、设备配备不足"


def test_every_judgement_is_of_a_kind_and_a_class_that_are_told() -> None:
    kinds = {line.split("\t")[0] for _where, line in lexicon.raw_entries("shortfall_kinds.tsv")}
    classes = {line.split("\t")[0] for _where, line in lexicon.raw_entries("shortfall_things.tsv")} | {"-"}
    rows = [line.split("\t") for _where, line in lexicon.raw_entries("shortfall_leads.tsv")]
    assert {row[0] for row in rows} == kinds - {"permitted"} and {row[1] for row in rows} <= classes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("稽核线索少，全年自查的仅有6条", "稽核线索少。全年自查的仅有6条"),
        ("老旧台站多，11个还是砖房，雨季渗水", "老旧台站多。11个还是砖房，雨季渗水"),
        ("侨企融资难，19家共缺流动资金8000万元", "侨企融资难。19家共缺流动资金8000万元"),
        ("欠缴难以清收，涉及停产单位21家", "欠缴难以清收。涉及停产单位21家"),
    ],
)
def test_a_bare_word_of_lack_is_set_off_in_a_reports_words(text: str, told: str) -> None:
    assert opens_with_lack(text) and set_off(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "下基层减少，全年驻村31天，比上年少9天",
        "但人员多，管理跟不上，一时难以理顺",
        "今年火情多，全年出动86次，车况吃紧",
    ],
)
def test_part_of_another_word_or_a_time_is_no_judgement(text: str) -> None:
    assert not opens_with_lack(text)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("报警终端学校安装60台，经常离线的有11台", "设备运行不够稳定"),
        ("听课记录仪教室安装60台，经常离线的有11台", ""),  # which of the two
        ("体检中心屋面漏雨", "基础设施条件较差"),
        ("保安工资拖欠三个月", "资金支付不够及时"),
        ("讲师编制12个空置4个", "人员力量不足"),
        ("缴费办法还是2014年的", "制度机制不够完善"),
        ("物探经费未获批", "资金尚未落实"),
        ("伙食标准八年未动", "经费标准多年未调整"),
        ("维权案件跨省取证困难", "调查取证难度较大"),
        ("园所水电费拖欠三个月", ""),  # who owes whom, nothing says
        ("名册库仅收录23人", ""),  # a list is no house
    ],
)
def test_more_kinds_of_shortfall(text: str, lead: str) -> None:
    assert typed_lead(text) == lead


@pytest.mark.parametrize("text", ["责任落实不够到位，全年发现违章4起", "侨情底数仍不够清，上一次普查是2013年"])
def test_a_judgement_in_its_own_words_is_set_off(text: str) -> None:
    assert opens_with_judgement(text) and set_off(text) == text.replace("，", "。", 1)
