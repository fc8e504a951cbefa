"""Facts somebody ordered to stand first or last."""

from __future__ import annotations

from drafter.core.fact import Fact, FactPlace
from drafter.core.text import Provenance
from drafter.plan.ordered_places import as_ordered, ordered_place


def _fact(name: str, place: FactPlace = "") -> Fact:
    return Fact(name, "achievements", "", name, Provenance("要点.md", "第1行"), place=place)


def test_first_and_last_keep_the_order_of_the_others() -> None:
    facts = [_fact("甲", "last"), _fact("乙"), _fact("丙", "first"), _fact("丁")]
    assert [fact.id for fact in as_ordered(facts)] == ["丙", "乙", "丁", "甲"]


def test_a_section_stands_where_half_of_its_facts_are_to() -> None:
    assert ordered_place([_fact("甲", "last"), _fact("乙")]) == 1
    assert ordered_place([_fact("甲", "first"), _fact("乙"), _fact("丙")]) == ordered_place([]) == 0
