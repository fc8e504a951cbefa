"""What stands under a topic without a verb is what it has, or what belongs to the work; a line with a verb, money or a doer stays."""

from __future__ import annotations

import pytest

from drafter.draft.topics_with_lists import of_what_it_has


@pytest.mark.parametrize(
    ("topic", "rest", "said"),
    [
        ("零工市场", "县级1家、乡镇站点9个，撮合上岗2.4万人次", "零工市场方面，有"),
        ("城乡供水一体化", "管网220公里、水厂3座，受益8.6万人", "城乡供水一体化涉及"),
        ("节水", "省级节水型单位5家、节水型小区9个", "节水方面，有"),
        ("灌区改造", "支渠18条、闸门64座", "灌区改造涉及"),
        ("知识产权", "发明专利授权143件、商标3200件", ""),
        ("节水", "新增节水型单位5家、小区9个", ""),
        ("住建局", "燃气站5家、水站9个", ""),
        ("民生", "养老1.2亿元、托育3000万元", ""),
        ("节水", "省级节水型单位5家", ""),
        ("就业", "城镇1.2万人、农村8000人次", ""),
    ],
)
def test_a_list_without_a_verb(topic: str, rest: str, said: str) -> None:
    assert of_what_it_has(topic, rest) == said
