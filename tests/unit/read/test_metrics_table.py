from decimal import Decimal

import pytest

from drafter.core.period import Period
from drafter.read.cells import Cell, read_figure, read_growth
from drafter.read.columns import find_header
from drafter.read.metrics_table import read_table


def _rows(*rows):
    return [
        [Cell(str(value), f"{chr(65 + column)}{row}") for column, value in enumerate(values)]
        for row, values in enumerate(rows, 1)
    ]


def test_columns_in_any_order_and_a_header_below_a_title():
    rows = _rows(
        ["上半年指标", "", "", ""],
        ["责任部门", "完成数", "指标名称", "计量单位"],
        ["审批科", "1,234.5", "办件量", "件"],
    )
    table = read_table(rows, "m.xlsx", "指标", period=Period.parse("2024H1"))
    assert table and len(table.facts) == 1
    fact = table.facts[0]
    assert (fact.metrics[0].indicator, fact.metrics[0].value, fact.metrics[0].unit, fact.owner) == (
        "办件量",
        Decimal("1234.5"),
        "件",
        "审批科",
    )
    assert str(fact.provenance) == "m.xlsx 指标!B3" and fact.metrics[0].period == "2024H1"


def test_a_merged_header_over_two_rows():
    header = find_header(
        [["指标", "2024年", "2024年", "单位"], ["指标", "本期", "上年同期", "单位"], ["收入", "3", "2", "万元"]]
    )
    assert header and header.first_row == 2 and header.at == {"indicator": 0, "value": 1, "base": 2, "unit": 3}


def test_a_blank_value_is_a_gap_and_a_note_line_is_listed():
    table = read_table(_rows(["指标", "数值", "单位"], ["走访", "", "户"], ["注：口径同上年", "", ""]), "m.csv", "")
    assert table and table.facts[0].placeholders[0].indicator == "走访" and table.facts[0].metrics[0].value is None
    assert len(table.left_out) == 1


@pytest.mark.parametrize(
    ("cell", "rate", "unit"),
    [
        (Cell("4.1%"), "4.1", "%"),
        (Cell("4.1%", number=Decimal("0.041"), percent=True, places=1), "4.1", "%"),
        (Cell("4.1", number=Decimal("4.1")), "4.1", "%"),
        (Cell("-1.0个百分点"), "-1.0", "个百分点"),
        (Cell("+1.6个百分点"), "1.6", "个百分点"),
        (Cell("5.6%（同口径）"), "5.6", "%"),
        (Cell("下降3.2%"), "-3.2", "%"),
    ],
)
def test_growth_cells(cell, rate, unit):
    growth = read_growth(cell)
    assert growth and (growth.rate, growth.unit) == (Decimal(rate), unit)


def test_text_figures_keep_their_wording():
    assert read_figure(Cell("十余"), "家").words == "十余家"
    assert read_figure(Cell("282左右"), "亿斤").words == "282亿斤左右"
    assert read_figure(Cell(""), "家").words == ""
