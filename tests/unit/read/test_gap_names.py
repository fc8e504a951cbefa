"""An open place is called by what is missing, not by the bare verb before it."""

from __future__ import annotations

import pytest

from drafter.read.note_gaps import find_gaps


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("现场会在我县开的，来了？个县区", "现场会县区数"),
        ("观摩会开了，来？个乡镇", "乡镇数"),
        ("审批时限又压了？%", "审批时限压缩幅度"),
        ("车辆费比去年降了？%", "车辆费降幅"),
        ("客运量同比涨了？%", "客运量涨幅"),
        ("春蕾助学26个娃，钱？万，还没结完", "春蕾助学资金"),
        ("路灯换了80盏，花费？万元", "路灯资金"),
        # its own words say it
        ("发放补贴？万元", "发放补贴"),
        ("培训？名干部", "培训"),
        ("合格率？%", "合格率"),
        ("完成率提高？个百分点", "完成率升幅"),
        ("招聘？人", "招聘"),
        ("泵站压力？%", "泵站压力"),
        ("慰问58户，钱？万还没结清", "慰问资金"),
    ],
)
def test_an_open_place_is_called_by_what_is_missing(text: str, name: str) -> None:
    assert [gap.indicator for gap in find_gaps(text)] == [name]
