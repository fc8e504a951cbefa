"""Whole turns of speech by the frame they stand in, and what only looks like one."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal
from drafter.language.literals import literal_of


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("两台发电机没钱换", "两台发电机缺少更换资金"), ("扣下的车没地方停", "扣下的车缺少停放场所"),
        ("环评没过", "环评未通过"), ("检测报告没拿到手", "检测报告未取得"), ("物业费催了四次都不交", "物业费催缴四次未缴"),
        ("两户住户叫了好几回就是不来", "两户住户多次通知未到"), ("沙厂死活不搬", "沙厂拒不搬迁"),
        ("闸门漏得厉害", "闸门渗漏严重"), ("台账填得不好", "台账填写不规范"), ("扫码机老死机", "扫码机经常死机"),
        ("涵洞一下雨就淹", "涵洞遇雨易积水"), ("该关停的关停", "依规关停"), ("接了咨询210个", "受理咨询210个"),
        ("协管员走了6个", "协管员流失6个"), ("要求60%，我们52.4%", "要求60%，实际为52.4%"),
        ("农忙那阵子加了6趟车", "农忙期间加开6趟车"), ("资金等省里批", "资金等待省级批复"),
        ("商户嫌贵", "商户反映费用偏高"), ("摊贩清了又来", "摊贩清理后反弹"), ("来信比上年减少12件", "来信比上年减少12件"),
        ("办件量少了点", "办件量略有减少"), ("应急预案6月底前修完", "应急预案6月底前修订完毕"),
        ("三条线没人坐", "三条线无人坐"), ("摊位没收入", "摊位无收入"), ("超市取证取不了", "超市无法取证"), ("窗口约都约不上", "窗口难以预约"), ("桌椅坏的坏丢的丢", "桌椅有的损坏、有的丢失"),
        ("执照注销不掉", "执照难以注销"), ("进度比计划差2.6个点", "进度比计划差2.6个百分点"), ("水塔一送电就跳闸", "水塔送电时易跳闸"),
        ("枯树砍了86棵", "枯树砍伐86棵"), ("旧证全换掉", "旧证已全部更换"),
        ("消防通道又冒出来4处占用", "消防通道又出现4处占用"),
    ],
)  # fmt: skip
def test_a_turn_of_speech_is_put_as_a_report_puts_it(note: str, said: str) -> None:
    assert formal(note) == said


@pytest.mark.parametrize(
    "text",
    [
        "财力可靠增长", "系统稳定可靠", "讲政治，守规矩", "集中编发简报41期", "主体信用AA+级", "小区门锁照样能用",
        "会议抓了四个方面", "招商小组跑了27趟", "各部门要把群众逐步地组织起来", "不管质量", "学员都用上了",
        "怎么催都不交表", "商户没办法", "债务转贷及结余等资金", "干部不怕得罪人", "想快也快不了", "公司被省里通报了","安装遮阳棚比上年减少12处",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert formal(text) == text


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [("没钱修{E}", "没钱修"), ("(?:都|全)搬走了{E}", "搬走了"), ("好几[个家]多?年", "好几"), ("催了|劝了", ""), ("[()]得不好", "得不好")],
)  # fmt: skip
def test_what_every_match_holds_is_told_from_outside_the_groups(pattern: str, literal: str) -> None:
    assert literal_of(pattern) == literal


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("电梯、燃气都整治过一遍", "电梯、燃气均已整治一遍"),
        ("消火栓检测过一遍", "消火栓已检测一遍"),
        ("开学前把校医全轮训一遍", "开学前把校医全轮训一遍"),
        ("出租屋再过一遍", "出租屋全面排查"),
        ("井盖没检修过一遍", "井盖未检修过一遍"),
    ],
)
def test_an_act_gone_through_once_stays_that_act(text: str, said: str) -> None:
    assert formal(text) == said
