"""核验: what holding a text against its sources found."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.core.claim import Verdict


@dataclass(frozen=True, slots=True)
class Verified:
    """verdicts: one a sentence, in text order. lost: ids of facts of which some claim stands nowhere in the text, in source order."""

    verdicts: tuple[Verdict, ...]
    lost: tuple[str, ...] = ()
