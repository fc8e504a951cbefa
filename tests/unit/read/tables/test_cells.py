"""Signs, units and fractions of single cells: what is certain, and what is asked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.read.tables.cells import text_cell
from tests.unit.read.tables.grids import percent, read, told


@pytest.mark.parametrize(
    ("words", "value", "unit", "change"),
    [
        ("−7.4%", "-7.4", "%", "decrease"), ("(7.4%)", "-7.4", "%", "decrease"), ("（7.4）", "-7.4", "", "decrease"), ("▼7.4", "-7.4", "", "decrease"),
        ("↓7.4%", "-7.4", "%", "decrease"), ("下降7.4个百分点", "-7.4", "个百分点", "decrease"), ("负增长7.4%", "-7.4", "%", "decrease"),
        ("+7.4%", "7.4", "%", "increase"), ("上升7.4", "7.4", "", "increase"), ("１，２３４．５", "1234.5", "", None), ('="0905"', "0905", "", None),
        ("'37", "37", "", None), ("￥3,456.7", "3456.7", "元", None), ("¥3.5万", "3.5", "万元", None), ("人民币12000元", "12000", "元", None),
        ("3.6万", "3.6", "万", None), ("7.4%（可比口径）", "7.4", "%", None), ("34,（含乡道）", "34", "", None),
    ],
)  # fmt: skip
def test_numbers_however_dressed(words: str, value: str, unit: str, change: str | None) -> None:
    number = text_cell(words, "A1").said
    assert (number.what, number.value, number.unit, number.change) == ("number", Decimal(value), unit, change)


@pytest.mark.parametrize(
    ("words", "what"),
    [("", "blank"), ("—", "nothing"), ("/", "nothing"), ("待核", "gap"), ("NULL", "gap"), ("None", "gap"), ("NaN", "gap"), ("#REF!", "gap"), ("N/A", "nothing"), ("____", "gap"), ("？", "gap"), ("持平", "flat"), ("扭亏为盈", "worded"), ("3/8", "words"), ("±2", "words"), ("12¹", "words"), ("--3", "words"), ("1.234,5", "words"), ("12,34", "words"), ("1,2", "words")],
)  # fmt: skip
def test_cells_without_a_number(words: str, what: str) -> None:
    assert text_cell(words, "A1").said.what == what


def _level(name: str, value: object, unit: str = "") -> tuple[list[str], int]:
    table = read(["指标", "单位", "数值"], [name, unit, value], ["辅助行", "件", 3])  # type: ignore[list-item]
    return [fact.text for fact in table.facts][:-1], len(table.questions)


@pytest.mark.parametrize(
    ("name", "value", "unit", "text"),
    [
        ("信访化解率", percent("93.50"), "", "信访化解率93.5%"), ("信访化解率", 0.935, "", "信访化解率93.5%"), ("信访化解率（%）", 0.935, "", "信访化解率93.5%"), ("信访化解率", 0.935, "%", "信访化解率93.5%"),
        ("信访化解率", 93.5, "", "信访化解率93.5%"), ("接待群众", "3.6万", "人次", "接待群众3.6万人次"), ("到位资金", "3.6亿", "元", "到位资金3.6亿元"),
        ("到位资金（亿）", 3.6, "", "到位资金3.6亿元"), ("净利润", "−36", "万元", "净利润-36万元"), ("全市位次", 4, "", "全市位次4位"), ("走访企业", "三十余", "家", "走访企业三十余家"),
    ],
)  # fmt: skip
def test_levels_that_are_certain(name: str, value: object, unit: str, text: str) -> None:
    assert _level(name, value, unit) == ([text], 0)


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [("登记失业率", 0.935, "%"), ("到位资金", "3.6亿", "万元"), ("净利润", "△36", "万元"), ("净利润", "▲36", "万元"), ("净利润", "下降36", "万元"), ("走访企业", "一大批", "家")],
)  # fmt: skip
def test_levels_that_are_asked(name: str, value: object, unit: str) -> None:
    facts, questions = _level(name, value, unit)
    assert not facts and questions == 1


@pytest.mark.parametrize(
    ("now", "base", "cell", "found"),
    [
        (60, 50, 20, ("rate", "20", "%", "increase")), (120, 80, 40, ("change", "40", "件", "increase")), (80, 100, "▼20%", ("rate", "20", "%", "decrease")),
        (40, 50, "△20", ("rate", "20", "%", "decrease")), (130, 100, "△30.0%", ("rate", "30.0", "%", "increase")), (80, 100, percent("-20.0"), ("rate", "20.0", "%", "decrease")),
    ],
)  # fmt: skip
def test_a_bare_change_is_settled_by_its_own_values(now: int, base: int, cell: object, found: tuple[str, ...]) -> None:
    table = read(["指标", "2025年（件）", "2024年（件）", "增减"], ["办结", now, base, cell], ["立案", 3, 2, ""])  # type: ignore[list-item]
    role, _name, value, unit, _period, change = told(table.facts[0])[2]
    assert (role, value, unit, change) == found


@pytest.mark.parametrize("cell", [7, "△7", "▲33.3%"])
def test_a_change_that_nothing_settles_is_asked(cell: object) -> None:
    table = read(["指标", "2025年（件）", "2024年（件）", "增减"], ["办结", 80, 120, cell], ["立案", 3, 2, ""])  # type: ignore[list-item]
    assert len(told(table.facts[0])) == 2 and len(table.questions) == 1


def test_the_change_of_a_percentage_is_in_points() -> None:
    table = read(
        ["指标", "2025年", "2024年", "同比"], ["抽检合格率（%）", 98.2, 97.5, 0.7], ["抽检批次（批次）", 30, 20, "50%"]
    )
    assert told(table.facts[0])[2][::2] == ("change", "0.7", "2025") and told(table.facts[0])[2][3] == "个百分点"


@pytest.mark.parametrize("words", ["3,5", "1 234", "12/7", "1.234,5"])
def test_a_column_of_nothing_but_doubtful_digits_is_asked(words: str) -> None:
    table = read(["指标", "单位", "数值"], ["到位资金", "万元", words])
    assert not table.facts and table.questions
