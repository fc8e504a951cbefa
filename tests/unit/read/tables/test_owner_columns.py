"""Columns of offices and persons beside indicators, and tables on their side with units and owners."""

from __future__ import annotations

import pytest

from tests.unit.read.tables.grids import read


@pytest.mark.parametrize(
    "head, values",
    [
        ("科室", ("养老股", "社保股")),
        ("承办", ("李伟", "孙莉")),
        ("归口股室", ("养老股", "社保股")),
        ("部门", ("执法", "信访督查")),
    ],
)
def test_who_answers_for_a_row_is_no_part_of_its_name(head: str, values: tuple[str, str]) -> None:
    table = read(["指标", head, "数值（件）"], ["受理", values[0], 31], ["走访", values[1], 12])
    assert [fact.metrics[0].indicator for fact in table.facts] == ["受理", "走访"]
    assert not table.questions


def test_an_office_that_alone_tells_rows_apart_names_them() -> None:
    table = read(["科室", "指标", "数值（件）"], ["养老股", "受理", 31], ["社保股", "受理", 12])
    assert [fact.metrics[0].indicator for fact in table.facts] == ["养老股受理", "社保股受理"]


def test_units_and_owners_of_a_table_on_its_side() -> None:
    table = read(
        ["指标", "签约", "讲座"], ["计量单位", "万人", "场"], ["2025年", 2.6, 41], ["2024年", 2.4, 36], ["责任科室", "基层科", "宣传科"]
    )  # fmt: skip
    assert [(f.metrics[0].indicator, f.metrics[0].unit, f.owner) for f in table.facts] == [
        ("签约", "万人", "基层科"),
        ("讲座", "场", "宣传科"),
    ]
