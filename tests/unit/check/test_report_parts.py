"""The part a figure plays in its sentence, by words of the classes that reading uses too; near misses play another."""

from __future__ import annotations

import pytest

from drafter.check.figures.roles import completion_words, share_whole
from drafter.check.figures.statements import read_figures
from drafter.language.quantities import find_quantities


def parts(text: str) -> list[str]:
    signs = {1: "+", -1: "-", 0: ""}
    return [one.part + signs[one.sign] for one in read_figures(text, find_quantities(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # whichever word says the direction, the size of a change is one
        ("支出30万元，比上年压降2万元", ["value", "increment-"]), ("存栏30万头，净增2万头", ["value", "increment+"]),
        ("税收递增5%", ["rate+"]), ("能耗收窄5%", ["rate-"]), ("合格率提升5个百分点", ["points+"]), ("第3季度回升5%", ["rate+"]),
        # the level it came to is none
        ("存栏增至30万头", ["value"]), ("能耗降为30万吨", ["value"]), ("覆盖率升到95%", ["other"]), ("亏损减到30万元", ["value"]),
        # what was meant to be, and what is a part of that
        ("年度计划30万元", ["target"]), ("指标数为30万元", ["target"]), ("占额度的95%", ["completion"]), ("完成进度的95%", ["completion"]),
        ("完成年初盘子的95%", ["completion"]), ("完成率为95%", ["completion"]), ("预期30万元", ["target"]), ("计划外支出30万元", ["value"]),
        # what it is held against
        ("上年同期为30万元", ["base"]), ("前年完成数30万元", ["base"]), ("上季度30万元", ["base"]), ("原来为30万元", ["base"]),
        ("，较年初30万元", ["base"]), ("，（去年30万元", ["base"]), ("年末30万元", ["value"]), ("整改后30万元", ["value"]),
        # shares, rates and places
        ("占总数的95%", ["share"]), ("占比95%", ["share"]), ("合格率95%", ["other"]), ("居全市第2位", ["rank"]),
    ],
)  # fmt: skip
def test_the_part_of_a_figure(text: str, told: list[str]) -> None:
    assert parts(text) == told


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("完成年初预算的", ("年初", "预算")), ("为调整后的计划的", ("调整", "计划")), ("占全年任务数的", ("全年", "任务")),
        ("完成额度的约", ("", "额度")), ("完成率为", ("", "")), ("占总数的", None), ("计划外的", None),
    ],
)  # fmt: skip
def test_what_a_completion_is_of(lead: str, words: tuple[str, str] | None) -> None:
    assert completion_words(lead) == words


@pytest.mark.parametrize(
    ("lead", "whole"), [("占税收收入的", "税收收入"), ("占总数比重为", "总数"), ("占比", ""), ("合格率", "")]
)
def test_what_a_share_is_of(lead: str, whole: str) -> None:
    assert share_whole(lead) == whole
