"""How much of a measure an act made, how far a thing moved, and why a figure is open behind a blank: one open place, named by what it measures."""

from __future__ import annotations

import pytest

from drafter.read.note_open import opened


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("新开沟渠3公里，就是治了多少面积水利站还没报数过来", "治理面积？（水利站还没报数过来）"),
        ("新建林道2公里，抚育了多少面积林场还没报上来", "抚育面积？（林场还没报上来）"),
        ("噪声又降了些，降多少监测站数没报", "噪声降幅？（监测站数没报）"),
        ("投诉又少了，少了多少信访局没给数", "投诉降幅？（信访局没给数）"),
        ("采购节约资金数没报（采购中心压着）", "采购节约资金数？（没报，采购中心压着）"),
        ("车辆费比去年压了？% 会计休假，下周给", "比去年压了？%（会计休假，下周给）"),
    ],
)
def test_what_is_asked_for_is_named(text: str, told: str) -> None:
    assert told in opened(text)


@pytest.mark.parametrize(
    "text",
    [
        "不管治了多少面积，管护都要跟上",
        "降多少都算成绩，各科再加把劲",
        "治理面积320亩，已报数",
        "多少年没修的路修通了",
        "培训？人 场地已定",  # another matter behind the blank is told as it stands
    ],
)
def test_what_asks_for_nothing_stays(text: str) -> None:
    told = opened(text)
    assert "？（" not in told.replace("？人（", "") and "幅" not in told
