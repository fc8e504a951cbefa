"""Heads that name the whole and its parts, months under their quarter, what came and went, and remarks in titles and corners."""

from __future__ import annotations

from drafter.read.tables.cells import Cell
from tests.unit.read.tables.grids import read, told


def _figures(rows, at: int = 0, period: str = "2025"):
    table = read(*rows, period=period)
    assert not [q for q in table.questions if "这一列没有用" in q.question]
    return [(role, name, value, code) for role, name, value, _unit, code, _change in told(table.facts[at])]


def test_the_whole_county_and_its_parts_under_one_year() -> None:
    rows = (
        ["项目", "2025年", "", "2024年", ""],
        ["", "全县", "其中：城区", "全县", "其中：城区"],
        ["出诊（次）", 840, 310, 790, 295],
    )
    assert _figures([list(row) for row in rows]) == [
        ("value", "出诊", "840", "2025"), ("base", "出诊", "790", "2024"),
        ("value", "出诊城区", "310", "2025"), ("base", "出诊城区", "295", "2024"),
    ]  # fmt: skip


def test_parts_nobody_knows_beside_their_whole() -> None:
    over = Cell("2025年", merged=True)
    rows = [
        ["项目", "2025年", over, over],
        [Cell("项目", merged=True), "合计", "东片", "西片"],
        ["巡河（次）", 96, 52, 44],
    ]
    assert _figures(rows) == [
        ("value", "巡河", "96", "2025"), ("value", "巡河东片", "52", "2025"), ("value", "巡河西片", "44", "2025")
    ]  # fmt: skip


def test_months_and_their_sum_under_a_quarter_with_last_years_beside() -> None:
    rows = [
        ["指标", "2025年三季度", "", "", "", "上年同期", ""],
        ["", "7月", "8月", "9月", "小计", "三季度", "增减%"],
        ["放款（笔）", 41, 39, 37, 117, 104, 12.5],
        ["累计：1—9月放款（笔）", "", "", "", 352, 320, 10],
    ]
    first = _figures(rows, period="2025Q3")
    assert first[0] == ("value", "放款", "117", "2025Q3") and ("base", "放款", "104", "2024Q3") in first
    assert ("rate", "放款", "12.5", "2025Q3") in first and ("value", "放款", "41", "2025-07") in first
    assert _figures(rows, 1, "2025Q3") == [
        ("value", "放款", "352", "2025-01..2025-09"), ("base", "放款", "320", "2024-01..2024-09"),
        ("rate", "放款", "10", "2025-01..2025-09"),
    ]  # fmt: skip


def test_levels_at_two_years_ends_and_what_came_between() -> None:
    rows = [["类别", "单位", "年末数", "上年末", "本年新增"], ["书屋", "个", 47, 39, 8]]
    assert _figures(rows) == [
        ("value", "书屋", "47", "2025"), ("base", "书屋", "39", "2024"), ("value", "书屋新增", "8", "2025")
    ]  # fmt: skip


def test_the_growth_of_the_whole_and_of_the_months_so_far() -> None:
    rows = [["指标", "2025年", "", "合计同比（%）"], ["", "合计", "其中：直营", ""], ["销量（吨）", 640, 210, 7.1]]
    assert ("rate", "销量", "7.1", "2025") in _figures(rows)
    rows = [["指标", "单位", "10月", "1—10月累计", "累计同比（%）"], ["客运量", "万人次", 72, 698, 3.4]]
    assert ("rate", "客运量", "3.4", "2025-01..2025-10") in _figures(rows, period="2025-10")


def test_a_title_names_what_is_not_in_the_table_and_a_corner_its_exceptions() -> None:
    rows = [["小店销售（12月未结算）", "", ""], ["项目", "11月", "1—11月累计"], ["订单（单）", 147, 2126]]
    assert ("value", "订单", "2126", "2025-01..2025-11") in _figures(rows)
    rows = [
        ["归集情况", "", ""],
        ["", "", "单位：万元（另注的除外）"],
        ["指标", "2025年", "2024年"],
        ["归集额", 978, 912],
    ]
    assert read(*rows).facts[0].metrics[0].unit == "万元"


