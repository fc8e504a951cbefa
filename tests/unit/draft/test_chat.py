from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from drafter.core.draft import Draft
from drafter.core.errors import BackendError, InputError
from drafter.draft.backend import BackendOptions, backend_for
from drafter.draft.chat import ChatBackend
from drafter.draft.endpoint import endpoint_of
from drafter.draft.failures import Transient, UnfitRequest
from drafter.draft.manner import KnownManner, Manner
from tests.servers.fault_server import FaultServer, serving
from tests.servers.packings import PACKINGS
from tests.servers.planned_case import prompter, requests


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with serving() as running:
        yield running


def chat(server: FaultServer, model: str, **more: Any) -> ChatBackend:
    return ChatBackend(endpoint_of(server.url), model, **more)


def ask(backend: Any) -> Draft:
    draft: Draft = backend.draft(prompter().ask(requests()[1]).request)
    return draft


def test_a_good_reply_becomes_sentences(server: FaultServer) -> None:
    draft = ask(chat(server, "good"))
    assert [one.text.rstrip("。") for one in draft.sentences()] == [
        text.rstrip("。") for text in requests()[1].material.values()
    ]
    assert draft.usage.requests == 1 and draft.usage.tokens_in > 0
    body = server.seen.bodies[0]
    assert body["response_format"]["type"] == "json_schema" and body["max_tokens"] > 500 and "tools" not in body


@pytest.mark.parametrize(("json_mode", "asked"), [(True, 2), (False, 3)])
def test_a_server_without_json_schema_is_asked_otherwise_and_remembered(json_mode: bool, asked: int) -> None:
    with serving(schema=False, json_mode=json_mode) as server:
        backend = chat(server, "good")
        assert ask(backend).usage.requests == asked
        assert ask(backend).usage.requests == 1


@pytest.mark.parametrize(
    ("model", "failure"),
    [
        ("busy", Transient),
        ("down", Transient),
        ("reset", Transient),
        ("nojson", Transient),
        ("null", Transient),
        ("auth", BackendError),
        ("toolong", UnfitRequest),
        ("moderated", UnfitRequest),
        ("page", Transient),
    ],
)
def test_failures_are_classified(server: FaultServer, model: str, failure: type[BackendError]) -> None:
    with pytest.raises(failure) as failed:
        ask(chat(server, model, key="sk-abcdef123456"))
    assert type(failed.value) is failure and "abcdef" not in str(failed.value)


@pytest.mark.parametrize("key", ["Bearer harbour4417x", "harbour\u200b4417x", "'harbour4417x'"])
def test_a_key_as_copied_is_shown_no_more_than_the_key_itself(server: FaultServer, key: str) -> None:
    from openai import OpenAIError

    with pytest.raises(Exception, match="已停用") as failed, chat(server, "good", key=key)._failures():
        raise OpenAIError("用户 harbour4417x 已停用")
    assert "harbour" not in failed.value.words


@pytest.mark.parametrize(
    ("model", "asked"), [(one, 1) for one in PACKINGS] + [("room", 2), ("thinking", 2), ("blank", 3)]
)
def test_an_answer_is_found_however_it_comes(server: FaultServer, model: str, asked: int) -> None:
    draft = ask(chat(server, model))
    assert len(draft.sentences()) == len(requests()[1].material) and not draft.remarks
    assert draft.usage.requests == len(server.seen.bodies) == asked


def test_the_room_of_one_request_is_not_kept_for_the_next(server: FaultServer) -> None:
    backend = chat(server, "room")
    ask(backend)
    assert server.seen.bodies[1]["max_tokens"] == 696 and backend.known.manner.room == 0


def test_one_empty_reply_of_a_server_that_answers_changes_nothing(server: FaultServer) -> None:
    backend = chat(server, "blank", known=KnownManner(settled=True))
    assert ask(backend).sentences() and backend.known.manner == Manner()


def test_a_reply_that_was_all_thoughts_is_asked_for_again_with_more_room(server: FaultServer) -> None:
    backend = chat(server, "thinks")
    assert ask(backend).sentences() and backend.known.manner == Manner(thinks=True)
    ask(backend)
    assert len(server.seen.bodies) == 3  # the next is asked so at once


def test_what_censorship_cut_off_is_told(server: FaultServer) -> None:
    draft = ask(chat(server, "filtered"))
    assert draft.sentences() and any("审查" in remark for remark in draft.remarks)


