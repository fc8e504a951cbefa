"""Measures side by side: under periods, and as what was due, done and left."""

from __future__ import annotations

from drafter.core.fact import Fact
from tests.unit.read.tables.grids import percent, read, told

_CORNER = ["", "", "", "", "", "单位：万元"]


def _said(fact: Fact) -> list[str]:
    """role indicator value unit period of each figure."""
    return [" ".join(figure[:5]) for figure in told(fact)]


def test_two_measures_under_each_period() -> None:
    table = read(
        ["助学资金发放情况"],
        _CORNER,
        ["项目", "2025年1—6月", "", "2024年1—6月", "", "金额增减%"],
        ["", "人数", "金额", "人数", "金额", ""],
        ["国家助学金", 812, 243.6, 790, 237, 2.8],
        ["合计", 1034, 300.1, 990, 288.4, 4.1],
        period="2025H1",
    )
    assert _said(table.facts[0]) == [
        "value 国家助学金人数 812 人 2025H1", "base 国家助学金人数 790 人 2024H1", "value 国家助学金金额 243.6 万元 2025H1",
        "base 国家助学金金额 237 万元 2024H1", "rate 国家助学金金额 2.8 % 2025H1",
    ]  # fmt: skip
    assert table.facts[1].text.startswith("合计人数1034人，金额300.1万元") and not table.questions


def test_counts_and_amounts_whose_heads_say_their_unit() -> None:
    table = read(
        ["险种", "2025年", "", "2024年", ""],
        ["", "参保户数", "赔付额（万元）", "参保户数", "赔付额（万元）"],
        ["水稻", 1200, 310.5, 1100, 280],
    )
    assert [line for line in _said(table.facts[0]) if "户数" in line] == [
        "value 水稻参保户数 1200 户 2025",
        "base 水稻参保户数 1100 户 2024",
    ]
    scaled = read(["险种", "参保人数", "参保率"], ["医保", 1.2, 96], ["养老", 3, 95])
    assert scaled.questions and "1.2人" not in str([fact.text for fact in scaled.facts])


def test_a_corner_of_ten_thousand_people_scales_a_count() -> None:
    table = read(["参保情况"], ["", "单位：万人"], ["险种", "参保人数"], ["医保", 41.2], ["养老", 38.5])
    assert _said(table.facts[0]) == ["value 医保参保人数 41.2 万人 2025"]


def test_due_done_left_and_share_are_levels_and_no_target() -> None:
    table = read(
        ["物业费收缴情况"],
        _CORNER,
        ["小区", "应收缴", "已收缴", "收缴率%", "未收缴"],
        ["和园", 40, 31, 0.775, 9],
        ["静园", 6, 6, 1, 0],
        ["合计", 46, 37, 0.804, 9],
    )
    assert _said(table.facts[0]) == [
        "value 和园应收缴 40 万元 2025", "value 和园已收缴 31 万元 2025", "share 和园收缴率 77.5 % 2025", "value 和园未收缴 9 万元 2025",
    ]  # fmt: skip
    assert "静园收缴率 100 %" in str(_said(table.facts[1])) and table.facts[2].text.startswith("合计应收缴46万元")


def test_one_act_in_one_word_with_units() -> None:
    table = read(["街道", "应报（家）", "实报（家）", "上报率", "未报（家）"], ["东街", 20, 18, percent("90.0"), 2])
    assert [line.split()[0] for line in _said(table.facts[0])] == ["value", "value", "share", "value"]
    heads = read(["机关", "应检人数", "实检人数", "体检率（%）"], ["税务所", 50, 47, 94])
    assert _said(heads.facts[0])[0] == "value 税务所应检人数 50 人 2025"


def test_a_blank_among_siblings_is_asked_once() -> None:
    rows = [["甲", 40, 31, 77.5, 9], ["乙", 6, 6, 100, 0], ["丙", 25, "", "", ""]]
    table = read(["类别", "应缴（元）", "已缴（元）", "缴费率（%）", "未缴（元）"], *rows)
    assert [q.text for q in table.questions] == ["丙已缴"]


def test_a_plan_to_complete_stays_a_target() -> None:
    table = read(["指标", "单位", "应完成", "已完成", "完成率"], ["造林", "亩", 400, 380, "95%"])
    assert [line.split()[0] for line in _said(table.facts[0])] == ["value", "target", "completion"]


def test_a_share_is_not_counted_in_the_unit_of_its_row() -> None:
    table = read(["项目", "应检查", "已检查", "检查率"], ["电梯(台)", 200, 190, 95])
    assert _said(table.facts[0])[-1] == "share 电梯检查率 95 % 2025"


def test_a_rate_alone_is_its_own_indicator() -> None:
    table = read(["年度", "隐患（处）", "整改完成率(%)"], ["2025年", 14, 78.6])
    assert _said(table.facts[0])[1] == "completion 整改完成率 78.6 % 2025"


def test_words_under_a_head_of_done_are_no_figures() -> None:
    table = read(["事项", "金额（万元）", "已整改"], ["食堂超支", 3.2, "是"], ["车辆闲置", 1.1, "否"])
    assert [line.split()[0] for fact in table.facts for line in _said(fact)] == ["value", "value"]
