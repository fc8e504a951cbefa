"""Rows of a table of kinds stand together; a sheet of sums is parted by what each is spent on."""

from __future__ import annotations

from decimal import Decimal

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.kind_rows import tables_of_kinds, with_tables_whole
from drafter.plan.placing import Group
from tests.unit.plan.facts import fact


def row(name: str, value: int, unit: str, cell: str) -> Fact:
    metric = Metric(name, Decimal(value), unit, "2024")
    text = f"{name}{value}{unit}"
    return Fact(
        f"m{cell}", "achievements", "", text, Provenance("表.xlsx", f"分类!{cell}", text), (metric,), kind="row"
    )


KINDS = [row("供水供电", 31, "件", "B2"), row("校园周边", 12, "件", "B3"), row("道路破损", 20, "件", "B4")]
SUMS = [row("供水工程", 31, "万元", "B2"), row("校舍维修", 12, "万元", "B3"), row("道路养护", 20, "万元", "B4")]


def test_scattered_kinds_go_to_the_largest_section() -> None:
    calls = Group("群众诉求", (fact("受理来电480件", at="1"), fact("回访来电人97人次", at="2"), KINDS[2]))
    water, schools = Group("供水", (KINDS[0],)), Group("教育", (fact("新建小学1所", at="3"), KINDS[1]))
    groups = with_tables_whole([water, calls, schools])
    assert [group.title for group in groups] == ["群众诉求", "教育"]
    assert set(KINDS) <= set(groups[0].facts) and len(groups[1].facts) == 1


def test_sums_stay_where_they_were_spent() -> None:
    assert tables_of_kinds(SUMS) == []
    groups = (Group("供水", (SUMS[0],)), Group("教育", (SUMS[1],)), Group("交通", (SUMS[2],)))
    assert with_tables_whole(groups) == groups


def test_two_rows_are_no_table_of_kinds() -> None:
    assert tables_of_kinds(KINDS[:2]) == []


def branch(name: str, at: int, *tails: str) -> Fact:
    metrics = tuple(Metric(f"{name}{tail}", Decimal(at), "件", "2024") for tail in tails)
    text = "，".join(f"{metric.indicator}{at}件" for metric in metrics)
    return Fact(f"b{at}", "achievements", "", text, Provenance("表.xlsx", f"分片!B{at}", text), metrics, kind="row")


def test_rows_that_tell_several_things_of_each_are_a_list_even_in_a_sheet_of_indicators() -> None:
    branches = [branch(name, at, "受理", "办结") for at, name in enumerate(("东片", "南片", "西片"), 11)]
    short = branch("北片", 12, "受理")
    sheet = [row("来电", 31, "件", "B2"), row("走访", 12, "户", "B3"), *branches, row("回访", 9, "人", "B20")]
    assert tables_of_kinds(sheet) == [branches]
    assert short in tables_of_kinds([branches[0], short, *branches[1:], branch("中片", 14, "受理", "办结")])[0]


def test_an_indicator_with_its_part_is_no_thing() -> None:
    parted = [branch(name, at, "", "城区") for at, name in enumerate(("销售额", "库存量", "利润"), 2)]
    assert tables_of_kinds(parted[:2]) == []
