"""What a line says of its own lateness (第三方还没出报告): no fact, but a sentence with the gap's mark may tell it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.draft.fact_ids import line_name
from drafter.language.lateness import is_told_late, lateness_of
from drafter.pipeline.source_lines import plain_line

_MARK = re.compile("【[^】]*】")
_STOPS = re.compile("[，,；;。]")


def late_words(text: str, facts: Sequence[Fact], lines: Mapping[str, str]) -> tuple[Fact, ...]:
    """The clauses of the facts' lines that say a figure is not there yet, as sources that need not be told; none where the text has no gap, or says nothing of it."""
    if "【待补" not in text or not is_told_late(_MARK.sub("", text)):
        return ()
    found: dict[str, Fact] = {}
    for fact in facts:
        for clause in _STOPS.split(plain_line(lines.get(line_name(fact.id), ""))):
            if lateness_of(clause):
                found.setdefault(
                    clause, Fact(fact.id, fact.role, "", clause, Provenance("", fact.id, clause), kind="field")
                )
    return tuple(found.values())
