"""因此, 从而使: one thing told as what the other led to, where the sources set both side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.unheld import CAUSE
from drafter.language import lexicon

_LEADING = lexicon.words("cause_links.txt", "leads_to")
_LINK = re.compile(rf"^(?:{lexicon.any_of(_LEADING)})")
_STOPS = re.compile("[。；\n]")
_GIVEN = re.compile(lexicon.any_of(lexicon.words("cause_links.txt", "given")))


def links_put_in(clause: Clause, near: Sequence[Clause], wide: HeldWords) -> Iterator[Reason]:
    """The clause opens as what came of the one before it, and no sentence of the facts (`wide`) that it tells (`near`) gives a cause."""
    found = _LINK.match(clause.text.strip())
    if found is None:
        return
    told = [part for part in _STOPS.split(wide.raw) if any(one.text in part for one in near)] or [wide.raw]
    if not any(CAUSE.search(part) or _GIVEN.search(part) for part in told):
        yield Reason("cause", clause.text.strip(), "")
