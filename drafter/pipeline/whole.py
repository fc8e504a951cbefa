"""A report written whole: one request shows everything, and the reply lays the report out anew. The lock decides what it may say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from threading import Lock

from drafter.core.draft import Draft, DraftBackend, DraftRequest, Usage
from drafter.core.fact import FactRole, Ledger
from drafter.core.profile import Item, Remark, Section
from drafter.draft.chapters import WHOLE
from drafter.draft.model_sections import add_usage
from drafter.draft.rendering import Prompter
from drafter.draft.restoring import restored
from drafter.pipeline.laying_out import LaidOut, moved_facts
from drafter.pipeline.planning import Planned
from drafter.pipeline.requests import outline_for
from drafter.pipeline.seen_doubts import named_together
from drafter.pipeline.source_lines import source_lines


@dataclass
class WrittenFirst:
    """A backend whose first draft of a section is what the whole reply says of it; repairs and second looks go to the model.

    spent: by section id, what a whole reply cost that could not be used; it is told with that section.
    """

    inner: DraftBackend
    written: dict[str, Draft] = field(default_factory=dict)
    spent: dict[str, Usage] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock, repr=False)

    @property
    def name(self) -> str:
        return self.inner.name

    def draft(self, request: DraftRequest) -> Draft:
        with self._lock:
            written = self.written.pop(request.section.id, None)
            spent = self.spent.pop(request.section.id, Usage())
        draft = written or self.inner.draft(request)
        return replace(draft, usage=add_usage(draft.usage, spent))


def whole_request(planned: Planned, requests: Sequence[DraftRequest]) -> DraftRequest:
    """The request for everything: facts in the order of their sources, then what frames the report."""
    facts = tuple({fact.id: fact for request in requests for fact in request.facts}.values())
    place = {fact.id: at for at, fact in enumerate(planned.facts)}
    facts = tuple(sorted(facts, key=lambda one: (one.role == "preamble", place.get(one.id, 0))))
    material = {key: words for request in requests for key, words in request.material.items()}
    section = Section(WHOLE, "achievements", 1, "", planned.plan.title, (Item(tuple(one.id for one in facts)),))
    doubles = named_together([one for one in planned.plan.remarks if not _is_read(one, planned.ledger)], "double")
    return DraftRequest(
        section, facts, material=material, outline=outline_for(None, planned.plan), doubles=doubles,
        lines=source_lines(planned, facts, fixed_facts(planned)),
    )  # fmt: skip


def _is_read(remark: Remark, ledger: Ledger) -> bool:
    """Whether somebody said already how the two figures of a remark are to be read, so that who writes need not ask."""
    return any({*remark.fact_ids} == {value.fact_id for value in one.values} for one in ledger.pairs)


def fixed_facts(planned: Planned) -> frozenset[str]:
    """Facts whose part their own source names; a row of a sheet says nothing of its part, and what was moved from its heading may move again."""
    moved = moved_facts(planned)
    return frozenset(one.id for one in planned.facts if not one.guessed and one.kind != "row" and one.id not in moved)


def running_parts(planned: Planned) -> frozenset[FactRole]:
    """The parts whose headed sections run on, as last period's did."""
    return frozenset(part.role for part in planned.plan.parts if part.runs_on)


def written_whole(
    planned: Planned, requests: Sequence[DraftRequest], backend: DraftBackend, prompter: Prompter
) -> tuple[Planned, dict[str, Draft], Draft]:
    """The plan as the reply lays it out, its words by section, and the reply; the plan as it was where the reply holds no section.

    Raises:
        BackendError, RefusedError
    """
    asked = prompter.ask_whole(whole_request(planned, requests), running_parts(planned))
    reply = backend.draft(asked.request)
    chapters = [replace(one, heading=asked.masks.restore(one.heading)) for one in reply.chapters]
    reply = replace(
        reply, blocks=restored(reply.blocks, asked.masks), chapters=tuple(chapters),
        noticed=tuple(replace(one, text=asked.masks.restore(one.text)) for one in reply.noticed),
        handed=tuple(replace(one, why=asked.masks.restore(one.why), words=asked.masks.restore(one.words)) for one in reply.handed),
    )  # fmt: skip
    if not reply.chapters:
        return planned, {}, reply
    laid = LaidOut(planned, reply)
    return laid.planned(), laid.written(), reply
