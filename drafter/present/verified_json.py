"""What verifying found, as JSON for programs (DESIGN §5)."""

from __future__ import annotations

from typing import Any

from drafter.core.claim import Verdict
from drafter.core.verified import Verified


def verified_dict(text: str, verified: Verified) -> dict[str, Any]:
    """{"sentences": [...], "lost": [fact ids]}; offsets into `text`."""
    return {"sentences": [_sentence(text, verdict) for verdict in verified.verdicts], "lost": list(verified.lost)}


def _sentence(text: str, verdict: Verdict) -> dict[str, Any]:
    return {
        "start": verdict.span.start,
        "end": verdict.span.end,
        "quote": verdict.span.of(text),
        "verdict": verdict.kind,
        "facts": list(verdict.facts),
        "why": [{"slot": why.slot, "said": why.said, "source": why.source} for why in verdict.why],
    }
