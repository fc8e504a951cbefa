"""What `drafter trace --format json` prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter.core.fact import Fact
from drafter.core.grounding import Grounding


def traced_dict(shown: Sequence[Grounding], groundings: Sequence[Grounding], facts: Sequence[Fact]) -> dict[str, Any]:
    """{"mentions":[{start,end,quote,kind,status,facts,note}],"facts":[{id,role,source,locator,status,reason}]}."""
    used = {fact_id for grounding in groundings for fact_id in grounding.facts}
    return {"mentions": [_mention(one) for one in shown], "facts": [_fact(fact, fact.id in used) for fact in facts]}


def _mention(grounding: Grounding) -> dict[str, Any]:
    mention = grounding.mention
    return {
        "start": mention.span.start, "end": mention.span.end, "quote": mention.text, "kind": mention.kind,
        "status": grounding.status, "facts": list(grounding.facts), "note": grounding.note,
    }  # fmt: skip


def _fact(fact: Fact, used: bool) -> dict[str, Any]:
    return {
        "id": fact.id, "role": fact.role, "source": fact.provenance.source, "locator": fact.provenance.locator,
        "status": "used" if used else "unused", "reason": "",
    }  # fmt: skip
