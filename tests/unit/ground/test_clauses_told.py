"""Which clauses of a fact a text tells: a name that two clauses share tells neither, a figure tells its own."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.clauses_told import told_clauses

# fact, text, places left out, places surely told
TOLD = [
    ("水质监测车买了2台，司机没招到", "购置水质监测车2台。", {1}, {0}),
    ("水质监测车买了2台，司机没招到", "水质监测车尚未招到司机。", {0}, {1}),
    ("新趸船下水，夜里还不能靠泊", "新趸船夜间尚不能靠泊。", set(), {1}),
    ("岸电装好6套，插头跟老船对不上", "安装岸电6套。", {1}, {0}),
    ("新监舍封顶，暖气管没接", "新监舍已封顶。", {1}, {0}),
    ("冷链车添了5辆，路权没批", "新增冷链车5辆，路权尚未获批。", set(), {0, 1}),
    ("水质车2台，水质车没司机", "水质车已到位。", {0}, set()),
    ("泵站修好了，泵站没通电", "泵站。", set(), set()),
    ("泵站修好了，泵站没通电", "泵站已修复。", set(), {0}),
    ("喇叭装了41处，7处声音太小", "", {0, 1}, set()),
]


@pytest.mark.parametrize(("fact", "text", "left", "sure"), TOLD)
def test_the_clauses_told(fact: str, text: str, left: set[int], sure: set[int]) -> None:
    found = told_clauses(text, Fact("n1", "achievements", "", fact, Provenance("", "", fact)))
    assert (found.left, found.sure) == (left, sure)
    assert found.is_whole is (len(sure) == 2) and found.words(found.left | found.sure).count("，") <= 1
