"""Replies as servers really send them, evened out: one test a form."""

import json

import pytest

from drafter.draft.wire import error_words, normal

ANSWER = '{"items": []}'


def _message(**fields):
    return json.dumps({"choices": [{"message": fields, "finish_reason": "stop"}]}).encode()


def _events(*deltas):
    lines = [f"data: {json.dumps({'choices': [{'delta': delta}]})}" for delta in deltas]
    return "\n\n".join([": keep-alive", *lines, "data: [DONE]"]).encode()


FORMS = {
    "plain": ("application/json", _message(content=ANSWER)),
    "a list of blocks": ("application/json", _message(content=[{"type": "text", "text": ANSWER}])),
    "reasoning only": ("application/json", _message(content="", reasoning_content=f"想一想。{ANSWER}")),
    "a tool call": ("application/json", _message(content=None, tool_calls=[{"function": {"arguments": ANSWER}}])),
    "an old function call": ("application/json", _message(content=None, function_call={"arguments": json.loads(ANSWER)})),
    "a stream nobody asked for": ("text/event-stream", _events({"content": ANSWER[:5]}, {"content": ANSWER[5:]})),
    "a stream under the name of json": ("application/json", _events({"content": ANSWER})),
    "a stream of tool calls": ("text/event-stream", _events({"tool_calls": [{"function": {"arguments": ANSWER}}]})),
    "one object a line": ("application/x-ndjson", b"\n".join(json.dumps({"message": {"content": part}}).encode() for part in (ANSWER[:4], ANSWER[4:]))),
    "a frame of its own": ("application/json", json.dumps({"code": 200, "data": json.loads(_message(content=ANSWER))}).encode()),
    "a bare result": ("application/json", json.dumps({"result": ANSWER}).encode()),
    "output with text": ("application/json", json.dumps({"output": {"text": ANSWER}, "request_id": "1"}).encode()),
    "several calls": ("application/json", _message(content=None, tool_calls=[{"function": {"arguments": ANSWER[:6]}}, {"function": {"arguments": ANSWER[6:]}}])),
    "both forms of a call": ("application/json", _message(content=None, tool_calls=[{"function": {"arguments": ANSWER}}], function_call={"arguments": ANSWER})),
    "the object itself": ("application/json", _message(content=json.loads(ANSWER))),
    "a stream with bare carriage returns": ("text/event-stream", _events({"content": ANSWER}).replace(b"\n", b"\r")),
    "an event over several lines": ("text/event-stream", f'data: {{"choices":\ndata: [{{"delta": {{"content": {json.dumps(ANSWER)}}}}}]}}\n\n'.encode()),
    "GBK by name": ("application/json; charset=GBK", _message(content=ANSWER, name="x")),
    "JSON in JSON": ("application/json", json.dumps(_message(content=ANSWER).decode()).encode()),
    "a list of one": ("application/json", b"[" + _message(content=ANSWER) + b"]"),
    "JSON in a frame": ("application/json", json.dumps({"code": 0, "data": _message(content=ANSWER).decode()}).encode()),
    "a byte-order mark": ("application/json", b"\xef\xbb\xbf" + _message(content=ANSWER)),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_the_answer_is_found(form):
    status, body = normal(200, *FORMS[form])
    message = json.loads(body)["choices"][0]["message"]
    assert (status, message["role"], message["content"]) == (200, "assistant", ANSWER)


def test_thoughts_alone_are_no_answer():
    _status, body = normal(200, "application/json", _message(content="", reasoning_content="先想一想怎么写"))
    assert json.loads(body)["choices"][0]["message"]["content"] == ""


ERRORS = {
    402: {"error": {"code": "insufficient_quota", "message": "You exceeded your current quota"}},
    401: {"code": "InvalidApiKey", "message": "Invalid API-key provided."},
    403: {"success": False, "msg": "没有权限访问该模型"},
    429: {"base_resp": {"status_code": 1039, "status_msg": "rate limit reached"}},
    404: {"Response": {"Error": {"Code": "ResourceNotFound", "Message": "model does not exist"}}},
    400: {"detail": [{"msg": "field required"}]},
}


@pytest.mark.parametrize("status", ERRORS)
def test_an_error_with_status_200_gets_the_status_it_should_have(status):
    told, body = normal(200, "application/json", json.dumps(ERRORS[status]).encode())
    assert told == status and error_words(body)


@pytest.mark.parametrize(("content", "status"), [(None, 429), ("", 429), ("{}", 200)])
def test_an_error_beside_an_answer_that_holds_nothing_is_the_error(content, status):
    whole = {
        "choices": [{"message": {"content": content}, "finish_reason": "stop"}],
        "error": {"code": 429, "message": "Provider returned error"},
    }
    assert normal(200, "application/json", json.dumps(whole).encode())[0] == status


@pytest.mark.parametrize(("line", "status"), [
    ('error: {"code": 500, "message": "out of memory"}', 500),
    ('data: {"error": {"message": "Internal error"}}', 503),
])  # fmt: skip
def test_a_stream_that_breaks_off_with_an_error_is_that_error(line, status):
    told, body = normal(200, "text/event-stream", _events({"content": ANSWER[:5]}) + f"\n{line}\n\n".encode())
    assert (told, bool(error_words(body))) == (status, True)


@pytest.mark.parametrize("body", [b"<html>busy</html>", b"[" * 100_000, b"", b"\xff\xfe\x00", b"[1, 2]"])
def test_what_nobody_understands_is_given_back(body):
    assert normal(200, "text/html", body) == (200, body)


def test_half_a_surrogate_pair_cannot_get_in():
    _status, body = normal(200, "application/json", b'{"choices": [{"message": {"content": "a\\ud800b"}}]}')
    assert json.loads(body)["choices"][0]["message"]["content"] == "a?b"


SAID = {"blocks": [{"sentences": [{"text": "清淤河道23公里。", "facts": ["n1"]}]}]}


@pytest.mark.parametrize(
    "body", [json.dumps(SAID), json.dumps([SAID]), json.dumps(json.dumps(SAID)), json.dumps({"report": SAID})]
)
@pytest.mark.parametrize("kind", ["application/json", "text/plain; charset=utf-8"])
def test_the_answer_without_a_message_round_it(body, kind):
    status, evened = normal(200, kind, body.encode())
    content = json.loads(evened)["choices"][0]["message"]["content"]
    assert status == 200 and json.loads(content) in (SAID, {"report": SAID})


@pytest.mark.parametrize("packed", [str, json.dumps])
@pytest.mark.parametrize(
    ("words", "status"),
    [("今日额度已用完，请明天再试", 402), ("当前渠道繁忙", 429), ("upstream connect error", 503), ("模型不存在", 404)],
)
def test_bare_words_are_a_notice_for_the_user(words, status, packed):
    told, evened = normal(200, "text/plain", packed(words).encode())
    assert (told, json.loads(evened)["error"]["message"]) == (status, words)


@pytest.mark.parametrize("body", ["", "{", "[1, 2", "null", "3", "{}", '{"object": "list", "data": []}'])
def test_what_says_nothing_is_given_back_as_it_came(body):
    assert normal(200, "application/json", body.encode()) == (200, body.encode())
