"""Lines that put earlier ones right, values nobody vouches for, and figures asked for by a question word."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.note_tables import read_noted
from drafter.read.notes import Notes

YEAR = Period.parse("2025")


def _read(text: str) -> Notes:
    return read_noted(text, "记.txt", period=YEAR, unit=("临岚县粮食中心",)).notes


@pytest.mark.parametrize(
    "line",
    ["更正：仓房熏蒸18间", "刚才报错了，仓房熏蒸应是18间"],
)
def test_the_later_line_holds_and_the_earlier_is_told(line: str) -> None:
    notes = _read(f"仓房熏蒸81间\n{line}\n")
    assert [(fact.text, fact.metrics[0].value) for fact in notes.facts] == [("仓房熏蒸18间", 18)]
    assert [one.provenance.quote for one in notes.left_out if "更正了" in one.reason] == ["仓房熏蒸81间"]


def test_what_measures_another_thing_is_not_replaced() -> None:
    notes = _read("收购小麦3.2万吨\n检修仓房81间\n更正：轮换稻谷1.8万吨\n")
    assert [fact.text for fact in notes.facts] == ["收购小麦3.2万吨", "检修仓房81间", "轮换稻谷1.8万吨"]


def test_two_values_that_nobody_vouches_for_are_asked_with_both() -> None:
    notes = _read("烘干服务费，台账上是86万元，财务那边记的68万元，哪个对得上再说\n")
    assert not notes.facts and "86万元" in notes.questions[0].question and "68万元" in notes.questions[0].question


def test_values_of_two_things_are_no_dispute() -> None:
    notes = _read("烘干费86万元，熏蒸费68万元，均已入账\n")
    assert len(notes.facts) == 1 and not notes.questions


def test_how_many_is_an_open_place_where_nobody_knows() -> None:
    notes = _read("接待窗口收了几件：系统打不开，没查成\n抓了几件大事，成效明显\n")
    assert [[gap.unit for gap in fact.placeholders] for fact in notes.facts] == [["件"], []]
    assert len(notes.questions) == 1
