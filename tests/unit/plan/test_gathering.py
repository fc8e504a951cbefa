from __future__ import annotations

from drafter.core.profile import Topic
from drafter.plan.gathering import gathered
from drafter.plan.placing import OTHER, Group
from tests.unit.plan.facts import fact

ROADS = Group("交通", (fact("新改建农村公路31公里", at="1"), fact("养护县道88公里", at="2")))
SCHOOLS = Group("教育", (fact("新增公办园学位450个", at="3"), fact("招聘教师26名", at="4")))
JOBS = Group("就业", (fact("举办招聘会7场", at="5"), fact("城镇新增就业1200人", at="6")))


def test_a_lone_line_joins_the_section_of_its_like() -> None:
    lone = Group("城乡建设", (fact("农村公路桥梁改造2座", at="7"),))
    groups = gathered([ROADS, SCHOOLS, JOBS, lone])
    assert [len(group.facts) for group in groups] == [3, 2, 2]


def test_what_has_no_like_is_told_at_the_end_together() -> None:
    lone = [Group("气象", (fact("更换雨量筒5只", at="7"),)), Group("邮政", (fact("投递党报9万份", at="8"),))]
    groups = gathered([ROADS, SCHOOLS, JOBS, *lone])
    assert groups[-1].title == OTHER and len(groups[-1].facts) == 2


def test_what_the_genre_requires_stands_however_short() -> None:
    required = Group("事故情况", (fact("发生事故1起", at="7"),), Topic("accidents", "事故情况", required=True))
    assert required in gathered([ROADS, SCHOOLS, JOBS, required])


def test_few_sections_stay_as_they_are() -> None:
    lone = Group("气象", (fact("更换雨量筒5只", at="7"),))
    assert gathered([ROADS, lone]) == (ROADS, lone)
