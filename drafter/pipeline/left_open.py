"""What a draft leaves open: facts left out, gaps as rows, and the page that closes the review copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.claims.mentions import find_mentions
from drafter.core.closing import Closing, Wrote
from drafter.core.fact import LeftOut
from drafter.core.messages import _
from drafter.core.profile import Gap
from drafter.draft.account import role_name
from drafter.language.placeholders import find_placeholders
from drafter.language.sentences import split_sentences
from drafter.pipeline.drafting import Drafted
from drafter.revise.gaps import Slot, find_slots


def unused_facts(drafted: Drafted) -> Mapping[str, str]:
    """Facts that no sentence states, with the reason (they should be none: a planned fact is told or merged)."""
    told = {fact_id for draft in drafted.drafts for one in draft.sentences() for fact_id in one.fact_ids}
    merged = drafted.planned.plan.merged
    return {
        fact.id: _("未写入")
        for fact in drafted.planned.facts
        if fact.id not in told and fact.id not in merged and fact.kind != "case"
    }


def left_out(drafted: Drafted) -> tuple[LeftOut, ...]:
    """Everything supplied that the draft does not say: lines left out, facts that wait for an answer, planned facts no item tells."""
    planned, unused = drafted.planned, unused_facts(drafted)
    waiting = _("待答，答复后写入")
    return (
        *planned.plan.left_out,
        *(LeftOut(fact.id, fact.provenance, waiting) for fact in planned.material.asked),
        *(LeftOut(fact_id, planned.by_id()[fact_id].provenance, why) for fact_id, why in unused.items()),
    )


def drafted_slots(drafted: Drafted) -> tuple[Slot, ...]:
    """Every open place of the draft, in the order of gaps.xlsx."""
    text, period = drafted.report.text, drafted.planned.case.period.code
    return find_slots(drafted.report, find_placeholders(text), split_sentences(text), read=find_mentions, period=period)


def drafted_gaps(drafted: Drafted) -> tuple[Gap, ...]:
    """Rows of gaps.xlsx: every open place of the draft with its sentence as drafted, then what has no place in the text.

    `drafter fill` finds a row's place by its bookmark, else by that sentence; 备注 names the line or cell that left it open.
    """
    planned = drafted.planned
    open_plans = [gap for gap in planned.plan.gaps if gap.fact_id]
    rows = [_with_source(slot, drafted, open_plans) for slot in drafted_slots(drafted)]
    return (*rows, *open_plans, *(gap for gap in planned.plan.gaps if not gap.fact_id))


def _with_source(slot: Slot, drafted: Drafted, open_plans: list[Gap]) -> Gap:
    """The slot's row with owner, last value and source from the plan's own gap, which is then used up."""
    item = next((one for span, one in drafted.written.sentences if span.covers(slot.placeholder.span)), None)
    told = item.fact_ids if item else ()
    facts = drafted.planned.by_id()
    words = slot.placeholder.span.of(drafted.report.text)
    fits = [gap for gap in open_plans if gap.fact_id in told and (gap.indicator in words or gap.unit == slot.gap.unit)]
    if not fits:
        owners = dict.fromkeys(facts[i].owner for i in told if i in facts and facts[i].owner)
        return replace(slot.gap, owner="、".join(owners))
    own = min(fits, key=lambda gap: gap.indicator not in words)
    open_plans.remove(own)
    note = str(facts[own.fact_id].provenance)
    return replace(slot.gap, owner=own.owner, last=own.last, fact_id=own.fact_id, note=note)


def closing_of(drafted: Drafted) -> Closing | None:
    """待答问题与未用素材: the page that closes the review copy; None when there is nothing to tell."""
    closing = Closing(left_out(drafted), drafted.planned.material.questions, tuple(_wrote(drafted)))
    return closing if closing else None


def _wrote(drafted: Drafted) -> Iterator[Wrote]:
    """Who wrote each section, if a model wrote any."""
    if all(one.origin == "composer" and not one.refused for draft in drafted.drafts for one in draft.sentences()):
        return
    for draft in drafted.drafts:
        own = sum(one.origin == "model" for one in draft.sentences())
        refused = dict.fromkeys(one.refused for one in draft.sentences() if one.refused)
        name = draft.heading or draft.section.heading or role_name(draft)
        yield Wrote(name, own, len(draft.sentences()) - own, tuple(refused))
