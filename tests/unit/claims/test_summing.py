"""汇总: what adds up is added with every addend behind it; what does not is told and never makes the sum smaller in silence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.summing import sum_up
from drafter.core.claim import FigureRole
from drafter.core.rollup import RolledUp, UnitStatement
from drafter.core.text import Provenance

PERIOD = "2025H1"


def _said(
    name: str, value: str, unit: str = "公里", *, of: str = "新修渠道", period: str = PERIOD, role: FigureRole = "value", approx: str = ""
) -> UnitStatement:  # fmt: skip
    return UnitStatement(
        name, of, Decimal(value), f"{value}{unit}", unit, period, role, Provenance(f"{name}/表.xlsx", "表!B2"), approx
    )


def _rolled(*said: UnitStatement, units: tuple[str, ...] = ()) -> RolledUp:
    stated: dict[str, list[UnitStatement]] = {}
    for one in said:
        stated.setdefault(one.unit_name, []).append(one)
    return sum_up(stated, units or tuple(stated), period=PERIOD)


def test_a_sum_has_every_addend_with_its_place() -> None:
    (one,) = _rolled(_said("柳沟乡", "3.2"), _said("石桥乡", "4.15"), _said("大坪乡", "0.65")).sums
    assert one.value == Decimal("8.00") and one.whole
    assert [str(addend.statement.provenance) for addend in one.addends] == [
        "柳沟乡/表.xlsx 表!B2",
        "石桥乡/表.xlsx 表!B2",
        "大坪乡/表.xlsx 表!B2",
    ]


def test_a_unit_that_sent_nothing_is_missing_from_every_sum_and_told_once() -> None:
    rolled = _rolled(_said("柳沟乡", "3.2"), _said("石桥乡", "4"), units=("柳沟乡", "石桥乡", "大坪乡"))
    assert rolled.sums[0].missing == ("大坪乡",) and not rolled.sums[0].whole
    assert [(fault.kind, fault.unit_name, fault.indicator) for fault in rolled.faults] == [("missing", "大坪乡", "")]


@pytest.mark.parametrize(
    ("odd", "kind"),
    [
        (_said("大坪乡", "5", period="2025Q1"), "other_period"),
        (_said("大坪乡", "5", "处"), "other_unit"),
        (_said("大坪乡", "5", approx="约"), "not_exact"),
        (_said("大坪乡", "5", of="新修公路"), "missing"),
    ],
)
def test_what_does_not_fit_is_told_and_leaves_a_gap(odd: UnitStatement, kind: str) -> None:
    rolled = _rolled(_said("柳沟乡", "3.2"), _said("石桥乡", "4"), odd)
    assert rolled.sums[0].missing == ("大坪乡",) and rolled.sums[0].value == Decimal("7.2")
    assert [fault.kind for fault in rolled.faults] == [kind]


def test_two_values_of_one_unit_are_told() -> None:
    rolled = _rolled(_said("柳沟乡", "3.2"), _said("柳沟乡", "2.3"), _said("石桥乡", "4"))
    assert [(fault.kind, fault.said) for fault in rolled.faults] == [("two_values", "3.2公里、2.3公里")]
    assert rolled.sums[0].missing == ("柳沟乡",)


def test_the_same_value_twice_is_one() -> None:
    rolled = _rolled(_said("柳沟乡", "3.2"), _said("柳沟乡", "3200", "米"), _said("石桥乡", "4"), _said("大坪乡", "1"))
    assert rolled.sums[0].value == Decimal("8.2") and rolled.sums[0].whole


def test_another_unit_of_measure_is_converted_and_told() -> None:
    rolled = _rolled(_said("柳沟乡", "3.2"), _said("石桥乡", "4"), _said("大坪乡", "1500", "米"))
    assert rolled.sums[0].value == Decimal("8.7")
    assert [fault.kind for fault in rolled.faults] == ["converted"]


@pytest.mark.parametrize(
    ("of", "unit"),
    [("群众满意率", "%"), ("综合考核排名", "位"), ("质量指数", ""), ("办结时限", "个工作日"), ("人均纯收入", "元"), ("空气质量平均浓度", "微克")],
)  # fmt: skip
def test_rates_ranks_indices_durations_and_averages_are_never_added(of: str, unit: str) -> None:
    rolled = _rolled(_said("柳沟乡", "3", unit, of=of), _said("石桥乡", "4", unit, of=of))
    assert not rolled.sums and [(fault.kind, fault.indicator) for fault in rolled.faults] == [("not_added", of)]


def test_last_period_and_target_are_summed_beside() -> None:
    sides = [
        _said("柳沟乡", "2", period="2024H1", role="base"), _said("石桥乡", "3", period="2024H1", role="base"),
        _said("柳沟乡", "6", role="target"),
    ]  # fmt: skip
    rolled = _rolled(_said("柳沟乡", "3.2"), _said("石桥乡", "4"), *sides)
    assert [(one.role, one.value, one.whole) for one in rolled.sums] == [
        ("value", Decimal("7.2"), True),
        ("base", Decimal(5), True),
        ("target", Decimal(6), False),
    ]


def test_a_figure_a_thousand_times_the_others_is_told() -> None:
    names = ("柳沟乡", "石桥乡", "大坪乡", "河口乡", "青杠乡", "白马乡")
    values = ("31", "42", "28", "35", "39", "410000")
    rolled = _rolled(*(_said(name, value, "万元") for name, value in zip(names, values, strict=True)))
    assert [(fault.kind, fault.unit_name) for fault in rolled.faults] == [("scale", "白马乡")]
    assert rolled.sums[0].whole


def test_one_units_own_matter_is_no_sum() -> None:
    assert not _rolled(_said("柳沟乡", "3"), _said("石桥乡", "4", of="新建泵站", unit="座")).sums


@pytest.mark.parametrize(
    ("values", "strangers"),
    [
        (("1", "2", "1500", "1600"), []),  # of four nobody knows which is the odd one
        (("1", "2", "1500", "1600", "1700"), ["1公里"]),
        (("1.5", "2", "1500", "1600", "1700"), ["1.5公里"]),  # a thousandth of the middle one
        (("1.6", "2", "1500", "1600", "1700"), []),
        (("2", "3", "4", "5", "3999"), []),
        (("2", "3", "4", "5", "4000"), ["4000公里"]),
        (("0", "3", "4", "5", "4000"), []),  # nought counts for nothing: four are left
        (("0", "3", "4", "5", "5", "5000"), ["5000公里"]),
        (("-3", "3", "4", "5", "-4000"), ["-4000公里"]),
    ],
)
def test_a_figure_of_another_scale_is_told_and_added(values: tuple[str, ...], strangers: list[str]) -> None:
    rolled = _rolled(*(_said(f"{at}乡", value) for at, value in enumerate(values)))
    assert [fault.said for fault in rolled.faults if fault.kind == "scale"] == strangers
    assert rolled.sums[0].value == sum(map(Decimal, values))


def test_what_is_not_added_shows_three_of_it() -> None:
    rolled = _rolled(*(_said(f"{at}乡", f"9{at}", "%", of="渠道完好率") for at in range(5)))
    assert [(fault.kind, fault.said) for fault in rolled.faults] == [("not_added", "90%、91%、92%")]
