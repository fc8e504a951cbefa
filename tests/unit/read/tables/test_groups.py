"""Heads of two rows, figures of several times in one row, and names that stand elsewhere than in the row."""

from __future__ import annotations

from tests.unit.read.tables.grids import read, told


def test_a_year_over_its_own_level_and_rate() -> None:
    table = read(
        ["税种", "2025年", "", "2024年", ""], ["", "本年", "增减%", "上年", "增减%"], ["契税（万元）", 660, 10, 600, -4]
    )
    row = told(table.facts[0])
    assert [(role, value, code) for role, _name, value, _unit, code, _change in row] == [
        ("value", "660", "2025"), ("base", "600", "2024"), ("rate", "10", "2025"), ("rate", "4", "2024")
    ]  # fmt: skip
    assert table.facts[0].text == "契税660万元"


def test_bare_years_under_measures_with_units() -> None:
    table = read(
        ["作物", "面积（亩）", "", "产量（吨）", ""], ["", "2025", "2024", "2025", "2024"], ["茶叶", 80, 70, 12, 9]
    )
    assert [(f[1], f[2], f[3], f[4]) for f in told(table.facts[0])] == [
        ("茶叶面积", "80", "亩", "2025"), ("茶叶面积", "70", "亩", "2024"),
        ("茶叶产量", "12", "吨", "2025"), ("茶叶产量", "9", "吨", "2024"),
    ]  # fmt: skip


def test_the_unit_column_outranks_a_counted_name() -> None:
    table = read(["指标", "单位", "本年"], ["借阅人次", "万人次", 3.2], ["上门家次", "", 40])
    assert [told(fact)[0][2:4] for fact in table.facts] == [("3.2", "万人次"), ("40", "家次")]


def test_a_completion_rate_is_of_the_level_that_makes_it() -> None:
    table = read(
        ["任务", "年度目标", "1-9月完成", "完成率", "三季度完成"], ["修渠（公里）", 40, 30, "75%", 12], period="2025Q3"
    )
    assert [f[4] for f in told(table.facts[0]) if f[0] == "completion"] == ["2025-01..2025-09"]
    assert table.facts[0].text == "修渠完成12公里，1-9月完成30公里，完成率75%"


def test_what_the_year_began_with_is_no_same_period() -> None:
    table = read(["科目", "年初数", "年末数", "变动"], ["暂存款（万元）", 90, 60, -30])
    assert table.facts[0].text == "暂存款60万元，较年初减少30万元"
    assert table.facts[0].metrics[0].base_value is None


def test_about_how_much_gives_no_growth() -> None:
    table = read(
        ["指标", "本年", "上年同期"],
        ["盘活资产（万元）", "900以上", 1100],
        ["苗木（万株）", 36, "20余"],
        ["鱼苗（万尾）", 36, 30],
    )
    assert [fact.metrics[0].base_value for fact in table.facts] == [None, None, 30]


def test_a_change_on_a_basis_of_its_own_does_not_follow_from_the_two_figures() -> None:
    table = read(
        ["指标", "本年", "上年同期", "同比"],
        ["地区生产总值（亿元）", 213, 205, "5.6%（可比价）"],
        ["转移支付（亿元）", 41, 38, "5.6%（同口径）"],
        ["税收收入（亿元）", 41, 38, "7.9%"],
    )
    assert [fact.metrics[0].base_value for fact in table.facts] == [None, None, 38]
    assert table.facts[0].text == "地区生产总值213亿元，同比增长5.6%（可比价）"


def test_places_are_of_what_the_title_measures() -> None:
    table = read(["2025年供水量（单位：万吨）"], ["县区", "1月", "2月", "合计"], ["东县", 3, 4, 7])
    assert {f[1] for f in told(table.facts[0])} == {"东县供水量"}


def test_projects_under_a_title_of_investment_have_it_completed() -> None:
    table = read(
        ["2025年公路建设投资完成情况表（单位：万元）"],
        ["项目", "年度计划", "1-12月完成"],
        ["桥梁加固", 500, 480],
        ["养护投资", 90, 90],
    )
    assert [fact.text.split("万元")[0] for fact in table.facts] == ["桥梁加固完成投资480", "养护投资90"]


def test_rise_and_fall_of_places_hang_on_the_place() -> None:
    table = read(
        ["街道", "得分", "排名", "上月得分", "上月排名", "较上月"], ["东街", 93.6, 1, 92.8, 2, "↑1"], period="2025-10"
    )
    assert ("change", "1", "位", "increase") in [(f[0], f[2], f[3], f[5]) for f in told(table.facts[0])]


def test_a_bound_is_a_plan_with_its_bound() -> None:
    table = read(["指标", "单位", "本年", "目标"], ["办理时长", "天", 3, "≤5"])
    assert [(f[0], f[2]) for f in told(table.facts[0])] == [("value", "3"), ("target", "5")] and not table.questions


def test_a_bare_act_beside_a_total_is_of_its_money() -> None:
    table = read(
        ["项目", "总投资（亿元）", "年度计划（万元）", "本月完成（万元）"], ["南环路", 2.1, 8000, 900], period="2025-10"
    )
    assert sorted((f[0], f[2]) for f in told(table.facts[0])) == [
        ("target", "8000"),
        ("value", "2.1"),
        ("value", "900"),
    ]
    assert "本月完成投资900万元" in table.facts[0].text and "南环路完成投资" in {f[1] for f in told(table.facts[0])}


def test_a_question_on_a_row_in_a_text_shows_the_row() -> None:
    from drafter.core.period import Period
    from drafter.read.note_tables import read_noted

    noted = read_noted(
        "行业\t检查（家次）\t整改（条）\n工贸\t210\t66\n商贸\t96\t＿＿\n", "记.md", period=Period.parse("2025")
    )
    assert [q.text for q in noted.tables[0].questions] == ["商贸 96 ＿＿"]
