"""A fact goes on where last period's report told of the same thing, and its office's others with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.core.profile import Part
from drafter.plan.last_time import STALE
from drafter.plan.placing import group_by_topic
from drafter.plan.prior_sections import gone_on, prior_sections, without_boast
from drafter.read.outline import parse_report
from tests.unit.plan.facts import fact

PRIOR = """某馆2023年工作总结
一、2023年工作开展情况
（一）读者活动日益丰富。举办亲子阅读活动40场，办理借书证1200张。
（二）古籍保护稳步推进。修复古籍210册，数字化扫描9000拍。
（三）圆满完成搬迁任务。搬迁藏书36万册。
二、存在的问题
人手不足。
某馆
2023年12月30日
"""
SECTIONS = prior_sections(parse_report(PRIOR, "prior.txt"), STALE)


def test_sections_are_those_whose_heading_holds_for_any_year() -> None:
    assert [one.heading for one in SECTIONS] == ["读者活动日益丰富", "古籍保护稳步推进"]


def test_what_is_named_again_goes_on_and_what_is_new_does_not() -> None:
    facts = [
        fact("修复古籍260册", at="1"),
        fact("新办借书证1350张", at="2"),
        fact("亲子阅读办了52场", at="3"),
        fact("新建停车场1处", at="4"),
        fact("完成投资96万元", at="5"),
    ]
    went = gone_on(facts, SECTIONS)
    assert [went.get(one.id, "") for one in facts] == [
        "古籍保护稳步推进",
        "读者活动日益丰富",
        "读者活动日益丰富",
        "",
        "",
    ]


def test_an_offices_other_facts_stand_with_those_that_go_on_in_last_periods_order() -> None:
    facts = [
        fact("修复古籍260册", at="1", owner="典藏部"),
        fact("修复师取证3人", at="2", owner="典藏部"),
        fact("办理借书证1350张", at="3", owner="流通部"),
        fact("新建停车场1处", at="4", owner="后勤部"),
    ]
    part = Part("a", "achievements", "工作开展情况")
    groups = group_by_topic(facts, part, (), gone_on(facts, SECTIONS))
    assert [(one.title, [f.id for f in one.facts]) for one in groups][:2] == [
        ("读者活动日益丰富", ["n3"]),
        ("古籍保护稳步推进", ["n1", "n2"]),
    ]


def test_what_an_office_measures_tells_where_its_notes_stand_unless_their_topic_does() -> None:
    rows = [
        replace(fact("修复古籍册数260册", at="1", owner="典藏部"), kind="row"),
        replace(fact("亲子阅读活动52场", at="2", owner="流通部"), kind="row"),
    ]
    notes = [
        fact("给乡镇送书3趟", at="3", owner="典藏部"),
        fact("师傅带徒弟2人", at="4", owner="流通部", topic="古籍"),
        fact("新建停车场1处", at="5", owner="后勤部"),
    ]
    facts = [*rows, *notes]
    groups = group_by_topic(facts, Part("a", "achievements", "工作开展情况"), (), gone_on(facts, SECTIONS))
    homes = {f.id: one.title for one in groups for f in one.facts}
    assert homes["n3"] == "古籍保护稳步推进"
    assert homes["n4"] != "读者活动日益丰富" and homes["n5"] not in ("古籍保护稳步推进", "读者活动日益丰富")


@pytest.mark.parametrize(
    ("heading", "left"),
    [
        ("归集扩面成效明显", "归集扩面"),
        ("夯实基层基础，创建取得突破", "夯实基层基础"),
        ("林下经济再上新台阶", "林下经济"),
        ("坚持生态优先，林下经济再上新台阶", "林下经济"),
        ("发挥联动优势，巩固市容整治成效", "发挥联动优势，巩固市容整治成效"),
        ("资源保护持续加强", "资源保护持续加强"),
        ("第十届运动会圆满举行", ""),
        ("聚焦便民，借阅服务能力显著提升", "聚焦便民，借阅服务能力持续提升"),  # how much it rose is not said again
        ("阅读推广成效明显提升", "阅读推广"),
        ("读者人数明显增长", "读者人数"),
    ],
)
def test_a_heading_is_called_by_what_it_does_not_boast_of(heading: str, left: str) -> None:
    assert without_boast(heading, STALE) == left
