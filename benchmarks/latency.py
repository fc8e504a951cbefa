"""`python -m benchmarks.latency`: wall time, own time and tokens of a drafted report, against a server that answers in 1 s.

Bounds to hold: 12 sections, 8 in parallel, at most 2.5 s after imports; own time at most 20 ms a section; prompt tokens at
most half of sending all facts and the whole prior with every section.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.shared import shared
from drafter.core.draft import DraftRequest
from drafter.draft.backend import BackendOptions, backend_for
from drafter.draft.budget import count_tokens, prompt_tokens
from drafter.draft.rendering import Prompter, Setting
from drafter.draft.samples import Samples
from drafter.draft.sections import draft_sections
from drafter.pipeline.asking import draft_requests
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.planning import Planned, plan_case
from drafter.read.case import load_case
from tests.servers.fault_server import serving

SECTIONS = 12


def main() -> None:
    print(f"{'case':<26}{'sections':>9}{'wall s':>8}{'own ms/section':>16}{'tokens':>8}{'whole':>8}{'share':>7}")
    for folder in sorted((shared() / "cases" / "dev").iterdir()):
        planned = plan_case(load_case(folder))
        _measure(folder.name, planned)


def _measure(name: str, planned: Planned) -> None:
    requests = _twelve(draft_requests(planned))
    prompter = Prompter(
        Setting(planned.plan.title, planned.case.unit, planned.case.period.title), samples=Samples(planned.priors)
    )

    judge = SourceLock(planned)
    with serving() as server:
        backend = backend_for("good", BackendOptions(base_url=server.url))
        draft_sections(requests[:1], backend, judge=judge, prompter=prompter)  # imports and the vocabulary
        server.delay = 1.0
        started, busy = time.perf_counter(), time.process_time()
        drafts = draft_sections(requests, backend, judge=judge, prompter=prompter, concurrency=8)
        wall, busy = time.perf_counter() - started, time.process_time() - busy
    assert not any(draft.usage.replaced for draft in drafts)
    sent = sum(prompt_tokens(prompter.ask(request).prompt) for request in requests)
    whole = len(requests) * (_everything(planned) + _instructions(prompter, requests[0]))
    print(
        f"{name:<26}{len(requests):>9}{wall:>8.2f}{1000 * busy / len(requests):>16.1f}{sent:>8}{whole:>8}{sent / whole:>7.2f}"
    )


def _twelve(requests: Sequence[DraftRequest]) -> list[DraftRequest]:
    """Twelve sections that are all asked for; a shorter report is gone through again under other names."""
    full = [request for request in requests if request.section.items]
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
