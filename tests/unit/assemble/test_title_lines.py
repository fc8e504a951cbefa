"""Titles broken where a reader would break them."""

from __future__ import annotations

import pytest

from drafter.assemble.title_lines import balanced

LONG = {
    "清河县水务局关于2024年度农村饮水安全巩固提升和河湖长制工作情况的报告": ("年度", "农村饮水", "河湖长制"),
    "滨江区发展和改革局2025年上半年固定资产投资运行情况及下半年工作安排": ("上半年", "固定资产", "下半年", "工作安排"),
    "关于落实中央生态环境保护督察反馈意见整改情况的报告": ("督察", "整改情况", "生态环境"),
    "市卫生健康委员会党组关于2024年度民主生活会整改落实情况的报告": ("委员会", "年度", "民主生活会"),
    "关于《清河县国土空间总体规划（2021—2035年）》实施情况的中期评估报告": ("国土空间", "2021—2035年", "中期"),
}


@pytest.mark.parametrize("title", LONG)
@pytest.mark.parametrize("limit", [16, 19, 22])
def test_no_line_is_too_long_and_no_word_is_cut(title: str, limit: int) -> None:
    lines = balanced(title, limit)
    assert "".join(lines) == title and all(len(line) <= limit for line in lines)
    assert all(word in "|".join(lines) for word in LONG[title])
    assert not any(line.startswith(("的", "，", "》")) or line.endswith(("《", "（")) for line in lines)


def test_a_title_of_one_line_is_left_whole() -> None:
    assert balanced("清河县水务局2024年工作总结", 19) == ["清河县水务局2024年工作总结"]


def test_lines_are_of_like_length() -> None:
    lines = balanced("清河县水务局关于2024年度农村饮水安全巩固提升和河湖长制工作情况的报告", 19)
    assert max(map(len, lines)) - min(map(len, lines)) <= 8
