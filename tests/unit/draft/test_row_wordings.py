"""Rows whose cells or names say more than a figure: what limits a change, a change its values refute, things put together by design."""

from __future__ import annotations

import pytest

from drafter.draft.rows import row_clause
from drafter.ground.verifying import verify
from drafter.language import lexicon
from tests.unit.read.tables.grids import read

_HEAD = ["指标", "单位", "数值", "上年同期", "同比"]
Row = list[str | float | None]


def _told(row: Row, *, refuted: bool = False) -> str:
    fact = read(_HEAD, row).facts[0]
    told = row_clause(fact, refuted=refuted)
    if not refuted:
        assert [one.kind for one in verify(f"{told}。", [fact]).verdicts] == ["supported"], told
    return told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["对口协作资金", "亿元", 2.7, None, "3.8%（可比口径）"], "对口协作资金2.7亿元，同比增长3.8%（可比口径）"),
        (["基金收入", "亿元", 23.1, None, "-6.2%（剔除土地收入）"], "基金收入23.1亿元，同比下降6.2%（剔除土地收入）"),
        (["售气量", "万立方米", 820, 780, "5.1%（含代输）"], "售气量820万立方米，同比增长5.1%（含代输）"),
        (["入库率", "%", 95.2, 94.8, "+0.4个百分点（同口径）"], "入库率为95.2%，同比提高0.4个百分点（同口径）"),
        (["服务业营收", "亿元", 61, None, "7.3%（不含金融）"], "服务业营收61亿元，同比增长7.3%（不含金融）"),
        # What stands behind the amount, or in the name, is of the amount.
        (["借阅量", "万册次", "54（含电子书）", None, "8%"], "借阅量54万册次（含电子书），同比增长8%"),
        (["网点（含代办点）", "个", 46, None, "4.5%"], "网点46个（含代办点），同比增长4.5%"),
        (["保费收入", "万元", 3120, None, "6.6%"], "保费收入3120万元，同比增长6.6%"),
        (["供热面积", "万平方米", "310（快报数）", None, None], "供热面积310万平方米（快报数）"),
        (["登记件", "件", 1200, 1200, "0"], "登记件1200件，与上年同期持平"),
    ],
)  # fmt: skip
def test_what_limits_a_change_stands_behind_it(row: Row, told: str) -> None:
    assert _told(row) == told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["园区数量（整合后）", "个", 14, 22, None], "园区由22个整合为14个"),
        (["事业单位（精简后）", "家", 96, 131, "-26.7%"], "事业单位由131家精简为96家"),
        (["管理层级（压减后）", "级", 3, 5, None], "管理层级由5级压减为3级"),
        (["村级小学（撤并后）", "所", 17, 29, None], "村级小学由29所撤并为17所"),
        (["预算单位（机构改革后）", "个", 80, 104, None], "机构改革后，预算单位由104个减为80个"),
        # More of them, nothing to compare with, or a name that says another thing.
        (["合作社（整合后）", "家", 40, None, None], "合作社40家（整合后）"),
        (["园区数量（含筹建）", "个", 14, 22, None], "园区数量14个（含筹建），同比下降36.4%"),
        (["园区数量", "个", 14, 22, None], "园区数量14个，同比下降36.4%"),
        (["入驻企业（整合后）", "家", 220, 188, None], "入驻企业220家（整合后），同比增长17%"),
        (["空置率（优化后）", "%", 4.1, 6.3, None], "空置率为4.1%（优化后），同比下降2.2个百分点"),
    ],
)  # fmt: skip
def test_what_was_put_together_did_not_fall(row: Row, told: str) -> None:
    assert _told(row) == told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["消防站点（已实现全覆盖）", "个", 61, None, None], "消防站点61个，已实现全覆盖"),
        (["充电桩（均已通电）", "台", 230, None, None], "充电桩230台，均已通电"),
        (["图书室（已对外开放）", "个", 18, None, None], "图书室18个，已对外开放"),
        (["存量资金（已扣除结转）", "万元", 460, None, None], "存量资金460万元（已扣除结转）"),
        (["在册车辆（含新能源）", "辆", 74, None, None], "在册车辆74辆（含新能源）"),
        (["常住人口（快报）", "万人", 31.2, None, None], "常住人口31.2万人（快报）"),
    ],
)  # fmt: skip
def test_what_a_bracket_says_came_about_is_told_behind_the_figure(row: Row, told: str) -> None:
    assert _told(row) == told


def test_every_way_to_put_together_is_held() -> None:
    for _section, line in lexicon.raw_entries("put_together.tsv"):
        remark, verb = line.split("\t")
        told = f"{remark}，网点由20个减为12个" if verb == "-" else f"网点由20个{verb}12个"
        assert _told([f"网点数（{remark}）", "个", 12, 20, None]) == told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["出口额", "亿元", 41.25, 38.02, "9.5%"], "出口额41.25亿元，同比【待核】"),
        (["税收", "万元", 5250, 5000, "4.2%（同口径）"], "税收5250万元，同比【待核】"),
        (["网点（整合后）", "个", 12, 20, "-10%"], "网点12个（整合后），同比【待核】"),
    ],
)  # fmt: skip
def test_a_change_in_doubt_is_asked_and_not_printed(row: Row, told: str) -> None:
    assert _told(row, refuted=True) == told
