"""What a mention rests on: exact, converted, derived, conflicting, ambiguous, unsupported."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from drafter.claims.mentions import find_mentions
from drafter.core.fact import Fact
from drafter.core.grounding import Grounding
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.ground.grounding import ground
from drafter.read.ledger import build_ledger

PERIOD = Period.parse("2024H1")


def note(number: int, text: str) -> Fact:
    metrics = tuple(m.metric for m in find_mentions(text, period=PERIOD) if m.metric)
    return Fact(f"n{number}", "achievements", "", text, Provenance("notes.md", f"第{number}行", text), metrics)


def row(number: int, indicator: str, value: str, unit: str, base: str = "", target: str = "") -> Fact:
    code = PERIOD.code
    metrics = [Metric(indicator, Decimal(value), unit, code, "月报", "", Decimal(base) if base else None)]
    if target:
        metrics.append(Metric(indicator, Decimal(target), unit, code, "目标"))
    return Fact(
        f"m{number}",
        "achievements",
        "",
        f"{indicator}{value}{unit}",
        Provenance("metrics.xlsx", f"指标!B{number}", value),
        tuple(metrics),
    )


FACTS = (
    note(3, "农村公路新改建86.4公里，干到72%了"),
    row(2, "农村公路新改建里程", "86.4", "公里", "79.2", "120"),
    note(5, "救助+志愿活动40场次"),
    row(6, "社会救助、志愿服务活动", "46", "场次"),
    row(7, "一般公共预算支出", "123512", "万元"),
    note(9, "举办技能培训18期，参训1326人次，印发《网格管理办法》"),
)
LEDGER = build_ledger(FACTS, period=PERIOD)


def only(text: str, quote: str) -> Grounding:
    return next(g for g in ground(text, LEDGER, period=PERIOD) if g.mention.text == quote)


def test_exact_names_every_source() -> None:
    found = only("新改建农村公路86.4公里。", "86.4公里")
    assert found.status == "exact" and set(found.facts) == {"n3", "m2"}


def test_converted_shows_the_rounding() -> None:
    found = only("一般公共预算支出完成12.35亿元。", "12.35亿元")
    assert (found.status, found.facts) == ("converted", ("m7",))
    assert "≈" in found.note


@pytest.mark.parametrize(
    ("text", "quote", "sum_"),
    [
        ("新改建农村公路86.4公里，同比增长9.1%。", "9.1%", "(86.4−79.2)÷79.2=9.09%"),
        ("新改建农村公路86.4公里，比上年同期增加7.2公里。", "7.2公里", "86.4−79.2=7.2公里"),
    ],
)
def test_derived_shows_the_arithmetic(text: str, quote: str, sum_: str) -> None:
    found = only(text, quote)
    assert found.status == "derived" and sum_ in found.note


def test_a_share_of_two_figures_of_the_sentence_is_derived() -> None:
    ledger = build_ledger((note(1, "排查隐患50处，整改45处"),), period=PERIOD)
    found = next(
        g for g in ground("排查隐患50处，整改45处，整改率90%。", ledger, period=PERIOD) if g.mention.text == "90%"
    )
    assert found.status == "derived" and "45÷50=90%" in found.note


def test_sources_that_disagree_are_said_so() -> None:
    assert only("开展救助和志愿活动40场次。", "40场次").status == "conflicting"


@pytest.mark.parametrize("text", ["新改建农村公路84.6公里。", "新改建农村公路86.4万公里。", "新改建农村公路86.4亩。"])
def test_a_digit_a_scale_or_a_unit_off_is_unsupported(text: str) -> None:
    assert [g.status for g in ground(text, LEDGER, period=PERIOD) if g.mention.quantity] == ["unsupported"]


def test_the_same_number_of_another_thing_is_unsupported() -> None:
    found = only("新建口袋公园18期。", "18期")
    assert found.status == "unsupported" and "技能培训" in found.note


def test_a_rise_does_not_support_a_fall() -> None:
    assert only("新改建农村公路86.4公里，同比下降9.1%。", "9.1%").status == "unsupported"


def test_a_figure_that_means_nothing_is_looked_up_as_words() -> None:
    text = "新改建农村公路86.4公里。"
    mention = next(one for one in find_mentions(text, period=PERIOD) if one.quantity)
    (known,) = ground(text, LEDGER, period=PERIOD, mentions=[replace(mention, metric=None)])
    (strange,) = ground(text, LEDGER, period=PERIOD, mentions=[replace(mention, metric=None, text="84.6公里")])
    assert (known.status, known.facts) == ("exact", ("n3", "m2")) and strange.status == "unsupported"


def test_titles_must_stand_in_a_source() -> None:
    assert only("印发《网格管理办法》。", "《网格管理办法》").status == "exact"
    assert only("印发《值班管理办法》。", "《值班管理办法》").status == "unsupported"


def test_last_periods_figure_supports_only_what_speaks_of_the_past() -> None:
    from drafter.read.outline import parse_report

    ledger = build_ledger(
        (), [parse_report("某局2023年上半年工作总结\n新改建农村公路79.2公里。", "prior.txt")], period=PERIOD
    )
    now = next(g for g in ground("新改建农村公路79.2公里。", ledger, period=PERIOD) if g.mention.quantity)
    past = next(g for g in ground("上年同期新改建农村公路79.2公里。", ledger, period=PERIOD) if g.mention.quantity)
    assert now.status == "unsupported" and "沿用" in now.note
    assert past.status == "exact"
