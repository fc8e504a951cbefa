"""Who keeps a figure is no part of its name."""

from __future__ import annotations

import pytest

from drafter.claims.keepers import without_keeper


@pytest.mark.parametrize(
    "said, name",
    [
        ("冬麦播种面积统计局口径", "冬麦播种面积"),
        ("注册义工人数办公室的台账", "注册义工人数"),
        ("渔政这边统计巡湖", "巡湖"),
        ("门诊人次我这里统计的", "门诊人次"),
        ("立案数法院系统", "立案数"),
        # 近似的名字，不动
        ("馆藏档案", "馆藏档案"),
        ("政务服务平台", "政务服务平台"),
        ("新建管理系统", "新建管理系统"),
        ("固定资产投资统计", "固定资产投资统计"),
    ],
)
def test_the_name_is_what_is_left(said: str, name: str) -> None:
    assert without_keeper(said) == name
