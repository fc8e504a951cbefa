"""Plans that no heading's own words claim go where they are nearest; what is near nothing stays apart."""

from __future__ import annotations

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.plan.placing import OTHER, Group
from drafter.plan.plan_homes import with_others_housed
from drafter.plan.remedies import pledge_items


def _plan(number: int, text: str) -> Fact:
    return Fact(f"n{number}", "plans", "", text, Provenance("notes.md", f"第{number}行", text))


_SAFETY = Group("严守安全稳定底线", (_plan(1, "开展消防安全隐患排查整治"), _plan(2, "落实安全生产责任制")), own=True)
_STAFF = Group("加强人才队伍建设", (_plan(3, "举办干部培训班4期"), _plan(4, "招聘专业技术人员6名")), own=True)


def _titles(groups: tuple[Group, ...]) -> dict[str, str]:
    return {fact.id: group.title for group in groups for fact in group.facts}


def test_a_line_of_the_others_goes_to_the_nearest_heading() -> None:
    others = Group(OTHER, (_plan(5, "消防设施检查每月一次"), _plan(6, "选派青年干部跟班学习")))
    told = _titles(with_others_housed((_SAFETY, _STAFF, others)))
    assert (told["n5"], told["n6"]) == (_SAFETY.title, _STAFF.title)


def test_what_is_near_none_stays_apart_and_nothing_is_lost() -> None:
    others = Group(OTHER, (_plan(5, "食堂换个承包人"), _plan(6, "消防演练两次")))
    told = _titles(with_others_housed((_SAFETY, _STAFF, others)))
    assert told["n5"] == OTHER
    assert told.keys() == {f"n{number}" for number in range(1, 7)}


def test_a_made_heading_over_one_line_is_given_up() -> None:
    made = Group("强化消防管理", (_plan(5, "更换消防栓30个，整治消防通道"),))
    told = _titles(with_others_housed((_SAFETY, _STAFF, made)))
    assert told["n5"] == _SAFETY.title


def test_under_one_heading_nothing_is_moved() -> None:
    groups = (_SAFETY, Group(OTHER, (_plan(5, "选派青年干部跟班学习"),)))
    assert with_others_housed(groups) == groups


def test_a_few_lines_under_a_heading_need_no_leads() -> None:
    items = pledge_items((*_SAFETY.facts, *_STAFF.facts), (), (), "抓好各项工作")
    assert [(item.fact_ids, item.lead) for item in items] == [((f"n{at}",), "") for at in (1, 2, 3, 4)]
