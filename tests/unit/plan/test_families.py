"""A total and its parts stay together where the figures bear the sum out."""

from __future__ import annotations

from decimal import Decimal

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.families import families, is_total, with_parts, without_parts


def row(name: str, value: int, at: int, sheet: str = "表1") -> Fact:
    metric = Metric(name, Decimal(value), "万元", "2025")
    return Fact(
        f"r{at}",
        "achievements",
        "",
        f"{name}{value}万元",
        Provenance("a.xlsx", f"{sheet}!B{at}"),
        (metric,),
        kind="row",
    )


PARTS = [row("桥梁维修", 30, 2), row("路面养护", 50, 3)]


def test_the_sum_comes_first_and_its_parts_behind_it() -> None:
    facts = [*PARTS, row("养护投资合计", 80, 4)]
    kin = families(facts)
    assert kin == {"r4": ("r2", "r3")}
    assert [fact.id for fact in without_parts(facts, kin)] == ["r4"]
    assert with_parts([Item(("r4",), "")], kin)[0].fact_ids == ("r4", "r2", "r3")


def test_what_is_no_sum_is_no_family() -> None:
    assert not families([*PARTS, row("养护投资合计", 81, 4)])
    assert not families([*PARTS, row("养护投资", 80, 4)])
    assert not families([*PARTS, row("养护投资合计", 80, 4, sheet="表2")])
    assert not is_total(row("进出口总额", 80, 4)) and is_total(row("养护投资合计", 80, 4))
