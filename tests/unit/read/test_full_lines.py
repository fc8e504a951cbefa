"""A line with what its clerk wrote short in full."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.full_lines import line_in_full
from drafter.read.pieces import FileReading


@pytest.mark.parametrize(
    ("line", "full"),
    [
        ("三、泵站改造完成设备安装，6.20起试运行", "泵站改造完成设备安装，6月20日起试运行"),
        ("一、二级渠道清淤8公里", "一、二级渠道清淤8公里"),
        ("护林 巡山320次 劝返41人", "护林：巡山320次，劝返41人"),
        ("补助42户×800元", "补助42户，每户800元"),
        ("25年起累计改造460户", "2025年起累计改造460户"),
    ],
)
def test_a_line_in_full(line: str, full: str) -> None:
    assert line_in_full(line, FileReading("要点.md", "n", Period.parse("2025"), ())) == full
