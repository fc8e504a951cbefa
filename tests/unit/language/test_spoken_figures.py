"""Figures as speech has them: about so many, more than so many, from so many to so many; and near misses."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal
from drafter.language.spoken_figures import in_written_figures


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        # about so many
        ("早市一天900人的样子", "早市一天约900人"),
        ("来了260人左右的样子", "来了约260人"),
        ("修旧如旧，保持老街的样子", "修旧如旧，保持老街的样子"),
        ("打捞浮萍300多吨", "打捞浮萍300余吨"),
        ("节省60多万", "节省60余万"),
        ("欠1.6万多平方米", "欠1.6万余平方米"),
        ("护林50多年", "护林50余年"),
        ("受益百把户", "受益百余户"),
        ("一天来四五十号人", "一天来四五十人"),
        ("成活率88%往上", "成活率88%以上"),
        # more than so many
        ("装滤网的面馆过八成", "装滤网的面馆超过八成"),
        ("苗木收入过20万", "苗木收入超过20万"),
        ("蛋奶产量过百万吨了", "蛋奶产量超过百万吨"),
        # from so many to so many, by the unit and by which way it went
        ("义工队从40支涨到63支", "义工队由40支增至63支"),
        ("合格率从71%升到78%", "合格率由71%提高到78%"),
        ("办照从5天压到2天", "办照由5天缩短至2天"),
        ("强村从4个变成9个", "强村由4个增至9个"),
        ("低保从每人每月780提到820", "低保由每人每月780提高到820"),
        ("鲜枣卖到一斤38块", "鲜枣卖到一斤38元"),
        ("补贴35%提到45%", "补贴由35%提到45%"),
        ("窗口从78个并成52个", "窗口由78个减至52个"),
        ("点击量过900万次", "点击量超过900万次"),
        # near misses: an act and its times, a number of another kind, an end that is not told
        ("50多为老人", "50多为老人"),
        ("查过2遍", "查过2遍"),
        ("过3天再报", "过3天再报"),
        ("展板40块", "展板40块"),
        ("验收过了318户", "验收过了318户"),
        ("从2021年到2025年", "从2021年到2025年"),
        ("从8楼搬到3楼", "从8楼搬到3楼"),
        ("从2个变成1个半", "从2个变成1个半"),
        ("从5天涨到2天", "从5天涨到2天"),
    ],
)
def test_a_figure_of_speech_is_written_as_a_report_has_it(plain: str, report: str) -> None:
    assert in_written_figures(plain) == report


def test_about_is_no_more() -> None:
    assert formal("比原定晚了差不多38天") == "比原定晚了约38天"
    assert formal("比去年多38天") == "比上年增加38天"
    assert formal("代办的占六成多了") == "代办的占六成以上"
    assert formal("旁听的人占一半多了") == "旁听的人占一半多了"
    assert formal("投诉多了") == "投诉增多"
    assert formal("闸门赶在开渔前换完") == "闸门在开渔前更换完毕"
