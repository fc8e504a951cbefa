"""Two figures of one thing at two times or places, of which the second alone has its unit; the composer and the lock read them alike."""

from __future__ import annotations

import pytest

from drafter import api
from drafter.language.shared_units import with_shared_units

_PAIRS = [
    ("空置率年中7.4、年末6.9%", "空置率年中7.4%、年末6.9%"),
    ("城镇登记失业率上半年3.4，下半年3.1%", "城镇登记失业率上半年3.4%，下半年3.1%"),
    ("低保标准城市795、农村640元", "低保标准城市795元、农村640元"),
    ("资产负债率年初58.3、年中57、年末56.1%", "资产负债率年初58.3%、年中57%、年末56.1%"),
    ("库存年初12.6、年末9.8万吨", "库存年初12.6万吨、年末9.8万吨"),
]
_APART = [
    "年中开工5、年末完成8%",  # an act of its own
    "巡查上半年3、占全年60%",
    "用电量今年820、比去年高5%",
    "新增床位一季度120、二季度1.5%",  # no size of one measure
    "城市820户、农村680元",
    "5.5、年末5.3%",
]


@pytest.mark.parametrize(("line", "told"), [*_PAIRS, *((one, one) for one in _APART)])
def test_the_unit_of_both(line: str, told: str) -> None:
    assert with_shared_units(line) == told


@pytest.mark.parametrize(("line", "told"), _PAIRS)
def test_the_lock_reads_them_alike(line: str, told: str) -> None:
    assert [one["verdict"] for one in api.verify(f"{told}。", [line]).to_dict()["sentences"]] == ["supported"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("空置率年中7.4、年末6.9%", "空置率年中6.9%、年末7.4%。"),
        ("空置率年中7.4、年末6.9%", "空置率年中7.9%、年末6.9%。"),
        ("低保标准城市795、农村640元", "低保标准城市640元、农村795元。"),
    ],
)
def test_exchanged_figures_are_not_held(line: str, told: str) -> None:
    assert api.verify(told, [line]).to_dict()["sentences"][0]["verdict"] == "bent"
