"""A single line under a heading of its own, and what is left over, are told with their like."""

from __future__ import annotations

import pytest

from drafter.plan.lone_lines import with_lone_lines, with_unnamed_lines
from drafter.plan.placing import OTHER, Group
from tests.unit.plan.facts import fact

_OTHERS = (
    Group("水利建设", (fact("小流域治理了8公里", at="1"), fact("山塘加固了6座", at="2")), own=True),
    Group("医疗保障", (fact("参保登记1.2万人", at="3"), fact("门诊统筹结算940人次", at="4")), own=True),
    Group("市场监管", (fact("食品抽检310批次", at="5", owner="城关所"), fact("电梯检查88台", at="6")), own=True),
)


def _told(groups: tuple[Group, ...]) -> dict[str, list[str]]:
    return {group.title: [one.id for one in group.facts] for group in with_lone_lines(groups)}


@pytest.mark.parametrize(
    ("line", "owner", "home"),
    [
        ("清淤河道3公里", "", "水利建设"),
        ("小流域治理的标识牌立起来了", "", "水利建设"),
        ("参保登记窗口加了2个", "", "医疗保障"),
        ("夜市摊位划了线", "城关所", "市场监管"),
    ],
)
def test_what_is_left_over_is_told_with_its_like(line: str, owner: str, home: str) -> None:
    told = _told((*_OTHERS, Group(OTHER, (fact(line, at="9", owner=owner),))))
    assert told[home][-1] == "n9" and OTHER not in told


@pytest.mark.parametrize("line", ["送了一面锦旗", "编了一本画册", "搬了两次家"])
def test_what_nothing_speaks_for_stays_left_over(line: str) -> None:
    assert _told((*_OTHERS, Group(OTHER, (fact(line, at="9"),))))[OTHER] == ["n9"]


def test_a_line_of_the_lone_ones_matter_comes_to_it() -> None:
    lone = Group("抗疫", (fact("卡口值守派了40人", at="9", topic="抗疫"),), own=True)
    other = Group("党建", (fact("主题党日办了12次", at="7"), fact("支援防疫一线共25人", at="8")), own=True)
    assert _told((*_OTHERS, lone, other)) | {"党建": ["n7"], "抗疫": ["n9", "n8"]} == _told((*_OTHERS, lone, other))


def test_few_sections_keep_their_lines() -> None:
    lone = Group("节水", (fact("节水器具换了200套", at="9", topic="节水"),), own=True)
    assert _told((_OTHERS[0], lone))["节水"] == ["n9"]


@pytest.mark.parametrize(("line", "moved"), [("省厅简报推了做法", True), ("精简文件31件", False)])
def test_a_head_made_by_chance_over_one_line_gives_way_to_last_periods_next_to_it(line: str, moved: bool) -> None:
    groups = (*_OTHERS, Group("精简文件会议", (fact(line, at="3"),)))
    told = with_unnamed_lines(groups, {"水利建设", "医疗保障", "市场监管"})
    assert ({one.title for one in told} == {"水利建设", "医疗保障", "市场监管"}) is moved
