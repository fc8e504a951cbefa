"""Two values of one thing in one statement, of which nobody says which holds: 门票收入，台账86万元，财务那边68万元，哪个对得上再说."""

from __future__ import annotations

import re

from drafter.claims.joining import unit_base
from drafter.core.fact import Fact
from drafter.language.lexicon import alternatives

OPEN = re.compile(alternatives("note_clauses.txt", "disputed"))


def disputed(fact: Fact) -> tuple[str, str] | None:
    """The two values as written, where a statement leaves open which of them holds; None for any other."""
    if not OPEN.search(fact.text):
        return None
    figures = [figure for claim in fact.claims for figure in claim.figures if figure.role == "value"]
    pairs = [
        (one.quantity.raw, two.quantity.raw)
        for at, one in enumerate(figures)
        for two in figures[at + 1 :]
        if unit_base(one.quantity.unit) == unit_base(two.quantity.unit) and one.quantity.value != two.quantity.value
    ]
    return pairs[0] if len(pairs) == 1 else None
