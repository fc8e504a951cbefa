"""Sections by a model: sent concurrently, each item held to its facts, sent back once, and replaced by the composer's where it still bends them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from drafter.core.draft import Draft, DraftBackend, DraftItem, DraftRequest, Usage
from drafter.core.errors import BackendError, BudgetError
from drafter.core.fact import Fact
from drafter.core.grounding import Grounding
from drafter.core.messages import _
from drafter.draft.failures import Transient, UnfitRequest
from drafter.draft.guard import Ground, Lock, Violation
from drafter.draft.rendering import Asked, Complaint, Prompter

Progress = Callable[[int, int, Draft], None]


def draft_sections(
    requests: Sequence[DraftRequest],
    backend: DraftBackend,
    *,
    ground: Ground,
    prompter: Prompter,
    concurrency: int = 4,
    on_progress: Progress | None = None,
) -> tuple[Draft, ...]:
    """Every section drafted by `backend`, in the order of `requests`.

    Whatever the backend returns, an item either keeps its facts or is the composer's. ground: a text and the facts it may
    state → its groundings. on_progress: called with (sections done, sections, the draft just done), in any order.

    Raises:
        BackendError: not one section could be asked. With some done, the others are the composer's, with a remark.
        RefusedError: a promise would be broken; nothing more is sent.
    """
    run = _Run(backend, prompter, _remembered(ground))
    failures: list[BackendError] = []
    with ThreadPoolExecutor(max_workers=max(1, concurrency)) as pool:
        waiting = [pool.submit(_drafted, run, request) for request in requests]
        try:
            drafts = _gathered(waiting, on_progress, failures)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    asked = sum(bool(request.section.items) for request in requests)
    fatal = [error for error in failures if not isinstance(error, BudgetError)]
    if fatal and len(failures) == asked:
        raise fatal[0]
    return drafts


@dataclass(frozen=True)
class _Run:
    backend: DraftBackend
    prompter: Prompter
    ground: Ground


@dataclass
class _Section:
    """One section on its way: the best text of each item so far, and what is wrong with those not yet accepted."""

    request: DraftRequest
    items: list[DraftItem]
    faults: dict[int, tuple[Violation, ...]]
    usage: Usage
    remarks: list[str] = field(default_factory=list)


def _gathered(
    waiting: Sequence[Future[tuple[Draft, BackendError | None]]],
    on_progress: Progress | None,
    failures: list[BackendError],
) -> tuple[Draft, ...]:
    drafts = []
    for done, future in enumerate(waiting, 1):
        draft, failure = future.result()
        drafts.append(draft)
        if failure:
            failures.append(failure)
        if on_progress:
            on_progress(done, len(waiting), draft)
    return tuple(drafts)


def _drafted(run: _Run, request: DraftRequest) -> tuple[Draft, BackendError | None]:
    """The section, and why the model did not write it, if it did not."""
    if not request.section.items:
        return Draft(request.section, request.baseline), None
    try:
        section = _first(run, request)
    except BackendError as error:
        remark = _("本节由离线撰写：{why}").format(why=error)
        return Draft(request.section, request.baseline, Usage(replaced=len(request.baseline)), (remark,)), error
    if section.faults:
        _repair(run, section)
    return _settled(section), None


def _first(run: _Run, request: DraftRequest) -> _Section:
    asked = run.prompter.ask(request)
    draft = run.backend.draft(asked.request)
    section = _Section(request, list(_restored(draft, asked)), {}, draft.usage, list(draft.remarks))
    section.faults = _faults(run, request, section.items)
    return section


def _repair(run: _Run, section: _Section) -> None:
    """Sends the faulty items back once, each violation named. A failure here is no reason to lose what was accepted."""
    places = sorted(section.faults)
    complaints = [Complaint(at, section.items[at].text, tuple(v.words for v in section.faults[at])) for at in places]
    asked = run.prompter.ask_again(section.request, complaints)
    try:
        draft = run.backend.draft(asked.request)
    except (Transient, UnfitRequest, BudgetError) as error:
        section.remarks.append(_("没有退改：{why}").format(why=error))
        return
    again = _restored(draft, asked)
    faults = _faults(run, asked.request, again)
    for at, item in enumerate(again):
        if at not in faults:
            section.items[places[at]] = item
            del section.faults[places[at]]
    mended = len(places) - len(section.faults)
    section.usage = replace(add_usage(section.usage, draft.usage), repaired=mended)


def _settled(section: _Section) -> Draft:
    """Every item that still bends a fact gives way to the composer's, and the review copy says so."""
    request = section.request
    items = []
    for at, (item, own) in enumerate(zip(section.items, request.baseline, strict=True)):
        if why := section.faults.get(at):
            remark = _("模型稿未采用，改用离线稿：{reasons}").format(
                reasons="；".join(violation.words for violation in why[:4])
            )
            section.remarks.append(_replaced(at, own, request, remark))
            items.append(replace(own, remark=remark))
        else:
            items.append(DraftItem(item.text, own.fact_ids, item.origin))
    usage = replace(section.usage, replaced=len(section.faults))
    return Draft(request.section, tuple(items), usage, tuple(section.remarks))


def _replaced(at: int, own: DraftItem, request: DraftRequest, remark: str) -> str:
    places = "；".join(str(fact.provenance) for fact in request.facts if fact.id in own.fact_ids)
    return _("第{n}条（{places}）{remark}").format(n=at + 1, places=places, remark=remark)


def _restored(draft: Draft, asked: Asked) -> tuple[DraftItem, ...]:
    """The reply with masked words back; an item short of the planned ones counts as not written."""
    own = asked.request.baseline
    given = [*draft.items, *(DraftItem("", (), "model") for _missing in own[len(draft.items) :])]
    texts = [_finished(asked.masks.restore(item.text), planned.text) for item, planned in zip(given, own, strict=False)]
    return tuple(
        DraftItem(text, planned.fact_ids, item.origin) for text, item, planned in zip(texts, given, own, strict=False)
    )


def _finished(text: str, own: str) -> str:
    """A sentence that ends as sentences do, without the blanks some models put round figures; no text stays no text."""
    text = text if " " in own else text.replace(" ", "")
    text = text.rstrip(" ，,；;、：:.")
    return text if not text or text.endswith(("。", "！", "？")) else f"{text}。"


def _faults(run: _Run, request: DraftRequest, items: Sequence[DraftItem]) -> dict[int, tuple[Violation, ...]]:
    found = {}
    for at, (item, own) in enumerate(zip(items, request.baseline, strict=True)):
        facts = tuple(fact for fact in request.facts if fact.id in own.fact_ids)
        if violations := Lock(own.text, facts, request.section.role, run.ground).violations(item.text):
            found[at] = violations
    return found


def add_usage(one: Usage, other: Usage) -> Usage:
    """The two together; seconds add up, which is more than wall time when sections ran side by side."""
    return Usage(*(getattr(one, name) + getattr(other, name) for name in Usage.__slots__))


def _remembered(ground: Ground) -> Ground:
    """Grounding asked once for each text and its facts: the lock looks at both texts from several sides."""
    known: dict[tuple[str, tuple[str, ...]], Sequence[Grounding]] = {}

    def remembered(text: str, facts: Sequence[Fact]) -> Sequence[Grounding]:
        key = (text, tuple(fact.id for fact in facts))
        if key not in known:
            known[key] = ground(text, facts)
        return known[key]

    return remembered
