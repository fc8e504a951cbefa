"""Sections by a model: sent concurrently, each sentence held to its facts, sent back once, and replaced by the composer's where it still bends them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from drafter.core.draft import Block, Draft, DraftBackend, DraftRequest, Half, Handed, Noticed, Sentence, Usage
from drafter.core.errors import BackendError, BudgetError
from drafter.core.messages import _
from drafter.core.slot_names import reason_line
from drafter.draft.failures import Transient, UnfitRequest
from drafter.draft.judging import Judge, may_stand
from drafter.draft.masking import Masks
from drafter.draft.rendering import Prompter
from drafter.draft.restoring import restored
from drafter.draft.sent_back import Rows
from drafter.draft.shared_facts import shared_once
from drafter.draft.verifying import verified

Progress = Callable[[int, int, Draft], None]
Halves = Callable[[DraftRequest, Sequence[Block], Handed], Half | None]


def draft_sections(
    requests: Sequence[DraftRequest],
    backend: DraftBackend,
    *,
    judge: Judge,
    prompter: Prompter,
    concurrency: int = 4,
    verify: bool = True,
    halves: Halves | None = None,
    on_progress: Progress | None = None,
) -> tuple[Draft, ...]:
    """Every section drafted by `backend`, in the order of `requests`.

    Whatever the backend returns, a sentence either keeps its facts or is the composer's. What frames the report is asked for last, with the
    headings the sections took. verify: whether sentences compared by meaning alone are asked about once more. halves: whether a part of a
    fact may stand in another section. on_progress: called with (sections done, sections, the draft just done), in any order.

    Raises:
        BackendError: not one section could be asked. With some done, the others are the composer's, with a remark.
        RefusedError: a promise would be broken; nothing more is sent.
    """
    run = _Run(backend, prompter, judge, verify, halves)
    failures: list[BackendError] = []
    pool = ThreadPoolExecutor(max_workers=max(1, concurrency))
    try:
        gather = _Gathering(len(requests), on_progress, failures)
        body = ((at, request) for at, request in enumerate(requests) if not _frames(request))
        gather.take([(at, pool.submit(_drafted, run, request)) for at, request in body])
        gather.drafts |= _told_once(requests, gather.drafts, judge)
        told = tuple(gather.drafts.values())
        gather.take(
            (at, pool.submit(_drafted, run, under_headings(request, told)))
            for at, request in enumerate(requests)
            if _frames(request)
        )
    finally:  # a thread that waits for a silent server is not waited for
        pool.shutdown(wait=False, cancel_futures=True)
    _raise_if_all_failed(failures, sum(bool(request.section.items) for request in requests))
    return tuple(gather.drafts[at] for at in range(len(requests)))


def _told_once(requests: Sequence[DraftRequest], drafts: Mapping[int, Draft], judge: Judge) -> dict[int, Draft]:
    """The drafts by their places, with what sections share told once."""
    return dict(zip(drafts, shared_once(requests, tuple(drafts.values()), judge), strict=True))


def _raise_if_all_failed(failures: Sequence[BackendError], asked: int) -> None:
    """A budget that is used up is no failure: what it did not pay for is the composer's."""
    fatal = [error for error in failures if not isinstance(error, BudgetError)]
    if fatal and len(failures) == asked:
        raise fatal[0]


def _frames(request: DraftRequest) -> bool:
    return request.section.level == 0


def under_headings(request: DraftRequest, drafts: Sequence[Draft]) -> DraftRequest:
    """The request with the headings the sections took in its outline, and as words its sentences may be made of."""
    taken = {f"{d.section.number}{d.section.heading}": f"{d.section.number}{d.heading}" for d in drafts if d.heading}
    outline = tuple(taken.get(line, line) for line in request.outline)
    topic = "，".join(draft.heading for draft in drafts if draft.heading)
    return replace(request, outline=outline, section=replace(request.section, topic=topic)) if topic else request


@dataclass(frozen=True)
class _Run:
    """What every section of a draft is written with."""

    backend: DraftBackend
    prompter: Prompter
    judge: Judge
    verify: bool
    halves: Halves | None = None


@dataclass
class _SectionOnItsWay:
    """One section on its way."""

    request: DraftRequest
    rows: Rows
    usage: Usage
    heading: str = ""
    remarks: list[str] = field(default_factory=list)
    noticed: tuple[Noticed, ...] = ()
    halves: tuple[Half, ...] = ()


@dataclass
class _Gathering:
    """The sections as they come in, by place."""

    count: int
    on_progress: Progress | None
    failures: list[BackendError]
    drafts: dict[int, Draft] = field(default_factory=dict)

    def take(self, waiting: Iterable[tuple[int, Future[tuple[Draft, BackendError | None]]]]) -> None:
        for at, future in waiting:
            self.drafts[at], failure = future.result()
            if failure:
                self.failures.append(failure)
            if self.on_progress:
                self.on_progress(len(self.drafts), self.count, self.drafts[at])


def _drafted(run: _Run, request: DraftRequest) -> tuple[Draft, BackendError | None]:
    """The section, and why the model did not write it, if it did not."""
    if not request.section.items:
        return Draft(request.section, request.baseline), None
    try:
        section = _first(run, request)
    except BackendError as error:
        remark = _("本节由离线撰写：{why}").format(why=error)
        count = sum(len(block.sentences) for block in request.baseline)
        return Draft(request.section, request.baseline, Usage(replaced=count), (remark,)), error
    _repair(run, section)
    if run.verify:
        _verify(run, section)
    return _settled(section), None


