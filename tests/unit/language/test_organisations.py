"""The lexicon: whose work a word belongs to, where a place lies."""

from __future__ import annotations

import pytest

from drafter.language.organisations import (
    departments,
    duty_words,
    find_places,
    function_of,
    function_of_field,
    places,
)


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("某市财政局", "财政"),
        ("某区市场监督管理局", "市场监管"),
        ("某市人民检察院", "检察"),
        ("某县第一人民医院", "医院"),
        ("某县人民政府", ""),
    ],
)
def test_function_of(name: str, function: str) -> None:
    assert function_of(name) == function


def test_duty_words_are_of_one_department() -> None:
    assert [(w.word, w.function) for w in duty_words("本月办理婚姻登记，查处无线电行政处罚2起。")] == [
        ("婚姻登记", "民政"),
        ("无线电行政处罚", "工业和信息化"),
    ]
    words = [word for each in departments() for word in (*each.duties, *each.systems)]
    assert len(words) == len(set(words))


def test_places() -> None:
    assert places()["三明"].province == "福建"
    assert [name for _span, name in find_places("三明市学习宁德经验，世界大同，大同市来访")] == ["三明", "宁德", "大同"]
    assert function_of_field("卫健") == "卫生健康"
