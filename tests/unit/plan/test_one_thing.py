"""Two desks' lines that open with one thing's name stand together; a longer name is another thing."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.plan.one_thing import shared_name, with_one_thing_together
from drafter.plan.placing import Group


def _fact(name: str, owner: str, text: str) -> Fact:
    return Fact(name, "achievements", "", text, Provenance("记.md", f"第{name}行"), owner=owner)


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("家长学校全年办了32期", "家长学校来听的4870人次", "家长学校"),
        ("社区食堂开了12家", "社区食堂价格比外面便宜两成", ""),
        ("职工食堂翻新2个", "职工食堂满意率95%", ""),
        ("高标准农田建了3万亩", "高标准农田管护费180万", ""),
        ("志愿服务队出动30次", "志愿者注册800人", ""),
        ("全市活产2618人", "全市户籍人口86万", ""),
        ("开展巡查30次", "开展巡查培训2期", ""),
    ],
)
def test_the_name_two_lines_share(one: str, other: str, name: str) -> None:
    assert shared_name(one, other) == name


def test_the_second_desks_line_goes_to_the_first() -> None:
    first, second = _fact("1", "保健部", "家长学校全年办了32期"), _fact("2", "护理部", "家长学校来听的4870人次")
    third = _fact("3", "护理部", "上门服务312单")
    told = with_one_thing_together([Group("甲", (first,), own=True), Group("乙", (third, second), own=True)])
    assert [[fact.id for fact in group.facts] for group in told] == [["1", "2"], ["3"]]
    same = with_one_thing_together(
        [Group("甲", (first,), own=True), Group("乙", (_fact("4", "保健部", second.text),), own=True)]
    )
    assert [len(group.facts) for group in same] == [1, 1]
