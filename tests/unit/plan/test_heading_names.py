"""A heading is borne out by what stands under it, or made of that."""

from __future__ import annotations

import pytest

from drafter.plan.heading_names import borne_out, by_chance, contradicted, of_acts
from drafter.plan.headings import section_heading
from drafter.plan.placing import OTHER, Group
from tests.unit.plan.facts import fact

POOLS = (fact("泳池水质检测36次", at="1"), fact("泳池救生员培训2期", at="2"))


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("加强安全生产", "排查安全隐患41处"),
        ("抓好泳池管理", "泳池换水12次"),
        ("保障城乡供水安全", "新建水厂1座"),
        ("抓实基层党建", "支部换届9个"),
    ],
)
def test_a_heading_is_borne_out_by_its_words_or_its_subject(heading: str, text: str) -> None:
    assert borne_out(heading, [fact(text)])


@pytest.mark.parametrize(
    ("heading", "text"), [("保障城乡供水安全", "表彰先进个人12名"), ("完善养老服务", "食堂新开窗口4个")]
)
def test_a_heading_of_something_else_is_not(heading: str, text: str) -> None:
    assert not borne_out(heading, [fact(text)])


def test_an_offices_name_gives_way_only_where_its_facts_are_plainly_of_something_else() -> None:
    assert contradicted("法治建设", [fact("农村公路改造18公里", at="1"), fact("养护公路96公里", at="2")])
    assert not contradicted("生产业务", [fact("货物吞吐量36万吨", at="1")])
    assert not contradicted("法治建设", [fact("法治讲座9场", at="1"), fact("农村公路改造18公里", at="2")])


def test_a_heading_is_made_of_the_first_act_and_never_of_a_mere_thing() -> None:
    assert of_acts(POOLS, ()) == "抓好泳池水质检测和泳池救生员培训等工作"
    assert of_acts(POOLS[:1], ()) == "抓好泳池水质检测"
    assert of_acts((fact("呼吸机是2012年的"),), ()) == "" and of_acts((fact("客流量36万人"),), ()) == ""
    assert of_acts(POOLS, ("抓好泳池水质检测等工作",)) == "抓好泳池救生员培训等工作"


def test_what_no_topic_holds_is_called_by_its_acts() -> None:
    assert section_heading(Group(OTHER, POOLS), None, set()) == "抓好泳池水质检测和泳池救生员培训等工作"


def test_one_act_of_many_and_a_bare_verb_name_no_section() -> None:
    many = (*POOLS, fact("门票收入36万元"), fact("更衣柜换了200个"), fact("年卡3100张"), fact("停车位80个"))
    assert of_acts(many, ()) == ""
    assert of_acts((fact("省运会拿金牌3枚"),), ()) == "" and of_acts((fact("床头铃坏的36个换好"),), ()) == ""


def test_a_note_under_last_periods_heading_is_no_chance() -> None:
    assert not by_chance("场馆建设加快推进", (fact("泳池改造完成"),))
