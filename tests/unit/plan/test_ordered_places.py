"""Facts somebody ordered to stand first or last."""

from __future__ import annotations

from drafter.core.fact import Fact, FactPlace
from drafter.core.text import Provenance
from drafter.plan.ordered_places import as_ordered, ordered_place, with_first_apart, with_party_first
from drafter.plan.placing import OTHER, Group
from drafter.plan.profiles import load_profile


def _fact(name: str, place: FactPlace = "") -> Fact:
    return Fact(name, "achievements", "", name, Provenance("要点.md", "第1行"), place=place)


def test_first_and_last_keep_the_order_of_the_others() -> None:
    facts = [_fact("甲", "last"), _fact("乙"), _fact("丙", "first"), _fact("丁")]
    assert [fact.id for fact in as_ordered(facts)] == ["丙", "乙", "丁", "甲"]


def test_a_section_stands_where_half_of_its_facts_are_to() -> None:
    assert ordered_place([_fact("甲", "last"), _fact("乙")]) == 1
    assert ordered_place([_fact("甲", "first"), _fact("乙"), _fact("丙")]) == ordered_place([]) == 0


def test_the_party_comes_first_where_a_body_accounts_for_itself() -> None:
    facts = [_fact("修路3公里"), _fact("发展党员6名"), _fact("走访台胞40户")]
    told = with_party_first(facts, "柏溪县水务局领导班子2024年度述职报告")
    assert [fact.place for fact in told] == ["", "first", ""] and with_party_first(facts, "2024年工作总结") == facts
    topics = next(part.topics for part in load_profile("work-summary").parts if part.role == "achievements")
    apart = with_first_apart([Group("统战", tuple(told[::2]), own=True), Group(OTHER, tuple(told[1:2]))], topics)
    assert [(group.title, len(group.facts)) for group in apart] == [("加强党的建设", 1), ("统战", 2)]
