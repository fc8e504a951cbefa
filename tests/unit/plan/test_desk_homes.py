"""What one office sent stays together; a line plainly of another office's section stays there."""

from __future__ import annotations

from drafter.core.fact import Fact
from drafter.core.profile import Topic
from drafter.core.text import Provenance
from drafter.plan.desk_homes import with_desks_together
from drafter.plan.placing import OTHER, Group


def _fact(text: str, owner: str, topic: str = "") -> Fact:
    return Fact(text, "achievements", topic, text, Provenance("notes.md", "第1行", text), owner=owner)


HERD = tuple(_fact(text, "养殖科") for text in ("改造圈舍14栋", "新增能繁母羊2100只", "推广青贮饲料3800吨"))
CROPS = tuple(_fact(text, "种植科") for text in ("小麦统防统治12万亩", "示范田6处", "地膜回收率88%"))


def _titles(groups: tuple[Group, ...]) -> dict[str, list[str]]:
    return {group.title: [fact.text for fact in group.facts] for group in groups}


def test_loose_lines_follow_the_most_of_their_office() -> None:
    groups = (Group("稳定畜牧生产", HERD[:2]), Group(OTHER, (HERD[2], CROPS[0])), Group("抓好种植", CROPS[1:]))
    made = _titles(with_desks_together(groups, ()))
    assert made == {
        "稳定畜牧生产": [one.text for one in HERD],
        "抓好种植": [CROPS[1].text, CROPS[2].text, CROPS[0].text],
    }


def test_an_office_half_here_and_half_there_has_no_home() -> None:
    two = (
        _fact("办班4期", "综合科"),
        _fact("收文960件", "综合科"),
        _fact("巡护48次", "综合科"),
        _fact("植树节活动2场", "综合科"),
    )
    groups = (Group("加强队伍建设", two[:2]), Group("抓好护林", two[2:]))
    assert with_desks_together(groups, ()) == groups


def test_a_heading_that_says_the_offices_name_takes_even_one_line() -> None:
    line = _fact("清淤渠道12公里", "水利科")
    groups = (Group("抓好种植", (*CROPS, line)),)
    heading = Topic("prior1", "提速水利建设", classes=("water.project",))
    assert _titles(with_desks_together(groups, (heading,)))["提速水利建设"] == ["清淤渠道12公里"]


def test_the_clerks_own_topic_keeps_its_lines() -> None:
    safe = _fact("检查农机216台", "种植科", topic="农机安全")
    groups = (Group("抓好种植", CROPS), Group("农机安全", (safe,), own=True))
    assert with_desks_together(groups, ()) == groups


def test_a_short_name_is_found_in_its_long_one() -> None:
    line = _fact("随访高血压患者860人", "慢病科")
    groups = (Group("抓好种植", (*CROPS, line)), Group("扎实做好慢性病管理", (_fact("义诊6场", "综合科"),), own=True))
    assert line.text in _titles(with_desks_together(groups, ()))["扎实做好慢性病管理"]


def test_the_section_that_has_all_of_an_offices_lines_is_its_home() -> None:
    reads = tuple(_fact(text, "活动部") for text in ("农家书屋更新31处", "公益讲座12场", "文化下乡9场"))
    lending = (_fact("外借图书8万册次", "借阅部"),)
    groups = (Group("做好图书借阅", lending), Group("开展阅读推广", reads))
    headings = (Topic("lend", "做好图书借阅", classes=("livelihood.library",)),)
    assert with_desks_together(groups, headings) == groups
