"""Blanks between what is told become marks; a blank inside a number, a date or before an open place stays."""

from __future__ import annotations

import pytest

from drafter.language.blanks_between import with_blanks_told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("护林队伍 督察26次 通报问题41条 全改完", "护林队伍：督察26次，通报问题41条，全改完"),
        ("瞭望塔 今年新建4，累计13", "瞭望塔：今年新建4，累计13"),
        ("基本巡护300人以上 幼林抚育应抚尽抚", "基本巡护300人以上，幼林抚育应抚尽抚"),
        ("增值收益 见表（6月利息是预提的）", "增值收益见表（6月利息是预提的）"),
        ("罚11起 26.8万", "罚11起，26.8万"),
        ("管道换了 11.4公里", "管道换了11.4公里"),
        ("没出人命 大坝一处没垮 渠也没堵", "没出人命，大坝一处没垮，渠也没堵"),
        ("林场门口还是堵车 护林员嫌路太远", "林场门口还是堵车，护林员嫌路太远"),
    ],
)
def test_what_is_told_is_marked(line: str, told: str) -> None:
    assert with_blanks_told(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "3 月 5 日",
        "成活率占比 营林科没报",
        "护林员 ？名",
        "瞭望塔 巡护站 管护房",
        "GB 9704 修订",
        "1 286家",
        "防汛演练 老旧小区改造",
    ],
)
def test_what_stays(line: str) -> None:
    assert with_blanks_told(line) == line
