"""Each net of the figure comparison alone: a net that is cut must fail here, whatever hangs in the others."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from drafter.claims.conflicts import find_conflicts
from drafter.claims.joining import digit_dropped, digits_alike, names_fit, same_basis, same_period, same_scope
from drafter.claims.naming import names_listed, purpose_after
from drafter.core.fact import Fact, FactRole, Ledger, LedgerEntry
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
    assert names_fit(BASE, OTHER)
    assert not same_scope(BASE, replace(BASE, scope="市本级"))
    assert not same_period("2024", "2023") and same_period("", "2023")
    assert not same_basis("", "目标") and same_basis("增速", "同比")


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("基金收入", "基金收入", 1), ("基金收入", "基金收入总计", 0), ("基金收入合计", "基金收入总计", 1), ("公路养护里程", "养护公路里程", 1),
        ("门诊人次", "门急诊人次", 0), ("结转", "结转", 0), ("满意率", "满意率", 0),
    ],
)  # fmt: skip
def test_names_that_certainly_mean_one_thing(one: str, other: str, found: int) -> None:
    assert _conflicts(replace(BASE, indicator=one), replace(OTHER, indicator=other, value=Decimal(555))) == found


@pytest.mark.parametrize(
    ("role", "duplicate_of", "found"), [("achievements", "", 1), ("plans", "", 0), ("achievements", "n1", 0), ("plans", "n1", 0)]
)  # fmt: skip
def test_a_plan_and_a_line_told_twice_contradict_nothing(role: FactRole, duplicate_of: str, found: int) -> None:
    facts = [
        Fact("n1", "achievements", "", "", Provenance("a.md", "第1行"), (BASE,)),
        Fact("n2", role, "", "", Provenance("b.md", "第1行"), (OTHER,), duplicate_of=duplicate_of),
    ]
    entries = tuple(LedgerEntry(fact.metrics[0], fact.id, fact.provenance) for fact in facts)
    assert len(find_conflicts(Ledger(entries, tuple(facts)))) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("投入3亿元用于治水。", "治水"), ("投入3亿元保障教育和医疗，", "教育和医疗"), ("投入3亿元支持水。", ""), ("投入3亿元，支持治水。", "治水"),
        ("投入3亿元。", ""),
    ],
)  # fmt: skip
def test_what_money_is_for(text: str, words: str) -> None:
    assert purpose_after(text, text.index("亿元") + 2) == words


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("城镇和农村人均住房面积", ["城镇人均住房面积", "农村人均住房面积"]), ("教育、卫生支出", ["教育", "卫生支出"]), ("教育支出", ["教育支出"]),
        ("城镇人均住房面积", ["城镇人均住房面积"]), ("小麦、玉米和大豆", ["小麦", "玉米", "大豆"]), ("", []),
    ],
)  # fmt: skip
def test_names_of_a_list(words: str, names: list[str]) -> None:
    assert names_listed(words) == names
