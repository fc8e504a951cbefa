"""Sheets as offices lay them out: months under any first head, year ends beside a half-year, quarters as rows, totals that a title names."""

from __future__ import annotations

from drafter.core.period import Period
from drafter.read.tables.reader import read_grid
from tests.unit.read.tables.grids import grid, read, told

HALF = Period.parse("2025H1")


def _half(*rows: list[object]) -> list[list[tuple[object, ...]]]:
    table = read_grid(grid(*rows), "数.xlsx", period=HALF)  # type: ignore[arg-type]
    assert not table.questions
    return [told(fact) for fact in table.facts]


def test_months_stand_under_a_head_of_any_name() -> None:
    rows = _half(["事由", "1月", "2月", "3月", "合计"], ["来访（批）", 12, 9, 14, 35], ["撤诉（件）", 2, 0, 1, 3])
    assert [(row[0][1], row[0][2], row[0][3]) for row in rows] == [("来访", "35", "批"), ("撤诉", "3", "件")]


def test_what_stood_at_the_end_of_last_year_is_the_base_of_a_half_year() -> None:
    rows = _half(["指标", "2025年6月末", "2024年末"], ["在册商户（户）", 918, 872], ["设备完好率", "96.1%", "94.8%"])
    assert [[figure[0] for figure in row] for row in rows] == [["value", "base"], ["value", "base"]]
    assert [row[1][4] for row in rows] == ["2024", "2024"]


def test_of_the_quarter_is_of_the_rows_own_quarter() -> None:
    table = read(["季度", "当季开票（万元）", "环比%"], ["2025年一季度", 640, None], ["2025年二季度", 704, 10])
    assert [(told(fact)[0][2], told(fact)[0][4]) for fact in table.facts] == [("640", "2025Q1"), ("704", "2025Q2")]


def test_a_total_of_a_bare_measure_is_of_what_the_title_names() -> None:
    table = read(["乌镇水厂技改投资进度"], ["项目", "完成投资（万元）"], ["滤池", 60], ["泵房", 40], ["合计", 100])
    assert table.facts[-1].text == "乌镇水厂技改完成投资100万元"


def test_a_part_says_with_its_whole_what_is_counted() -> None:
    table = read(["指标", "数值"], ["快件投递量（万件）", 82], ["其中：农村", 31], ["  　其中：税收收入（万元）", 8])
    assert [told(fact)[0][1] for fact in table.facts] == ["快件投递量", "农村快件投递量", "税收收入"]


def test_how_a_figure_moved_may_stand_in_its_remark() -> None:
    table = read(
        ["指标", "2025年", "2024年", "备注"],
        ["进站旅客（万人次）", 85, 97, "同比−12.4%"],
        ["包裹（万件）", 9, 8, "口径未变"],
    )
    assert told(table.facts[0])[-1] == ("rate", "进站旅客", "12.4", "%", "2025", "decrease")


def test_why_a_figure_is_missing_is_asked_with_it() -> None:
    table = read(
        ["指标", "2025年", "2024年", "备注"], ["学员（人）", None, 620, "平台导不出"], ["教练（人）", 41, 40, ""]
    )
    assert "平台导不出" in table.questions[0].question and not table.left_out