def test_a_page_again_and_again_before_any_answer_is_a_wrong_address(server: FaultServer) -> None:
    with pytest.raises(BackendError, match="网页") as failed:
        ask(backend_for("page-9", BackendOptions(base_url=server.url)))
    assert not isinstance(failed.value, Transient) and len(server.seen.bodies) == 3


def test_a_date_to_wait_for_is_counted_from_now(server: FaultServer) -> None:
    with pytest.raises(Transient) as failed:
        ask(chat(server, "until-600"))
    assert failed.value.after is not None and 590 < failed.value.after < 610


def test_retry_after_is_heard(server: FaultServer) -> None:
    with pytest.raises(Transient) as failed:
        ask(chat(server, "busy"))
    assert failed.value.after == 0.02


def test_a_slow_server_times_out(server: FaultServer) -> None:
    with pytest.raises(Transient):
        ask(chat(server, "slow-3", timeout=0.3))


def test_an_address_where_nobody_listens_is_told_at_once() -> None:
    with pytest.raises(BackendError, match=r"127\.0\.0\.1") as failed:
        ask(backend_for("good", BackendOptions(base_url="http://127.0.0.1:9/v1")))
    assert not isinstance(failed.value, Transient)


def test_a_server_that_dies_after_answering_is_tried_again() -> None:
    with pytest.raises(Transient):
        ask(ChatBackend(endpoint_of("http://127.0.0.1:9/v1"), "good", known=KnownManner(settled=True)))


@pytest.mark.parametrize("model", ["busy-2", "down-2", "reset-2", "nojson-2"])
def test_wrapped_it_goes_on_until_the_server_answers(server: FaultServer, model: str) -> None:
    draft = ask(backend_for(model, BackendOptions(base_url=server.url)))
    assert draft.usage.retried == 2 and draft.blocks[0].text


def test_a_cut_reply_keeps_its_whole_sentences_and_says_so(server: FaultServer) -> None:
    draft = ask(chat(server, "length"))
    assert (
        draft.sentences()
        and len(draft.sentences()) < len(requests()[1].material)
        and any("截断" in remark for remark in draft.remarks)
    )


def test_streaming_gives_pieces_usage_and_the_same_blocks(server: FaultServer) -> None:
    pieces: list[str] = []
    draft = ask(chat(server, "good", on_text=lambda _section, piece: pieces.append(piece)))
    assert draft.blocks == ask(chat(server, "good")).blocks
    assert len(pieces) > 5 and (draft.usage.tokens_in, draft.usage.tokens_out) == (7, 5)


def test_an_endless_stream_is_cut_off(server: FaultServer) -> None:
    seen: list[int] = []
    ask(chat(server, "huge", on_text=lambda _section, piece: seen.append(len(piece))))
    assert sum(seen) < 250_000


def test_tracing_is_off_and_a_proxy_does_not_capture_the_loopback(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert ask(chat(server, "good")).blocks
    assert os.environ["LANGSMITH_TRACING"] == "false"


def test_the_key_is_sent_but_never_shown(server: FaultServer) -> None:
    backend = chat(server, "good", key="sk-very-secret-1")
    ask(backend)
    assert server.seen.headers[0]["authorization"] == "Bearer sk-very-secret-1"
    assert "very-secret" not in repr(backend) and "very-secret" not in backend.name


def test_a_model_name_needs_an_address() -> None:
    with pytest.raises(InputError, match="--base-url"):
        backend_for("some-model")


def test_a_model_file_must_be_one(tmp_path: Path) -> None:
    (tmp_path / "x.gguf").write_text("no model", encoding="utf-8")
    for name in ("x.gguf", "y.gguf"):
        with pytest.raises(InputError, match="gguf"):
            backend_for(f"local:{tmp_path / name}")


def test_scripted_replies_come_in_turn(tmp_path: Path) -> None:
    path = tmp_path / "replies.json"
    path.write_text(
        json.dumps({"*": ["甲段文字。", {"items": [{"number": 1, "facts": [], "text": "乙段文字。"}]}]}),
        encoding="utf-8",
    )
    backend = backend_for(f"scripted:{path}")
    assert [ask(backend).blocks[0].text for _ in range(3)] == ["甲段文字。", "乙段文字。", "乙段文字。"]
    path.write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match=r"replies\.json"):
        backend_for(f"scripted:{path}")
