"""The lock behind the drafting seam: a model's sentence against the sources of the facts it cites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason
from drafter.core.fact import Fact
from drafter.core.profile import Section
from drafter.draft.composer import compose_fact
from drafter.draft.guard import Lock
from drafter.draft.judging import Judgement
from drafter.pipeline.drafting import Planned, ground_facts


@dataclass(frozen=True)
class SourceLock:
    """Judges by the sources of one planned report."""

    planned: Planned

    def sentence(self, text: str, facts: Sequence[Fact], section: Section) -> Judgement:
        own = "。".join(compose_fact(fact, self.planned.plan, section) for fact in facts) + "。"
        found = Lock(
            own, tuple(facts), section.role, lambda words, known: ground_facts(words, known, self.planned)
        ).violations(text)
        return Judgement("bent" if found else "supported", tuple(Reason(one.kind, one.words, "") for one in found))

    def lead(self, text: str, facts: Sequence[Fact], section: Section) -> Judgement:
        stated = any(char.isdigit() for char in text)
        return Judgement("unsupported" if stated else "frame")

    def untold(self, text: str, fact: Fact) -> tuple[Reason, ...]:
        return ()
