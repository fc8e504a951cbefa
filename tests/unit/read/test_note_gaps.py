"""Open places whose unit would be any other word without them."""

from __future__ import annotations

import pytest

from drafter.read.note_gaps import find_gaps


@pytest.mark.parametrize(("text", "unit"), [("收到捐赠图册（  ）册", "册"), ("青年教师听课——节，评课3次", "节")])
def test_rarer_units(text: str, unit: str) -> None:
    assert [gap.unit for gap in find_gaps(text)] == [unit]


@pytest.mark.parametrize("text", ["节日慰问（春节）节目3个", "开展“一班一册”活动", "听课——节奏把握较好"])
def test_words_that_only_look_like_one(text: str) -> None:
    assert not find_gaps(text)
