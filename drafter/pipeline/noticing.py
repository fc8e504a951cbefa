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