def _first(run: _Run, request: DraftRequest) -> _SectionOnItsWay:
    asked = run.prompter.ask(request)
    draft = run.backend.draft(asked.request)
    blocks = restored(draft.blocks, asked.masks)
    cited = {fact_id for block in blocks for fact_id in block.fact_ids}
    handed = [_worded(one if one.fact_id in cited else replace(one, text=""), asked.masks) for one in draft.handed]
    halves, refused = _halves(run, request, blocks, handed)
    request = replace(request, elsewhere={**request.elsewhere, **_by_fact(halves)})
    rows = Rows(request, run.judge)
    rows.take(blocks, [one for one in handed if not one.text])
    noticed = tuple(replace(one, text=asked.masks.restore(one.text)) for one in draft.noticed)
    heading = _heading(draft.heading, asked.masks, rows)
    return _SectionOnItsWay(request, rows, draft.usage, heading, [*draft.remarks, *refused], noticed, halves)


def _halves(
    run: _Run, request: DraftRequest, blocks: Sequence[Block], handed: Sequence[Handed]
) -> tuple[tuple[Half, ...], list[str]]:
    """What the section's model wrote for other sections and may stand there, and a remark of what may not: that is told here."""
    kept: list[Half] = []
    refused: list[str] = []
    for one in (one for one in handed if one.text):
        half = run.halves(request, blocks, one) if run.halves else None
        if half:
            kept.append(half)
        else:
            refused.append(_("没有分写到别节：{text}").format(text=one.text))
    return tuple(kept), refused


def _by_fact(halves: Sequence[Half]) -> dict[str, tuple[Sentence, ...]]:
    return {fact_id: (one.said,) for one in halves for fact_id in one.said.fact_ids}


def _worded(one: Handed, masks: Masks) -> Handed:
    return replace(one, to=masks.restore(one.to), why=masks.restore(one.why), text=masks.restore(one.text))


def _heading(words: str, masks: Masks, rows: Rows) -> str:
    """The model's heading where it states nothing; "" keeps the planned one."""
    heading = masks.restore(words)
    section = rows.request.section
    if not heading or section.level == 5 or heading == section.heading:
        return ""
    return heading if may_stand(rows.judge.lead(heading, rows.request.facts, section).kind) else ""


def _repair(run: _Run, section: _SectionOnItsWay) -> None:
    """Sends back once what may not stand, each slot named. A failure here is no reason to lose what was accepted."""
    faults = section.rows.faults()
    if not faults:
        return
    asked = run.prompter.ask_again(section.request, faults)
    try:
        draft = run.backend.draft(asked.request)
    except (Transient, UnfitRequest, BudgetError) as error:
        section.remarks.append(_("没有退改：{why}").format(why=error))
        return
    handed = [_worded(one, asked.masks) for one in draft.handed]
    mended = section.rows.mend(restored(draft.blocks, asked.masks), faults, handed)
    section.usage = replace(add_usage(section.usage, draft.usage), repaired=mended)


def _verify(run: _Run, section: _SectionOnItsWay) -> None:
    """Asks about the sentences that could only be compared by meaning; the answer never overrules the lock."""
    try:
        usage = verified(section.rows, run.prompter, run.backend)
    except (Transient, UnfitRequest, BudgetError) as error:
        section.remarks.append(_("没有核验改述：{why}").format(why=error))
        return
    repaired = section.usage.repaired
    section.usage = replace(add_usage(section.usage, usage), repaired=repaired)


def _settled(section: _SectionOnItsWay) -> Draft:
    """The composer's words where the model's may not stand; the review copy says so."""
    blocks, replaced = section.rows.settle()
    usage = replace(section.usage, replaced=replaced)
    remarks = [*section.remarks, *_remarks(section)]
    handed = section.rows.handed
    return Draft(
        section.request.section, blocks, usage, tuple(remarks), section.heading, handed, section.noticed, halves=section.halves
    )  # fmt: skip


def _remarks(section: _SectionOnItsWay) -> Iterator[str]:
    """What was refused: leads, and each sentence the composer wrote instead, with its place and the slots at fault."""
    for words in section.rows.refused_leads:
        yield _("段首句未采用：{words}").format(words=words)
    for sentence in section.rows.sentences():
        places = "；".join(dict.fromkeys(str(fact.provenance) for fact in section.rows.facts(sentence.fact_ids)))
        if sentence.origin == "model" and sentence.refused:
            yield f"{places} {_('模型稿只采用一部分，原话是：{text}').format(text=sentence.refused)}"
        if sentence.origin == "composer" and (sentence.refused or sentence.why):
            why = "；".join(map(reason_line, sentence.why[:4]))
            yield _("{places} 模型稿未采用，改用离线稿：{why}").format(places=places, why=why)


def add_usage(one: Usage, other: Usage) -> Usage:
    """The two together; seconds add up, which is more than wall time when sections ran side by side."""
    return Usage(*(getattr(one, name) + getattr(other, name) for name in Usage.__slots__))
