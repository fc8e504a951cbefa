"""Random tables: whatever a draft would work out of a row rests on figures whose columns are typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.claims.growth import growth_words
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.draft.rows import row_clause
from drafter.language.quantities import find_quantities
from tests.unit.read.tables.grids import Value, read

_OWN = Period.parse("2025")
_HEADS = [
    "2025年", "2024年", "2023年", "上年同期", "年初数", "本期", "同比%", "增减", "增减额", "年度目标", "完成率", "占比", "排名",
    "上半年", "1-9月", "数据", "列3", "甲组", "情况", "去年", "环比",
]  # fmt: skip
_NAMES = ["补贴兑付（万元）", "巡线里程（公里）", "受理件（件）", "合格率（%）", "综合排名", "净利润（万元）"]
_CELLS = st.one_of(
    st.integers(-999, 9999),
    st.decimals(-50, 500, places=1).map(str),
    st.sampled_from(["—", "", "▼3.2", "↑2", "（4.1%）", "持平", "12%", "0.86", "约40", "待报", "≤8"]),
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[Value]]:
    heads = draw(st.lists(st.sampled_from(_HEADS), min_size=2, max_size=6, unique=True))
    names = draw(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=3, unique=True))
    place = draw(st.integers(0, len(heads)))
    rows: list[list[Value]] = [[*heads[:place], "指标", *heads[place:]]]
    for name in names:
        cells: list[Value] = [draw(_CELLS) for _head in heads]
        rows.append([*cells[:place], name, *cells[place:]])
    return rows


def _typed(fact: Fact, role: str) -> list[tuple[Decimal, str, str]]:
    return [
        (figure.quantity.value, figure.quantity.unit, figure.period)
        for claim in fact.claims
        for figure in claim.figures
        if figure.role == role and isinstance(figure.quantity.value, Decimal)
    ]


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(tables())
def test_growth_rests_on_a_typed_value_and_a_typed_base_of_the_year_before(rows: list[list[Value]]) -> None:
    for fact in filter(lambda one: one.metrics, read(*rows).facts):
        metric = fact.metrics[0]
        if metric.base_value is not None:
            assert (metric.base_value, metric.unit) in [(value, unit) for value, unit, _code in _typed(fact, "base")]
            assert metric.period in ("", _OWN.code)


@settings(deadline=None, max_examples=150)
@given(tables())
def test_every_rate_of_a_row_s_sentence_is_a_typed_figure_or_follows_from_two(rows: list[list[Value]]) -> None:
    for fact in filter(lambda one: one.metrics, read(*rows).facts):
        told = {
            abs(value)
            for role in ("rate", "change", "completion", "share", "value", "base")
            for value, _u, _p in _typed(fact, role)
        }
        metric = fact.metrics[0]
        for quantity in find_quantities(growth_words(fact)):
            derived = metric.base_value is not None and bool(_typed(fact, "base"))
            assert abs(Decimal(str(quantity.value))) in told or derived
        if "为年度目标" in row_clause(fact):
            assert _typed(fact, "target") and (metric.value, metric.unit) in [
                (v, u) for v, u, _p in _typed(fact, "value")
            ]
