"""Set phrases with one character mistaken, and what only looks like one."""

from __future__ import annotations

import pytest

from drafter.language.idioms import mistaken


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("各村因地治宜发展林果", "因地制宜"),
        ("班子成员任劳任愿", "任劳任怨"),
        ("部门之间推萎扯皮", "推诿扯皮"),
        ("干部要居安思微", "居安思危"),
        ("游客络绎不决", "络绎不绝"),
    ],
)
def test_one_character_off(text: str, right: str) -> None:
    assert [found.right for found in mistaken(text)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "坚持因债制宜、因校制宜",  # the place is free
        "生产经营同利息相关费用",  # half of another word
        "工作是有成效的",
        "漠不關心",  # how it was written once
        "统筹照顾各方",
        "营私舞弊",
        "因地制宜、任劳任怨、络绎不绝",
    ],
)
def test_right_as_it_is(text: str) -> None:
    assert not list(mistaken(text))
