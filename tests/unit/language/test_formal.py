from __future__ import annotations

import pytest

from drafter.language.formal import formal


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("闸门锈蚀的查出来9处，当场改", "查出闸门锈蚀9处，当场整改"),
        ("漏登记的翻出6件", "查出漏登记6件"),
        ("用地还得跟自然资源磨", "用地尚需与自然资源协商"),
        ("租金要跟业主磨一磨", "租金需与业主协商"),
        ("全年办件2300件，感谢信收了好几封", "全年办件2300件，收到感谢信多封"),
        ("护林员平均58岁，巡山都费劲", "护林员平均58岁，巡山困难"),
        ("拆除旧棚9座 / 腾地3亩 / 植绿600平方米", "拆除旧棚9座，腾地3亩，植绿600平方米"),
        ("救上来16人", "救起16人"),
        ("把剩下4处隐患清掉", "将剩余4处隐患清除"),
        ("护坡修了3.2公里，年计划5公里，干到64%了", "护坡修建3.2公里，为年度计划5公里的64%"),
        ("值班室翻新花了1.6万", "值班室翻新投入1.6万元"),
        ("笔试31人，都及格", "笔试31人，全部合格"),
        ("乡镇里还没装表的还有4个", "乡镇里尚未装表的尚有4个"),
        ("档案室排水没修好", "档案室排水未修复"),
        ("参保率才71.5%", "参保率仅为71.5%"),
        ("11个村里只有3个通了车", "11个村中仅有3个通车"),
        ("比去年同期少7.5万元", "比上年同期减少7.5万元"),
        ("把剩下的6个问题整改完", "完成剩余6个问题整改"),
        ("把馆藏底片扫完", "完成馆藏底片扫描"),
        ("把剩下的管网改完", "完成剩余管网改造"),
        ("把查出的隐患改完", "完成查出的隐患整改"),
        ("年底前把站房建完", "年底前完成站房建设"),
        ("还有2件在办", "尚有2件正在办理"),
        ("水毁路段11月底前修复完", "11月底前完成水毁路段修复"),
        ("占比提到40%以上", "占比提高到40%以上"),
        ("猪肉均价涨4.2%", "猪肉均价上涨4.2%"),
        ("外贸+6.3%", "外贸增长6.3%"),
        ("意见簿+信箱", "意见簿、信箱"),
        ("泵站能用了", "泵站已投入使用"),
        ("慰问600多户", "慰问600余户"),
        ("立案17件，同比多了4件", "立案17件，同比增加4件"),
        ("到访量比去年同期320件多了不少", "到访量高于上年同期的320件"),
        ("入园率到98.1%，去年95.4%", "入园率达到98.1%，上年为95.4%"),
        ("装表率76%，目标是80%以上，差一点", "装表率76%，目标为80%以上，略低于目标"),
        ("只扫了3.1万页，任务是5万页", "仅扫描3.1万页，任务为5万页"),
        ("来信量上来了", "来信量上升"),
        ("护林员流动大，走了7个", "护林员流动性大，流失7个"),
        ("电工证考了96人，过了81人", "电工证考了96人，通过81人"),
        ("拿了市赛银奖3个", "获得市赛银奖3个"),
        ("三季度收了28件", "三季度收了28件"),
        ("投诉收了28件", "投诉受理28件"),
        ("办仲裁案件36件", "办理仲裁案件36件"),
    ],
)
def test_a_clerks_turn_becomes_a_reports(plain: str, report: str) -> None:
    assert formal(plain) == report


@pytest.mark.parametrize(
    "words",
    [
        "市供销社零售额8.6亿元",
        "均价180元 / 平方米",
        "侦破9起盗窃案",
        "水价上涨3.5%",
        "党建+4项便民举措",
        "“翻出老账”3次",
        "《搞好春耕的通知》2份",
        "落实两免一补2.4亿元",
        "文旅康养项目7个",
        "首都医科大学专家授课",
        "干部职工46人",
        "没收违法所得3.1万元",
        "计划是12月完工",
        "上年12月，完成验收",
        "办交办事项12件",
        "同比多投入设备9台",
        "收费12万元",
        "处置废旧设备17台",
    ],
)
def test_what_is_one_word_or_quoted_stays_whole(words: str) -> None:
    assert formal(words) == words


@pytest.mark.parametrize("text", ["堤防巡查【待补：堤防巡查（次）】，都整改了", "救灾物资【待核：30箱／13箱】还没发完"])
def test_marks_stay_character_for_character(text: str) -> None:
    mark = text[text.index("【") : text.index("】") + 1]
    assert mark in formal(text)


@pytest.mark.parametrize("plain", ["全年走了14人", "过了287人", "走了程序", "护理组走了3个", "走了14人"])
def test_what_may_mean_two_things_is_left_as_it_stands(plain: str) -> None:
    assert "走访" not in formal(plain) and "超过" not in formal(plain)


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("走了38户", "走了38户"),
        ("网格员上门走了38户", "网格员上门走访38户"),
        ("走了3个骨干", "流失3个骨干"),
        ("走了5个村", "走访5个村"),
        ("收入过了3亿元", "收入超过3亿元"),
    ],
)
def test_what_can_mean_one_thing_only(plain: str, report: str) -> None:
    assert formal(plain) == report


@pytest.mark.parametrize(
    "text",
    [
        "冷链二期建成", "冷链二期预计年底建成", "泵站明年建成", "康养中心有望建成", "确保厂房按期建成", "推动产业园建成", "大桥年内建成", "安置房6月底前交完",
    ],
)  # fmt: skip
def test_what_is_to_come_is_never_finished(text: str) -> None:
    assert formal(text) == text and formal(text, ahead=True) == text


def test_what_has_come_about_is() -> None:
    assert formal("冷链二期建成了") == "冷链二期已建成"


@pytest.mark.parametrize(
    ("note", "told"),
    [("设备已经在调试", "设备已在调试"), ("系统还在做", "系统仍在推进"), ("二标段正在铺装", "二标段正在铺装")],
)
def test_how_far_a_thing_has_come_is_said_once(note: str, told: str) -> None:
    assert formal(note) == told
