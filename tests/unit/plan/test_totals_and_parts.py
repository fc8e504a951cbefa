"""A total and its parts stay together where the figures bear the sum out."""

from __future__ import annotations

from decimal import Decimal

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.totals_and_parts import families, is_total, with_parts, without_parts


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


def test_a_row_that_is_the_sum_of_those_below_it_is_their_total_the_innermost_first() -> None:
    rows = [row(*one) for one in (("税费收入", 9000, 2), ("税收", 5000, 3), ("契税", 3000, 4), ("车船税", 2000, 5), ("非税", 4000, 6))]  # fmt: skip
    assert families(rows) == {"r3": ("r4", "r5"), "r2": ("r3", "r6")}
    told = with_parts([Item(("r2",), "")], families(rows))[0]
    assert told.fact_ids == ("r2", "r3", "r6", "r4", "r5")
    assert told.among == (("r4", "r3"), ("r5", "r3"), ("r3", "r2"), ("r6", "r2"))


def test_two_small_rows_add_up_by_chance_and_what_balances_an_account_is_no_part_of_it() -> None:
    assert not families([row("桥梁", 30, 2), row("路面", 10, 3), row("护栏", 20, 4)])
    assert not families([row("收入总计", 9000, 2), row("支出总计", 8000, 3), row("年终结转", 1000, 4)])


def test_parts_follow_the_note_their_total_is_told_with() -> None:
    total, parts = row("养护投资合计", 80, 4), PARTS
    assert families(parts, told_with={"r4": "r2"}, merged=[total]) == {}
    note = Fact("n1", "achievements", "", "养护投资80万元", Provenance("要点.md", "第1行"))
    assert families([note, *parts], told_with={"r4": "n1"}, merged=[total]) == {"n1": ("r2", "r3")}


def test_a_sum_has_the_rows_right_above_it_where_its_table_goes_on() -> None:
    rows = [*PARTS, row("养护投资合计", 80, 4), row("绿化", 12, 5)]
    assert families(rows) == {"r4": ("r2", "r3")}


def test_quarters_that_make_what_is_told_of_the_year_follow_it() -> None:
    def quarter(at: int, value: int) -> Fact:
        metric = Metric("当季完成", Decimal(value), "万元", f"2025Q{at}")
        return Fact(
            f"q{at}", "achievements", "", f"当季{value}万元", Provenance("a.xlsx", f"分季!B{at}"), (metric,), kind="row"
        )

    quarters = [quarter(1, 900), quarter(2, 1100), quarter(3, 1000)]
    assert families([row("养护投资", 3000, 9), *quarters]) == {"r9": ("q1", "q2", "q3")}
    assert not families([row("养护投资", 3001, 9), *quarters])
    assert not families([row("养护投资", 3000, 9), row("绿化投资", 3000, 10), *quarters])


def test_what_balances_an_account_is_no_part_of_it() -> None:
    assert not families([row("资产总额", 11007, 2), row("负债总额", 5925, 3), row("所有者权益", 5082, 4)])
