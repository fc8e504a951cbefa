"""The fact lock: what a rewrite may and may not do."""

from __future__ import annotations

import pytest

from drafter.revise.factlock import violations

BEFORE = "窗口服务还不够便利。青河镇、柳林镇等5个服务点未接入系统，占12.5%，群众平均等候38分钟，《便民服务规程》2023年3月起执行不到位，压力较大。"
FACT = "截至6月底，青河镇3个服务点设备老化"


@pytest.mark.parametrize(
    "after",
    [
        BEFORE,
        BEFORE + "截至6月底，青河镇3个服务点设备老化。",
        BEFORE.replace("窗口服务还不够便利", "窗口服务不够便利"),
    ],
)
def test_kept(after: str) -> None:
    assert violations(BEFORE, after, [FACT]) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5个", "6个"),
        ("12.5%", "1.25%"),
        ("12.5%", "12.5个百分点"),
        ("38分钟", "38小时"),
        ("未接入", "已接入"),
        ("不够便利", "较为便利"),
        ("不到位", "到位"),
        ("青河镇、柳林镇", "青河镇、桃源镇"),
        ("柳林镇", ""),
        ("《便民服务规程》", "《便民服务条例》"),
        ("2023年3月", "2023年5月"),
        ("，占12.5%", ""),
        ("压力较大", "压力"),
        ("压力较大", "压力略有缓解"),
        ("等5个服务点", "等5个服务点（其中2个为村级）"),
        ("群众平均等候38分钟", "群众平均等候38分钟，同比增长4%"),
        ("平均等候", "平均等候不足"),
    ],
)
def test_refused(old: str, new: str) -> None:
    after = BEFORE.replace(old, new)
    assert after != BEFORE
    assert violations(BEFORE, after, [FACT])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("东片区欠费3户、西片区欠费5户。", "东片区欠费5户、西片区欠费3户。"),
        ("甲、乙两镇分别有3户、5户未达标。", "甲、乙两镇分别有5户、3户未达标。"),
        ("收入增长3%，支出下降5%。", "收入增长5%，支出下降3%。"),
        ("收入增长3%，支出下降5%。", "收入下降3%，支出增长5%。"),
        ("城东站已验收，城西站未验收。", "城西站已验收，城东站未验收。"),
        ("完成三项任务，两项滞后。", "完成两项任务，三项滞后。"),
        ("召开会议**次，尚不规范。", "召开会议12次，尚不规范。"),
        ("到位资金约300万元。", "到位资金300万元。"),
        ("超过40家企业停产。", "不足40家企业停产。"),
    ],
)
def test_swaps_and_bends(before: str, after: str) -> None:
    assert violations(before, after)
