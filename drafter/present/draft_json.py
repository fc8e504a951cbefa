"""trace.json of a draft: every mention with what it rests on, every fact with what became of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from drafter.core.fact import Fact, LeftOut
from drafter.core.grounding import Grounding


def draft_trace(
    groundings: Sequence[Grounding],
    facts: Sequence[Fact],
    merged: Mapping[str, str],
    left_out: Sequence[LeftOut],
) -> str:
    """The JSON text of trace.json: offsets into report.txt; facts used, merged or left_out, each left out with its text and reason."""
    without, roles = {line.fact_id for line in left_out}, {fact.id: fact.role for fact in facts}
    told = [_fact_entry(fact, merged) for fact in facts if fact.id not in without]
    shape = {
        "mentions": [mention_entry(grounding) for grounding in groundings],
        "facts": [*told, *(_left_out_entry(line, roles.get(line.fact_id)) for line in left_out)],
    }
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def mention_entry(grounding: Grounding) -> dict[str, Any]:
    span = grounding.mention.span
    return {
        "start": span.start,
        "end": span.end,
        "quote": grounding.mention.text,
        "status": grounding.status,
        "facts": list(grounding.facts),
        "note": grounding.note,
    }


def _fact_entry(fact: Fact, merged: Mapping[str, str]) -> dict[str, Any]:
    where = fact.provenance
    return {
        "id": fact.id,
        "role": fact.role,
        "source": where.source,
        "locator": where.locator,
        "status": "merged" if fact.id in merged else "used",
        "reason": merged.get(fact.id, ""),
    }


def _left_out_entry(line: LeftOut, role: str | None) -> dict[str, Any]:
    where = line.provenance
    return {
        "id": line.fact_id,
        "role": role,
        "text": where.quote,
        "source": where.source,
        "locator": where.locator,
        "status": "left_out",
        "reason": line.reason,
    }
