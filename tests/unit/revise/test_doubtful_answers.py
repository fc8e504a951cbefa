"""Answers that are asked about before they are written, and their neighbours that go in as they are."""

from __future__ import annotations

import pytest

from drafter.core.text import Provenance
from drafter.pipeline.revising import report_slots
from drafter.revise.answers import AnswerRow, SlotReading, read_answer
from tests.unit.revise.test_gaps_fill import opened

MONEY = "一、工作情况\n争取上级资金6.42亿元，兑付工程款3.9亿元，拨付养老补贴**亿元。\n"
SHARE = "一、工作情况\n群众对物业服务满意度达到**%。\n"
COUNT = "一、工作情况\n检修变压器**台。\n"
GROWTH = "一、工作情况\n农产品网络零售额增长**%。\n"
SCALED = "一、工作情况\n发放节能补贴**万元。\n"


def read(text: str, value: str, last: str = "") -> SlotReading:
    (slot,) = report_slots(opened(text))
    answer = AnswerRow(
        "1", "", "", None, "", slot.gap.indicator, slot.gap.unit, value, "", "", last, Provenance("表", "I2")
    )
    return read_answer(answer, slot, text[slot.span.end :][:12])


@pytest.mark.parametrize(
    ("text", "value", "last", "said"),
    [
        (MONEY, "58000", "", "6.42亿元"),
        (MONEY, "580000000", "", "请核对数值和单位"),
        (MONEY, "5.8", "57200万元", ""),
        (MONEY, "57200", "5.7亿元", "上期值5.7亿元"),
        (SHARE, "0.934", "", "93.4%还是0.934%"),
        (SHARE, "934", "", "超过100%"),
        (SHARE, "1", "", "100%还是1%"),
        (GROWTH, "0.082", "7.5%", "8.2%还是0.082%"),
        (GROWTH, "0.082", "", "8.2%还是0.082%"),
        (COUNT, "48.5", "", "不是整数"),
        (COUNT, "48000", "45台", "上期值45台"),
    ],
)
def test_a_value_out_of_scale_is_asked(text: str, value: str, last: str, said: str) -> None:
    reading = read(text, value, last)
    assert reading.status == ("asked" if said else "value") and said in reading.note


@pytest.mark.parametrize(
    ("text", "value", "last", "words"),
    [
        (MONEY, "5.8", "", "5.8"),
        (MONEY, "0.31", "", "0.31"),
        (MONEY, "58000亿元", "", "58000"),
        (SHARE, "93.4", "", "93.4"),
        (SHARE, "0.934%", "", "0.934"),
        (GROWTH, "0.8", "0.9%", "0.8"),
        (GROWTH, "134", "", "134"),
        (GROWTH, "0.3", "", "0.3"),
        (GROWTH, "1", "", "1"),
        (MONEY, "0.0127", "", "0.0127"),
        (MONEY, "1900", "", "1900"),
        ("一、工作情况\n每千名老人拥有养老床位**张。\n", "42.5", "", "42.5"),
        ("一、工作情况\n人均参加活动**次。\n", "3.4", "", "3.4"),
        (COUNT, "48", "", "48"),
        (COUNT, "120", "45台", "120"),
    ],
)
def test_what_fits_is_written_as_typed(text: str, value: str, last: str, words: str) -> None:
    assert read(text, value, last) == SlotReading("value", words, number=read(text, value, last).number)


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        (MONEY, "5.8亿", "5.8"),
        (MONEY, "５．８", "5.8"),
        (MONEY, "5800万", "0.58"),
        (SCALED, "1.2亿", "12000"),
        (COUNT, "1.3千", "1300"),
        (COUNT, "1，200", "1,200"),
        (SCALED, "三百二十", "320"),
    ],
)
def test_scales_and_widths_become_the_cells_own(text: str, value: str, words: str) -> None:
    reading = read(text, value)
    assert (reading.status, reading.words) == ("value", words)


def test_a_scale_that_does_not_fit_the_unit_is_refused_with_the_reason() -> None:
    assert read(SHARE, "1.2万").status == "refused" and "不能换算" in read(SHARE, "1.2万").note


def test_a_sign_turned_round_is_named_as_such() -> None:
    reading = read(GROWTH, "-3.1")
    assert reading.status == "refused" and "符号相反" in reading.note and "下降" in reading.note
    assert "符号相反" not in read(MONEY, "－2").note and read(MONEY, "－2").status == "refused"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (COUNT, "1,2"),
        (COUNT, "12，"),
        (COUNT, "0012"),
        (SCALED, "一千二"),
        (MONEY, "两百五"),
        (COUNT, "1,23,4"),
    ],
)
def test_what_may_be_two_numbers_is_not_written(text: str, value: str) -> None:
    reading = read(text, value)
    assert (reading.status, value in reading.note) == ("refused", True)


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        (COUNT, "12.0", "12"),
        (COUNT, "\u200b12\u200b", "12"),
        (SCALED, "一千二百", "1200"),
        (SCALED, "一千零二", "1002"),
        (MONEY, "0.5", "0.5"),
    ],
)
def test_what_is_one_number_is(text: str, value: str, words: str) -> None:
    reading = read(text, value)
    assert (reading.status, reading.words) == ("value", words)


@pytest.mark.parametrize(("text", "value"), [(SHARE, "150%"), (COUNT, "3.5台")])
def test_what_cannot_be_is_asked_with_its_unit_too(text: str, value: str) -> None:
    assert read(text, value).status == "asked"
