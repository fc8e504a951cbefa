"""A reason of a kind of which the sources say nothing: 因人员不足 where the flood season took the time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.language import lexicon

# 受 is a reason only with what it does; 原因, 因此, 因地制宜 and 因公 give none.
_REASON = re.compile(
    r"(?<!原)(?:因(?![此而公病时])(?!地制|人而|人施|材)为?|由于|受(?=[^，。；]{2,12}(?:影响|制约|限制|所限|拖累)))(?P<why>[^，。；\d“”]{2,12})"
)
_KINDS = ("money", "people", "land", "weather", "equipment", "papers")


def strange_reasons(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """Reasons of the clause whose kind none of its facts speaks of, nor any word of it."""
    for found in _REASON.finditer(clause.text):
        why = found["why"]
        for told, noted in _kinds():
            named = told.search(why)
            if named and not noted.search(wide.raw) and named[0][:2] not in wide.raw:
                yield Reason("cause", found[0], _reason_given(wide.raw))
                break


_GIVEN = re.compile("(?:(?<!原)因为?|由于|受|怪|是因)(?P<why>[^，。；]{2,12})")


def _reason_given(raw: str) -> str:
    """The sources' own reason, "" for none that is marked as one."""
    given = _GIVEN.search(raw)
    return given[0] if given else ""


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """How reports name each kind of reason, and the words by which anything speaks of it."""
    name = "reasons.txt"
    return tuple(
        (re.compile(lexicon.one_of(name, f"told {kind}")), re.compile(lexicon.one_of(name, f"noted {kind}")))
        for kind in _KINDS
    )
