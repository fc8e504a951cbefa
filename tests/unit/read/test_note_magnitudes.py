"""万 and 亿 behind an open place belong to it, and what is open is named by what stands before it."""

from __future__ import annotations

import pytest

from drafter.read.note_gaps import find_gaps
from drafter.read.note_marks import tidied


@pytest.mark.parametrize(
    ("note", "name", "unit"),
    [
        ("减免摊位费这块，86户，总共？万", "减免摊位费", "万元"),
        ("校舍维修补助？亿", "校舍维修补助", "亿元"),
        ("追缴欠薪（  ）万，立案3件", "追缴欠薪", "万元"),
        ("拨付资金__亿", "拨付资金", "亿元"),
        ("募捐善款？W", "募捐善款", "万元"),
        ("创收XX万", "创收", "万元"),
        ("受教育群众？万，反响好", "受教育群众", "万"),
        ("接待游客__万", "接待游客", "万"),
        ("外借图书？万册次", "外借图书", "万册次"),
        ("救灾款〇〇万元", "救灾款", "万元"),
        ("免费体检？万老人", "免费体检", "万"),
    ],
)
def test_a_magnitude_is_the_unit_of_what_is_open(note: str, name: str, unit: str) -> None:
    text = tidied(note)
    (gap,) = find_gaps(text)
    assert (gap.indicator, gap.unit, text) == (name, unit, note)


@pytest.mark.parametrize(
    "note", ["到账二〇〇万元", "真有这么多？万一不够呢", "够用吗？万分紧张", "种了万亩林", "亿元村3个"]
)
def test_other_magnitudes_leave_nothing_open(note: str) -> None:
    assert find_gaps(tidied(note)) == ()


def test_each_open_place_of_a_list_is_named_by_its_thing() -> None:
    assert [(gap.indicator, gap.unit) for gap in find_gaps("护林员培训班？期，共？人次")] == [
        ("护林员培训班", "期"),
        ("护林员培训班", "人次"),
    ]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("投入一百六十八萬元", "投入一百六十八万元"),
        ("存款3億元、2.5萬元", "存款3亿元、2.5万元"),
        ("萬州萬人大会", "萬州萬人大会"),
    ],
)
def test_traditional_magnitudes_behind_a_number_are_read(note: str, said: str) -> None:
    assert tidied(note) == said
