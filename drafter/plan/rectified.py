"""整改台账: a problem, what was done about it and how far that is stand in one row; what is put right is told as such, what is not keeps its state beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact, Mark
from drafter.plan.note_figures import source_line

RECTIFIED: Mark = "rectified"
RESULT: Mark = "result"
_STATE = re.compile(
    r"^(?:(?P<done>已(?:经)?(?:全部)?(?:完成|整改|销号|办结)(?:整改|到位)?|完成整改|整改完成)|基本完成|正在(?:推进|整改|办理)|整改中|推进中|长期坚持|持续(?:推进|整改)|未完成|尚未完成)[。，；]"
)


def settled_ledger(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, those of a row whose problem is put right together among the achievements, the state of another beside its problem."""
    rows: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        rows[source_line(fact)].append(fact)
    changed: dict[str, Fact] = {}
    for row in rows.values():
        changed |= _row(row)
    return tuple(changed.get(fact.id, fact) for fact in facts)


def _row(row: Sequence[Fact]) -> Mapping[str, Fact]:
    problem = next((fact for fact in row if fact.role == "problems"), None)
    result = next((fact for fact in row if fact.role == "achievements" and _STATE.match(fact.text)), None)
    if problem is None or result is None:
        return {}
    told = replace(result, marks=result.marks | {RESULT})
    state = _STATE.match(result.text)
    if not (state and state["done"]):
        return {result.id: replace(told, role="problems")}
    measures = {fact.id: replace(fact, role="achievements") for fact in row if fact.role == "plans"}
    put_right = replace(problem, role="achievements", marks=problem.marks | {RECTIFIED})
    return {problem.id: put_right, result.id: told, **measures}


def rectified_rows(facts: Sequence[Fact]) -> tuple[tuple[Fact, ...], ...]:
    """The rows that tell of a problem put right, each as problem, measures, result."""
    rows: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        rows[source_line(fact)].append(fact)
    found = [row for row in rows.values() if any(RECTIFIED in fact.marks for fact in row)]
    return tuple(tuple(sorted(row, key=_place)) for row in found)


def results_of(facts: Sequence[Fact]) -> Mapping[tuple[str, str], Fact]:
    """By row, the result that stands beside a problem still open."""
    return {source_line(fact): fact for fact in facts if RESULT in fact.marks and fact.role == "problems"}


def _place(fact: Fact) -> int:
    return 0 if RECTIFIED in fact.marks else 2 if RESULT in fact.marks else 1
