"""一是 run into the words before it opens a list of its own; it breaks none that goes on."""

from __future__ import annotations

import pytest

from drafter.check.item_numbers import runs
from drafter.check.rule import Context
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report


def _values(text: str) -> list[list[int]]:
    return [[number.value for number in run] for run in runs(Context(parse_report(text), load_profile("generic")))]


def test_a_list_behind_a_heading_without_a_mark() -> None:
    text = "\n落实责任一是开会6次。二是督查3次。\n推进减负一是减免租金。二是减免税费。三是减免水费。"
    assert _values(text) in ([[2], [1, 2, 3]], [[1, 2], [1, 2, 3]])


@pytest.mark.parametrize(
    "text", ["一是抓学习。统一是关键。二是抓整改。三是抓落实。", "一是抓学习。二是统一是关键。三是抓落实。"]
)
def test_a_list_with_such_words_inside_goes_on(text: str) -> None:
    assert _values(text) == [[1, 2, 3]]
