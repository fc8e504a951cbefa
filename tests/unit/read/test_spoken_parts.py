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
        ("2024忙活了啥", "achievements"),
        ("今年的活儿", "achievements"),
        ("今年干得咋样", "achievements"),
        ("拿得出手的事", "achievements"),
        ("办成的事", "achievements"),
        ("卡脖子的事", "problems"),
        ("掉链子的地方", "problems"),
        ("难啃的骨头", "problems"),
        ("堵心的事", "problems"),
        ("往后往哪使劲", "plans"),
        ("明年的奔头", "plans"),
        ("来年咋弄", "plans"),
    ],
)
def test_a_spoken_head_names_its_part(words: str, role: str) -> None:
    assert roles_of_label(words) == (role,)


@pytest.mark.parametrize(
    "words",
    [
        "2026",
        "这一年",
        "上半年",
        "民生实事",
        "办事大厅",
        "干部工作",
        "办公室工作",
        "事业发展",
        "做账",
        "一年级",
        "卡脖子技术攻关",
        "农活",
        "今年办好的十件实事",
        "难啃的骨头整治",
        "碎账",
    ],
)
def test_a_time_or_a_matter_is_no_part(words: str) -> None:
    assert roles_of_label(words) == ()
