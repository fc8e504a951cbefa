"""What an office is there for hangs on whose it is."""

from __future__ import annotations

import pytest

from drafter.plan.headings import section_heading
from drafter.plan.matters import work_of
from drafter.plan.placing import Group
from drafter.plan.unit_offices import offices_of
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    ("unit", "office", "matter", "heading"),
    [
        ("柏溪县财政局", "科教股", "科教文事业", "支持科教文事业发展"),
        ("柏溪县财政局", "监督股", "财会监督", "强化财会监督"),
        ("柏溪县水利局", "河长办", "河湖管护", "强化河湖管护"),
        ("柏溪县教育局", "人事股", "教师队伍建设", "建强教师队伍"),
        ("柏溪县人民医院", "科教科", "科研教学", "加强科研教学管理"),
        ("柏溪县财政局", "办公室", "", ""),
    ],
)
def test_an_office_is_headed_by_what_its_unit_has_it_for(unit: str, office: str, matter: str, heading: str) -> None:
    with offices_of(unit):
        assert work_of(office) == matter
        group = Group(matter, (fact("完成3件", at="1", owner=office), fact("完成5件", at="2", owner=office)), own=True)
        assert not matter or section_heading(group, None, set()) == heading
