"""A bare 万 or 亿 behind a thing that is counted in one unit gets it; what may be money stands."""

from __future__ import annotations

import pytest

from drafter.language.scaled_things import with_scaled_units
from drafter.language.shared_units import with_shared_units


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("抽蓄120万以上，风电达到600万", "抽蓄120万千瓦以上，风电达到600万千瓦"),
        ("光伏安排500万、并网300万千瓦", "光伏安排500万千瓦、并网300万千瓦"),
        ("城镇新增就业8.2万，失业率5%", "城镇新增就业8.2万人，失业率5%"),
        ("货运量突破3亿", "货运量突破3亿吨"),
        ("光伏电站装机120万", "光伏电站装机120万千瓦"),
        ("养老保险参保21.4万", "养老保险参保21.4万人"),
    ],
)
def test_they_get_it(told: str, said: str) -> None:
    assert with_scaled_units(told) == said


@pytest.mark.parametrize(
    "text",
    [
        "储能投资200万",
        "补助就业45万",
        "就业安排3000万、培训2000万元",
        "风电120万千瓦",
        "培训45万",
        "造林3万亩",
        "APP装机18.6万",
        "宽带并网2.4万",
        "企业参保1.2万",
        "港口吞吐量突破300万",
        "脱贫3.2万",
        "山里风光3万",
    ],
)
def test_others_stand(text: str) -> None:
    assert with_scaled_units(text) == text


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("核定限额320.5亿，余额都在线内；区本级限额88.16", "核定限额320.5亿，余额都在线内；区本级限额88.16亿"),
        ("农户收入12.5亿元，户均收入3.4，增长2%", "农户收入12.5亿元，户均收入3.4，增长2%"),
    ],
)
def test_the_same_amount_of_another(told: str, said: str) -> None:
    assert with_shared_units(told) == said
