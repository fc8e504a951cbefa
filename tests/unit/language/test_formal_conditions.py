"""A plain word gives way only where its neighbours let it: by kind, each with a neighbour that forbids it."""

from __future__ import annotations

import pytest

from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.formal_conditions import WordStretch, met
from drafter.language.segments import tagged_words


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
        ("技术员跑了8趟矿区", "技术员跑了8趟矿区"),
        ("为住户建了档案64份", "为住户建立档案64份"),
        ("补贴款兑到位了", "补贴款已兑付"),
        ("调档案查了两次", "调档案查了两次"),
        ("非法采砂案查了3起", "非法采砂案查处3起"),
        ("值班电话没人接", "值班电话无人接听"),
        ("油费多花了6万", "油费多支出6万"),
        ("二期总算开工了", "二期总算开工了"),
        ("二期开工了", "二期已开工"),
        ("14个站点里头有5个停用", "14个站点中有5个停用"),
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
        ("剩下的在等批复", "其余正在等待批复"),
        ("工程卡在等拨款", "工程卡在等拨款"),
        ("剩下的9户搬迁", "剩余9户搬迁"),
        ("检修车三天两头趴窝", "检修车经常故障停用"),
        ("台账核完了", "台账已核查完毕"),
        ("尾工还没着落", "尾工还没着落"),
        ("护坡款没着落", "护坡款未落实"),
        ("叫应流程跑顺了", "叫应流程运行顺畅"),
        ("孩子跑顺了腿", "孩子跑顺了腿"),
        ("入园率从61%上来了，现在有88%", "入园率由61%提高到88%"),
        ("调解物业纠纷16起，成了13起", "调解物业纠纷16起，调解成功13起"),
        ("水泵该换了", "水泵需更换"),
        ("要把技能竞赛搞起来", "开展技能竞赛"),
        ("要把直播搞起来", "要把直播搞起来"),
        ("质检科搞了读书班3期", "质检科举办读书班3期"),
        ("两村边界不清，吵着呢", "两村边界不清，仍有争议"),
        ("孩子们吵着呢", "孩子们吵着呢"),
        ("准备搞联合执法", "拟开展联合执法"),
        ("还要多跑几家", "还要多跑几家"),
        ("接着，编制清册", "接着，编制清册"),
        ("罚了6起，罚款4200块", "处罚6起，罚款4200元"),
        ("拆了广告牌36块", "拆除广告牌36块"),
        # one word, two senses: only the one its neighbours show
        ("安置房交完", "安置房已交付"),
        ("保费交完了", "保费已缴纳完毕"),
        ("毕业生不好找", "毕业生不好找"),
        ("护士不好招", "护士招聘困难"),
        ("科室由9个并到6个", "科室由9个并到6个"),
        ("残档并到总馆", "残档并入总馆"),
        ("帮着解决难题", "协助解决难题"),
        ("缺人管", "缺人管"),
        ("窗口缺人", "窗口人员不足"),
        ("欠款难收", "欠款收缴难度大"),
        ("旧账难查", "旧账难查"),
        ("商场走了3家企业", "商场走了3家企业"),
        ("今年新来了4人", "今年新来了4人"),
        ("病虫害没根治", "病虫害未根治"),
        ("还是等靠要的老路", "还是等靠要的老路"),
        ("一到年底就忙", "一到年底就忙"),
        ("冷柜就一台不够用", "冷柜就一台不够用"),
        ("货运呢增了两成", "货运增两成"),
        ("巡查查出没备案的5家", "巡查查出未备案的5家"),
    ],
)
def test_a_word_gives_way_before_and_after_the_right_words_only(plain: str, report: str) -> None:
    assert formal(plain) == report


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("把汛期值班盯死", "紧盯汛期值班"),
        ("把尾款催着", "把尾款催着"),
        ("把旧案卷归档", "将旧案卷归档"),
        ("把屋面修了", "把屋面修了"),
        ("要把6个站点纳入考核", "将6个站点纳入考核"),
    ],
)
def test_jiang_stands_only_with_a_full_verb(plain: str, report: str) -> None:
    assert formal(plain) == report


def test_every_condition_of_the_lists_can_be_asked() -> None:
    place = WordStretch(tuple(tagged_words("泵房修了两个月还没好")), 1, 2)
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("formal_words.tsv")]
    asked = [row[3] for row in rows if len(row) > 3 and row[3]]
    assert len(asked) > 100
    for one in {one for conditions in asked for one in conditions.split()}:
        assert met(one, place) in (True, False), one
