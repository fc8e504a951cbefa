"""What no entry replaces and is speech is marked by its class; official words that only look like it are not."""

from __future__ import annotations

import pytest

from drafter.language import lexicon
from drafter.language.spoken import filled_pattern, spoken


@pytest.mark.parametrize(
    "text",
    ["旧闸门挪不动", "窗口忙不过来", "水泵爆了2次", "问也不应", "弄个小展厅", "库存消化掉。", "跟赶集一样", "嫌路远", "厂家那边的配件", "排得满满当当，", "垃圾往河里倒", "老二老是挺忙", "柜台里头热得像蒸笼"],
)  # fmt: skip
def test_speech_is_marked(text: str) -> None:
    assert spoken(text)


@pytest.mark.parametrize(
    "text",
    [
        "办理不动产登记120件",
        "涉嫌违法3起",
        "建个体工商户服务站",
        "坚定不动摇",
        "少不了，",
        "不了解政策",
        "抓获嫌疑人6名",
        "部门间推诿扯皮，口头报告3次，打骂体罚零发生",
        "开展巡查12次",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert not spoken(text)


@pytest.mark.parametrize(
    "row", [line.split("\t") for _section, line in lexicon.raw_entries("spoken.tsv")], ids=lambda row: row[0]
)
def test_every_class_tells_its_example_and_leaves_the_written_one(row: list[str]) -> None:
    pattern = filled_pattern(row[2])
    assert pattern.search(row[3]) and not pattern.search(row[4])


@pytest.mark.parametrize(
    "text",
    [
        "骨灰堂电梯坏了仨月，厂家说配件等着从外地发",
        "仓库那排货架就两个人管，一忙就顾不过来",
        "库房钥匙找不着，换锁又没钱",
        "食堂师傅走了俩，剩下的天天加班到半夜",
        "想跟船公司谈个包月价，人家嫌货少",
    ],
)
def test_words_of_several_classes_add_up(text: str) -> None:
    assert spoken(text)


@pytest.mark.parametrize(
    "text",
    [
        "一是档案库房温湿度控制不稳定，部分设备运行时间较长",
        "全年完成货物吞吐量386万吨，同比增长4.2%",
        "群众反映“门口停车难得要命”的问题已转交办理",
        "部分老旧管线仍未更换，跟踪督办力度不够",
        "坚持把办学质量放在首位，推动资源向基层倾斜",
    ],
)
def test_written_language_is_not_marked(text: str) -> None:
    assert not spoken(text)
