"""The heads an office puts over its notes as it speaks name the same parts; what only looks like one names none."""

from __future__ import annotations

import pytest

from drafter.read.part_words import roles_of_label


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("一年干的事", "achievements"),
        ("这一年忙了些啥", "achievements"),
        ("半年来做的工作", "achievements"),
        ("干的活", "achievements"),
        ("2026怎么干", "plans"),
        ("2026打算", "plans"),
        ("2026要干的", "plans"),
        ("哪里还不行", "problems"),
        ("头疼的事", "problems"),
        ("缺啥", "problems"),
    ],
)
def test_a_spoken_head_names_its_part(words: str, role: str) -> None:
    assert roles_of_label(words) == (role,)


@pytest.mark.parametrize(
    "words",
    ["2026", "这一年", "上半年", "民生实事", "办事大厅", "干部工作", "办公室工作", "事业发展", "做账", "一年级"],
)
def test_a_time_or_a_matter_is_no_part(words: str) -> None:
    assert roles_of_label(words) == ()
