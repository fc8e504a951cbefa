"""Problems by their weight, where nobody gave them an order: life and safety first, then money, what several offices said, hands, one's own ways."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.fact import Fact
from drafter.language.formal import formal
from drafter.language.phrases import phrase_classes
from drafter.plan.note_figures import is_row, source_line

_ORDER = {"safety": 0, "money": 1, "": 2, "staff": 3, "own": 4}
_NUMBER = re.compile(r"\d+")


def by_gravity(told: Sequence[Fact]) -> list[Fact]:
    """The facts, the problems among them put in order of weight in the places they hold; a list somebody made of them stays, what was put there from elsewhere behind it."""
    problems = [fact for fact in told if fact.role == "problems"]
    listed = [fact for fact in problems if not _is_put_there(fact)]
    if not scattered(listed, told):
        waiting = iter(sorted(problems, key=_is_put_there)) if listed else iter(problems)
        return [next(waiting) if fact.role == "problems" else fact for fact in told]
    lines: dict[tuple[str, str], int] = {}
    for fact in problems:
        lines[source_line(fact)] = min(_weight(fact), lines.get(source_line(fact), len(_ORDER)))
    ordered = iter(sorted(problems, key=lambda fact: lines[source_line(fact)]))
    return [next(ordered) if fact.role == "problems" else fact for fact in told]


def _is_put_there(fact: Fact) -> bool:
    """Whether a problem stands in no list of its clerk's: a row, or a line that stood among what was done."""
    return is_row(fact) or "misplaced" in fact.marks


def _weight(fact: Fact) -> int:
    text, patterns = formal(fact.text), phrase_classes("grave.tsv")
    return _ORDER[next((kind for kind, words in patterns.items() if words.search(text) or words.search(fact.text)), "")]


def scattered(facts: Sequence[Fact], told: Sequence[Fact]) -> bool:
    """Whether some facts stand in several papers, or with what was done told between them: nobody put them in order."""
    sources = {fact.provenance.source for fact in facts}
    if len(sources) != 1:
        return len(sources) > 1
    lines = [_line(fact) for fact in facts]
    between = (fact for fact in told if fact.role == "achievements" and not is_row(fact))
    return any(fact.provenance.source in sources and min(lines) < _line(fact) < max(lines) for fact in between)


def _line(fact: Fact) -> int:
    found = _NUMBER.search(fact.provenance.locator)
    return int(found[0]) if found else 0
