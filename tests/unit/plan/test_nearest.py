"""The section a line is nearest to, and lines that are plainly of another section's matter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.core.fact import Fact
from drafter.core.profile import Topic
from drafter.plan.nearest import Places, senders_matter
from drafter.plan.placing import OTHER, Group
from drafter.plan.strays import at_nearest_leads, with_lines_nearest, with_rest_told
from tests.unit.plan.facts import fact

FOREST = {
    "抓好森林防火": ("扑火队拉练6次", "劝返带火种进山的人"),
    "推进国土绿化": ("造林2.3万亩", "义务植树5万株"),
    "加强干部队伍建设": ("提拔年轻干部9名", "组织业务培训4期"),
}


@pytest.mark.parametrize(
    ("line", "home"),
    [
        ("山头瞭望哨和护林员昼夜巡护，火情早报", "抓好森林防火"),
        ("飞播造林，封山育林2000亩", "推进国土绿化"),
        ("选派干部挂职3名", "加强干部队伍建设"),
    ],
)
def test_a_line_goes_to_the_nearest(line: str, home: str) -> None:
    near = Places(FOREST).nearness(line)
    assert max(near, key=lambda title: near[title]) == home
    assert Places(FOREST).clearly_nearest(line) == home


@pytest.mark.parametrize("line", ["", "全年共12次", "按时完成", "办公用品采购招标两回"])
def test_where_nothing_is_plainly_nearest_none_is_chosen(line: str) -> None:
    assert Places(FOREST).clearly_nearest(line) == ""


def test_one_section_alone_is_no_choice() -> None:
    assert Places({"抓好森林防火": ("扑火队演练",)}).clearly_nearest("扑火队拉练") == ""


def test_a_senders_matter() -> None:
    assert senders_matter(fact("造林2万亩", topic="国土绿化")) == "国土绿化"
    assert senders_matter(fact("立案3起", owner="普法股")) == "普法"


def _groups(stray: Fact, topic: Topic | None = None) -> list[Group]:
    fire = [fact("扑火队拉练6次", at="2"), fact("劝返带火种进山的人", at="3")]
    trees = [fact("造林2.3万亩", at="4"), fact("义务植树5万株", at="5")]
    return [
        Group("抓好森林防火", tuple(fire)),
        Group("推进国土绿化", tuple(trees)),
        Group("加强干部队伍建设", (fact("提拔年轻干部9名", at="6"), fact("组织业务培训4期", at="7"), stray), topic),
    ]


STRAY = fact("山头瞭望哨和护林员昼夜巡护，火情早报", at="9")


def test_a_line_of_another_matter_goes_there() -> None:
    made = with_lines_nearest(_groups(STRAY))
    assert STRAY in made[0].facts and STRAY not in made[2].facts


def test_what_the_clerks_head_stands_over_stays() -> None:
    own = replace(STRAY, topic="值班值守")
    assert own in with_lines_nearest(_groups(own))[2].facts


def test_what_the_genre_asks_for_keeps_its_lines() -> None:
    topic = Topic("team", "加强干部队伍建设", (), required=True)
    assert STRAY in with_lines_nearest(_groups(STRAY, topic))[2].facts


def test_nothing_is_lost_and_nothing_told_twice() -> None:
    groups = _groups(STRAY)
    before = sorted(one.id for group in groups for one in group.facts)
    assert sorted(one.id for group in with_lines_nearest(groups) for one in group.facts) == before


FIRE = [fact("扑火队拉练6次", at="2"), fact("劝返带火种进山的人", at="3")]
TEAM = [fact("提拔年轻干部9名", at="6"), fact("组织业务培训4期", at="7")]


def test_a_line_of_another_leads_matter_goes_behind_it() -> None:
    blocks = [(FIRE, "抓好森林防火"), ([*TEAM, STRAY], "加强干部队伍建设")]
    assert at_nearest_leads(blocks) == [([*FIRE, STRAY], "抓好森林防火"), (TEAM, "加强干部队伍建设")]


def test_what_stands_behind_no_lead_stays() -> None:
    blocks = [(FIRE, "抓好森林防火"), (TEAM, "加强干部队伍建设"), ([STRAY], "")]
    assert at_nearest_leads(blocks) == [(list(own), lead) for own, lead in blocks]


def test_the_only_line_of_a_lead_stays() -> None:
    blocks = [(FIRE, "抓好森林防火"), ([STRAY], "加强干部队伍建设")]
    assert at_nearest_leads(blocks) == [(list(own), lead) for own, lead in blocks]


def test_a_line_is_weighed_against_its_own_heading_without_itself() -> None:
    line = "扑火队拉练6次"
    alone = Places({**FOREST, "抓好森林防火": FOREST["抓好森林防火"][1:]}).nearness(line)
    assert Places(FOREST).nearness(line, own="抓好森林防火") == pytest.approx(alone)


def _forest_and_rest(*titles: str) -> tuple[Group, ...]:
    told = tuple(Group(title, tuple(map(fact, FOREST[title]))) for title in titles)
    return (*told, Group(OTHER, (fact("瞭望哨和护林员巡护到位", at="8"), fact("选派干部挂职3名", at="9"))))


def test_what_is_left_over_stands_at_the_end_of_the_nearest() -> None:
    made = {group.title: [one.text for one in group.facts] for group in with_rest_told(_forest_and_rest(*FOREST))}
    assert OTHER not in made
    assert made["抓好森林防火"][-1] == "瞭望哨和护林员巡护到位" and made["加强干部队伍建设"][-1] == "选派干部挂职3名"


def test_beside_one_section_it_stays_what_it_is() -> None:
    groups = _forest_and_rest("抓好森林防火")
    assert with_rest_told(groups) == groups
