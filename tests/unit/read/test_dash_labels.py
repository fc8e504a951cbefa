"""A dash behind what a line is about is a colon where the file writes so."""

from __future__ import annotations

import pytest

from drafter.read.bullets import read_lines
from drafter.read.dash_labels import with_colons

_HABIT = "仪器——色谱仪到货\n样品——总数看表\n比对——省里9项，全满意\n"


def _texts(text: str) -> list[str]:
    return [line.text for line in with_colons(list(read_lines(text)))]


def test_a_habit_of_the_file_is_read_as_colons() -> None:
    assert _texts(_HABIT) == ["仪器：色谱仪到货", "样品：总数看表", "比对：省里9项，全满意"]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("短板——持证的差2人", "短板：持证的差2人"),
        ("明年——方法验证30项", "明年：方法验证30项"),
        ("全县唯一——省级示范站建成", "全县唯一——省级示范站建成"),
        ("检修车间——班组——个人三级考核", "检修车间——班组——个人三级考核"),
        ("到货了——色谱仪2台", "到货了——色谱仪2台"),
    ],
)
def test_a_dash_alone_is_one_only_behind_the_name_of_a_part(line: str, read: str) -> None:
    assert _texts(f"{line}\n办班6期\n") == [read, "办班6期"]


def test_what_is_the_only_one_is_no_label() -> None:
    assert _texts(f"{_HABIT}全县唯一——省级示范站建成\n")[-1] == "全县唯一——省级示范站建成"
