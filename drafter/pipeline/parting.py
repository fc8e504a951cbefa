"""A fact of which a section's model tells one half and writes the other for another section: what may stand there, and that it is told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.core.draft import Block, DraftRequest, Half, Handed, Sentence
from drafter.draft.judging import judged_sentences, may_stand
from drafter.draft.replies import ended_sentence
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.laying_out import moved_facts
from drafter.pipeline.planning import Planned
from drafter.pipeline.returning import section_meant
from drafter.pipeline.sharing import Sharing


@dataclass(frozen=True)
class Parting:
    """Judges halves by the sources of one planned report; by the same measure as those of a report written whole."""

    planned: Planned

    @cached_property
    def _lock(self) -> SourceLock:
        return SourceLock(self.planned)

    def __call__(self, request: DraftRequest, blocks: Sequence[Block], handed: Handed) -> Half | None:
        """The half as it may stand in the section that is named, None where it may not: of another part, with a claim of the fact that
        the section does not tell, and true to it."""
        home, facts = request.section, [one for one in request.facts if one.id == handed.fact_id]
        target = section_meant(self.planned, home, facts[0], handed.to) if facts else None
        if target is None or target.role == home.role:
            return None
        said = Sentence(ended_sentence(handed.text), (handed.fact_id,), "model")
        laid = {home.id: (home, tuple(blocks)), target.id: (target, (Block((said,)),))}
        if handed.fact_id not in Sharing(self.planned, laid, moved_facts(self.planned)).guests.get(target.id, ()):
            return None
        told = "".join(s.text for block in blocks for s in block.sentences if handed.fact_id in s.fact_ids)
        own = request.alone[handed.fact_id].text
        judged = judged_sentences(said, facts, target, self._lock, own=own, elsewhere=told)
        return Half(target.id, judged) if may_stand(judged.verdict) else None
