"""A plain word gives way only where its neighbours let it: by kind, each with a neighbour that forbids it."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("5个乡镇都通了光纤专线", "5个乡镇都通了光纤专线"),
        ("8个窗口都按时开放", "8个窗口均按时开放"),
        ("有4家单位问都不问", "有4家单位问都不问"),
        ("连锁店怎么催都不交表", "连锁店怎么催都不交表"),
        ("一次都没去过", "一次都未去过"),
        ("泵车修了2个月", "泵车修了2个月"),
        ("护岸修了2.6公里", "护岸修建2.6公里"),
        ("意向企业谈了三家", "意向企业谈了三家"),
        ("讲座讲了4次", "讲座讲了4次"),
        ("采购合同签了7份", "采购合同签订7份"),
        ("物业签了7家", "物业签了7家"),
        ("通知书发了9份", "通知书发出9份"),
        ("检修耗时缩短了4天", "检修耗时缩短4天"),
        ("晕倒了3名工人", "晕倒3名工人"),
    ],
)
def test_a_verb_before_a_figure_goes_by_its_unit_and_its_object(plain: str, report: str) -> None:
    assert formal(plain) == report


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("入学率上不去", "入学率难以提升"),
        ("吊车上不去", "吊车上不去"),
        ("管网建设跟不上", "管网建设滞后"),
        ("脚力跟不上", "脚力跟不上"),
        ("打印机换新的了", "打印机已更新"),
        ("考核还是老大难", "考核仍是难点"),
        ("考核还是聘的人做", "考核还是聘的人做"),
        ("9个站点里头4个亏损", "9个站点中4个亏损"),
        ("欠费里头七成是物业费", "欠费中七成是物业费"),
        ("里头的灯不亮", "里头的灯不亮"),
        ("尾款还没着落", "尾款尚未落实"),
        ("锅炉房没烧出事故", "锅炉房未发生事故"),
        ("产值冲到6亿元", "产值达到6亿元"),
        ("空置率压到8%", "空置率压降至8%"),
        ("下一步打算", "下一步打算"),
        ("打算建一座泵站", "计划建一座泵站"),
        ("抓住机遇", "抓住机遇"),
        ("抓住逃犯2人", "抓获逃犯2人"),
    ],
)
def test_a_word_gives_way_before_and_after_the_right_words_only(plain: str, report: str) -> None:
    assert formal(plain) == report


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("把汛期值班盯死", "把汛期值班盯死"),
        ("把旧案卷归档", "将旧案卷归档"),
        ("把屋面修了", "把屋面修了"),
        ("要把6个站点纳入考核", "将6个站点纳入考核"),
    ],
)
def test_jiang_stands_only_with_a_full_verb(plain: str, report: str) -> None:
    assert formal(plain) == report
