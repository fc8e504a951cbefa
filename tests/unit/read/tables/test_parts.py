"""Parts under a group: of what is counted, of its time, of its unit; and figures below zero in an accountant's brackets."""

from __future__ import annotations

from drafter.read.tables.cells import Cell
from tests.unit.read.tables.grids import percent, read, told


def _over(words: str) -> Cell:
    """A cell that a merged one covers."""
    return Cell(words, merged=True)


def test_parts_of_a_measure_under_its_group() -> None:
    table = read(
        ["单位：万吨"],
        ["泵站", "库容", "储量", _over("储量"), _over("储量")],
        [_over("泵站"), _over("库容"), "合计", "其中：生活", "灌溉"],
        ["东泵站", 9, 6, 2.5, 3.5],
        ["西泵站", 7, 5, 2, 3],
    )
    assert [(f[1], f[2], f[3]) for f in told(table.facts[0])] == [
        ("东泵站库容", "9", "万吨"), ("东泵站储量", "6", "万吨"), ("东泵站储量生活", "2.5", "万吨"), ("东泵站储量灌溉", "3.5", "万吨"),
    ]  # fmt: skip
    assert len(table.facts) == 2


def test_a_group_that_names_no_measure_makes_nothing_of_what_nobody_knows() -> None:
    table = read(
        ["泵站", "其他", _over("其他"), "库容（万吨）"],
        [_over("泵站"), "甲", "乙", _over("库容（万吨）")],
        ["东泵站", 9, 6, 2.5],
    )
    assert [f[1] for f in told(table.facts[0])] == ["东泵站库容"]


def test_a_part_of_the_time_is_no_part_of_the_thing() -> None:
    table = read(
        ["项目", "2025年1-9月", _over("2025年1-9月"), "上年同期", "增减额"],
        [_over("项目"), "累计", "其中：三季度", _over("上年同期"), _over("增减额")],
        ["租金（万元）", 900, 300, 860, 40],
        period="2025-01..2025-09",
    )
    assert [(f[0], f[1], f[2], f[4]) for f in told(table.facts[0])] == [
        ("value", "租金", "900", "2025-01..2025-09"), ("value", "租金", "300", "2025Q3"),
        ("base", "租金", "860", "2024-01..2024-09"), ("change", "租金", "40", "2025-01..2025-09"),
    ]  # fmt: skip


def test_a_part_counts_in_the_unit_of_the_row_above() -> None:
    table = read(
        ["项目", "上半年", "上年同期"],
        ["来件（件）", 90, 80],
        ["其中：信函类", 30, 20],
        ["其中：办结率", 98, 97],
        ["其中：来访人数", 40, 50],
        ["罚款（万元）", 12, 9],
        period="2025H1",
    )
    assert [told(fact)[0][2:4] for fact in table.facts] == [
        ("90", "件"), ("30", "件"), ("98", "%"), ("40", "人"), ("12", "万元")
    ]  # fmt: skip


def test_brackets_are_a_minus_only_where_the_row_adds_up() -> None:
    heads = ["项目", "本年", "上年", "增减额"]
    proved = read(heads, ["利润（万元）", "(30.5)", 12, "(42.5)"])
    assert [f[2] for f in told(proved.facts[0])][:2] == ["-30.5", "12"] and not proved.questions
    for row in (["利润（万元）", "(30.5)", 12, "18.5"], ["利润（万元）", "(30.5)", 12, ""]):
        assert read(heads, row).questions


def test_a_whole_among_percent_cells() -> None:
    heads = ["项目", "好评率（%）"]
    assert told(read(heads, ["德", percent("98.5")], ["廉", 1]).facts[1])[0][2] == "100"
    assert told(read(heads, ["德", 98.5], ["廉", 1]).facts[1])[0][2] == "1"


def test_a_place_in_an_earlier_year_is_a_place() -> None:
    row = told(read(["指标", "2025年", "2024年", "2025年目标"], ["全市排名", 2, 4, 3]).facts[0])
    assert [(f[0], f[2]) for f in row][:2] == [("rank", "2"), ("rank", "4")]
