"""What offices sent stands under what their names say they do, where no topic holds it."""

from __future__ import annotations

import pytest

from drafter.core.profile import Topic
from drafter.plan.desks import by_desks
from drafter.plan.headings import section_heading
from drafter.plan.matters import work_of
from drafter.plan.placing import OTHER, Group
from tests.unit.plan.facts import fact


def _sent(*offices: str) -> tuple[Group, ...]:
    facts = tuple(fact(f"完成第{n}件", at=str(n), owner=office) for n, office in enumerate(offices, 1))
    return (Group(OTHER, facts),)


@pytest.mark.parametrize(
    ("office", "work"),
    [("审管办", "审判管理"), ("市场部", "市场开拓"), ("宿管中心", "宿舍管理"), ("环卫大队", "环境卫生"), ("药剂科", "药事管理")],
)  # fmt: skip
def test_an_office_is_called_by_what_it_does(office: str, work: str) -> None:
    assert work_of(office) == work


@pytest.mark.parametrize("office", ["办公室", "综合科", "业务股", "一科", "", "机关"])
def test_an_office_whose_name_tells_nothing_has_no_work(office: str) -> None:
    assert work_of(office) == ""


def test_the_rest_is_parted_by_offices_and_what_is_left_stays_last() -> None:
    made = by_desks(_sent("市场部", "工程部", "市场部", "工程部", "办公室", "药剂科"))
    assert [(group.title, len(group.facts)) for group in made] == [("市场开拓", 2), ("工程建设", 2), (OTHER, 2)]
    used: set[str] = set()
    assert [section_heading(group, None, used) for group in made[:2]] == ["抓好市场开拓", "推进工程建设"]


def test_facts_join_the_section_that_speaks_of_their_offices_work() -> None:
    own = Group("营林生产有序推进", (fact("造林300亩", at="9"),), own=True)
    made = by_desks((own, *_sent("营林科", "营林科")))
    assert [(group.title, len(group.facts)) for group in made] == [("营林生产有序推进", 3)]


def test_sections_of_a_topic_are_left_as_they_are() -> None:
    group = Group("改善民生", (fact("修路3公里", at="1", owner="工程部"), fact("修桥1座", at="2", owner="工程部")))
    assert by_desks((group,)) == (group,)


def test_a_genres_own_topic_is_no_offices_work_by_its_name() -> None:
    """产业发展 is a topic of a government's report and also what 产业科 does."""
    topic = Topic("industry", "产业发展", lead="推进产业发展", classes=("industry",))
    group = Group("产业发展", (fact("库存系统升级", at="1"), fact("技改投入2亿元", at="2")), topic)
    assert section_heading(group, None, set()) != "抓好产业发展"


def test_a_topic_that_nothing_speaks_of_gives_way_to_the_offices_once_each() -> None:
    topic = Topic("care", "卫生保健", classes=("edu.care",), lead="做好卫生保健")
    other = Topic("hall", "场馆服务", classes=("livelihood.venue",), lead="提升场馆服务")
    facts = [fact(f"完成课题{n}项", at=str(n), owner="科研办") for n in (1, 2, 3, 4)]
    made = by_desks((Group("卫生保健", tuple(facts[:2]), topic), Group("场馆服务", tuple(facts[2:]), other)))
    assert [(group.title, len(group.facts)) for group in made] == [("科研工作", 4)]
