"""Each net of the figure comparison alone: a net that is cut must fail here, whatever hangs in the others."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from drafter.claims.conflicts import find_conflicts
from drafter.claims.joining import digit_dropped, digits_alike, fits, same_basis, same_period, same_scope
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.quantity import Metric
from drafter.core.text import Provenance

BASE = Metric("公路养护里程", Decimal(340), "公里", "2024", "", "全市")


def _conflicts(a: Metric, b: Metric) -> int:
    places = [Provenance("notes.md", "第1行"), Provenance("notes.md", "第2行")]
    facts = [
        Fact(f"n{i}", "achievements", "", m.indicator, place, (m,))
        for i, (m, place) in enumerate(zip((a, b), places, strict=True))
    ]
    entries = tuple(LedgerEntry(fact.metrics[0], fact.id, fact.provenance) for fact in facts)
    return len(find_conflicts(Ledger(entries, tuple(facts))))


OTHER = replace(BASE, value=Decimal(430))


def test_without_any_difference_but_the_value_it_is_a_conflict() -> None:
    assert _conflicts(BASE, OTHER) == 1


@pytest.mark.parametrize(
    "net",
    [
        {"scope": "市本级"},
        {"period": "2023"},
        {"basis": "目标"},
        {"basis": "限额"},
        {"basis": "剩余"},
        {"unit": "条"},
        {"indicator": "铁路养护里程"},
    ],
    ids=lambda net: next(iter(net)),
)
def test_each_slot_alone_keeps_two_values_apart(net: dict[str, str]) -> None:
    assert _conflicts(BASE, replace(OTHER, **net)) == 0  # type: ignore[arg-type]


def test_two_directions_are_two_statements() -> None:
    up = replace(BASE, unit="%", basis="同比", change="increase")
    assert _conflicts(up, replace(up, value=Decimal(430), change="decrease")) == 0
    assert _conflicts(up, replace(up, value=Decimal(430))) == 1


@pytest.mark.parametrize(("a", "b"), [("1148", "1184"), ("23.5", "32.5"), ("407", "401")])
def test_digits_swapped_or_one_off_are_alike(a: str, b: str) -> None:
    assert digits_alike(Decimal(a), Decimal(b))


@pytest.mark.parametrize(
    ("a", "b"), [("1148", "1148"), ("1148", "1481"), ("1148", "148"), ("3", "5"), ("1234", "1324.5")]
)
def test_other_digits_are_not(a: str, b: str) -> None:
    assert not digits_alike(Decimal(a), Decimal(b))


@pytest.mark.parametrize(
    ("a", "b", "dropped"),
    [
        ("12.6", "12.26", True),
        ("126.5", "126.35", True),
        ("1126", "11126", False),
        ("1236", "12.36", False),
        ("4638", "4368", False),
    ],
)
def test_a_digit_left_out_is_near_in_size_and_nothing_else(a: str, b: str, dropped: bool) -> None:
    assert digit_dropped(Decimal(a), Decimal(b)) is dropped


def test_fits_asks_every_slot() -> None:
    assert fits(BASE, OTHER)
    assert not same_scope(BASE, replace(BASE, scope="市本级"))
    assert not same_period("2024", "2023") and same_period("", "2023")
    assert not same_basis("", "目标") and same_basis("增速", "同比")
