"""What became of one item: a row for the journal and the summary, and what was found."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

State = Literal["done", "failed", "missing"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """state: done; failed, with its reason; missing: a list names it and it is not there.

    row: what the summary shows (unit, profile, counts by severity and family, gaps by department). payload: what `findings.jsonl` and
    SARIF are made of, packed.
    """

    state: State
    reason: str = ""
    row: Mapping[str, Any] = field(default_factory=dict)
    payload: bytes = b""

    @classmethod
    def failed(cls, reason: str) -> Outcome:
        return cls("failed", " ".join(reason.split()))


def packed(content: Mapping[str, Any]) -> bytes:
    """The same content gives the same bytes."""
    return zlib.compress(json.dumps(content, ensure_ascii=False, sort_keys=True).encode(errors="replace"), 6)


def unpacked(payload: bytes) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(zlib.decompress(payload)) if payload else {}
    return content
