"""A section's points over what they cover, two of one matter one, what is left over behind its like."""

from __future__ import annotations

import pytest

from drafter.core.profile import Item
from drafter.plan.prior_sections import PriorSection
from drafter.plan.sound_leads import with_sound_leads
from tests.unit.plan.facts import fact

Told = list[tuple[str, list[str]]]


def sound(*points: tuple[str, list[str]], heading: str = "", last: tuple[str, ...] = ()) -> Told:
    """The points, each line by its own words."""
    texts = [text for _lead, told in points for text in told]
    facts = {f"n{at}": fact(text, at=str(at)) for at, text in enumerate(texts, 1)}
    ids = {one.text: name for name, one in facts.items()}
    items = [Item(tuple(ids[text] for text in told), lead) for lead, told in points]
    made = with_sound_leads(items, facts, heading, last=[PriorSection(one, (), frozenset(), ()) for one in last])
    return [(item.lead, [facts[one].text for one in item.fact_ids]) for item in made]


ROADS = ("加强农村公路管养", ["农村公路管养320公里", "农村公路安防栏装了41公里"])


@pytest.mark.parametrize(
    ("lead", "text", "made"),
    [
        ("推进老旧小区改造", "文竹完整社区进了省里的样板", "建设完整社区"),
        ("规范组织生活", "快递企业党组织建起来了4家，先摸排、再按片区划", "扩大党组织覆盖"),
        ("扩大有效投资", "一项目一专班，林苑、水岸两处都做通了", "推进重点项目建设"),
        ("深化预算管理", "工程招标全走线上，围标查了2起", "规范招标投标"),
        ("提升诊疗服务能力", "一站式结算窗口开了，出院病床边就能结", "改善就医体验"),
    ],
)
def test_a_lead_that_does_not_cover_is_made_of_what_is_told(lead: str, text: str, made: str) -> None:
    assert sound((lead, [text]), ROADS) == [(made, [text]), ROADS]


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        ("推进老旧小区改造", "老旧小区改了12个，加装电梯9部"),
        ("规范组织生活", "三会一课抽查了2轮，主题党日12次"),
        ("扩大有效投资", "固定资产投资额61亿元，增长5%"),
        ("深化预算管理", "预算公开单位92家，全部公开"),
        ("提升诊疗服务能力", "门诊量41万人次，手术1.2万台"),
    ],
)
def test_a_lead_that_covers_stands(lead: str, text: str) -> None:
    assert sound((lead, [text]), ROADS) == [(lead, [text]), ROADS]


def test_two_points_of_one_matter_are_one() -> None:
    found = sound(
        ("强化消防安全", ["消防隐患整改两处，人员都到位了"]), ("强化防火监督", ["村居微型消防站建了6个"]), ROADS
    )
    assert found[0] == ("强化消防安全", ["消防隐患整改两处，人员都到位了", "村居微型消防站建了6个"])


def test_funds_of_two_kinds_are_two_matters() -> None:
    fund, social = ("政府性基金收入7.9亿元", "社会保险基金收入3.1亿元")
    points = (("政府性基金预算收支情况", [fund]), ("社会保险基金预算收支情况", [social]))
    assert sound(*points, heading="预算收支平衡情况") == [*points]


def test_what_is_left_over_stands_behind_its_like() -> None:
    party = ("深化党内集中教育", ["党纪教育开了专栏11个"])
    assert sound(party, ROADS, ("", ["现场警示教育活动221场次"])) == [
        ("深化党纪教育", ["党纪教育开了专栏11个", "现场警示教育活动221场次"]),
        ROADS,
    ]


def test_one_line_near_nothing_stands_behind_all() -> None:
    waste = ("推进垃圾分类", ["垃圾分类小区310个，督导员480人"])
    assert sound(waste, ROADS, ("", ["食堂加了2个窗口"]))[-1] == ("", ["食堂加了2个窗口"])


def test_a_few_left_over_stand_behind_all_and_under_no_lead_that_is_not_theirs() -> None:
    waste = ("推进垃圾分类", ["垃圾分类小区310个，督导员480人", "厨余垃圾日收运96吨"])
    found = sound(waste, ROADS, ("", ["食堂加了2个窗口", "大厅换灯12盏"]))
    assert found == [waste, ROADS, ("", ["食堂加了2个窗口", "大厅换灯12盏"])]


def test_where_more_is_left_over_nothing_is_led() -> None:
    waste = ("推进垃圾分类", ["垃圾分类小区310个，督导员480人"])
    rest = ["食堂加了2个窗口", "大厅换灯12盏", "印章刻了9枚", "旧车卖了3辆"]
    assert [lead for lead, _told in sound(waste, ROADS, ("", rest))] == [""]


def test_a_word_that_any_work_has_brings_no_two_together() -> None:
    grain = ("保障粮食安全", ["粮食安全考核全市第二，粮食播种5.1万亩"])
    found = sound(grain, ROADS, ("", ["船舶安全办法出台，分级管起来了"]))
    assert found[-1] == ("", ["船舶安全办法出台，分级管起来了"])


def test_a_section_without_leads_is_left_as_it_is() -> None:
    assert sound(("", ["农村公路管养320公里", "食堂加了2个窗口"])) == [("", ["农村公路管养320公里", "食堂加了2个窗口"])]


def test_under_last_periods_lead_what_nothing_else_names_stays() -> None:
    roads = ("抓好公路养护", ["公路养护管了1862公里", "水毁修了37处，花了1240万元"])
    waste = ("推进垃圾分类", ["垃圾分类小区310个，督导员480人"])
    assert sound(roads, waste, last=("抓好公路养护",)) == [roads, waste]


def test_where_several_would_make_a_lead_untrue_there_are_none() -> None:
    waste = ("推进垃圾分类", ["垃圾分类小区310个，督导员480人"])
    found = sound(waste, ROADS, ("", ["食堂加了2个窗口", "大厅换灯12盏", "会议室铺砖", "楼道刷墙", "门口种花"]))
    assert [lead for lead, _told in found] == [""]
