"""`python -m benchmarks.latency`: wall time, own time and tokens of a drafted report, against a server that answers in 1 s.

in one: prompt tokens of the same case written in one request and read through once more, beside sending everything with each of its sections.

Bounds to hold: 12 sections, 8 in parallel, at most 2.5 s after imports; own time at most 30 ms a section besides the lock; prompt tokens at
most half of sending all facts and the whole prior with every section.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.shared import shared
from drafter.core.claim import Reason
from drafter.core.draft import Draft, DraftRequest
from drafter.core.fact import Fact
from drafter.core.profile import Section
from drafter.draft.backend import BackendOptions, backend_for
from drafter.draft.budget import count_tokens, prompt_tokens
from drafter.draft.judging import Judgement
from drafter.draft.model_sections import draft_sections
from drafter.draft.rendering import Prompter, PromptSetting
from drafter.draft.samples import Samples
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.planning import Planned, plan_case
from drafter.pipeline.requests import draft_requests
from drafter.pipeline.whole import whole_request
from drafter.read.case import load_case
from tests.servers.fault_server import serving

SECTIONS = 12


def main() -> None:
    print(
        f"{'case':<26}{'sections':>9}{'wall s':>8}{'own ms/section':>16}{'lock ms':>10}{'tokens':>8}{'all':>8}{'share':>7}{'in one':>8}{'share':>7}"
    )
    for folder in sorted((shared() / "cases" / "dev").iterdir()):
        planned = plan_case(load_case(folder))
        _measure(folder.name, planned)


def _whole_run(planned: Planned, requests: Sequence[DraftRequest], prompter: Prompter) -> int:
    """Prompt tokens of a report written in one request and read through once more; the composer's words stand for the model's."""
    written = prompter.ask_whole(whole_request(planned, requests)).prompt
    told = [Draft(one.section, one.baseline) for one in requests if one.section.level]
    return prompt_tokens(written) + prompt_tokens(prompter.ask_to_polish(told).prompt)


def _measure(name: str, planned: Planned) -> None:
    requests = _twelve(draft_requests(planned))
    prompter = Prompter(
        PromptSetting(planned.plan.title, planned.case.unit, planned.case.period.title), samples=Samples(planned.priors)
    )

    judge = _Timed(SourceLock(planned))
    with serving() as server:
        backend = backend_for("good", BackendOptions(base_url=server.url))
        draft_sections(requests[:1], backend, judge=judge, prompter=prompter)  # imports and the vocabulary
        judge, server.delay = (
            _Timed(SourceLock(planned)),
            1.0,
        )  # another lock: this one has held the first section already
        started, busy = time.perf_counter(), time.process_time()
        draft_sections(requests, backend, judge=judge, prompter=prompter, concurrency=8)
        wall, busy = time.perf_counter() - started, time.process_time() - busy
    sent = sum(prompt_tokens(prompter.ask(request).prompt) for request in requests)
    whole = len(requests) * (_everything(planned) + _instructions(prompter, requests[0]))
    own = draft_requests(planned)
    in_one = _whole_run(planned, own, prompter)
    sections = sum(bool(one.section.items) for one in own if one.section.level)
    with_every = sections * (_everything(planned) + _instructions(prompter, requests[0]))
    print(
        f"{name:<26}{len(requests):>9}{wall:>8.2f}{1000 * (busy - judge.seconds) / len(requests):>16.1f}{1000 * judge.seconds / len(requests):>10.1f}{sent:>8}{whole:>8}{sent / whole:>7.2f}{in_one:>8}{in_one / with_every:>7.2f}"
    )


@dataclass
class _Timed:
    """The lock, and the processor's seconds spent in it (on every thread together)."""

    lock: SourceLock
    seconds: float = 0.0

    def sentence(self, text: str, facts: Sequence[Fact], section: Section, elsewhere: str = "") -> Judgement:
        return self._timed(self.lock.sentence, text, facts, section, elsewhere)

    def lead(self, text: str, facts: Sequence[Fact], section: Section) -> Judgement:
        return self._timed(self.lock.lead, text, facts, section)

    def untold(self, text: str, fact: Fact) -> tuple[Reason, ...]:
        return self._timed(self.lock.untold, text, fact)

    def _timed(self, call: Callable[..., Any], *arguments: Any) -> Any:
        started = time.thread_time()
        try:
            return call(*arguments)
        finally:
            self.seconds += time.thread_time() - started


def _twelve(requests: Sequence[DraftRequest]) -> list[DraftRequest]:
    """Twelve sections that are all asked for; a shorter report is gone through again under other names."""
    full = [request for request in requests if request.section.items and request.section.level]
    again = [
        replace(r, section=replace(r.section, id=f"{r.section.id}.{n}", heading=f"{r.section.heading}{n or ''}"))
        for n in range(3)
        for r in full
    ]
    return again[:SECTIONS]


def _everything(planned: Planned) -> int:
    return sum(count_tokens(fact.text) for fact in planned.facts) + sum(
        count_tokens(prior.text) for prior in planned.priors
    )


def _instructions(prompter: Prompter, request: DraftRequest) -> int:
    return count_tokens(prompter.ask(request).prompt.system)


if __name__ == "__main__":
    main()
