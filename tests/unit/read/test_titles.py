"""The first line of a file of notes that only names the file; one that tells of work is none."""

from __future__ import annotations

import pytest

from drafter.read.titles import is_title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("青浦镇渔管站2025年总结用料（站里小屈拢的，别嫌乱）", True),
        ("渔管站年终总结要用的料", True),
        ("半年汇报备料：", True),
        ("修渠用料3200吨", False),
        ("施工用料全部到场", False),
        ("备料12天", False),
    ],
)
def test_what_names_the_file(line: str, title: bool) -> None:
    assert is_title(line) is title
