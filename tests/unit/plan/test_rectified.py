from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.core.fact import Fact, FactRole
from drafter.core.text import Provenance
from drafter.plan.rectified import rectified_rows, results_of, settled_ledger


def _cell(column: str, text: str, role: FactRole) -> Fact:
    return Fact(f"t{column}", role, "", text, Provenance("台账.docx", f"表1!{column}3", text))


PROBLEM = _cell("B", "食堂采购未公开询价", "problems")
MEASURE = _cell("C", "修订采购办法", "plans")


@pytest.mark.parametrize("state", ["已完成", "已整改", "整改完成", "已销号"])
def test_a_problem_put_right_is_told_with_its_measure_and_result(state: str) -> None:
    facts = settled_ledger([PROBLEM, MEASURE, _cell("D", f"{state}。公开询价14次", "achievements")])
    assert {fact.role for fact in facts} == {"achievements"}
    assert [fact.id for fact in rectified_rows(facts)[0]] == ["tB", "tC", "tD"]


@pytest.mark.parametrize("state", ["正在推进", "长期坚持", "基本完成", "尚未完成"])
def test_one_still_open_keeps_its_state_beside_it_and_its_measure_to_come(state: str) -> None:
    facts = settled_ledger([PROBLEM, MEASURE, _cell("D", f"{state}。公开询价3次", "achievements")])
    assert [fact.role for fact in facts] == ["problems", "plans", "problems"]
    assert [fact.id for fact in results_of(facts).values()] == ["tD"] and not rectified_rows(facts)


def test_rows_without_a_state_and_other_rows_stay() -> None:
    other = replace(
        _cell("D", "已完成。公开询价14次", "achievements"), provenance=Provenance("台账.docx", "表1!D4", "")
    )
    facts = (PROBLEM, MEASURE, other)
    assert settled_ledger(facts) == facts
