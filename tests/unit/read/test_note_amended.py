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


@pytest.mark.parametrize(
    ("earlier", "line", "told"),
    [
        (
            "校园渗漏点处置27处",
            "更正：上面渗漏点按规程复核，是25处（主管19、支管6），另2处不够标准剔了",
            "校园渗漏点处置25处（主管19处、支管6处）",
        ),
        (
            "抢修爆管42处，均当天修好",
            "更正：前头说的爆管按台账重新过了一遍，是38处，有4处是重复登记的",
            "抢修爆管38处，均当天修好",
        ),
        ("发放临时救助220户", "更正：临时救助那个民政比对后，实为214户，剔掉了6户", "发放临时救助214户"),
        ("扶持小微企业33家", "更正：扶持企业数核减后是31家，2家已注销", "扶持小微企业31家"),
        ("上街巡查1236次", "更正：上面的巡查次数按系统导出，为1263次", "上街巡查1263次"),
    ],
)
def test_the_earlier_words_stand_with_the_new_figure(earlier: str, line: str, told: str) -> None:
    notes = _read(f"{earlier}\n检修仓房81间\n{line}\n")
    assert [fact.text for fact in notes.facts] == [told, "检修仓房81间"] or [fact.text for fact in notes.facts] == [
        "检修仓房81间",
        told,
    ]
    assert all("复核" not in fact.metrics[0].indicator for fact in notes.facts)


@pytest.mark.parametrize(
    ("earlier", "line", "kept"),
    [
        # the rest tells something of its own
        ("抢修爆管42处", "更正：爆管抢修是38处，另更换阀门16个", "另更换阀门16个"),
        ("发放临时救助220户", "更正：临时救助实为214户，发放资金36万元", "36万元"),
        # another matter, another unit
        ("校园渗漏点处置27处", "更正：危桥排查是25处", "校园渗漏点处置27处"),
        ("发放临时救助220户", "更正：临时救助是214人次", "发放临时救助220户"),
        ("上街巡查36次", "更正：夜间值守按系统导出，为63次", "上街巡查36次"),
    ],
)
def test_what_the_correction_tells_besides_is_not_lost(earlier: str, line: str, kept: str) -> None:
    notes = _read(f"{earlier}\n{line}\n")
    assert any(kept in text for text in [*(fact.text for fact in notes.facts), *(one.text for one in notes.questions)])


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


def test_what_is_left_over_is_not_told_and_the_rest_is() -> None:
    assert [fact.text for fact in _read("# 成绩\n- 改造仓房42座，剩下那些老大难就不提了\n").facts] == ["改造仓房42座"]
