"""Sources that disagree, and rates their own values refute."""

from __future__ import annotations

from decimal import Decimal

from drafter.claims.conflicts import find_conflicts
from drafter.claims.refuted import growth_problems
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.quantity import Metric
from drafter.core.text import Provenance


def entry(fact_id: str, metric: Metric) -> LedgerEntry:
    return LedgerEntry(metric, fact_id, Provenance("notes.md", f"第{fact_id[1:]}行"))


def ledger(*entries: LedgerEntry) -> Ledger:
    facts = tuple(Fact(e.fact_id, "achievements", "", e.metric.indicator, e.provenance, (e.metric,)) for e in entries)
    return Ledger(entries, facts)


def test_two_sources_with_two_values_are_a_conflict_with_both_places() -> None:
    found = find_conflicts(
        ledger(
            entry("n1", Metric("培训驾驶员", Decimal(340), "人次")),
            entry("m2", Metric("驾驶员培训", Decimal(430), "人次")),
        )
    )
    assert [conflict.values() for conflict in found] == [("340人次", "430人次")]
    assert [e.fact_id for e in found[0].entries] == ["n1", "m2"]


def test_a_rounded_value_is_no_conflict() -> None:
    assert not find_conflicts(
        ledger(
            entry("n1", Metric("民生支出", Decimal("12.4"), "亿元")),
            entry("m2", Metric("民生支出", Decimal(123512), "万元")),
        )
    )


def test_scope_basis_and_period_keep_metrics_apart() -> None:
    apart = ledger(
        entry("n1", Metric("全市公共预算收入", Decimal(340), "万元", "2024")),
        entry("n2", Metric("市本级公共预算收入", Decimal(120), "万元", "2024")),
        entry("n3", Metric("全市公共预算收入", Decimal(310), "万元", "2023")),
        entry("n4", Metric("全市公共预算收入", Decimal(350), "万元", "2024", "目标")),
    )
    assert not find_conflicts(apart)


def test_a_rate_its_values_refute() -> None:
    value = Metric("救助资金", Decimal("127.8"), "亿元", "2024", "", "", Decimal("118.7"))
    rate = Metric("救助资金", Decimal("9.7"), "%", "2024", "同比", change="increase")
    (problem,) = growth_problems(ledger(entry("m1", value), entry("m1", rate)))
    assert (problem.stated, problem.computed, problem.arithmetic) == ("9.7%", "7.67%", "(127.8−118.7)÷118.7=7.67%")
    assert not growth_problems(
        ledger(
            entry("m1", value), entry("m1", Metric("救助资金", Decimal("7.7"), "%", "2024", "同比", change="increase"))
        )
    )


def test_the_change_of_a_percentage_is_in_points() -> None:
    value = Metric("优良天数比率", Decimal("96.1"), "%", "2024", "", "", Decimal("97.1"))
    right = Metric("优良天数比率", Decimal("1.0"), "个百分点", "2024", "同比", change="decrease")
    wrong = Metric("优良天数比率", Decimal("2.0"), "个百分点", "2024", "同比", change="decrease")
    assert not growth_problems(ledger(entry("m1", value), entry("m1", right)))
    assert len(growth_problems(ledger(entry("m1", value), entry("m1", wrong)))) == 1
