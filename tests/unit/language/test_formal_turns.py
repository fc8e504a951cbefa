"""Turns of speech by their kind, and near misses of each that stay as they are."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal
from drafter.language.money import with_yuan


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        # how many, as speech has it
        ("真来值班的就那么三四十个", "真来值班的仅三四十人"),
        ("散货占了快六成", "散货占近六成"),
        ("吞吐量比上年翻了快一倍", "吞吐量比上年增长近一倍"),
        ("拆迁还剩300来户", "拆迁剩余300余户"),
        ("库里泡水的卷宗最少200卷", "库里泡水的卷宗至少200卷"),
        # days
        ("8月16号换了钢丝绳", "8月16日更换钢丝绳"),
        ("11月3号那场寒潮", "11月3日寒潮"),
        # equipment that is past its years
        ("两台叉车都到年限了", "两台叉车已到使用年限"),
        ("火化机也过了使用年限", "火化机已到使用年限"),
        # what is meant to be done
        ("想着跟海事、海关一起搞夜航试点", "拟联合海事、海关开展夜航试点"),
        ("明年打算和体育局、教育局联合办春令营", "明年拟联合体育局、教育局开展春令营"),
        ("先把食堂的排烟改造了", "先改造食堂的排烟"),
        ("把退役运动员发动起来", "发动退役运动员"),
        ("把骨干教练留住", "留住骨干教练"),
        ("档案数字化率得上80%", "档案数字化率需达到80%"),
        ("客流想做到60万人次", "客流力争达到60万人次"),
        # what is not there
        ("库房也没个温湿度记录制度", "库房尚未建立温湿度记录制度"),
        ("殡葬用品一直没个定价标准", "殡葬用品一直尚未制定定价标准"),
        ("训练馆没个专人", "训练馆尚无专人"),
        ("有救生员证的一个都没有", "无一人持有救生员证"),
        ("先修没电梯的", "先修无电梯的"),
        # what is done, of several
        ("灶台、油烟机都换了", "灶台、油烟机均已更换"),
        ("12个乡镇都签了", "12个乡镇均已签订"),
        ("一卡通今年全铺开了", "一卡通今年已全面铺开"),
        ("申报材料递上去了，年底出结果", "申报材料已上报，年底出结果"),
        # prizes, fines, experts
        ("举重队拿了省赛冠军", "举重队获得省赛冠军"),
        ("食堂卫生不达标，被罚了2万", "食堂卫生不达标，罚款2万"),
        ("请了5位营养学专家", "邀请5位营养学专家"),
        ("每月最少一次", "每月至少一次"),
        ("最少的那次才6人", "最少的那次仅6人"),
        ("文件数38件", "文件38件"),
        ("受理件数38件", "受理38件"),
        ("编制跟去年一样", "编制与上年持平"),
        ("运价和去年差不多", "运价与上年基本持平"),
    ],
)
def test_a_turn_is_told_by_its_kind(plain: str, report: str) -> None:
    assert formal(plain) == report


@pytest.mark.parametrize(
    "text",
    [
        "6月2号楼漏水",
        "到会的最少一次六成",
        "最少的一次6人",
        "7月15号泊位维修",
        "系统到期限了",
        "码头那块地空置",
        "就业的有三十人",
        "第一天就900人",
        "还有些船公司很急",
        "电视台报道了3次",
        "没办法",
        "不够80%",
        "给拨了专款",
        "不仅要快，还要稳",
        "孩子还在上学",
        "心里悬着",
        "方便多了",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert formal(text) in (text, text.replace("还在上学", "仍在上学").replace("报道了", "报道"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("惠民殡葬减免126万", "惠民殡葬减免126万元"),
        ("一位老人被骗走18万", "一位老人被骗走18万元"),
        ("欠搬运工32人40多万", "欠搬运工32人40多万元"),
        ("发行1.2亿专项债券建码头", "发行1.2亿元专项债券建码头"),
        ("装卸费收入380万元，最高的一个月到了52万", "装卸费收入380万元，最高的一个月到了52万元"),
        ("临时救助9人次，发放1.1万", "临时救助9人次，发放1.1万元"),
    ],
)
def test_a_sum_nothing_but_money_has_gets_its_unit(text: str, said: str) -> None:
    assert with_yuan(text) == said


@pytest.mark.parametrize(
    "text", ["馆藏档案42万", "持卡的1.3万", "粉丝达8万", "投入60万元，惠及学生1.4万", "发放手册3万，补贴农户1.2万"]
)
def test_what_may_be_counted_otherwise_gets_none(text: str) -> None:
    assert with_yuan(text) == text
