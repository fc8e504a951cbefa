"""Last period's set sentences that hold for any year: by whom the report is given, and what goes before its sections."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from drafter.core.case import Case
from drafter.core.period import Period
from drafter.plan.part_headings import called_as_title
from drafter.plan.profiles import load_profile
from drafter.plan.report_opening import opening
from drafter.plan.set_sentences import sections_opener
from drafter.read.outline import parse_report


def _case(unit: str = "柏溪县人民政府", period: str = "2025") -> Case:
    day = datetime.date(2026, 1, 8)
    return Case(Path(), unit, Period.parse(period), "2026年柏溪县政府工作报告", day, (), recipient="柏溪县人民代表大会")


def _report(
    before: str, given: str = "现在，我代表县人民政府，向大会报告工作，请予审议，并请列席同志提出意见。"
) -> str:
    head = f"2025年柏溪县政府工作报告\n各位代表：\n{given}\n一、2024年工作回顾\n"
    return f"{head}{before}\n（一）着力稳增长。新开工项目12个。\n（二）着力惠民生。新增学位300个。\n二、2025年工作安排\n修桥2座。\n"


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("一年来，我们主要做了以下工作：", "一年来，我们主要做了以下工作："),
        ("税收增长3%。\n一年来，按照县委部署要求，我们重点抓了以下八个方面工作：", "一年来，按照县委部署要求，我们重点抓了以下工作："),
        ("2024年，我们着重做了以下工作。", "2025年，我们着重做了以下工作："),
        ("过去一年，我们牢记嘱托、感恩奋进，主要做了以下几方面工作：", "过去一年，我们主要做了以下工作："),
        ("一年来，我们圆满完成各项任务，成绩来之不易。", ""),
        ("我们坚持做了大量工作，经济稳中向好：", ""),
        ("税收增长3%。", ""),
    ],
)  # fmt: skip
def test_the_sentence_before_the_sections_keeps_only_that_they_follow(before: str, kept: str) -> None:
    assert sections_opener(_case(), parse_report(_report(before), "prior.txt")) == kept


def test_half_a_year_is_no_year() -> None:
    prior = parse_report(_report("一年来，我们主要做了以下工作："), "prior.txt")
    assert sections_opener(_case(period="2025H1"), prior) == "" and sections_opener(_case(), None) == ""


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("受县人民政府委托，现向大会报告2024年工作，请予审议，并请列席人员提出意见。", "受县人民政府委托，现向大会报告2025年工作，请予审议，并请列席人员提出意见。"),
        ("现在，我代表县人民政府，向大会报告政府工作，请予审议，并请县政协委员提出意见。", "现在，我代表县人民政府，向大会报告政府工作，请予审议，并请县政协委员提出意见。"),
        ("现在，我代表县人民政府向大会报告工作，请予审议，并请列席人员提出意见。", "现在，我代表县人民政府向大会报告工作，请予审议，并请列席人员提出意见。"),
        ("受县人民政府委托，向大会报告第12次调整情况，请予审议，并请提出意见。", ""),
    ],
)  # fmt: skip
def test_who_gives_the_report_says_so_in_last_periods_words(given: str, kept: str) -> None:
    profile = load_profile("government-work-report")
    told = opening(_case(), profile, parse_report(_report("新修水渠。", given), "prior.txt"))
    assert told == ((kept,) if kept else opening(_case(), profile, None))


@pytest.mark.parametrize(
    ("title", "heading", "told"),
    [
        ("2025年工作总结和2026年工作思路", "2026年工作打算", "2026年工作思路"),
        ("2025年工作总结及2026年工作谋划", "三年攻坚工作计划", "三年攻坚工作谋划"),
        ("2025年工作总结", "2026年工作打算", "2026年工作打算"),
        ("2025年工作总结和2026年工作思路", "2026年目标任务", "2026年目标任务"),
    ],
)
def test_what_is_to_come_is_called_as_the_title_calls_it(title: str, heading: str, told: str) -> None:
    assert called_as_title(heading, title) == told
