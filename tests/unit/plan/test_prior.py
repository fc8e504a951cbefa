"""What the prior had and this period lacks: a clerk's words answer for the prior's formal ones, another thing's figure does not."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.prior import prior_gaps, tells_of


def _lacks(prior: str, now: str, *, unit: str = "家", now_unit: str = "") -> bool:
    from decimal import Decimal

    place = Provenance("notes.md", "第1行")
    before = LedgerEntry(Metric(prior, Decimal(9), unit), "p1", place, prior=True)
    fact = Fact("n1", "achievements", "", "", place, (Metric(now, Decimal(8), now_unit or unit),))
    return bool(prior_gaps((), Ledger((before,)), (fact,), "2025"))


@pytest.mark.parametrize(
    ("prior", "now"),
    [
        ("规模以上企业", "规上企业"),
        ("收集意见", "收意见"),
        ("落地项目", "招商落地项目"),
        ("老旧小区改造", "改造老旧小区"),
        ("新增就业", "城镇新增就业"),
        ("召开党组会", "党组会开了"),
    ],
)
def test_the_same_in_other_words(prior: str, now: str) -> None:
    assert not _lacks(prior, now)


@pytest.mark.parametrize(
    ("prior", "now"),
    [
        ("整改隐患", "排查隐患"),
        ("培训干部", "培训教师"),
        ("发放高龄补贴", "发放养老补贴"),
        ("收入", "水费收入"),
        ("贷款余额", "存款余额"),
        ("一般公共预算收入", "一般公共预算支出"),
    ],
)
def test_another_thing(prior: str, now: str) -> None:
    assert _lacks(prior, now)


def test_another_unit_of_measure_is_another_figure() -> None:
    assert _lacks("新增就业", "城镇新增就业", now_unit="万元")


@pytest.mark.parametrize(
    ("prior", "unit", "line"),
    [
        ("资助困难学生", "人", "困难学生资助这块，今年帮了2310人"),
        ("督改隐患", "处", "发现隐患304处，督促整改隐患251处"),
        ("电梯完好率", "%", "查了电梯142部，完好率98.1%"),
        ("整改率", "%", "查出问题26个，整改24个"),
        ("建成便民服务点", "个", "11个村的便民服务点都建了"),
        ("办结时限", "个工作日", "办结时限从15个工作日压到5个工作日"),
    ],
)
def test_a_line_that_tells_of_it_in_other_words(prior: str, unit: str, line: str) -> None:
    assert tells_of(Metric(prior, None, unit), line)


@pytest.mark.parametrize(
    ("prior", "unit", "line"),
    [
        ("新招录协管员", "人", "协管员走了9个"),
        ("罚款", "万元", "补助到账40万元"),
        ("整改率", "%", "查出问题26个，投入3万元"),
        ("电梯完好率", "%", "查了电梯142部"),
        ("修订预案", "份", "发放宣传单3000份"),
    ],
)
def test_a_line_of_another_thing(prior: str, unit: str, line: str) -> None:
    assert not tells_of(Metric(prior, None, unit), line)
