"""Facts that two sections share: what each leaves to the other, and that in the end the whole is told once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.core.claim import Reason
from drafter.core.draft import Draft, DraftRequest, Sentence
from drafter.core.fact import Fact, line_of
from drafter.core.messages import _
from drafter.core.text import Provenance
from drafter.draft.judging import Judge
from drafter.draft.sent_back import Rows


def with_elsewhere(requests: Sequence[DraftRequest], drafts: Mapping[str, Draft]) -> tuple[DraftRequest, ...]:
    """The requests, each with what the drafts of other sections tell of the facts it shares with them, or has of one line with theirs.

    drafts: by section id.
    """
    shared = {i for request in requests for i in request.section.also}
    lines = {fact.id: line_of(fact) for request in requests for fact in request.facts if fact.kind == "note"}
    return tuple(replace(one, elsewhere=dict(_elsewhere(one, shared, lines, drafts))) for one in requests)


def _elsewhere(
    request: DraftRequest, shared: set[str], lines: Mapping[str, tuple[str, str]], drafts: Mapping[str, Draft]
) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    """剩4处，打算6月前改完 told as a lack here and as a plan there: a line's parts are told where its other parts are cited."""
    others = [s for key, draft in drafts.items() if key != request.section.id for s in draft.sentences()]
    told: dict[tuple[str, str], list[Sentence]] = {}
    for one in others:
        for line in {lines[i] for i in one.fact_ids if i in lines}:
            told.setdefault(line, []).append(one)
    for fact_id in dict.fromkeys((*request.section.fact_ids(), *request.section.also)):
        mates = told.get(lines[fact_id], []) if fact_id in lines else []
        if not mates and fact_id not in shared:
            continue
        if said := tuple(s for s in others if (fact_id in shared and fact_id in s.fact_ids) or s in mates):
            yield fact_id, said


def shared_once(requests: Sequence[DraftRequest], drafts: Sequence[Draft], judge: Judge) -> tuple[Draft, ...]:
    """The drafts, with every shared fact told whole and no more than once: where a half is missing after all, its home tells it by the
    composer, and what another section says of a fact again gives way."""
    by_id = {draft.section.id: draft for draft in drafts}
    for request in with_elsewhere(requests, by_id):
        own = _shared(request, requests)
        if own and request.section.id in by_id and (missing := own & {*_rows(request, by_id, judge).untold()}):
            left = {i: said for i, said in request.elsewhere.items() if i not in missing}
            by_id[request.section.id] = _settled(replace(request, elsewhere=left), by_id, judge)
    for request in (one for one in with_elsewhere(requests, by_id) if one.guests and one.section.id in by_id):
        again = [s for s in by_id[request.section.id].sentences() if _is_again(s, request, judge)]
        if again:
            by_id[request.section.id] = _without(request, by_id, again, judge)
    return tuple(by_id[draft.section.id] for draft in drafts)


def _is_again(said: Sentence, request: DraftRequest, judge: Judge) -> bool:
    """Whether a sentence tells of another section's fact what its home tells: by the composer, who tells it whole, or in words that bear
    all of it out."""
    guests = {fact.id for fact in request.guests} & {*said.fact_ids}
    home = [s for i in guests for s in request.elsewhere.get(i, ())]
    if any(s.origin == "composer" for s in home):
        return True
    told = "".join(dict.fromkeys(s.text for s in home))
    source = Fact("elsewhere", request.section.role, "", told, Provenance("", "", told))
    return bool(told) and judge.sentence(said.text, (source,), request.section).kind == "supported"


def _shared(request: DraftRequest, requests: Sequence[DraftRequest]) -> set[str]:
    """The section's own facts of which others tell claims too."""
    return {*request.section.fact_ids()} & {i for other in requests for i in other.section.also}


def _rows(request: DraftRequest, drafts: Mapping[str, Draft], judge: Judge) -> Rows:
    draft = drafts[request.section.id]
    leads = [block.lead for block in draft.blocks]
    return Rows(request, judge, leads, [list(block.sentences) for block in draft.blocks], handed=draft.handed)


def _settled(request: DraftRequest, drafts: Mapping[str, Draft], judge: Judge) -> Draft:
    blocks, replaced = _rows(request, drafts, judge).settle()
    draft = drafts[request.section.id]
    return replace(draft, blocks=blocks, usage=replace(draft.usage, replaced=replaced))


def _without(request: DraftRequest, drafts: Mapping[str, Draft], again: Sequence[Sentence], judge: Judge) -> Draft:
    """The section's draft without some sentences; what they told of its own facts is the composer's."""
    draft, why = drafts[request.section.id], Reason("twice", "", _("别的一节已写"))
    bent = [
        replace(
            block, sentences=tuple(replace(s, verdict="bent", why=(why,)) if s in again else s for s in block.sentences)
        )
        for block in draft.blocks
    ]
    remarks = (_("别的一节已写，这一句未采用：{text}").format(text=s.text) for s in again)
    left = replace(draft, blocks=tuple(bent), remarks=(*draft.remarks, *remarks))
    return _settled(request, {**drafts, request.section.id: left}, judge)
