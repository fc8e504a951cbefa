"""Losses and missed plans among the problems: with the problem they show, else together."""

from __future__ import annotations

from decimal import Decimal

from drafter.core.fact import Fact, FactRole
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.joined import Joins
from drafter.plan.problem_items import judged_items
from drafter.plan.profiles import load_profile
from drafter.plan.unmet import UNMET, UNMET_ONE, with_shortfalls

_SUMMARY = load_profile("work-summary")


def _row(number: int, name: str, value: str, unit: str, aim: str) -> Fact:
    metrics = (Metric(name, Decimal(value), unit, "2024"), Metric(name, Decimal(aim), unit, "2024", basis="目标"))
    where = Provenance("metrics.xlsx", f"指标!B{number}", value)
    return Fact(f"m{number}", "achievements", "", f"{name}{value}{unit}", where, metrics, kind="row", table="指标")


def _note(number: int, text: str, role: FactRole) -> Fact:
    metrics = (Metric("收支结余", Decimal(-75), "万元", "2024"),) if "结余" in text else ()
    return Fact(f"n{number}", role, "", text, Provenance("notes.md", f"第{number}行", text), metrics)


_PROBLEM = _note(9, "公租房租金难收，有的欠了三年", "problems")


def test_a_missed_plan_goes_beside_the_problem_it_shows() -> None:
    facts = (_PROBLEM, _note(10, "人员老化", "problems"), _row(2, "公租房租金收缴率", "81.5", "%", "92"))
    told = with_shortfalls(facts, Joins(), _SUMMARY)
    items = judged_items([fact for fact in told if fact.role == "problems"], told)
    assert [item.fact_ids for item in items] == [("n9", "m2"), ("n10",)]


def test_missed_plans_that_show_none_are_one_item() -> None:
    rows = (_row(2, "苗木出圃率", "81.5", "%", "92"), _row(3, "库区巡护率", "70", "%", "80"))
    told = with_shortfalls((_PROBLEM, *rows), Joins(), _SUMMARY)
    items = judged_items([fact for fact in told if fact.role == "problems"], told)
    assert (items[-1].fact_ids, items[-1].lead) == (("m2", "m3"), UNMET)
    told = with_shortfalls((_PROBLEM, rows[0]), Joins(), _SUMMARY)
    assert judged_items([fact for fact in told if fact.role == "problems"], told)[-1].lead == UNMET_ONE


def test_a_plan_missed_by_a_hair_is_told_with_what_was_done() -> None:
    near = (_row(2, "分馆", "74", "个", "75"), _row(3, "水质合格率", "98.6", "%", "99"))
    told = with_shortfalls(
        (_PROBLEM, *near, _row(4, "分馆", "72", "个", "75"), _row(5, "水质合格率", "98.4", "%", "99")),
        Joins(),
        _SUMMARY,
    )
    assert [fact.role for fact in told[1:]] == ["achievements"] * 2 + ["problems"] * 2


def test_a_loss_told_among_what_was_done_is_a_problem_and_marked() -> None:
    told = with_shortfalls((_note(3, "收支结余-75万元", "achievements"), _PROBLEM), Joins(), _SUMMARY)
    assert told[0].role == "problems"
    assert "misplaced" in told[0].marks


def test_where_the_report_has_no_problems_nothing_moves() -> None:
    facts = (_row(2, "苗木出圃率", "81.5", "%", "92"),)
    assert with_shortfalls(facts, Joins(), _SUMMARY) == facts


def test_what_another_fact_is_told_with_stays() -> None:
    joins = Joins(merged={"m2": "n1"})
    facts = (_note(1, "苗木出圃率81.5%", "achievements"), _PROBLEM, _row(2, "苗木出圃率", "81.5", "%", "92"))
    assert with_shortfalls(facts, joins, _SUMMARY)[2].role == "achievements"
