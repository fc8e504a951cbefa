"""A line in which several offices tell is parted at their tags."""

from __future__ import annotations

import pytest

from drafter.read.owners import told_by_each


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("营收涨4% @发改委；改革36项都推了 @改革办", 2),
        ("修路3公里；医院检查互认全覆盖 @卫健委；事故降12% @应急局", 3),
        ("修路3公里；修桥2座 @交通局", 1),
        ("修路3公里 @交通局；修桥2座 @交通局", 1),
        ("粮食增产2%；文旅局：景区升级2家，民宿新开9家 @文旅局", 2),
        ("粮食增产2%；文旅局：景区升级2家", 1),
        ("发到邮箱a@b.cn；修桥2座 @交通局", 1),
    ],
)
def test_a_tag_is_its_statements_where_a_line_has_several(line: str, parts: int) -> None:
    assert len(told_by_each(line)) == parts
