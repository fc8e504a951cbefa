"""The ledger looked up: by family of unit and size, and by pairs of a part and its whole whose names a sentence has."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.intervals import Interval
from drafter.core.fact import Fact, FactRole, Ledger, LedgerEntry
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.ground.index import LedgerIndex
from drafter.ground.keywords import bigrams_of

_WHERE = Provenance("notes.md", "第1行", "渠道修复12公里，去年10公里")


def _index(*metrics: tuple[str, str, str, str], prior: bool = False, role: FactRole = "achievements") -> LedgerIndex:
    """A ledger of one fact. metrics: name, value, unit, basis of each."""
    stated = tuple(Metric(name, Decimal(value), unit, "2025", basis) for name, value, unit, basis in metrics)
    fact = Fact("n1", role, "", "，".join(f"{m.indicator}{m.value}{m.unit}" for m in stated), _WHERE, stated)
    entries = tuple(LedgerEntry(metric, "n1", _WHERE, prior=prior) for metric in stated)
    return LedgerIndex(Ledger(entries, (fact,)))


def _told(index: LedgerIndex, unit: str, low: str, high: str) -> list[str]:
    found = index.within(unit, Interval(Decimal(low), Decimal(high)))
    return [
        f"{c.metric.indicator}{c.metric.value}{c.metric.unit}{'=' + c.derived.step if c.derived else ''}" for c in found
    ]


@pytest.mark.parametrize(
    ("metrics", "unit", "low", "high", "told"),
    [
        ([("渠道", "12", "公里", "")], "公里", "12", "12", ["渠道12公里"]),  # both ends belong to it
        ([("渠道", "12", "公里", "")], "公里", "12.1", "13", []),
        ([("渠道", "12", "公里", "")], "公里", "11", "11.9", []),
        ([("投资", "12", "万元", "")], "元", "120000", "120000", ["投资12万元"]),
        ([("投资", "12", "万元", "")], "公里", "12", "120000", []),
        ([("渠道", "12", "", "")], "公里", "12", "12", ["渠道12"]),  # a bare number fits any counted thing
        ([("渠道", "12", "", "")], "%", "12", "12", []),
        ([("渠道", "12", "", "")], "‰", "12", "12", []),
        ([("渠道", "12", "", "")], "个百分点", "12", "12", []),
        ([("渠道", "12", "", "")], "", "12", "12", ["渠道12"]),
        ([("渠道", "12", "公里", "")], "", "12", "12", []),
        ([("合格率", "12", "%", "")], "%", "12", "12", ["合格率12%"]),
        ([("渠道", "12", "公里", ""), ("渠道", "10", "公里", "上年同期")], "公里", "2", "2", ["渠道12公里=difference"]),
        ([("渠道", "12", "公里", ""), ("渠道", "10", "公里", "上年同期")], "%", "20", "20", ["渠道12公里=growth"]),
        ([("渠道", "12", "公里", ""), ("桥梁", "9", "公里", "")], "公里", "9", "12", ["桥梁9公里", "渠道12公里"]),
    ],
)
def test_values_of_a_family_between_two_ends(
    metrics: list[tuple[str, str, str, str]], unit: str, low: str, high: str, told: list[str]
) -> None:
    assert _told(_index(*metrics), unit, low, high) == told


def test_of_a_prior_report_nothing_is_worked_out() -> None:
    both = [("渠道", "12", "公里", ""), ("渠道", "10", "公里", "上年同期")]
    assert _told(_index(*both, prior=True), "公里", "12", "12") == ["渠道12公里"]
    assert _told(_index(*both, prior=True), "%", "20", "20") == []


def test_what_a_candidate_says_of_its_place() -> None:
    (plain,) = _index(("全县渠道", "12", "公里", "")).within("公里", Interval(Decimal(12), Decimal(12)))
    assert (plain.scope, plain.planned, plain.trouble, plain.name) == ("全县", False, "", bigrams_of("全县渠道"))
    (planned,) = _index(("渠道", "12", "公里", ""), role="plans").within("公里", Interval(Decimal(12), Decimal(12)))
    assert (planned.scope, planned.planned) == ("", True)


@pytest.mark.parametrize(
    ("metrics", "words", "pairs"),
    [
        ([("泵站", "3", "座", ""), ("水库泵站", "8", "座", "")], "水库泵站", ["3/8"]),
        ([("水库泵站", "8", "座", ""), ("泵站", "3", "座", "")], "水库泵站", ["3/8"]),
        ([("泵站", "8", "座", ""), ("水库泵站", "8", "座", "")], "水库泵站", []),  # a part lies below its whole
        ([("泵站", "3", "座", ""), ("水库泵站", "8", "座", "")], "泵站", []),
        ([("泵站", "3", "座", "目标"), ("水库泵站", "8", "座", "")], "水库泵站", []),
        ([("泵站", "3", "%", ""), ("水库泵站", "8", "%", "")], "水库泵站", []),
        ([("泵站", "3", "个百分点", ""), ("水库泵站", "8", "个百分点", "")], "水库泵站", []),
        ([("", "3", "座", ""), ("水库泵站", "8", "座", "")], "水库泵站", []),
        ([("泵站", "3", "座", ""), ("水库泵站", "8", "公里", "")], "水库泵站", []),
        # of ten pairs of signs seven are enough, six are not
        ([("水库泵站养护员渠道管理", "3", "座", ""), ("泵站", "8", "座", "")], "水库泵站养护员渠", ["3/8"]),
        ([("水库泵站养护员渠道管理", "3", "座", ""), ("泵站", "8", "座", "")], "水库泵站养护员", []),
    ],
)  # fmt: skip
def test_parts_and_wholes_that_words_name(
    metrics: list[tuple[str, str, str, str]], words: str, pairs: list[str]
) -> None:
    found = _index(*metrics).pairs_named(bigrams_of(words))
    assert [f"{part.metric.value}/{whole.metric.value}" for part, whole in found] == pairs


def test_of_a_prior_report_no_pairs() -> None:
    both = [("泵站", "3", "座", ""), ("水库泵站", "8", "座", "")]
    assert list(_index(*both, prior=True).pairs_named(bigrams_of("水库泵站"))) == []
