"""How a report ends: by its kind, or with what last period's said for any year."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from drafter.core.case import Case
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.plan.last_time import of_this_time
from drafter.plan.last_words import closing
from drafter.plan.part_headings import part_heading
from drafter.plan.profiles import load_profile
from drafter.plan.signing import signature
from drafter.read.outline import parse_report


def _case(title: str, unit: str = "柏溪县水务局") -> Case:
    return Case(Path(), unit, Period.parse("2024"), title, datetime.date(2025, 1, 8), (), recipient="柏溪县人民政府")


def _close(title: str, profile: str, prior: str = "") -> str:
    return closing(_case(title), load_profile(profile), parse_report(prior, "prior.txt") if prior else None)


PRIOR = "防汛工作情况的报告\n柏溪县人民政府：\n现将有关情况报告如下。\n一、工作情况\n完成演练3次。\n柏溪县水务局\n2023年7月1日\n"


@pytest.mark.parametrize(
    ("title", "profile", "prior", "words"),
    [
        ("防汛工作情况的报告", "special-work", "", "特此报告。"),
        ("防汛工作情况通报", "special-work", "", "特此通报。"),
        ("2024年工作总结", "work-summary", "", ""),
        ("防汛工作情况的报告", "special-work", PRIOR, ""),
        ("领导班子2024年度述职报告", "work-summary", "", "以上报告，请予评议。"),
        ("2024年履职情况报告", "work-summary", "", "以上报告，请予评议。"),
    ],
)
def test_a_paper_closes_as_its_kind_does(title: str, profile: str, prior: str, words: str) -> None:
    assert _close(title, profile, prior) == words


@pytest.mark.parametrize(
    ("profile", "year"), [("budget-execution", "2025年预算任务"), ("government-work-report", "2025年")]
)
def test_a_report_to_congress_ends_with_a_call(profile: str, year: str) -> None:
    assert _close("工作报告", profile).startswith("各位代表！") and year in _close("工作报告", profile)


@pytest.mark.parametrize(
    ("call", "kept"),
    [
        (
            "各位代表，同心才能致远！让我们在县委坚强领导下，凝心聚力、担当作为，确保“十四五”圆满收官，扎实做好2024年各项工作，奋力建设幸福柏溪！",
            "各位代表！让我们在县委坚强领导下，凝心聚力、担当作为，扎实做好2025年各项工作，奋力建设幸福柏溪！",
        ),
        ("各位代表！让我们迎接建县60周年！", ""),
    ],
)
def test_last_periods_call_is_kept_without_what_was_of_its_year(call: str, kept: str) -> None:
    prior = f"2023年柏溪县政府工作报告\n各位代表：\n一、2023年工作回顾\n修路3公里。\n二、2024年工作安排\n修桥2座。\n{call}\n"
    own = load_profile("government-work-report").closing.format(next="2025年")
    assert _close("2024年柏溪县政府工作报告", "government-work-report", prior) == (kept or own)


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (("2024年工作安排",), "2025年工作安排"),
        (("2024年工作安排", "加强政府自身建设"), "2025年工作安排"),
        (("2022年工作安排",), "2025年主要目标和重点工作"),
        (("2024年目标任务", "2024年工作安排"), "2025年目标任务"),
        (("加强政府自身建设",), "2025年主要目标和重点工作"),
    ],
)
def test_a_parts_heading_is_last_periods_a_year_on(headings: tuple[str, ...], told: str) -> None:
    body = "".join(f"{numeral}、{words}\n修桥2座。\n" for numeral, words in zip("二三", headings, strict=False))
    prior = parse_report(f"2023年工作报告\n一、2023年工作回顾\n修路3公里。\n{body}", "prior.txt")
    part = next(one for one in load_profile("government-work-report").parts if one.role == "plans")
    assert part_heading(part, Period.parse("2024"), "柏溪县人民政府", prior) == told


@pytest.mark.parametrize(
    ("title", "head", "plans", "told"),
    [
        ("2022年工作总结及2023年工作计划", "主要工作情况", "2023年工作计划", "2025年工作计划"),  # two years back
        ("工作总结", "2022年工作情况", "2023年工作计划", "2025年工作计划"),
        ("2024年政府工作报告", "2023年工作回顾", "2024年工作安排", "2025年工作安排"),  # called by its plans' year
        ("2022年工作总结", "主要工作情况", "2021年工作计划", None),
    ],
)
def test_a_heading_moves_on_by_as_many_years_as_its_report_is_old(title: str, head: str, plans: str, told: str) -> None:
    prior = parse_report(f"柏溪县水务局{title}\n一、{head}\n修路3公里。\n二、{plans}\n修桥2座。\n", "prior.txt")
    part = next(one for one in load_profile("work-summary").parts if one.role == "plans")
    moved = part_heading(part, Period.parse("2024"), "柏溪县水务局", prior)
    assert moved == told if told else "2021" not in moved and "2023" not in moved


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("2024年工作打算", "下一步工作打算"),
        ("下一步工作安排", "下一步工作安排"),
    ],
)
def test_half_a_year_takes_no_heading_of_a_whole_one(heading: str, told: str) -> None:
    prior = parse_report(f"2023年工作总结\n一、2023年工作情况\n修路3公里。\n二、{heading}\n修桥2座。\n", "prior.txt")
    part = next(one for one in load_profile("work-summary").parts if one.role == "plans")
    assert part_heading(part, Period.parse("2024H1"), "柏溪县水务局", prior) == told


@pytest.mark.parametrize(
    ("title", "signed"),
    [
        ("柏溪县水务局领导班子2024年度述职报告", "柏溪县水务局领导班子"),
        ("柏溪县水务局2024年工作总结", "柏溪县水务局"),
        ("加强领导班子成员管理的报告", "柏溪县水务局"),
    ],
)
def test_the_leading_group_signs_where_it_reports(title: str, signed: str) -> None:
    assert signature(_case(title), load_profile("work-summary")) == signed


@pytest.mark.parametrize(
    ("heading", "told", "fits"),
    [
        ("全力抓好疫情防控", "检疫消杀圈舍40栋", False),
        ("全力抓好疫情防控", "疫情防控值守96人次", True),
        ("有序推进乡镇换届", "培训村干部120人", False),
        ("抓好安全生产", "培训村干部120人", True),  # names nothing of its time
        ("打好脱贫攻坚收官战", "巩固脱贫成果", False),
    ],
)
def test_a_heading_of_its_own_time_stands_only_over_what_tells_of_it(heading: str, told: str, fits: bool) -> None:
    fact = Fact("n1", "achievements", "", told, Provenance("notes.md", "第1行", told))
    assert of_this_time(heading, [fact]) is fits
