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
    unused: Mapping[str, str],
) -> str:
    """The JSON text of trace.json (DESIGN: offsets into report.txt; facts used, merged or left_out, each left out with its reason)."""
    shape = {
        "mentions": [mention_entry(grounding) for grounding in groundings],
        "facts": [*(_fact_entry(fact, merged, unused) for fact in facts), *map(_left_out_entry, left_out)],
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


def _fact_entry(fact: Fact, merged: Mapping[str, str], unused: Mapping[str, str]) -> dict[str, Any]:
    status, reason = "used", ""
    if fact.id in merged:
        status, reason = "merged", merged[fact.id]
    elif fact.id in unused:
        status, reason = "left_out", unused[fact.id]
    where = fact.provenance
    return {
        "id": fact.id,
        "role": fact.role,
        "source": where.source,
        "locator": where.locator,
        "status": status,
        "reason": reason,
    }


def _left_out_entry(line: LeftOut) -> dict[str, Any]:
    where = line.provenance
    return {
        "id": line.fact_id,
        "role": None,
        "source": where.source,
        "locator": where.locator,
        "status": "left_out",
        "reason": line.reason,
    }
