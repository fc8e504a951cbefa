from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.rank_bases import with_last_places

RANK = Metric("绩效考核排名", Decimal(3), "位", "2025")
ROW = Fact("m1", "achievements", "", "绩效考核排名3位", Provenance("表.xlsx", "A!B2", "3"), metrics=(RANK,), kind="row")


def _base(*others: Metric) -> Decimal | None:
    return with_last_places([replace(ROW, metrics=(RANK, *others))])[0].metrics[0].base_value


def test_last_years_place_is_the_base_of_this_years() -> None:
    assert _base(replace(RANK, value=Decimal(8), period="2024")) == 8


def test_another_year_or_another_order_is_none() -> None:
    assert _base(replace(RANK, value=Decimal(8), period="2022")) is None
    assert _base(replace(RANK, indicator="满意度排名", value=Decimal(8), period="2024")) is None
    assert _base() is None


def test_what_is_no_place_stays() -> None:
    money = replace(
        ROW, metrics=(replace(RANK, indicator="招商资金", unit="亿元"), replace(RANK, unit="亿元", period="2024"))
    )
    assert with_last_places([money])[0].metrics[0].base_value is None
