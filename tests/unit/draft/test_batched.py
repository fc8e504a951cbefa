"""A batch service's files: a request a line, a reply by the digest of its prompt, whatever way the service answers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drafter.draft.batched import BatchedBackend, Unanswered, read_batch_reply
from tests.servers.planned_case import prompter, requests


def _asked() -> Any:
    request = next(one for one in requests() if one.section.items)
    return prompter().ask(request).request


def test_what_has_no_reply_becomes_a_request() -> None:
    backend, request = BatchedBackend("some-model", lambda digest: None), _asked()
    with pytest.raises(Unanswered):
        backend.draft(request)
    (line,) = backend.asked.values()
    assert line["custom_id"] == request.prompt.digest and line["url"] == "/v1/chat/completions"
    assert [message["role"] for message in line["body"]["messages"]] == ["system", "user"]
    assert line["body"]["model"] == "some-model" and json.dumps(line)


def test_a_reply_is_taken_by_the_digest_of_its_prompt() -> None:
    request = _asked()
    ids = list(request.section.fact_ids())[:1]
    reply = json.dumps({"blocks": [{"sentences": [{"text": "完成了一件事。", "facts": ids}]}]}, ensure_ascii=False)
    backend = BatchedBackend("m", {request.prompt.digest: reply}.get)
    assert [one.text for one in backend.draft(request).sentences()] == ["完成了一件事。"]
    assert backend.answered == {request.prompt.digest} and not backend.asked


@pytest.mark.parametrize(
    "response",
    [
        {"status_code": 200, "body": {"choices": [{"message": {"content": "答"}}]}},
        {"body": {"choices": [{"message": {"reasoning_content": "…", "content": "答"}}]}},
        {"status_code": 200, "body": {"output": {"choices": [{"message": {"content": "答"}}]}}},
        {"choices": [{"message": {"content": [{"type": "text", "text": "答"}]}}]},
    ],
)
def test_forms_of_a_reply(response: dict[str, Any]) -> None:
    reply = read_batch_reply(json.dumps({"custom_id": "a" * 64, "response": response, "error": None}))
    assert reply and reply.text == "答"


@pytest.mark.parametrize(
    "value",
    [
        {"custom_id": "a", "response": None, "error": {"message": "expired"}},
        {"custom_id": "a", "response": {"status_code": 500, "body": {"error": {"message": "overloaded"}}}},
        {"custom_id": "a", "response": {"status_code": 200, "body": {"nothing": 1}}},
    ],
)
def test_an_error_is_no_reply(value: dict[str, Any]) -> None:
    reply = read_batch_reply(json.dumps(value))
    assert reply and reply.text is None and reply.fault


@pytest.mark.parametrize("line", ["nonsense", "[1]", '{"custom_id": 3}', "[" * 5000, '{"response": {}}'])
def test_no_such_line(line: str) -> None:
    assert read_batch_reply(line) is None
