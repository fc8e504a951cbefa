"""Fields parted by slashes become clauses behind their name; a slash of a unit or between two words stays."""

from __future__ import annotations

import pytest

from drafter.language.slashed_fields import with_fields_told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("粮库 / 新建2座（东埠、西埠）/ 仓容3600吨 / 烘干机9台", "粮库：新建2座（东埠、西埠），仓容3600吨，烘干机9台"),
        ("上架产品 / ？款 / 后台进不去", "上架产品？款，后台进不去"),
        ("废旧地膜 / 收了480吨 / 跟农业口对过一次", "废旧地膜：收了480吨，跟农业口对过一次"),
        ("新增泊位 / 812个", "新增泊位812个"),
    ],
)
def test_fields_are_told_as_clauses(line: str, told: str) -> None:
    assert with_fields_told(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "在建工地 / 64个 / 房建41、市政18",
        "均价6.2元/公斤",
        "8月/9月各查1次",
        "完成收购，价格 / 6元",
        "粮库 / ",
        "收购总额 / 见表 / 涨了六成",
        "财政/税务联合检查3次",
    ],
)
def test_what_is_no_row_stays(line: str) -> None:
    assert with_fields_told(line) == line
