"""Tables as offices lay them out: groups of heads, side by side, on their side, lists of things, hidden parts."""

from __future__ import annotations

from dataclasses import replace

from drafter.core.period import Period
from drafter.read.tables.reader import read_grid
from tests.unit.read.tables.grids import grid, read, told


def test_two_tables_side_by_side_have_ids_of_their_own() -> None:
    table = read(["指标", "数值", "单位", "", "指标", "数值", "单位"], ["查处", 31, "件", "", "没收", 2.5, "吨"])
    assert [(fact.id, fact.text) for fact in table.facts] == [("m2", "查处31件"), ("m2E", "没收2.5吨")]


def test_a_second_table_below_ends_the_first() -> None:
    table = read(
        ["指标", "数值（件）", ""],
        ["查处", 31, ""],
        ["附：检测情况", "", ""],
        ["品种", "抽检（批次）", "合格率"],
        ["蔬菜", 120, "99.2%"],
    )
    assert [fact.text for fact in table.facts] == ["查处31件", "蔬菜抽检120批次，合格率99.2%"]


def test_a_table_on_its_side_is_put_up() -> None:
    table = read(["项目", "旅游收入（亿元）", "接待人次"], ["2025年", 8.2, "310万"], ["2024年", 7.4, "290万"])
    assert [told(fact)[:2] for fact in table.facts] == [
        [("value", "旅游收入", "8.2", "亿元", "2025", None), ("base", "旅游收入", "7.4", "亿元", "2024", None)],
        [("value", "接待", "310", "万人次", "2025", None), ("base", "接待", "290", "万人次", "2024", None)],
    ]


def test_month_columns_yield_to_their_sum() -> None:
    (fact,) = read(["指标", "单位", "1月", "2月", "合计"], ["接访", "批次", 4, 5, 9], period="2025-01..2025-02").facts
    assert fact.text == "接访9批次" and fact.metrics[0].value == 9


def test_a_ledger_of_problems_tells_problem_measure_and_result_apart() -> None:
    table = read(
        ["序号", "存在问题", "整改措施", "整改情况", "责任单位", "完成时限"],
        [1, "档案库房潮湿", "加装除湿机", "已装4台", "办公室", "2025年6月"],
        [2, "公车台账不全", "逐车补登", "—", "后勤科", "长期"],
    )
    assert [(fact.role, fact.text) for fact in table.facts][:3] == [
        ("problems", "档案库房潮湿"),
        ("plans", "加装除湿机（完成时限2025年6月）"),
        ("achievements", "已装4台"),
    ]
    (waiting,) = table.asked
    assert waiting.id in {question.fact_id for question in table.questions} and waiting.owner == "后勤科"


def test_a_list_of_things_is_told_in_its_own_words() -> None:
    (fact,) = read(["荣誉名称", "级别", "授予单位"], ["绿色机关", "市级", "市节能办"]).facts
    assert fact.text == "绿色机关：级别市级，授予单位市节能办" and fact.kind == "note"


def test_hidden_rows_columns_and_sheets_are_told_and_not_used() -> None:
    rows = grid(["指标", "数值（件）", "旧数（件）"], ["接访", 12, 999], ["督办", 888, 3])
    table = read_grid(replace(rows, hidden_rows=frozenset({3}), hidden_columns=frozenset({"C"})), "数.xlsx")
    assert [fact.text for fact in table.facts] == ["接访12件"]
    assert {line.reason for line in table.left_out} == {"表里隐藏的行，没有用", "表里隐藏的列，没有用"}
    whole = read_grid(replace(rows, hidden=True), "数.xlsx")
    assert not whole.facts and len(whole.left_out) == 3


def test_a_grid_without_a_head_is_asked_as_a_whole() -> None:
    table = read(["甲", 3, 4], ["乙", 5, 6])
    assert not table.facts and len(table.questions) == 1 and len(table.left_out) == 2


def test_a_thing_and_a_number_say_too_little() -> None:
    table = read(["街道", "累计"], ["城南街道", 41], ["城北街道", 37])
    assert not table.facts and len(table.asked) == 2


def test_a_part_of_the_table_of_one_month_is_that_months() -> None:
    table = read_grid(
        grid(["项目名称", "年度计划（万元）", "本月完成（万元）"], ["北环路", 900, 75], name="4月"),
        "数.xlsx",
        period=Period.parse("2025-04"),
    )
    assert [(role, period) for role, _n, _v, _u, period, _c in told(table.facts[0])] == [
        ("value", "2025-04"),
        ("target", "2025"),
    ]


def test_a_row_with_a_blank_value_and_a_decimal_is_no_head() -> None:
    rows = [
        ["分类参与率", "", "%", "2025年", "81.5", "城管科", "月度检查"],
        ["小区改造", "9", "个", "2025年", "7", "城建科", "工程台账"],
    ]
    table = read(["指标", "数值", "单位", "期间", "上年同期", "责任部门", "来源"], *rows)
    assert [fact.metrics[0].value for fact in table.facts] == [None, 9]


def test_rows_without_figures_under_units_are_rows_and_no_head() -> None:
    rows = [
        ["接访", 31, "批次", "2025年", "信访科"],
        ["调解室", None, "个", "2025年", "信访科"],
        ["调解员", None, "名", "2025年", "人事科"],
    ]
    table = read(["指标", "数值", "单位", "期间", "责任部门"], *rows)
    assert [fact.text for fact in table.facts] == ["接访31批次", "调解室？个", "调解员？名"]


def test_a_sheet_called_a_reckoning_is_told_and_not_used() -> None:
    rows = (["指标", "2025年"], ["吞吐量（万吨）", 88], ["航线（条）", 4])
    reckoned, own = read(*rows, name="测算"), read(*rows, name="财力测算情况")
    assert not reckoned.facts and len(reckoned.left_out) == 3
    assert len(own.facts) == 2
