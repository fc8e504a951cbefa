"""A growth under a head that may mean an amount too: taken where the rounded levels may have grown so, else asked."""

from __future__ import annotations

import pytest

from tests.unit.read.tables.grids import read


@pytest.mark.parametrize(
    ("now", "base", "said"),
    [(3.6, 3.24, 11.2), (21.6, 19.3, 12), (1.31, 1.44, -9.2), (42.75, 38.92, 9.9), (6.1, 5.8, 5.5)],
)
def test_what_rounding_explains_is_a_rate(now: float, base: float, said: float) -> None:
    table = read(["指标", "单位", "2025年", "2024年", "增减"], ["货物装卸额", "亿元", now, base, said], period="2025")
    assert not table.questions
    assert any(metric.basis == "同比" for metric in table.facts[0].metrics)


@pytest.mark.parametrize(("now", "base", "said"), [(3.6, 3.24, 14.2), (36, 32, 11.2), (3.6, 3.24, 0.4), (0.4, 0.3, 40)])
def test_what_it_does_not_explain_is_asked_or_an_amount(now: float, base: float, said: float) -> None:
    table = read(["指标", "单位", "2025年", "2024年", "增减"], ["货物装卸额", "亿元", now, base, said], period="2025")
    assert table.questions or not any(metric.basis == "同比" for metric in table.facts[0].metrics)


@pytest.mark.parametrize(("now", "base", "said"), [(86000, 79200, 0.086), (3150, 3420, -0.079), (560, 500, 0.12)])
def test_a_part_of_one_that_its_own_values_make_is_a_rate(now: float, base: float, said: float) -> None:
    table = read(["项目", "2025年", "2024年", "同比"], ["销售总额（万元）", now, base, said], period="2025")
    assert not table.questions
    (rate,) = [metric for metric in table.facts[0].metrics if metric.basis == "同比"]
    assert float(rate.value) == pytest.approx(abs(said) * 100)  # type: ignore[arg-type]


@pytest.mark.parametrize(("now", "base", "said"), [(86000, 79200, 0.12), (1.3, 1.2, 0.1), (2.5, 2.3, 0.2)])
def test_one_that_they_do_not_make_so_is_none(now: float, base: float, said: float) -> None:
    table = read(["项目", "2025年", "2024年", "同比"], ["销售总额（亿元）", now, base, said], period="2025")
    assert table.questions or not any(metric.basis == "同比" for metric in table.facts[0].metrics)
