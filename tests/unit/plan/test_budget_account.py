"""The account of the four budgets: which line is of which budget, and how each is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.budget_account import account_items, account_remarks
from drafter.plan.budget_lines import budget_line, is_of_budget
from tests.unit.plan.facts import fact


def row(name: str, value: str, at: int, unit: str = "万元") -> Fact:
    text = f"{name}{value}{unit}"
    metric = Metric(name, Decimal(value), unit)
    return Fact(f"m{at}", "achievements", "", text, Provenance("s.xlsx", f"表!B{at}", text), (metric,), kind="row")


CAME, WENT = row("全县一般公共预算收入", "41200", 2), row("全县一般公共预算支出", "90300", 3)
OWN_CAME, OWN_WENT = row("县本级一般公共预算收入", "8100", 4), row("县本级一般公共预算支出", "21000", 5)
FUND = row("全县政府性基金预算收入", "5500", 6)


def steps(*facts: Fact) -> list[tuple[str, str]]:
    return [(step.fact_id, step.how) for item in account_items(facts) for step in item.account]


@pytest.mark.parametrize(
    ("text", "budget", "scope", "side"),
    [
        ("基金：全县收入总计1.2亿", "fund", "全县", "in"),
        ("国资：上级补助20万、上年结余3万", "capital", "", "in"),
        ("社保基金当年结余640万，滚存7200万", "social", "", "left"),
        ("县本级一般预算支出2.1亿", "general", "县本级", "out"),
        ("全区支出盘子：上解310万、安排稳调52万、还债90万，支出总计4100万", "general", "全区", "out"),
        ("调出资金45万、结转下年12万", "", "", "out"),
        ("土地出让收入3.3亿", "fund", "", "in"),
    ],
)
def test_what_a_line_says_it_is_of(text: str, budget: str, scope: str, side: str) -> None:
    line = budget_line(fact(text))
    assert (line.budget, line.scope, line.side) == (budget, scope, side)


def test_each_budget_is_told_whole_before_its_own_level() -> None:
    told = steps(OWN_WENT, CAME, FUND, OWN_CAME, WENT)
    assert [one for one, _how in told] == ["m2", "m3", "m4", "m5", "m6"]


def test_entries_that_make_the_total_stand_on_top_of_their_figure() -> None:
    note = fact("全县收入盘子：转移性46,000万、上年结转2,900万、调入1,100万，总计91,200万", at="1")
    assert ("n1", "added") in steps(CAME, WENT, FUND, note)


def test_entries_that_do_not_make_it_stand_as_they_were_said() -> None:
    note = fact("全县收入盘子：一般收入外，转移性46,000万、上年结转2,900万，总计91,200万", at="1")
    assert ("n1", "told") in steps(CAME, WENT, FUND, note)


def test_a_line_without_a_budget_is_of_the_one_it_adds_up_with() -> None:
    note = fact("加上上级补助300万、调入200万，收入总计6,000万", at="1")
    assert steps(CAME, WENT, FUND, note)[-2:] == [("m6", "opens"), ("n1", "added")]


def test_what_is_left_of_two_totals_stands_with_them() -> None:
    totals = row("县本级一般公共预算收入总计", "30500", 7), row("县本级一般公共预算支出总计", "29400", 8)
    told = steps(row("县本级年终结转", "1100", 9), *totals, OWN_CAME, OWN_WENT, FUND)
    assert told[:5] == [("m4", "opens"), ("m7", "summed"), ("m5", "opens"), ("m8", "summed"), ("m9", "left")]


def test_a_remainder_that_is_none_is_no_balance() -> None:
    totals = row("县本级一般公共预算收入总计", "30500", 7), row("县本级一般公共预算支出总计", "29400", 8)
    told = steps(row("县本级一般公共预算年终结转", "1900", 9), *totals, OWN_CAME, OWN_WENT, FUND)
    assert ("m9", "behind") in told


def test_no_city_wide_figure_stands_behind_the_own_level() -> None:
    handed, whole = row("上划中央收入", "9000", 7), row("全县一般公共预算总收入", "50200", 8)
    told = [one for one, _how in steps(handed, OWN_CAME, whole, CAME, FUND)]
    assert told[:4] == ["m2", "m7", "m8", "m4"]
    assert not [*account_remarks([handed, OWN_CAME, whole, CAME, FUND])]


def test_a_sum_that_is_a_little_off_is_asked() -> None:
    handed, whole = row("上划中央收入", "9000", 7), row("全县一般公共预算总收入", "50198", 8)
    assert [one.kind for one in account_remarks([handed, whole, CAME, FUND])] == ["noticed"]


def test_one_budget_alone_is_no_account() -> None:
    assert account_items([CAME, WENT]) == ()


@pytest.mark.parametrize(
    ("name", "unit", "is_one"),
    [
        ("县本级机关养老保险收支缺口", "万元", True),
        ("全县社会保险基金预算支出", "万元", True),
        ("城镇居民人均可支配收入", "元", False),
        ("民生支出占一般公共预算支出", "%", False),
        ("政府采购预算金额", "亿元", False),
        ("全县旅游收入", "亿元", False),
        ("县本级年终结转", "万元", True),
    ],
)
def test_rows_of_the_account(name: str, unit: str, is_one: bool) -> None:
    assert is_of_budget(row(name, "12", 2, unit)) is is_one
