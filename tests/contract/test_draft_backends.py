"""What every backend must do, whatever is behind it. Set DRAFTER_TEST_GGUF to a model file to run it over a real one too."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drafter.core.draft import DraftBackend, DraftRequest
from drafter.draft.backend import BackendOptions, backend_for
from drafter.draft.replies import MAX_ITEM
from tests.servers.fault_server import serving
from tests.servers.planned_case import ground, judge, prompter, requests

Make = Callable[[Path, str], DraftBackend]


def _scripted(folder: Path, _url: str) -> DraftBackend:
    replies = {
        request.section.id: {
            "heading": "",
            "blocks": [
                {
                    "lead": block.lead,
                    "sentences": [{"facts": list(one.fact_ids), "text": one.text} for one in block.sentences],
                }
                for block in request.baseline
            ],
        }
        for request in requests()
    }
    (folder / "replies.json").write_text(json.dumps(replies, ensure_ascii=False), encoding="utf-8")
    return backend_for(f"scripted:{folder / 'replies.json'}")


BACKENDS: dict[str, Make] = {
    "composer": lambda _folder, _url: backend_for("composer"),
    "scripted": _scripted,
    "chat": lambda _folder, url: backend_for("good", BackendOptions(base_url=url)),
    "chat, kept": lambda folder, url: backend_for(
        "good", BackendOptions(base_url=url, store=folder / "kept.sqlite", max_tokens_total=10**6, per_minute=10**6)
    ),
    "chat, hostile": lambda _folder, url: backend_for("decorate", BackendOptions(base_url=url)),
    "chat, useless": lambda _folder, url: backend_for("badjson", BackendOptions(base_url=url)),
}
if os.environ.get("DRAFTER_TEST_GGUF"):
    BACKENDS["local"] = lambda _folder, _url: backend_for(f"local:{os.environ['DRAFTER_TEST_GGUF']}")


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DraftBackend]:
    with serving() as server:
        yield BACKENDS[request.param](tmp_path, server.url)


def asked() -> list[DraftRequest]:
    return [prompter().ask(request).request for request in requests()]


def test_sentences_cite_facts_of_their_section_only(backend: DraftBackend) -> None:
    for request in asked()[:2]:
        draft = backend.draft(request)
        merged = {i for sentence in request.alone.values() for i in sentence.fact_ids}
        assert draft.section == request.section
        assert {i for one in draft.sentences() for i in one.fact_ids} <= {*request.section.fact_ids(), *merged}


def test_sentences_are_plain(backend: DraftBackend) -> None:
    for one in backend.draft(asked()[1]).sentences():
        assert not set(one.text) & set("\n\r\t\x00\u200b\u202e") and 0 < len(one.text) <= MAX_ITEM
        assert "<|" not in one.text and "**" not in one.text


def test_usage_is_never_negative_and_a_name_is_given(backend: DraftBackend) -> None:
    usage = backend.draft(asked()[0]).usage
    assert min(usage.requests, usage.tokens_in, usage.tokens_out, usage.cached) >= 0
    assert backend.name


def test_it_may_be_asked_from_several_threads(backend: DraftBackend) -> None:
    with ThreadPoolExecutor(4) as pool:
        drafts = list(pool.map(backend.draft, asked()))
    assert [draft.section.id for draft in drafts] == [request.section.id for request in requests()]


def test_behind_the_lock_every_fact_is_told_and_none_bent(backend: DraftBackend) -> None:
    from drafter.draft.model_sections import draft_sections

    for request, draft in zip(
        requests(), draft_sections(requests(), backend, judge=judge(), prompter=prompter()), strict=True
    ):
        told = {fact_id for one in draft.sentences() for fact_id in one.fact_ids}
        assert told >= set(request.section.fact_ids())
        for one in draft.sentences():
            facts = [fact for fact in request.facts if fact.id in one.fact_ids]
            assert not [g.mention.text for g in ground(one.text, facts) if g.status == "unsupported"]
