"""Blocks and their ordinals: what runs on in front of led blocks has none."""

from __future__ import annotations

import pytest

from drafter.core.draft import Block, Draft, Sentence
from drafter.core.profile import Plan, PlannedPart, Section
from drafter.draft.writing_out import FRAME, write_report


@pytest.mark.parametrize(
    ("leads", "line"),
    [
        (("",), "（一）做好服务。甲。"),
        (("", "抓甲。", "抓乙。"), "（一）做好服务。甲。一是抓甲。乙。二是抓乙。丙。"),
        (("抓甲。", "抓乙。"), "（一）做好服务。一是抓甲。甲。二是抓乙。乙。"),
        (("抓甲。", "抓乙。", ""), "（一）做好服务。一是抓甲。甲。二是抓乙。乙。此外，丙。"),
        (("", "抓乙。", "抓丙。", ""), "（一）做好服务。甲。一是抓乙。乙。二是抓丙。丙。此外，丁。"),
        (("", "抓乙。", ""), "（一）做好服务。一是甲。二是抓乙。乙。三是丙。"),
        (("", ""), "（一）做好服务。一是甲。二是乙。"),
    ],
)
def test_ordinals(leads: tuple[str, ...], line: str) -> None:
    section = Section("s", "achievements", 2, "（一）", "做好服务", ())
    blocks = tuple(Block((Sentence(f"{word}。", ()),), lead) for word, lead in zip("甲乙丙丁", leads, strict=False))
    plan = Plan("总结", "", (), (PlannedPart("achievements", "一、", "工作情况", "", (section,)),), "", "", "")
    assert line in write_report(plan, {"s": Draft(section, blocks)}).text.split("\n")


@pytest.mark.parametrize("first", ["各位代表：现在报告工作。", "现在报告工作。"])
def test_the_salutation_is_said_once(first: str) -> None:
    frame = Draft(Section(FRAME, "preamble", 0, "", "", ()), (Block((Sentence(first, ("o1",)),)),))
    plan = Plan("报告", "各位代表：", ("请予审议。",), (), "", "", "")
    assert write_report(plan, {FRAME: frame}).text.split("\n") == ["报告", "各位代表：", "现在报告工作。"]
