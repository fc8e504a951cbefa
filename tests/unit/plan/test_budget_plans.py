"""Plans of a budget report in two: the draft budget, and the work."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.profile import Item, PlannedPart, Section
from drafter.plan.budget_plans import budget_headings, budget_items, budget_plans, with_budget_plans
from drafter.read.outline import parse_report
from tests.unit.plan.facts import fact

HEAD = "清河县2024年预算执行情况和2025年预算草案的报告\n一、2024年预算执行情况\n全县收入完成3亿元。\n"
TWO_PARTS = f"{HEAD}二、2025年预算草案\n安排收入3.1亿元。\n三、2025年财政重点工作\n抓好收入征管。\n"
TWO_SECTIONS = f"{HEAD}二、2025年预算草案\n（一）2025年收入预计和支出安排\n安排收入3.1亿元。\n（二）2025年财政工作安排\n抓好收入征管。\n"
YEAR = Period.parse("2025")


def plans(*texts: str, topic: str = "") -> list[Fact]:
    return [fact(text, "plans", at=str(at), topic=topic) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    "text",
    [
        "2026一般收入3.2亿（+3%）",
        "县本级1.1亿，基金0.8亿",
        "全县支出拟安排9.4亿",
        "优先序：保工资2.1亿；民生4亿",
        "机关养老缺口预计3,100万，动结余",
        "县本级支出：教育1.2亿、卫生0.9亿",
    ],
)
def test_of_the_draft_budget(text: str) -> None:
    assert [one.text for one in budget_plans(plans(text, "收入征管再抓紧"))] == [text]


@pytest.mark.parametrize(
    "text", ["争取专项债3亿", "一般性支出再压6%", "收入征管再抓紧", "盘活资产2亿", "隐性债只减不增"]
)
def test_of_the_work(text: str) -> None:
    assert budget_plans(plans(text, "绩效评价扩面")) == []


def test_what_the_clerk_calls_the_budget_is_of_it() -> None:
    told = [*plans("三保优先，还本付息1.4亿", topic="预算安排"), fact("盘活资产2亿", "plans", at="9", topic="工作")]
    assert [one.text for one in budget_plans(told)] == ["三保优先，还本付息1.4亿"]


def test_figures_come_before_what_is_set_aside_budget_by_budget() -> None:
    told = plans("优先序：保工资2.1亿；民生4亿", "基金收入0.8亿", "一般收入3.2亿")
    made = budget_items(told)
    assert [(item.lead, item.fact_ids) for item in made] == [
        ("明确预算收支目标", ("n2", "n1")),
        ("安排重点支出", ("n0",)),
    ]


def test_last_periods_two_parts_a_year_on() -> None:
    found = budget_headings(parse_report(TWO_PARTS), YEAR)
    assert (found.budget, found.work, found.level) == ("2026年预算草案", "2026年财政重点工作", 1)


def test_last_periods_two_sections_of_one_part() -> None:
    found = budget_headings(parse_report(TWO_SECTIONS), YEAR)
    assert (found.budget, found.work, found.level) == ("2026年收入预计和支出安排", "2026年财政工作安排", 2)


def test_without_last_period_a_line_alone_goes_first_and_several_make_a_section() -> None:
    work = PlannedPart(
        "plans", "三、", "打算", "", (Section("plans", "plans", 5, "", "", (Item(("n9",), "抓好征管"),)),)
    )
    alone = with_budget_plans(work, plans("一般收入3.2亿"), None, YEAR, str)[0].sections
    assert [[(item.fact_ids, item.lead) for item in one.items] for one in alone] == [
        [(("n0",), "明确预算收支目标"), (("n9",), "抓好征管")]
    ]
    several = with_budget_plans(work, plans("一般收入3.2亿", "支出9.1亿"), None, YEAR, str)[0].sections
    assert [one.heading for one in several] == ["2026年预算安排", "2026年财政重点工作"]


@pytest.mark.parametrize(("last", "parts"), [(TWO_PARTS, ["三、", "四、"]), (TWO_SECTIONS, ["三、"])])
def test_the_parts_are_numbered_on(last: str, parts: list[str]) -> None:
    work = PlannedPart("plans", "三、", "打算", "", (Section("plans", "plans", 5, "", "", ()),))
    made = with_budget_plans(work, plans("一般收入3.2亿"), parse_report(last), YEAR, str)
    assert [one.number for one in made] == parts


def test_a_slogan_of_last_period_is_no_heading() -> None:
    last = TWO_PARTS.replace("2025年财政重点工作", "攻坚克难，加力提效，全面完成2025年预算任务")
    assert budget_headings(parse_report(last), YEAR).work == "2026年财政重点工作"