def test_a_dash_that_a_remark_explains_is_asked() -> None:
    rows = [
        ["管理部", "放款额（万元）", "排队（笔）", "备注"],
        ["城东", 284, 63, ""],
        ["城西", 112, 22, ""],
        ["城南", 79, "—", "系统割接"],
    ]
    assert [q.question for q in read(*rows).questions] == ["“城南排队”的数空着，是多少笔？"]
    rows[3][3] = ""
    assert not read(*rows).questions


def test_a_rate_is_of_the_level_whose_growth_it_is() -> None:
    rows = [["指标", "单位", "本月", "本年累计", "上年同期累计", "增减%"], ["售电量", "万千瓦时", 320, 3150, 2980, 5.7]]
    assert ("rate", "售电量", "5.7", "2025-01..2025-10") in _figures(rows, period="2025-10")
    rows = [
        ["指标", "9月", "", "1-9月", ""],
        ["", "数量", "同比%", "数量", "同比%"],
        ["客运（万人）", 12, 3.1, 108, 4.4],
    ]
    told_rates = [figure for figure in _figures(rows, period="2025-09") if figure[0] == "rate"]
    assert told_rates == [("rate", "客运", "3.1", "2025-09"), ("rate", "客运", "4.4", "2025-01..2025-09")]


def test_plans_beside_their_acts_units_in_a_row_and_scores_beside_values() -> None:
    rows = [
        ["项目", "计划", "", "完成", ""],
        ["", "数量（座）", "金额（万元）", "数量（座）", "金额（万元）"],
        ["公厕", 20, 160, 18, 149],
    ]
    assert [(role, value) for role, _name, value, _code in _figures(rows)] == [
        ("value", "18"), ("target", "20"), ("value", "149"), ("target", "160")
    ]  # fmt: skip
    rows = [["科室", "门诊", "手术"], ["", "（人次）", "（台）"], ["外科", 9600, 640], ["内科", 8100, 12]]
    assert [metric.unit for metric in read(*rows).facts[0].metrics] == ["人次", "台"]
    rows = [["指标", "目标值", "完成值", "得分", "权重"], ["办结率（%）", 95, 96.8, 9, 10]]
    assert [(m.indicator, m.unit) for m in read(*rows).facts[0].metrics] == [
        ("办结率", "%"),
        ("办结率", "%"),
        ("办结率得分", "分"),
    ]


def test_a_rank_has_no_unit_of_what_is_ranked() -> None:
    rows = [["指标", "数值", "全市排名", "上年排名"], ["空气优良率（%）", 92.3, 1, 2], ["就业率（%）", 88.1, 3, 5]]
    assert read(*rows).facts[0].text == "空气优良率92.3%，全市排名1位，上年排名2位"


def test_classes_by_their_bounds_name_their_rows() -> None:
    rows = [["年龄段", "人数", "占比（%）"], ["35岁以下", 42, 45.2], ["36-45岁", 51, 54.8]]
    assert [fact.text for fact in read(*rows).facts] == ["35岁以下人数42人，占比45.2%", "36-45岁人数51人，占比54.8%"]


def test_part_of_the_time_and_states_before_and_after() -> None:
    rows = [["期间", "收寄（万件）"], ["2025年1—11月", 862], ["其中：11月", 96]]
    assert [(f.text, f.metrics[0].period) for f in read(*rows).facts] == [
        ("2025年1—11月收寄862万件", "2025-01..2025-11"), ("11月收寄96万件", "2025-11")
    ]  # fmt: skip
    rows = [["事项", "改革前", "改革后"], ["办理环节（个）", 12, 5], ["办理时限（天）", 20, 6]]
    assert read(*rows).facts[0].text == "办理环节改革前12个，改革后5个"
    rows = [["指标", "数值"], ["服务群众", "1.2万余人次"], ["传单", "3000多份"]]
    assert [fact.text for fact in read(*rows).facts] == ["服务群众1.2万余人次", "传单3000多份"]
