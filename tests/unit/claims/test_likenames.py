"""Names that a list or a look back leaves short."""

from __future__ import annotations

import pytest

from drafter.claims.reading import read_text
from drafter.core.period import Period

YEAR = Period.parse("2025")


def _names(text: str) -> list[str]:
    return [figure.indicator for claim in read_text(text, YEAR).claims for figure in claim.figures]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("早班满载率88.4%、晚班93.1%，上月早班只有86.9%", ["早班满载率", "晚班满载率", "早班满载率"]),
        ("城区覆盖率96%、乡镇82%", ["城区覆盖率", "乡镇覆盖率"]),
        ("新评县级名师5人、市级1人", ["新评县级名师", "新评市级名师"]),
        ("翻新轮胎112条，省下18.9万元", ["翻新轮胎", "翻新轮胎省下"]),
        ("更换水表320只，耗资64万元", ["更换水表", "水表耗资"]),
        ("养护公路86公里，优良率91%", ["养护公路", "公路优良率"]),
        ("撤并站点3个，站点总数96个", ["撤并站点", "站点总数"]),
    ],
)
def test_what_stands_before_makes_them_whole(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("检修管线186公里、阀门42公里", ["检修管线", "检修阀门"]),
        ("旅客满意度96%、投诉办结率100%", ["旅客满意度", "投诉办结率"]),
        ("接待游客36万人次，讲解8600人次", ["接待游客", "讲解游客"]),
    ],
)
def test_a_name_of_its_own_stays(text: str, names: list[str]) -> None:
    assert _names(text)[:1] == names[:1] and _names(text)[1] != names[0]
