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
from tests.servers.planned_case import ground, prompter, requests

Make = Callable[[Path, str], DraftBackend]


def _scripted(folder: Path, _url: str) -> DraftBackend:
    replies = {
        request.section.id: {
            "items": [
                {"number": n, "facts": list(i.fact_ids), "text": i.text} for n, i in enumerate(request.baseline, 1)
            ]
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


def test_a_draft_has_one_item_a_planned_item_with_its_facts(backend: DraftBackend) -> None:
    for request in asked()[:2]:
        draft = backend.draft(request)
        assert draft.section == request.section
        planned = [item.fact_ids for item in request.section.items]
        assert [item.fact_ids[: len(ids)] for item, ids in zip(draft.items, planned, strict=True)] == planned


def test_items_are_one_plain_paragraph_each(backend: DraftBackend) -> None:
    for item in backend.draft(asked()[1]).items:
        assert not set(item.text) & set("\n\r\t\x00\u200b\u202e") and len(item.text) <= MAX_ITEM
        assert "<|" not in item.text and "**" not in item.text


def test_usage_is_never_negative_and_a_name_is_given(backend: DraftBackend) -> None:
    usage = backend.draft(asked()[0]).usage
    assert min(usage.requests, usage.tokens_in, usage.tokens_out, usage.cached) >= 0
    assert backend.name


def test_it_may_be_asked_from_several_threads(backend: DraftBackend) -> None:
    with ThreadPoolExecutor(4) as pool:
        drafts = list(pool.map(backend.draft, asked()))
    assert [draft.section.id for draft in drafts] == [request.section.id for request in requests()]


def test_behind_the_lock_no_fact_is_bent(backend: DraftBackend) -> None:
    from drafter.draft.sections import draft_sections

    for request, draft in zip(
        requests(), draft_sections(requests(), backend, ground=ground, prompter=prompter()), strict=True
    ):
        assert [item.fact_ids for item in draft.items] == [item.fact_ids for item in request.baseline]
        for item in draft.items:
            facts = [fact for fact in request.facts if fact.id in item.fact_ids]
            assert not [one.mention.text for one in ground(item.text, facts) if one.status == "unsupported"]
