from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from drafter.core.case import Case
from drafter.core.period import Period
from drafter.core.profile import Item, PlannedPart, Section
from drafter.plan.placing import OTHER
from drafter.plan.profiles import load_profile
from drafter.plan.report_opening import _behind_verb, _matter, government_of, matters_of, opening
from drafter.read.outline import parse_report
from tests.unit.plan.facts import fact

PRIOR = """青柳县水务局2023年工作总结

青柳县人民政府：
2023年是大旱之年，县水务局在县委、县政府领导下，坚持节水优先，召开现场会3次，统筹推进供水、防汛各项工作，圆满完成任务。现将有关情况报告如下：
一、主要工作情况
整治河道16.2公里。

青柳县水务局
2024年1月8日
"""


def case() -> Case:
    return Case(Path(), "青柳县水务局", Period.parse("2024"), "", datetime.date(2025, 1, 8), (), short=("县水务局",))


def test_the_priors_opening_keeps_its_manner_and_no_year_figure_or_event() -> None:
    lines = opening(case(), load_profile("work-summary"), parse_report(PRIOR, "prior.txt"))
    assert lines == (
        "2024年，县水务局在县委、县政府领导下，坚持节水优先，统筹推进供水、防汛各项工作。现将有关情况报告如下。",
    )


def test_without_a_prior_it_is_the_profiles() -> None:
    assert "2024年" in opening(case(), load_profile("work-summary"), None)[0]


def test_an_opening_of_events_only_is_not_kept() -> None:
    prior = PRIOR.replace("坚持节水优先，", "").replace("统筹推进供水、防汛各项工作，", "")
    assert opening(case(), load_profile("work-summary"), parse_report(prior, "prior.txt")) == opening(
        case(), load_profile("work-summary"), None
    )


@pytest.mark.parametrize(
    "came",
    [
        "全县水利保持平稳发展",
        "全县未发生较大以上险情",
        "安全度汛零伤亡",
        "各项工作稳步推进",
        "供水保障能力不断提升",
        "农村供水持续向好",
        "水利改革实现新进展",
        "较好履行了职责",
    ],
)
def test_what_came_of_last_years_work_is_not_said_of_this_years(came: str) -> None:
    prior = PRIOR.replace("圆满完成任务", came)
    said = opening(case(), load_profile("work-summary"), parse_report(prior, "prior.txt"))[0]
    assert came not in said and "坚持节水优先，统筹推进供水、防汛各项工作。" in said


def test_headings_that_are_names_are_the_matters() -> None:
    told = [fact("修剪行道树900株", at="1")]
    headings = ["党建工作", "排水与防涝", "加快道路建设", "其他工作"]
    sections = tuple(Section(h, "achievements", 2, "", h, (Item(("n1",), ""),), topic=h) for h in headings)
    matters = matters_of([PlannedPart("achievements", "一、", "工作情况", "", sections)], told)
    assert matters[:2] == ("党建", "排水与防涝") and "其他" not in "".join(matters)


def test_a_matter_is_what_the_heading_says_and_not_a_word_of_one_fact() -> None:
    told = [fact("收文420件、发文96件", at="1"), fact("老年食堂开办3家", at="2")]
    headed = [("加强机关建设", ("n1",), ""), ("完善养老服务体系", ("n2",), ""), ("统筹抓好其他工作", ("n1",), OTHER)]
    sections = tuple(
        Section(f"s{at}", "achievements", 2, "", heading, (Item(ids, ""),), topic=topic)
        for at, (heading, ids, topic) in enumerate(headed)
    )
    parts = [PlannedPart("achievements", "一、", "工作情况", "", sections)]
    assert matters_of(parts, told) == ("机关运转", "养老服务")


def test_a_heading_of_many_matters_is_none_of_these() -> None:
    told = [fact("景区接待游客9万人次", at="1"), fact("签约项目12个", at="2"), fact("规上工业增长6%", at="3")]
    sections = (
        Section("s1", "achievements", 2, "", "推动经济发展", (Item(("n1", "n2", "n3"), ""),), topic="经济"),
        Section("s2", "achievements", 2, "", "保障改善民生", (Item(("n2", "n3", "n1"), ""),), topic="民生"),
    )
    assert matters_of([PlannedPart("achievements", "一、", "工作情况", "", sections)], told) == ("经济发展", "民生保障")


def test_an_opening_that_announces_nothing_is_kept_without_an_announcement() -> None:
    prior = "\n".join(line.split("现将")[0] if "现将" in line else line for line in PRIOR.splitlines())
    said = opening(case(), load_profile("work-summary"), parse_report(prior, "prior.txt"))[0]
    assert "坚持节水优先" in said and "现将" not in said


@pytest.mark.parametrize(
    ("heading", "matter"),
    [("不断优化果蔬产业", "果蔬产业"), ("全面提速水利事业", "水利事业"), ("队伍更加过硬", ""), ("提升服务", ""), ("党建工作", "")],
)  # fmt: skip
def test_what_stands_behind_a_headings_verb_is_its_matter(heading: str, matter: str) -> None:
    assert _behind_verb(heading) == matter


@pytest.mark.parametrize(
    ("heading", "matter"),
    [
        ("林区防火平稳可控", "林区防火"), ("借阅服务水平稳步提高", "借阅服务"), ("港口吞吐能力迈上新台阶", "港口吞吐"),
        ("安全生产平稳", "安全生产"), ("职工关爱见实效", "职工关爱"), ("供热运行平稳有序", "供热运行"), ("执法监管更有力", "执法监管"),
        ("侨联纽带作用有效发挥", "侨联纽带"), ("档案数字化成效显著", "档案数字化"), ("缴存业务日趋规范", "缴存业务"),
        ("经营效益持续向好", "经营管理"), ("园区配套取得明显实效", "园区配套"),
        ("能力建设", "能力建设"), ("安全水平评估", "安全水平评估"), ("重大项目有效投资", "重大项目有效投资"),
        ("水文监测质量评价", "水文监测质量评价"), ("成效评估", "成效评估"),
    ],
)  # fmt: skip
def test_what_a_heading_says_of_its_matter_is_no_part_of_it(heading: str, matter: str) -> None:
    section = Section("s", "achievements", 2, "", heading, (Item(("n1",), ""),), topic="科室")
    assert _matter(section, {}) == matter


@pytest.mark.parametrize(
    ("unit", "government"),
    [
        ("青禾县财政局", "县人民政府"),
        ("某市财政局", "市人民政府"),
        ("某省财政厅", "省人民政府"),
        ("青禾县水利局", ""),
        ("财政所", ""),
    ],
)
def test_whose_government_a_finance_office_reports_for(unit: str, government: str) -> None:
    assert government_of(unit) == government
