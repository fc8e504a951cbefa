"""A line that only looks like a label, or has blanks where none belong, is read like any other; none vanishes."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.bullets import read_lines
from drafter.read.notes import Notes, notes_of


def _read(line: str, head: str = "打算") -> Notes:
    return notes_of(list(read_lines(f"# {head}\n- {line}\n")), "n.md", period=Period.parse("2025"))


@pytest.mark.parametrize(
    ("line", "text", "owner"),
    [
        ("服务车换两台 @办公室", "服务车换两台", "办公室"),
        ("泵站再建3站 @工程科", "泵站再建3站", "工程科"),
        ("阅报栏添六处 @宣传部", "阅报栏添六处", "宣传部"),
        ("办公室 再招2人", "再招2人", "办公室"),
    ],
)
def test_what_ends_in_a_count_is_no_office(line: str, text: str, owner: str) -> None:
    (fact,) = _read(line).facts
    assert (fact.text, fact.owner, fact.role) == (text, owner, "plans")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("网办率 96.3", "网办率96.3%"),
        ("风险任务 2130条，应对完成率 99.1", "风险任务2130条，应对完成率99.1%"),
        ("志愿者  1260人次", "志愿者1260人次"),
    ],
)
def test_a_blank_before_a_figure_says_nothing(line: str, text: str) -> None:
    assert [fact.text for fact in _read(line, "成绩").facts] == [text]
