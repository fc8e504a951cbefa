"""A subject leads a block where its facts are plainly about it, and never by a word met by chance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.language.subjects import by_id, subject_of
from drafter.plan.leads import covered, may_lead
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("water.supply", "供水工程6320万元"),
        ("safety.order", "开展巡逻210次"),
        ("safety.petition", "信访件办结52件"),
        ("livelihood.edu", "东河小学扩建学位420个"),
        ("livelihood.relief", "城乡低保补助4100万元"),
    ],
)
def test_what_opens_with_its_word_or_speaks_of_nothing_else(subject: str, text: str) -> None:
    assert (found := by_id(subject)) and may_lead(found, [fact(text)])


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("ecology.pollution", "水生态2980万元"),
        ("livelihood.culture", "新建法治文化广场3个"),
        ("livelihood.edu", "宪法宣传进校园，覆盖19所"),
        ("admin.survey", "法律顾问走访全覆盖"),
        ("service.gov", "市里交办事项41项"),
    ],
)
def test_a_word_met_by_chance_leads_nothing(subject: str, text: str) -> None:
    assert (found := by_id(subject)) and not may_lead(found, [fact(text)])


def test_a_lead_holds_what_is_of_its_subject_and_what_tells_more_of_that() -> None:
    jobs = by_id("livelihood.jobs")
    fair, more = fact("举办招聘会9场", at="1"), fact("达成意向用工640人", at="1")
    other, pay = fact("拒收礼金3次", at="2"), fact("免去滞纳金12万元", at="3")
    assert jobs and covered(jobs, [fair, more, other, pay]) == [fair, more]


def test_money_made_of_a_word_is_not_the_thing_itself() -> None:
    teaching = by_id("edu.preschool")
    assert teaching and may_lead(teaching, [fact("保教活动41次")]) and not may_lead(teaching, [fact("保教费41万元")])


def test_a_line_that_opens_with_things_of_several_subjects_is_led_by_none() -> None:
    found = by_id("safety.accident")
    assert found and not may_lead(found, [fact("信访量、盗窃案件、安全事故各少6%、11%、4%")])
    assert may_lead(found, [fact("水上交通事故、火灾事故、工矿事故各降6%、11%、4%")])


@pytest.mark.parametrize(
    ("office", "topic", "leads"),
    [
        ("规财股", "规划财务", False),  # the office's name in full: over all that it sent
        ("财监股", "财会监督", False),
        ("规财股", "财会监督", True),  # a matter its clerk named
        ("", "财会监督", True),
    ],
)
def test_an_offices_name_is_no_proof_of_what_a_line_tells(office: str, topic: str, leads: bool) -> None:
    found = subject_of(topic)
    assert found
    line = replace(fact("展厅换了新灯箱12组"), topic=topic, owner=office)
    assert may_lead(found, [line]) is leads
