"""What rows become: facts, gaps, questions, lines left out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.read.tables.cell_numbers import shown_number
from drafter.read.tables.cells import Cell
from tests.unit.read.tables.grids import read, told


def test_columns_in_any_order_under_a_title() -> None:
    table = read(
        ["上半年指标", "", "", ""],
        ["责任部门", "完成数", "指标名称", "计量单位"],
        ["审批科", "1,234.5", "办件量", "件"],
        period="2025H1",
    )
    (fact,) = table.facts
    assert told(fact) == [("value", "办件量", "1234.5", "件", "2025H1", None)]
    assert (fact.owner, fact.kind, str(fact.provenance), fact.text) == (
        "审批科",
        "row",
        "数.xlsx 表!B3",
        "办件量1234.5件",
    )


def test_a_head_over_two_rows_and_a_rate_of_its_only_measure() -> None:
    table = read(["领域", "查处（起）", "", "增减%"], ["", "2025年", "2024年", ""], ["食品", 30, 25, 20])
    assert told(table.facts[0]) == [
        ("value", "食品查处", "30", "起", "2025", None), ("base", "食品查处", "25", "起", "2024", None), ("rate", "食品查处", "20", "%", "2025", "increase"),
    ]  # fmt: skip


def test_a_blank_value_is_a_gap_and_asked() -> None:
    table = read(["指标", "数值", "单位"], ["走访", "", "户"], ["帮扶", 3, "户"], ["注：口径同上年", "", ""])
    gap = table.facts[0]
    assert gap.placeholders[0].span.of(gap.text) == "？户" and gap.metrics[0].value is None
    assert [(q.provenance.locator, q.fact_id) for q in table.questions] == [("表!B2", gap.id)]
    assert [line.kind for line in table.left_out] == ["remark"]


def test_what_is_crossed_out_is_told_or_asked_and_never_used() -> None:
    gone, struck = Cell("复核", struck=True), Cell("8", figure=shown_number(Decimal(8), "8"), struck=True)
    table = read(["指标", "数值", "去年"], [gone, 5, 4], ["走访", struck, 6], ["帮扶", 3, 2])
    assert [line.provenance.quote.split()[0] for line in table.left_out] == ["复核"]
    assert [q.provenance.locator for q in table.questions] == ["表!B3"]
    assert "8" not in str([told(fact) for fact in table.facts])


def test_a_column_nobody_can_type_is_asked_and_enters_nothing() -> None:
    table = read(
        ["指标", "单位", "2025年", "完成情况2"], ["新建绿道", "公里", 12.5, 88], ["修补路面", "平方米", 900, 71]
    )
    assert [q.text for q in table.questions] == ["完成情况2"] and table.questions[0].options
    assert "88" not in str([told(fact) for fact in table.facts]) and [f.text for f in table.facts] == [
        "新建绿道12.5公里",
        "修补路面900平方米",
    ]


def test_a_row_whose_only_number_is_untyped_waits() -> None:
    table = read(["指标", "数据"], ["慰问困难群众", 210], ["送温暖活动", 14])
    assert not table.facts and [fact.metrics[0].value for fact in table.asked] == [None, None] and table.questions


def test_last_year_is_a_base_and_never_this_year() -> None:
    table = read(["指标", "期间", "数值（件）"], ["立案", "2025年", 41], ["立案", "2024年", 37])
    assert [told(fact)[0][4] for fact in table.facts] == ["2025"]
    (line,) = table.left_out
    assert line.kind == "not_this_period" and line.claims[0].figures[0].period == "2024"


def test_a_part_of_the_year_says_so() -> None:
    (fact,) = read(["指标", "期间", "数值（件）"], ["立案", "1—9月", 41]).facts
    assert fact.text == "1—9月立案41件" and told(fact)[0][4] == "2025-01..2025-09"


def test_secret_rows_are_told_without_words() -> None:
    table = read(["指标", "数值"], ["甲项目〔机密〕", 3], ["普通指标", 4])
    (line,) = table.left_out
    assert line.kind == "secret" and not line.provenance.quote and [fact.text for fact in table.facts] == ["普通指标4"]


def test_a_marking_over_the_table_holds_for_all_of_it() -> None:
    table = read(["密级：机密", "", ""], ["指标", "数值", "单位"], ["甲项目", 3, "个"])
    assert (
        not table.facts
        and {line.kind for line in table.left_out} == {"secret"}
        and not any(line.provenance.quote for line in table.left_out)
    )


@pytest.mark.parametrize(
    ("remark", "kept", "left"),
    [
        ("测算数", "（测算数）", ""),
        ("第三方机构调查", "（第三方机构调查）", ""),
        ("9月末数", "（9月末数）", ""),
        ("累计", "（累计）", ""),
        ("初步统计，省局还要认定", "（初步统计）", "省局还要认定"),
        ("推算数；跟渔政站对过", "（推算数）", "跟渔政站对过"),
        ("渔政站报", "", "渔政站报"),
        ("已到位", "", "已到位"),
        ("今年水少", "", "今年水少"),
        ("测算表在老何那里", "", "测算表在老何那里"),
        ("两年算法不一，别比", "", "两年算法不一，别比"),
    ],
)
def test_how_a_figure_was_come_by_stands_behind_it(remark: str, kept: str, left: str) -> None:
    table = read(["指标", "单位", "2025年", "备注"], ["捕捞产量", "吨", 318, remark], ["养殖产量", "吨", 94, ""])
    assert table.facts[0].text == f"捕捞产量318吨{kept}"
    assert "".join(line.provenance.quote for line in table.left_out) == left
