"""A + behind a figure: 以上, or the sign of a list; the composer and the lock read it alike."""

from __future__ import annotations

import pytest

from drafter import api
from drafter.language.shorthand import written_out

_OVER = [
    ("公租房4500套+入住", "公租房4500套以上入住"),
    ("农改水惠及2.3万户+", "农改水惠及2.3万户以上"),
    ("帮扶企业600家+企业", "帮扶企业600家以上企业"),
    ("培训护理员1.5万人+稳就业", "培训护理员1.5万人以上，稳就业"),
    ("绿色贷款余额240亿元+，户数翻番", "绿色贷款余额240亿元以上，户数翻番"),
    ("直播销售超3000万元+", "直播销售超3000万元"),
]
_LISTS = [
    ("演练46场+2场观摩", "演练46场、2场观摩"),
    ("新增示范社7家+4家", "新增示范社7家、4家"),
    ("扩建床位300张+门诊楼", "扩建床位300张、门诊楼"),
    ("集训30天+考核", "集训30天、考核"),
    ("更换水表317只+检修", "更换水表317只、检修"),
    ("航线里程+420公里", "航线里程增加420公里"),
    ("“互联网+监管”系统上线", "“互联网+监管”系统上线"),
]


@pytest.mark.parametrize(("line", "told"), [*_OVER, *_LISTS])
def test_a_sign_behind_a_figure(line: str, told: str) -> None:
    assert written_out(line) == told


@pytest.mark.parametrize(("line", "told"), [*_OVER, *_LISTS[:5]])
def test_the_lock_reads_it_alike(line: str, told: str) -> None:
    assert [one["verdict"] for one in api.verify(f"{told}。", [line]).to_dict()["sentences"]] == ["supported"]


@pytest.mark.parametrize("line", ["公租房4500套+入住", "农改水惠及2.3万户+", "绿色贷款余额240亿元+"])
def test_what_is_over_a_figure_is_not_that_figure(line: str) -> None:
    for told in (line.replace("+", ""), line.replace("+", "以内")):
        assert api.verify(f"{told}。", [line]).to_dict()["sentences"][0]["verdict"] == "bent", told
