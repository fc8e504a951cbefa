"""The thing a clause counts, from its label or from its desk's lines above."""

from __future__ import annotations

import pytest

from drafter.read.lent_names import with_its_thing


@pytest.mark.parametrize(
    ("text", "label", "before", "told"),
    [
        ("维修6.2万平方米，井盖整治900个", "道路", (), "道路维修6.2万平方米，井盖整治900个"),
        ("补盲新装210盏", "路灯", (), "路灯补盲新装210盏"),
        ("24座全检了一遍", "桥梁", (), "桥梁24座全检了一遍"),
        ("改造32座", "泵房", (), "泵房改造32座"),
        ("新建2.1、改造1.4，合3.5万亩", "高标农田", (), "高标农田新建2.1、改造1.4，合3.5万亩"),
        ("再改30所", "", ("村卫生室改造了41所",), "村卫生室再改30所"),
        ("新建2所", "", ("新建学校4所，改扩建6所",), "学校新建2所"),
        ("30万以上的村做到60个", "", ("村集体经营性收入30万以上的村44个",), "村集体经营性收入30万以上的村做到60个"),
    ],
)  # fmt: skip
def test_a_bare_count_gets_its_thing(text: str, label: str, before: tuple[str, ...], told: str) -> None:
    assert with_its_thing(text, label, before) == told


@pytest.mark.parametrize(
    ("text", "label", "before"),
    [
        ("打了6240人", "疫苗", ()),  # those who came
        ("新增8个", "绿化", ()),  # work, and no thing
        ("修了6处", "文物", ()),  # a measure of very many things
        ("培训320人", "教师", ()),
        ("口袋公园新建6个", "绿化", ()),  # it names its own
        ("38座", "", ("水库除险4座", "山塘整治12座")),  # of several
        ("再拆30处", "", ("违建拆了12处",)),
    ],
)
def test_what_cannot_be_told_stays(text: str, label: str, before: tuple[str, ...]) -> None:
    assert with_its_thing(text, label, before) == text
