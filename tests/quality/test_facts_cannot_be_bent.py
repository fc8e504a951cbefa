"""Promises 1 and 2 against a model that goes wrong in every way we know: 200 seeded runs, no unsupported figure, no lost fact."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field

import pytest

from drafter.core.draft import Draft, DraftRequest, Usage
from drafter.core.errors import BackendError
from drafter.draft.backend import BackendOptions, backend_for
from drafter.draft.failures import Transient, UnfitRequest
from drafter.draft.masking import Masks
from drafter.draft.rendering import Figures
from drafter.draft.replies import draft_from
from drafter.draft.sections import draft_sections
from drafter.draft.wrappers import Retrying
from tests.servers.fault_server import FORMS, WORDS, FaultServer, items_in, serving
from tests.servers.planned_case import ground, prompter, requests

RUNS = 200
_DIGITS = re.compile(r"\d+(?:\.\d+)?")


@dataclass
class Chaos:
    """The fault server's answers without its sockets; every request rolls its fault."""

    seed: int
    name: str = "chaos"
    faults: Counter[str] = field(default_factory=Counter)

    def draft(self, request: DraftRequest) -> Draft:
        assert request.prompt is not None
        dice = random.Random(f"{self.seed}{request.prompt.digest}{self.faults.total()}")
        fault = dice.choice([*WORDS, *(form for form in FORMS if form != "huge"), "busy", "unfit"])
        self.faults[fault] += 1
        if fault in ("busy", "unfit"):
            raise Transient("429", 0.0) if fault == "busy" else UnfitRequest("400")
        body = {"messages": [{"content": request.prompt.user}]}
        return draft_from(request, FaultServer.answer(None, body, fault, dice), Usage(1))  # type: ignore[arg-type]


def held(drafts: tuple[Draft, ...]) -> None:
    """An oracle of its own, apart from the lock: the same digits in the same order, all marks, every fact, nothing ungrounded."""
    for request, draft in zip(requests(), drafts, strict=True):
        assert [item.fact_ids for item in draft.items] == [item.fact_ids for item in request.baseline]
        for item, own in zip(draft.items, request.baseline, strict=True):
            assert _DIGITS.findall(item.text) == _DIGITS.findall(own.text), (own.text, item.text)
            assert item.text.count("【待") == own.text.count("【待")
            facts = [fact for fact in request.facts if fact.id in item.fact_ids]
            assert not [one.mention.text for one in ground(item.text, facts) if one.status == "unsupported"]
            assert "全部完成" not in item.text and "排名" not in item.text and "若干" not in item.text
            assert "没" not in own.text or "没" in item.text


def test_200_seeded_runs() -> None:
    seen: Counter[str] = Counter()
    for seed in range(RUNS):
        figures: Figures = "masked" if seed % 4 == 0 else "plain"
        chaos = Chaos(seed)
        backend = Retrying(chaos, sleep=lambda _seconds: None)
        try:
            drafts = draft_sections(requests(), backend, ground=ground, prompter=prompter(figures), concurrency=1)
        except BackendError:
            continue
        held(drafts)
        seen += chaos.faults
    assert set(seen) >= {*WORDS, "half", "refuse", "busy", "unfit"}
    assert seen.total() > 1000


@pytest.mark.parametrize("fault", [*WORDS, *FORMS, "busy", "down", "reset", "nojson", "length"])
def test_each_fault_over_the_wire(fault: str) -> None:
    with serving() as server:
        drafts = draft_sections(
            requests(), backend_for(fault, BackendOptions(base_url=server.url)), ground=ground, prompter=prompter()
        )
    held(drafts)
    usage = [draft.usage for draft in drafts]
    if fault in ("good", "busy", "fenced", "think", "decorate"):
        assert not any(one.replaced for one in usage)
    if fault in ("invent", "obey", "refuse", "english", "empty", "badjson"):
        assert all(one.replaced for one in usage) and all(draft.remarks for draft in drafts)


def test_one_bent_item_is_sent_back_with_its_violation_and_alone_replaced() -> None:
    with serving() as server:
        drafts = draft_sections(
            requests(), backend_for("invent", BackendOptions(base_url=server.url)), ground=ground, prompter=prompter()
        )
    business = drafts[1]
    assert business.usage.replaced == 1
    assert sum(item.origin == "model" for item in business.items) == len(business.items) - 1
    repairs = [
        body["messages"][-1]["content"] for body in server.seen.bodies if "的毛病" in body["messages"][-1]["content"]
    ]
    assert len(repairs) == len(drafts) and all("素材中没有" in prompt for prompt in repairs)
    assert all(len(items_in(prompt)) == 1 for prompt in repairs)
    assert "notes.md" in business.remarks[0] or "metrics.csv" in business.remarks[0]


def test_sections_come_in_outline_order_however_they_arrive() -> None:
    with serving(delay=0.05) as server:
        backend = backend_for("good", BackendOptions(base_url=server.url))
        drafts = draft_sections(requests(), backend, ground=ground, prompter=prompter(), concurrency=8)
    assert [draft.section.id for draft in drafts] == [request.section.id for request in requests()]
    assert server.seen.most > 1


def test_a_server_that_answers_nobody_is_an_error_and_one_bad_section_is_not() -> None:
    with serving() as server, pytest.raises(BackendError):
        draft_sections(
            requests(), backend_for("auth", BackendOptions(base_url=server.url)), ground=ground, prompter=prompter()
        )

    class Picky(Chaos):
        def draft(self, request: DraftRequest) -> Draft:
            if request.section.role == "problems":
                raise UnfitRequest("too long")
            return Draft(request.section, request.baseline)

    drafts = draft_sections(requests(), Picky(0), ground=ground, prompter=prompter())
    held(drafts)
    assert [bool(draft.remarks) for draft in drafts] == [draft.section.role == "problems" for draft in drafts]


def test_a_spent_budget_leaves_the_rest_to_the_composer() -> None:
    with serving() as server:
        backend = backend_for("good", BackendOptions(base_url=server.url, max_tokens_total=1900))
        drafts = draft_sections(requests(), backend, ground=ground, prompter=prompter(), concurrency=1)
    held(drafts)
    assert drafts[0].usage.requests == 1 and "上限" in drafts[1].remarks[0]


def test_masked_figures_are_restored_in_the_reply() -> None:
    with serving() as server:
        drafts = draft_sections(
            requests(),
            backend_for("good", BackendOptions(base_url=server.url)),
            ground=ground,
            prompter=prompter("masked"),
        )
        sent = server.seen.bodies[0]["messages"][-1]["content"]
    held(drafts)
    assert not any(draft.usage.replaced for draft in drafts)
    assert "〔F1〕" in sent and Masks().figures(sent.split("往期")[0]).count("〔F") >= 1


def test_the_composer_behind_the_seam_changes_nothing() -> None:
    drafts = draft_sections(requests(), backend_for("composer"), ground=ground, prompter=prompter())
    assert [draft.items for draft in drafts] == [request.baseline for request in requests()]
