"""Text → groundings: each sentence against the facts it states, everything else against the case's own fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.core.draft import Sentence
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.grounding import Grounding
from drafter.core.text import Span
from drafter.draft.judging import may_stand
from drafter.draft.writing_out import Written
from drafter.ground.grounding import ground
from drafter.pipeline.planning import Planned
from drafter.pipeline.settled_facts import holds, stating_facts


def ground_written(written: Written, planned: Planned) -> tuple[Grounding, ...]:
    """Each sentence against the facts it states, everything else (title, opening, signature) against the case's own fields."""
    found: list[Grounding] = []
    at = 0
    for span, sentence in written.sentences:
        found += _ground_piece(written.text, Span(at, span.start), _case_ledger(planned), planned)
        grounded = _ground_piece(written.text, span, sentence_ledger(sentence, planned), planned)
        found += _as_verified(grounded, span.of(written.text), sentence, planned)
        at = span.end
    found += _ground_piece(written.text, Span(at, len(written.text)), _case_ledger(planned), planned)
    return tuple(found)


def _as_verified(grounded: Sequence[Grounding], text: str, sentence: Sentence, planned: Planned) -> Iterator[Grounding]:
    """A figure that stands in its fact and is only worded otherwise is as good as the lock finds the sentence: 里有9个 and 中仅有9个 are one."""
    doubtful = any(one.status == "unsupported" and one.mention.quantity for one in grounded)
    facts = [fact for fact in planned.facts if fact.id in sentence.fact_ids]
    judged = sentence.origin == "model" and may_stand(
        sentence.verdict
    )  # with whole lines too, which `holds` does not see
    held = doubtful and (judged or holds(text, facts, planned.plan, planned.case.period))
    for one in grounded:
        stating = stating_facts(one.mention.quantity, facts) if held and one.status == "unsupported" else ()
        yield replace(one, status="exact", facts=stating, note="") if stating else one


def ground_facts(text: str, facts: Sequence[Fact], planned: Planned) -> tuple[Grounding, ...]:
    """One drafted sentence against the facts it may state."""
    return ground(
        text,
        _ledger_of({fact.id for fact in facts} | _merged_into(facts, planned), planned),
        period=planned.case.period,
    )


def _ground_piece(text: str, span: Span, ledger: Ledger, planned: Planned) -> list[Grounding]:
    piece = span.of(text)
    if not piece.strip():
        return []
    grounded = ground(piece, ledger, period=planned.case.period)
    return [replace(one, mention=replace(one.mention, span=one.mention.span.shift(span.start))) for one in grounded]


def sentence_ledger(sentence: Sentence, planned: Planned) -> Ledger:
    """The facts a sentence states, those told with them, and the case's own fields."""
    ids = set(sentence.fact_ids)
    ids |= {fact_id for fact_id, into in planned.plan.merged.items() if into in ids}
    return _ledger_of(ids, planned)


def _merged_into(facts: Sequence[Fact], planned: Planned) -> set[str]:
    told = {fact.id for fact in facts}
    return {fact_id for fact_id, into in planned.plan.merged.items() if into in told}


def _ledger_of(ids: set[str], planned: Planned) -> Ledger:
    facts = tuple(fact for fact in planned.facts if fact.id in ids or fact.kind == "case")
    kept = {fact.id for fact in facts}
    entries = [entry for entry in planned.ledger.entries if entry.fact_id in kept]
    return Ledger((*entries, *_called_as_told(entries, facts, planned)), facts, ())


def _called_as_told(entries: Sequence[LedgerEntry], facts: Sequence[Fact], planned: Planned) -> Iterator[LedgerEntry]:
    """The figures of a row that is told with a note, by the note's name of it: 发稿量 is 刊发稿件 where both are 3260条."""
    by_id = {fact.id: fact for fact in facts}
    for entry in entries:
        row, note = by_id.get(entry.fact_id), by_id.get(planned.plan.merged.get(entry.fact_id, ""))
        if row is None or note is None or row.kind != "row" or not row.metrics:
            continue
        own = row.metrics[0]
        same = [m for m in note.metrics if (m.value, m.unit) == (own.value, own.unit) and m.indicator]
        if len(same) == 1 and entry.metric.indicator == own.indicator != same[0].indicator:
            yield replace(entry, metric=replace(entry.metric, indicator=same[0].indicator))


def _case_ledger(planned: Planned) -> Ledger:
    return _ledger_of(set(), planned)
