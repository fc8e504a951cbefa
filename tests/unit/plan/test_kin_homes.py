"""What is plainly of another section's matter goes there; a section of two figures joins its like."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.profile import Topic
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.kin_homes import with_kin_at_home
from drafter.plan.kin_of_lines import kin_of_heading, kin_of_text
from drafter.plan.placing import Group
from tests.unit.plan.facts import fact


def row(at: int, name: str) -> Fact:
    metric = Metric(name, None, "%")
    place = Provenance("metrics.xlsx", f"指标!B{at}", name)
    return Fact(f"m{at}", "achievements", "", f"{name}{at}%", place, kind="row", metrics=(metric,))


def told(*groups: Group) -> dict[str, list[str]]:
    return {one.title: [fact.text for fact in one.facts] for one in with_kin_at_home(groups, (), ())}


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("实有经营主体增长3%", "营商"),
        ("旅游收入增长9%", "消费文旅"),
        ("十件惠民工程筹集2.4亿元", "民生"),
        ("跨湖大桥合龙", "交通"),
        ("远程评标12个、保函300份", "交易"),
        ("会议室换灯12盏", ""),
        ("高铁修进园区", ""),
    ],
)
def test_a_text_is_of_the_one_matter_its_words_tell(text: str, kin: str) -> None:
    assert kin_of_text(text) == kin


def test_a_heading_holds_what_it_names() -> None:
    assert kin_of_heading("着力扩大有效投资") == {"投资项目", "交通"}
    assert kin_of_heading("统筹推进各项政策落地") == frozenset()


ROADS = Group("扎实推进重大项目建设", (fact("新开工项目60个", at="1"), row(2, "实有经营主体增速")), own=True)
REFORM = Group("扎实深化改革", (fact("企业诉求办结率97%", at="3"), fact("国企合并6家", at="4")), own=True)
PEOPLE = Group("扎实保障改善民生", (fact("新增学位500个", at="5"), fact("医共体下派医生20人", at="6")), own=True)
GREEN = Group("扎实抓好生态文明建设", (fact("造林3万亩", at="7"),), own=True)


def test_a_row_of_another_matter_goes_to_the_section_that_holds_it() -> None:
    found = told(ROADS, REFORM, PEOPLE, GREEN)
    assert found["扎实推进重大项目建设"] == ["新开工项目60个"] and "实有经营主体增速2%" in found["扎实深化改革"]


def test_what_the_clerks_own_head_holds_stays() -> None:
    line = fact("城乡公交通车3条，里程增加80公里", at="8", topic="通道与开放")
    opened = Group("扎实扩大对外开放", (line, fact("新设外资企业5家", at="9", topic="通道与开放")), own=True)
    assert line.text in told(ROADS, opened, PEOPLE, GREEN)["扎实扩大对外开放"]


def test_a_section_the_clerk_made_himself_keeps_its_lines() -> None:
    line = fact("智能工厂新培育4家", at="8", topic="人工智能")
    smart = Group("人工智能", (line, fact("大模型发布2个", at="9", topic="人工智能")), own=True)
    works = Group("扎实推进强产业", (fact("技改项目30个", at="10"),), own=True)
    assert line.text in told(smart, works, PEOPLE, GREEN)["人工智能"]


def test_a_section_of_two_figures_joins_its_like() -> None:
    money = Group("财政保障", (row(11, "财政民生支出增速"), row(12, "监管企业利润增速")), desk=True)
    found = told(ROADS, REFORM, PEOPLE, GREEN, money)
    assert "财政保障" not in found
    assert "财政民生支出增速11%" in found["扎实保障改善民生"] and "监管企业利润增速12%" in found["扎实深化改革"]


def test_what_the_genre_asks_for_stays_thin() -> None:
    asked = Topic("macro", "经济运行", required=True)
    money = Group("经济运行", (row(11, "财政民生支出增速"),), asked)
    assert "经济运行" in told(ROADS, REFORM, PEOPLE, GREEN, money)
