"""A line to the writer that says which part the lines below it are."""

from __future__ import annotations

import pytest

from drafter.read.parts_below import announced_part


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("小方，下面这些是站长想明年干的，你顺一顺", "plans"),
        ("以下是下一步的打算，写之前问一声", "plans"),
        ("底下几条都是没办成的，你看着归", "problems"),
        ("后面三条是各村反映的难处", "problems"),
        ("下面都是已经干成了的，放前头", "achievements"),
    ],
)
def test_it_names_the_part(text: str, part: str) -> None:
    assert announced_part(text) == (part,)


@pytest.mark.parametrize(
    "text",
    [
        "下面的村有3个没通水",
        "以下是明年的预算表",
        "以下是打算报的名单",
        "下面这条别写",
        "下面数据以表为准",
        "以下为问题楼盘化解情况，交付1,206套",
    ],
)
def test_other_lines_name_none(text: str) -> None:
    assert announced_part(text) == ()
