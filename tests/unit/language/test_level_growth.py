"""A bare percentage of what can only grow by one is its growth, for the composer and for the lock; a rate, a share or a part is none."""

from __future__ import annotations

import pytest

from drafter import api
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.level_growth import with_growth

_GROWN = [
    ("规上工业奔7%以上", "规模以上工业力争增长7%以上"),
    ("明年经济5.5%左右，失业率5.3%以内", "明年经济增长5.5%左右，失业率5.3%以内"),
    ("固投9%，社零6.5%左右", "固定资产投资增长9%，社会消费品零售总额增长6.5%左右"),
    ("营业收入8%，净利润5%", "营业收入增长8%，净利润增长5%"),
    ("居民收入目标6%左右", "居民收入目标增长6%左右"),
]
_OTHERWISE = [
    "失业率5.4%左右",
    "税收占比71%",
    "税收完成97%",
    "净利润5%用于分红",
    "研发投入占营业收入3%",
    "销售利润率6%",
    "外贸企业税收返还5%",
    "财政收入增长4%",
    "税收增长3%，其中工业税收7%",
]


@pytest.mark.parametrize(("line", "told"), _GROWN)
def test_what_can_only_grow(line: str, told: str) -> None:
    assert formal(line, ahead=True) == told
    found = api.verify(f"{told}。", [line], role="plans").to_dict()["sentences"]
    assert [one["verdict"] for one in found] == ["supported"]


@pytest.mark.parametrize("line", _OTHERWISE)
def test_a_rate_a_share_and_a_part_stay(line: str) -> None:
    assert with_growth(line) == line


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("经济5%左右", "经济下降5%左右。"),
        ("经济5%左右，失业率5.5%左右", "经济增长5.5%左右，失业率5%左右。"),
        ("失业率5.4%左右", "失业率增长5.4%左右。"),
        ("税收完成97%", "税收增长97%。"),
        ("外贸10%以上", "外贸占10%以上。"),
    ],
)
def test_the_lock_holds_what_is_meant_and_no_more(line: str, told: str) -> None:
    assert api.verify(told, [line], role="plans").to_dict()["sentences"][0]["verdict"] == "bent"


def test_every_such_name_is_held() -> None:
    for name in sorted(lexicon.words("figures/natures.txt", "only_grows")):
        told = formal(f"{name}4.7%左右", ahead=True)
        assert "增长4.7%左右" in told, name
        verdict = api.verify(f"{told}。", [f"{name}4.7%左右"], role="plans").to_dict()["sentences"][0]["verdict"]
        assert verdict == "supported", told
