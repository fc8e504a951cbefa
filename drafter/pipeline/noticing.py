"""What a model noticed about the facts it was shown, as remarks for the reader: its own words, quoted, beside the sources. Never a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.core.draft import Draft
from drafter.core.fact import Fact
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.pipeline.planning import Planned
from drafter.pipeline.seen_doubts import doubt_remarks, named_together
from drafter.pipeline.settled_facts import settled


def with_noticed(planned: Planned, drafts: Sequence[Draft]) -> Planned:
    """The plan with the models' remarks among its own; they, and what was handed back, are shown at the sentence that tells their fact."""
    told = {fact_id: one.text for draft in drafts for one in reversed(draft.sentences()) for fact_id in one.fact_ids}
    remarks = (
        replace(one, words=next((told[i] for i in one.fact_ids if i in told), ""))
        if one.kind in ("noticed", "misplaced")
        else one
        for one in (*planned.plan.remarks, *_remarks(planned, drafts))
    )
    return replace(planned, plan=replace(planned.plan, remarks=tuple(remarks)))


def with_doubts(planned: Planned, drafts: Sequence[Draft]) -> Planned:
    """The plan with a disagreement for each mark that the model set in a sentence that stands; it tells what the remark of the two told."""
    doubts = dict.fromkeys(one for draft in drafts for one in _doubts(planned, draft))
    told_so = {frozenset(one.fact_ids) for one in doubts}
    kept = (one for one in planned.plan.remarks if one.kind != "noticed" or frozenset(one.fact_ids) not in told_so)
    return replace(planned, plan=replace(planned.plan, remarks=(*kept, *doubts)))


def _doubts(planned: Planned, draft: Draft) -> Iterator[Remark]:
    """The marks that the model set in the draft's sentences, each with both its places."""
    facts, together = planned.by_id(), named_together(planned.plan.remarks)
    for one in (sentence for sentence in draft.sentences() if sentence.origin == "model"):
        ids = dict.fromkeys(i for own in one.fact_ids for i in (own, *together.get(own, ())))
        yield from doubt_remarks(one.text, [settled(facts[i], planned.plan) for i in ids if i in facts])


def _remarks(planned: Planned, drafts: Sequence[Draft]) -> Iterator[Remark]:
    facts = planned.by_id()
    for one in (noticed for draft in drafts for noticed in draft.noticed):
        about = [facts[i] for i in one.fact_ids if i in facts]
        if about:
            words = _by_places(one.text, about)
            related = tuple(Related(fact.text, None, fact.provenance.source, fact.provenance.locator) for fact in about)
            said = _("模型看了素材说：“{words}”。这是模型的话，没有核过，请对照来源").format(words=words.rstrip("。"))
            yield Remark("noticed", said, one.fact_ids, related)


def _by_places(text: str, facts: Sequence[Fact]) -> str:
    """The words with each fact's id as the place it stands at."""
    for fact in sorted(facts, key=lambda one: -len(one.id)):
        text = re.sub(rf"(?<![A-Za-z0-9_]){re.escape(fact.id)}(?![A-Za-z0-9_])", str(fact.provenance), text)
    return text
