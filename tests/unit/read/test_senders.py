"""Who tells something, in a heading or before a line: never a part of what is told."""

from __future__ import annotations

import pytest

from drafter.draft.deixis import by_name
from drafter.read.bullets import read_lines
from drafter.read.notes import notes_of


@pytest.mark.parametrize(
    "head, owner, topic",
    [
        ("【教务办】", "教务办", ""), ("【生产科王科长】", "生产科", ""), ("【管网部老钱】", "管网部", ""), ("【检修班 小赵】", "检修班", ""),
        ("小吴（环境、物业）：", "", "环境、物业"), ("立案庭 何法官：", "立案庭", ""), ("一、借阅部 报", "借阅部", ""), ("【老旧管网】", "", "老旧管网"),
        ("龙潭站（通讯员小何）：", "龙潭站", ""), ("秩序部李队：", "秩序部", ""), ("政工（小赵自己写）：", "", "政工"),
    ],
)  # fmt: skip
def test_a_head_is_an_office_or_a_topic_and_nobody(head: str, owner: str, topic: str) -> None:
    notes = notes_of(tuple(read_lines(f"{head}\n更换水表3100只，抄见率98.2%\n")), "要点.txt")
    assert [(fact.owner, fact.topic, fact.text) for fact in notes.facts] == [
        (owner, topic, "更换水表3100只，抄见率98.2%")
    ]


@pytest.mark.parametrize(
    "text, owner, told",
    [
        ("我们股就4个人", "征缴股", "征缴股就4个人"), ("我们社区6个小区", "", "全社区6个小区"), ("咱们所管着9个台区", "", "管着9个台区"),
        ("我们站车辆老化严重", "东门站", "东门站车辆老化严重"), ("我们单位人手紧", "", "人手紧"),
        ("我们的做法被推广", "征缴股", "我们的做法被推广"), ("群众说我们股态度好", "征缴股", "群众说我们股态度好"),
    ],
)  # fmt: skip
def test_a_house_that_speaks_of_itself_is_named(text: str, owner: str, told: str) -> None:
    assert by_name(text, owner) == told
