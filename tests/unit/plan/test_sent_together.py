"""Beside offices that each have their section, one whose name is no matter's has its own too, and its rows with it."""

from __future__ import annotations

from drafter.core.fact import Fact
from drafter.core.profile import Part
from drafter.core.text import Provenance
from drafter.plan.matters import office_matter
from drafter.plan.placing import group_by_topic


def _notes(owner: str, first: int, *texts: str) -> list[Fact]:
    return [
        Fact(
            f"n{line}",
            "achievements",
            office_matter(owner),
            text,
            Provenance("notes.md", f"第{line}行", text),
            owner=owner,
        )
        for line, text in enumerate(texts, first)
    ]


NAMED = [
    *_notes("航道科", 2, "疏浚航道31公里", "更换航标44座", "碍航物清理9处"),
    *_notes("港口科", 6, "港口作业单位备案302家", "泊位巡查298次", "岸电接用12套"),
]
JOINT = _notes("计财科、办公室", 10, "航道养护经费到位820万元", "船舶档案整理4100卷", "食堂改了明厨亮灶")


def _titles(facts: list[Fact]) -> dict[str, list[str]]:
    groups = group_by_topic(facts, Part("done", "achievements", "成绩"))
    return {group.title: [fact.text for fact in group.facts] for group in groups}


def test_what_such_an_office_sent_is_not_scattered() -> None:
    assert _titles([*NAMED, *JOINT])["计划财务"] == [fact.text for fact in JOINT]


def test_a_line_or_two_make_no_section() -> None:
    assert "计划财务" not in _titles([*NAMED, *JOINT[:2]])
