"""Whatever stands in a table: no figure is derived that its nature forbids, or that no one would believe."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.claims.growth import growth_words
from drafter.claims.nature import derive_change, nature_of
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.draft.rows import row_clause
from drafter.language.quantities import find_quantities

NAMES = st.sampled_from(
    ["招商到位资金", "受理件", "净利润", "收支差额", "综合排名", "物价指数", "绩效得分", "合格率", "税收占比", "营收增速", "办理时长", "完成情况2", "", "在岗人数"]
)  # fmt: skip
UNITS = st.sampled_from(["万元", "亿元", "件", "人", "%", "‰", "位", "分", "天", "", "公里", "个百分点"])
NUMBERS = st.decimals(min_value=-(10**6), max_value=10**6, places=2)
PERIODS = st.sampled_from(["2024", "2024H1", "2023", "", "2024-01..2024-09"])


@st.composite
def rows(draw: st.DrawFn) -> Fact:
    """A row as a shuffled table would give it: any name with any unit, bases and targets of any size and period."""
    name, unit = draw(NAMES), draw(UNITS)
    value, base = draw(NUMBERS), draw(st.none() | NUMBERS)
    metrics = [Metric(name, value, unit, draw(PERIODS), base_value=base)]
    if draw(st.booleans()):
        metrics.append(Metric(name, draw(NUMBERS), draw(UNITS), draw(PERIODS), "目标"))
    return Fact("m1", "achievements", "", f"{name}{value}{unit}", Provenance("a.xlsx", "表!B2"), tuple(metrics))


@settings(deadline=None)
@given(rows())
def test_a_growth_rate_is_of_an_amount_above_zero_and_within_reason(row: Fact) -> None:
    metric, words = row.metrics[0], growth_words(row)
    sizes = [q.value for q in find_quantities(words) if q.unit == "%" and isinstance(q.value, Decimal)]
    if sizes:
        assert nature_of(metric.indicator, metric.unit) in ("amount", "count", "balance")
        assert metric.base_value is not None and metric.base_value > 0 and metric.value is not None
        assert all(size <= 300 for size in sizes)


@settings(deadline=None)
@given(rows())
def test_a_completion_rests_on_a_target_of_the_same_unit_and_time(row: Fact) -> None:
    clause = row_clause(row)
    if "为年度目标" in clause:
        value, target = row.metrics[0], row.metrics[1]
        assert value.unit == target.unit and nature_of(value.indicator, value.unit) in ("amount", "count")
        assert not (target.period == "2024" and value.period in ("2024H1", "2024-01..2024-09"))
        assert isinstance(value.value, Decimal) and isinstance(target.value, Decimal)
        assert 0 <= value.value / target.value <= 3


@settings(deadline=None)
@given(NAMES, UNITS, NUMBERS, NUMBERS)
def test_a_derivation_is_never_negative_and_knows_its_direction(
    name: str, unit: str, value: Decimal, base: Decimal
) -> None:
    found = derive_change(name, unit, value, base)
    if found:
        assert found.size >= 0 and (found.change is None) == (value == base)
