"""Planted conflicts and refuted rates of whole cases are found."""

from __future__ import annotations

from pathlib import Path


def test_planted_conflicts_and_refuted_rates_of_the_cases_are_found(shared: Path) -> None:
    from drafter.claims.conflicts import find_conflicts
    from drafter.claims.refuted import growth_problems
    from drafter.read.case import load_case
    from drafter.read.facts import read_facts
    from drafter.read.ledger import build_ledger

    conflicts: dict[str, int] = {}
    hearsay: dict[str, list[str]] = {}
    refuted: dict[str, set[str]] = {}
    for folder in sorted((shared / "cases" / "dev").iterdir()):
        case = load_case(folder)
        material = read_facts(case.facts, period=case.period)
        hearsay[folder.name[:2]] = [fact.text for fact in material.asked]
        ledger = build_ledger(material.facts, (), period=case.period)
        conflicts[folder.name[:2]] = len(find_conflicts(ledger))
        refuted[folder.name[:2]] = {problem.stated for problem in growth_problems(ledger)}
    # The second planted one of d2 is hearsay: asked, and no fact until it is answered.
    assert conflicts == {"d1": 1, "d2": 1, "d3": 1}
    assert any("40.5" in text for text in hearsay["d2"])
    assert refuted == {"d1": set(), "d2": {"9.7%"}, "d3": {"5.43%", "16.12%"}}
