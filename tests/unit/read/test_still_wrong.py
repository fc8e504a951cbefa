"""What is wrong now with last year's figure behind it is no matter of last year; last year's doings are."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.bullets import read_lines
from drafter.read.notes import Notes, notes_of


def _read(line: str) -> Notes:
    return notes_of(list(read_lines(f"# 成绩\n## 设备科\n- {line}\n")), "n.md", period=Period.parse("2025"))


@pytest.mark.parametrize(
    "line", ["压滤机太旧，去年停了14回，配件找不着", "人手不够，去年走了3个", "岸桥破了，上年大修两次，还是三天两头坏"]
)
def test_it_is_told_as_a_shortcoming(line: str) -> None:
    assert [(fact.role, fact.text) for fact in _read(line).facts] == [("problems", line)]


@pytest.mark.parametrize("line", ["去年培训310人，缺考22人", "去年漏水率15%，没达标", "上年检修压滤机6台"])
def test_what_was_last_year_is_left_out(line: str) -> None:
    notes = _read(line)
    assert not notes.facts and [one.kind for one in notes.left_out] == ["not_this_period"]


@pytest.mark.parametrize(
    "line",
    ["短信今年发了38.6万条，平台建起来到现在二百六十多万条", "护航船今年投了2300万元，项目立起来到现在一个亿出头"],
)
def test_a_running_total_is_told_with_this_year_s(line: str) -> None:
    assert [(fact.role, fact.text) for fact in _read(line).facts] == [("achievements", line)]
