"""Rows that sum up, and rows of scores."""

from __future__ import annotations

from tests.unit.read.tables.grids import read, told

_BODY = [["项目", "2025", "2024", "增减额"], ["购书费", 60, 50, 10], ["活动费", 40, 45, -5]]
_TOTAL = ["合计", 100, 95, 5]


def test_a_bare_total_takes_what_its_title_names() -> None:
    table = read(["县图书馆业务经费执行情况表"], ["", "", "", "单位：万元"], *_BODY, _TOTAL)
    assert table.facts[-1].text == "县图书馆业务经费合计100万元，同比增加5万元" and not table.left_out
    assert [figure[0] for figure in told(table.facts[-1])] == ["value", "base", "change"]


def test_a_total_of_nothing_named_and_of_different_units_stays_out() -> None:
    bare = read(*_BODY, _TOTAL)
    mixed = read(["便民服务情况"], ["指标", "数值", "单位"], ["走访", 12, "户"], ["讲座", 3, "场"], ["合计", 15, ""])
    assert [line.kind for line in (*bare.left_out, *mixed.left_out)] == ["furniture", "furniture"]


def test_a_measure_that_says_all_needs_no_total_before_it() -> None:
    table = read(["镇", "接待量（人次）"], ["东镇", 120], ["西镇", 80], ["总计", 200])
    assert table.facts[-1].text == "接待量200人次"
    counted = read(["镇", "人数", "金额（万元）"], ["东镇", 120, 6], ["总 计", 200, 9])
    assert counted.facts[-1].text == "总计人数200人，金额9万元"


def test_a_subtotal_needs_its_group() -> None:
    table = read(["专项资金支出"], ["项目", "金额（万元）"], ["甲", 5], ["乙", 6], ["小计", 11])
    assert [line.kind for line in table.left_out] == ["furniture"]


def test_a_score_counts_in_points() -> None:
    table = read(["2025年全市营商环境测评"], ["测评项目", "得分", "全市位次"], ["政务服务指数", 91.4, 3])
    assert told(table.facts[0])[0] == ("index", "政务服务指数", "91.4", "分", "2025", None) and not table.questions
    row = read(["指标", "数值"], ["平安建设考核得分", 96.2], ["价格指数", 101.3])
    assert [told(fact)[0][3] for fact in row.facts] == ["分", ""]
