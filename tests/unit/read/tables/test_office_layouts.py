"""Tables as offices lay them out: roles under a group, years down the side, 上期 beside 上年同期, cells that say their own units."""

from __future__ import annotations

import pytest

from drafter.read.tables.heads import read_head
from tests.unit.read.tables.grids import Value, read, told

Figures = set[tuple[str, str, str, str, str, str | None]]


def _all(*rows: tuple[Value, ...], period: str = "2025") -> Figures:
    return {one for fact in read(*rows, period=period).facts for one in told(fact)}


_GROUPED = (
    ("乡镇", "造林", None, "培训", None, None),
    (None, "补植面积（亩）", "苗木（万株）", "参训农户（户）", "年度任务（户）", "完成率（%）"),
    ("北沟镇", 320, 4.2, 610, 600, 101.7),
    ("南坪镇", 210, 2.9, 455, 500, 91),
)
_SIDEWAYS = (
    ("年度", "客运量（万人次）", "货运量（万吨）"),
    ("2024年", 86.5, 412),
    ("2025年", 90.1, 398),
    ("增幅（%）", 4.2, -3.4),
)
_RING = (
    ("指标", "单位", "本期", "上期", "环比增长", "上年同期", "同比增长"),
    ("用水量", "万吨", 52, 50, "4%", 48, "8.3%"),
    ("用气量", "万立方米", 31, 33, "-6.1%", 30, "3.3%"),
)
_SPOKEN = (
    ("工作", "情况", "比去年"),
    ("调处纠纷", "231件", "多了19件"),
    ("接待读者", "12.6万人次", "增长约5%"),
)
_NAMED = (
    ("事项", "完成情况", "上年", "比上年", "应达"),
    ("月均核验", "5120次", None, "约40%（通过率）", None),
    ("归档率", "88%", None, None, "95%"),
)
_DATED = (
    ("（单位：万元；数据截至2025年12月31日）", None, None),
    ("补助类别", "合计", "其中：省级资金"),
    ("临时救助", 512, 300),
    ("供养补助", 228, 90),
)
_COUNTED = (("类别", "件数", "同比"), ("来信", 120, "-5%"), ("来访（批次）", 44, "10%"))
_ACTED = (
    ("事项", "年度目标", "完成情况"),
    ("技能培训", "1500人次以上", "已培训1620人次"),
    ("管网改造", "12公里", "11公里"),
    ("超时率", "≤3%", "控制在2.1%以内"),
)

_PAIRED = (
    ("单位", "招引项目（个）", None, None, "争取资金（万元）", None),
    (None, "目标", "实绩", "完成率", "目标", "实绩"),
    ("城建科", 6, 7, "116.7%", 800, 912),
)
_TWO = (("民生实事", "完成/计划", "完成率"), ("新建公厕", "15座/12座", "125%"), ("适老化改造", "320户/400户", "80%"))
_CORNERED = (
    ("生产情况（单位：亩、吨）", None, None),
    ("乡镇", "小麦", None),
    (None, "面积", "产量"),
    ("东河镇", 1230, 553),
    ("西岭乡", 980, 411),
)


@pytest.mark.parametrize(
    ("rows", "period", "figures"),
    [
        (_GROUPED, "2025", {("target", "北沟镇培训参训农户", "600", "户", "2025", None), ("completion", "南坪镇培训参训农户完成率", "91", "%", "2025", None)}),
        (_SIDEWAYS, "2025", {("base", "客运量", "86.5", "万人次", "2024", None), ("rate", "货运量", "3.4", "%", "2025", "decrease")}),
        (_RING, "2025Q3", {("base", "用水量", "50", "万吨", "2025Q2", None), ("base", "用水量", "48", "万吨", "2024Q3", None)}),
        (_SPOKEN, "2025", {("value", "调处纠纷", "231", "件", "2025", None), ("change", "调处纠纷", "19", "件", "2025", "increase"), ("rate", "接待读者", "5", "%", "2025", "increase")}),
        (_NAMED, "2025", {("share", "月均核验通过率", "40", "%", "2025", None), ("target", "归档率", "95", "%", "2025", None)}),
        (_DATED, "2025", {("value", "临时救助省级资金", "300", "万元", "2025", None)}),
        (_COUNTED, "2025", {("value", "来访件数", "44", "批次", "2025", None), ("value", "来信件数", "120", "件", "2025", None)}),
        (_PAIRED, "2025", {("target", "城建科招引项目", "6", "个", "2025", None), ("value", "城建科争取资金", "912", "万元", "2025", None)}),
        (_TWO, "2025", {("value", "新建公厕", "15", "座", "2025", None), ("target", "适老化改造计划", "400", "户", "2025", None)}),
        (_CORNERED, "2025", {("value", "东河镇小麦面积", "1230", "亩", "2025", None), ("value", "西岭乡小麦产量", "411", "吨", "2025", None)}),
        (_ACTED, "2025", {("target", "技能培训", "1500", "人次", "2025", None), ("value", "技能培训", "1620", "人次", "2025", None), ("value", "超时率", "2.1", "%", "2025", None)}),
    ],
)  # fmt: skip
def test_layouts(rows: tuple[tuple[Value, ...], ...], period: str, figures: Figures) -> None:
    found = _all(*rows, period=period)
    assert figures <= found, figures - found


@pytest.mark.parametrize("cell", ["未完成17个", "还差3个", "新增5个", "追回12万元，余6万元"])
def test_what_is_no_level_is_asked(cell: str) -> None:
    """What stands before the figure says another thing than that it was reached."""
    reading = read(
        ("事项", "年度目标", "完成情况"), ("改造", "20个", cell), ("新建", "30个", "31个"), ("维修", "9个", "9个")
    )
    assert not any(one[:3:2] == ("value", cell) for fact in reading.facts for one in told(fact) if "改造" in one[1])
    assert any(cell in question.text for question in reading.questions)


@pytest.mark.parametrize(
    ("heads", "kinds"),
    [
        ("应达 省下任务 上级下达 考核值 达标线 年计划数 计划完成 责任状 规划目标", {"target"}),
        ("本年数 实有 目前 达成 本轮 完成实绩 数", {"value"}),
        ("前值 基数 上年 去年底", {"base"}),
        ("与去年比 跟去年比 较年初 涨跌 同比增（减）% 增速% 差值", {"rate", "delta", "change"}),
        ("完成率% 年度完成率 达成度 占比% 完成年度计划的%", {"completion", "share"}),
        ("目标名称 任务名称 主要经济指标 工作事项", {"name"}),
    ],
)
def test_classes_of_heads(heads: str, kinds: set[str]) -> None:
    wrong = {head: kind for head in heads.split() if (kind := read_head(head).kind) not in kinds}
    assert not wrong
