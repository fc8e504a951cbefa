"""元 is written out where the clause says that it is money, and nowhere else."""

from __future__ import annotations

import pytest

from drafter.language.money import with_yuan


@pytest.mark.parametrize(
    "text, said",
    [
        ("耕地补贴发了1.8亿", "耕地补贴发了1.8亿元"),
        ("争取上级资金3200万，到账2100万元", "争取上级资金3200万元，到账2100万元"),
        ("专项债券支出2.61亿，进度70.5%", "专项债券支出2.61亿元，进度70.5%"),
        ("培训经费花了38万。", "培训经费花了38万元。"),
        ("入库税收1.9亿元，同比增加1700万", "入库税收1.9亿元，同比增加1700万元"),
        ("助学金发放204万，惠及920人", "助学金发放204万元，惠及920人"),
        ("为务工人员讨薪412万", "为务工人员讨薪412万元"),
        ("为储户挽回损失860万，抓获9人", "为储户挽回损失860万元，抓获9人"),
        ("债务资金还差1.3亿", "债务资金还差1.3亿元"),
    ],
)
def test_money_gets_its_unit(text: str, said: str) -> None:
    assert with_yuan(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "惠及群众11.5万户",
        "补贴群众1.2万",
        "视频浏览量破3亿",
        "资金1.2亿元",
        "投资项目3.5万个",
        "植树造林1.1万亩",
        "收入人口9.3万",
        "到馆41万人次，同比增加3万",
        "追回3.2万斤",
        "减免1.4万户",
        "节约用水3万",
        "用好“千万工程”",
    ],
)
def test_what_is_no_money_stays(text: str) -> None:
    assert with_yuan(text) == text
