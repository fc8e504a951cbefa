"""What a column says together with the group it stands under, and heads that only a look at the whole table explains."""

from __future__ import annotations

import pytest

from tests.unit.read.tables.grids import read, told


def test_branches_under_a_year_are_parts_of_the_whole_beside_them() -> None:
    table = read(
        ["树种", "年度计划", "2025年完成", "", "", "2024年完成"], ["", "", "合计", "南片", "北片", ""],
        ["油茶（亩）", 400, 420, 260, 160, 380],
    )  # fmt: skip
    found = {(f[0], f[1], f[2], f[4]) for f in told(table.facts[0])}
    assert ("target", "油茶年度计划", "400", "2025") in found and ("base", "油茶完成", "380", "2024") in found
    assert {("value", "油茶南片", "260", "2025"), ("value", "油茶北片", "160", "2025")} <= found
    assert not table.questions


def test_stages_of_a_budget_are_two_targets_and_the_rate_is_no_amount() -> None:
    table = read(
        ["单位：万元"], ["项目", "预算数", "", "执行数", "", "评价得分"], ["", "年初", "调整后", "全年执行", "执行率", ""],
        ["管网改造", 3200, 3600, 3420, "95%", 92],
    )  # fmt: skip
    found = {(f[0], f[2], f[3]) for f in told(table.facts[0])}
    assert {("value", "3420", "万元"), ("target", "3200", "万元"), ("target", "3600", "万元")} <= found
    assert {("completion", "95", "%"), ("index", "92", "分")} <= found
    assert "年初预算数3200万元" in table.facts[0].text and "执行率95%" in table.facts[0].text


def test_a_plan_that_cannot_be_of_the_score_beside_it_is_asked() -> None:
    table = read(["项目", "计划数", "考核得分"], ["清淤", 8600, 93], ["护坡", 7700, 88])
    assert all("8600分" not in fact.text for fact in table.facts)
    assert any("量级" in question.question for question in table.questions)


def test_a_measure_over_periods() -> None:
    table = read(["近三年供水合格率", "%"], ["2023年", 97.1], ["2024年", 98.0], ["2025年", 98.6])
    assert [(f[1], f[2], f[3]) for fact in table.facts for f in told(fact)] == [("供水合格率", "98.6", "%")]


@pytest.mark.parametrize(("head", "unit"), [("件次", "件次"), ("公顷", "公顷")])
def test_a_head_that_is_a_unit_counts_what_the_row_names(head: str, unit: str) -> None:
    table = read(["渠道", head], ["走访", 31], ["来信", 12])
    assert [told(fact)[0][1:4] for fact in table.facts] == [("走访", "31", unit), ("来信", "12", unit)]


def test_a_unit_head_is_no_measure_where_units_stand_under_it() -> None:
    table = read(["指标", "单位", "本年"], ["造林", "亩", 80], ["管护", "亩", 90])
    assert [told(fact)[0][2:4] for fact in table.facts] == [("80", "亩"), ("90", "亩")]


def test_a_noun_whose_measure_word_is_known_is_counted_by_it() -> None:
    table = read(["社区", "受理件数", "网格员"], ["东湖社区", 40, 6], ["西湖社区", 52, 7])
    assert ("东湖社区网格员", "6", "人") in {f[1:4] for f in told(table.facts[0])}


def test_a_noun_nobody_knows_is_asked() -> None:
    table = read(["社区", "受理件数", "青蓝系数甲"], ["东湖社区", 40, 6], ["西湖社区", 52, 7])
    assert any("青蓝系数甲" in question.text for question in table.questions)


def test_the_unit_in_a_titles_bracket_holds_for_the_table() -> None:
    table = read(["收支简表（万元）"], ["科目", "2025年", "2024年"], ["苗木收入", 120, 96], ["种苗支出", 80, 70])
    assert [(f[2], f[3]) for f in told(table.facts[0])] == [("120", "万元"), ("96", "万元")]


def test_a_remark_with_a_figure_of_its_own_is_a_fact_of_the_row() -> None:
    table = read(["村", "受理件数", "备注"], ["北沟村", 40, "欠租户3户没结清"], ["南沟村", 52, "数还没核"])
    assert any(fact.text == "北沟村欠租户3户没结清" for fact in table.facts)
    assert [left.provenance.quote for left in table.left_out] == ["数还没核"]
