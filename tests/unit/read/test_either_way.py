"""More or fewer of what is neither good nor bad is told by the rows of the table."""

from __future__ import annotations

import pytest

from drafter.read.either_way import moves_either_way
from drafter.read.note_asides import sift


@pytest.mark.parametrize(
    "text",
    [
        "占道、挖掘许可都比去年少，数在表里，就不重复了",
        "航道许可、水上作业许可比上年少了，表里有",
        "借阅证新办、补办都比去年少些，见表",
        "墓穴变更都少了，数见附表，这里不再重复",
        "用盐抽样的批次比去年多，数在表里",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert sift(text).whole == "pointer"


@pytest.mark.parametrize(
    "text",
    [
        "安全事故比去年少",  # better
        "租金收入比去年少",  # worse
        "许可比去年少了四成",  # a figure
        "许可比去年少，主要是新规取消了两项",  # and why
        "泊位备案做了两回",
    ],
)
def test_what_is_good_or_bad_or_told_with_more_stands(text: str) -> None:
    assert not moves_either_way(text)
