"""Sisters of one family: each way of writing one is that one, and the last named counts."""

from __future__ import annotations

import pytest

from drafter.claims.kinds import kinds_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("普通高中招生420人，毕业生", "初中招生380人，毕业生"),
        ("幼儿园12所，在园", "特教学校1所，在园"),
        ("城镇居民人均收入", "农村居民人均收入"),
        ("小麦播种", "玉米播种"),
        ("企业职工养老保险参保", "失业保险参保"),
        ("夏粮亩产", "秋粮亩产"),
        ("高速公路通车", "农村公路通车"),
    ],
)
def test_two_sisters_are_two(one: str, other: str) -> None:
    assert kinds_in(one) != kinds_in(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("普通高中招生", "高中阶段招生"),
        ("中职学校在校生", "中等职业学校在校生"),
        ("全年培训", "培训"),
        ("在夏粮减产的情况下，粮食总产", "粮食总产"),
        ("小学招生后，初中招生", "初中招生"),
    ],
)
def test_one_kind_is_one_however_written(one: str, other: str) -> None:
    assert kinds_in(one) == kinds_in(other)
