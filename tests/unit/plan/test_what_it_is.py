"""What a unit is and has stands under a head of its own, first."""

import pytest

from drafter.plan.placing import Group
from drafter.plan.what_it_is import STANDING, is_standing, standing_facts, with_standing
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    "text",
    [
        "全镇总面积96平方公里，常住人口2.8万人",
        "站里干部职工42人，其中党员17名",
        "林场经营面积3.6万亩，设护林站6个",
        "现有藏书14万册，分馆9个",
        "法庭辖2个镇31个村，员额法官3名",
    ],
)
def test_what_a_unit_is_made_of_is_standing(text: str) -> None:
    assert is_standing(text)


@pytest.mark.parametrize(
    "text",
    [
        "新增护林员6名，管护林地3万亩",
        "发展党员4名，转正3名",
        "党支部开主题党日6次，下村帮扶12户",
        "组织党员18名进社区3个",
        "常住人口比上年减少312人，户籍2.1万户",
        "接待读者12万人次，办证3200张",
        "职工体检42人，费用3.1万元",
        "党员42名",
    ],
)
def test_what_was_done_or_changed_is_not(text: str) -> None:
    assert not is_standing(text)


def test_it_opens_the_sections_and_leaves_what_the_clerk_put_under_a_head() -> None:
    what, told = fact("全所民警12人，辅警20人", at="1"), fact("全所民警12人，辅警20人", at="2", topic="队伍")
    assert standing_facts((told, what)) == (what,)
    groups = with_standing([Group("治安", (told,))], standing_facts((told, what)))
    assert [group.title for group in groups] == [STANDING, "治安"] and with_standing(groups, ()) == groups
