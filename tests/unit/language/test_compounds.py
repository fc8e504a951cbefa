"""Numerals of several scales, written-out sums, tenths and a half; signs; what stays no figure."""

from __future__ import annotations

import pytest

from drafter.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("总投资2亿3千万元", "2.3", "亿元"),
        ("总投资2亿4000万元", "2.4", "亿元"),
        ("用工二十万零六百人", "20.06", "万人"),
        ("覆盖四万三千亩", "4.3", "万亩"),
        ("合同价1千8百万元", "1800", "万元"),
        ("人民币叁佰贰拾万元整", "320", "万元"),
        ("实付肆仟零伍元陆角整", "4005.6", "元"),
        ("补贴8百元", "8", "百元"),
        ("补贴13万2", "13.2", "万"),
        ("贷款余额一万五千亿元", "15000", "亿元"),
        ("产值两万零三百亿元", "20300", "亿元"),
        ("来了二百五十人", "250", "人"),
        ("来了二百零五人", "205", "人"),
        ("下达资金2亿3，", "2.3", "亿"),
        ("实收三万五千，", "3.5", "万"),
        ("人均两万五左右", "2.5", "万"),
        ("化解1百01件", "101", "件"),
        ("走访3千零5户", "3005", "户"),
        ("培训1千2百零6人", "1206", "人"),
        ("清运5千150吨", "5150", "吨"),
        ("惠及1百20多户", "120", "户"),
        ("廿三个村", "23", "个"),
        ("走访一千零十七人", "1017", "人"),
        ("卅六人", "36", "人"),
        ("知晓率八成半", "85", "%"),
        ("满意的占六成五", "65", "%"),
        ("300来户", "300", "户"),
        ("营业利润-45.2万元", "-45.2", "万元"),
        ("最低气温-12℃", "-12", "℃"),
        ("渠系利用系数0.612", "0.612", ""),
        ("景气指数为103.4，", "103.4", ""),
        ("专班4个人", "4", "个人"),
    ],
)
def test_reads_whole(text: str, value: str, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (str(quantity.value), quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "走访3百5户",
        "走访三百五户",
        "来了二百五人",
        "补助两千三元",
        "万一，",
        "腊月廿三日",
        "廿四节气",
        "卅里铺，",
        "十万八千里",
        "高一二，",
        "走访一两次",
        "一成不变",
        "好几成",
        "壹号院",
        "两个半小时后",
        "系数表2024年版",
        "第五千",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize("text", ["总投资-320万元", "K2-300米", "8-12万元"])
def test_a_dash_after_any_other_name_only_joins(text: str) -> None:
    assert not any(str(quantity.value).startswith("-") for quantity in find_quantities(text))


def test_a_place_of_last_year_stands_in_brackets() -> None:
    assert [(q.raw, q.kind) for q in find_quantities("考核排第3（去年第7）")] == [("第3", "rank"), ("第7", "rank")]
