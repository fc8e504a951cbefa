"""What chat servers really send, put into the one form their libraries expect.

Servers that call themselves compatible answer as a stream though none was asked for, put the answer into reasoning_content or
tool_calls, wrap it in a frame of their own, or report an error with status 200. All of that is evened out here, before any
library sees it: bytes in, bytes out, nothing connects.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from drafter.draft.events import decoded, events, parsed

_WORDS = re.compile(r"[^{\[<\x00-\x1f][^\x00-\x08\x0e-\x1f]*")
_NOTICE = 200  # characters of a notice that are told
MAX_BODY = 8 << 20  # bytes; forty times the longest section
_FRAMES = ("data", "result", "output", "response", "Response", "body")
_SAYS = ("message", "msg", "errmsg", "error_msg", "error_message", "status_msg", "Message", "detail", "reason", "error")
# Words of an error that came with status 200 → the status it should have had.
_STATUS = (
    (402, ("quota", "balance", "insufficient", "arrear", "billing", "余额", "额度", "欠费", "配额")),
    (401, ("apikey", "api-key", "api key", "api_key", "unauthorized", "authentication", "invalid token", "密钥", "鉴权", "认证", "1002", "token expired")),
    (403, ("forbidden", "permission", "access denied", "accessdenied", "not allowed", "无权", "权限")),
    (429, ("rate", "too many", "throttl", "limit", "频率", "过于频繁", "繁忙", "overload", "busy")),
    (404, ("not found", "notfound", "does not exist", "no such model", "不存在")),
    (503, ("unavailable", "internal", "timeout", "timed out", "try again", "系统错误")),
)  # fmt: skip


def normal(status: int, kind: str, body: bytes) -> tuple[int, bytes]:
    """A reply as a chat completion (or an error body) in JSON, with the status it ought to have.

    kind: its Content-Type. What cannot be understood is given back as it came.
    """
    if status >= 400:
        return status, body
    value = _value(kind, body)
    if isinstance(value, str) and value.strip():
        return _notice(value.strip())
    if not isinstance(value, dict):
        return status, body
    answer = _unwrapped(value)
    if answer is None and holds_text(bare := {name: object_in(one) for name, one in value.items()}):
        # The answer itself, with no message round it.
        answer = {"message": {"content": json.dumps(bare, ensure_ascii=False)}, "finish_reason": None}
    # Some put an error beside an answer that holds nothing.
    if answer is None or (value.get("error") and not _said(answer["message"]).strip()):
        words, code = _complaint(value)
        if not words:
            return status, body
        return _status_of(code, words), _bytes({"error": {"message": words, "code": code, "type": code, "param": None}})
    return status, _bytes(_completion(answer, value))


def holds_text(value: Any, depth: int = 0) -> bool:
    """Whether some object in it has a text: so do all forms a model is asked for."""
    if depth > 6:
        return False
    if isinstance(value, dict):
        return any(
            (key == "text" and isinstance(one, str) and bool(one)) or holds_text(one, depth + 1)
            for key, one in value.items()
        )
    return isinstance(value, list) and any(holds_text(one, depth + 1) for one in value[:200])


def _notice(words: str) -> tuple[int, bytes]:
    """Bare words where a reply should be: a relay's notice, which the user reads. They pass like an overload unless they say why."""
    said = re.sub(r"\s+", " ", words)[:_NOTICE]
    status = next((status for status, known in _STATUS if any(word in said.lower() for word in known)), 503)
    return status, _bytes({"error": {"message": said, "code": "", "type": "", "param": None}})


def error_words(body: Any) -> str:
    """What an error body says to a person, whatever frame it has; "" if it says nothing."""
    if isinstance(body, bytes | str):
        try:
            body = json.loads(body)
        except (ValueError, RecursionError):
            return ""
    words, _code = _complaint(body) if isinstance(body, dict) else ("", "")
    return words


def _value(kind: str, body: bytes) -> Any:
    text = decoded(kind, body).strip()
    if "event-stream" in kind or text.startswith(("data:", "event:", "error:", ":")):
        return _joined(events(text))
    value = parsed(text)
    if isinstance(value, str):  # JSON packed as JSON once more, else words
        value = inner if isinstance(inner := parsed(value), dict | list) else value
    if value is None and text.startswith("{") and "\n{" in text:  # one object a line
        return _joined(parsed(line) for line in text.split("\n"))
    # A list of one object is that object; words that are no JSON at all are words (a page is told apart before).
    value = value[0] if isinstance(value, list) and len(value) == 1 else value
    return text if value is None and _WORDS.fullmatch(text) and text != "null" else value


def _joined(pieces: Iterable[Any]) -> dict[str, Any] | None:
    """The pieces of a stream as one completion; one that breaks off with an error is that error."""
    said: dict[str, list[str]] = {"content": [], "reasoning_content": [], "arguments": []}
    finish, usage, first = None, None, None
    for piece in pieces:
        if not isinstance(piece, dict):
            continue
        if piece.get("error"):
            return {"error": piece["error"]}
        first = first or piece
        usage = piece.get("usage") or usage
        choice = _first(piece.get("choices")) or {}
        finish = choice.get("finish_reason") or finish
        delta = choice.get("delta") or choice.get("message") or piece.get("message") or {}
        if isinstance(delta, dict):
            said["content"].append(_text(delta.get("content")))
            said["reasoning_content"].append(_text(delta.get("reasoning_content") or delta.get("reasoning")))
            said["arguments"] += [_arguments(delta)]
    if first is None:
        return None
    words = {name: "".join(parts) for name, parts in said.items()}
    if not any(words.values()) and "choices" not in first and "message" not in first:
        return first
    message = {"content": words["content"] or words["arguments"], "reasoning_content": words["reasoning_content"]}
    return {"choices": [{"message": message, "finish_reason": finish}], "usage": usage}


def _unwrapped(value: Mapping[str, Any], depth: int = 0) -> dict[str, Any] | None:
    """The message and finish reason, out of the frames some services put round them; None when there is none."""
    choice = _first(value.get("choices"))
    if choice is not None:
        message = choice.get("message") or choice.get("delta")
        message = message if isinstance(message, dict) else {"content": choice.get("text")}
        return {"message": message, "finish_reason": choice.get("finish_reason")}
    if isinstance(value.get("message"), dict):  # as Ollama's own interface
        return {"message": value["message"], "finish_reason": value.get("done_reason")}
    for name in ("text", "output_text", "response", "result", "content"):
        if isinstance(value.get(name), str) and value[name].strip() and not _complaint(value)[1]:
            return {"message": {"content": value[name]}, "finish_reason": value.get("finish_reason")}
    for name in _FRAMES:
        framed = object_in(value.get(name))
        if depth < 3 and isinstance(framed, dict) and (inner := _unwrapped(framed, depth + 1)):
            return inner
    return None


def object_in(value: Any) -> Any:
    """An object packed once more as text, else the value as it is."""
    if not (isinstance(value, str) and value.lstrip().startswith("{")):
        return value
    inner = parsed(value)
    return value if inner is None else inner


def _completion(answer: Mapping[str, Any], whole: Mapping[str, Any]) -> dict[str, Any]:
    message, finish = answer["message"], answer["finish_reason"]
    return {
        "id": str(whole.get("id") or "reply"), "object": "chat.completion", "created": 0, "model": str(whole.get("model") or ""),
        "choices": [
            {
                "index": 0, "message": {"role": "assistant", "content": _said(message)},
                "finish_reason": finish if finish in ("stop", "length", "content_filter") else "stop",
            }
        ],
        "usage": _usage(whole.get("usage")),
    }  # fmt: skip


def _said(message: Mapping[str, Any]) -> str:
    """The answer of a message: its content, else the arguments of its call, else JSON at the end of its reasoning."""
    if content := _text(message.get("content")).strip():
        return content
    if arguments := _arguments(message).strip():
        return arguments
    reasoning = _text(message.get("reasoning_content") or message.get("reasoning") or message.get("thinking"))
    # Thoughts are no answer; an object in them is.
    return reasoning[reasoning.index("{") :] if "{" in reasoning else _text(message.get("refusal"))


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, dict):
        said = content.get("text") or content.get("content")
        # The answer itself, as an object where a text should be; a block of another kind (an image) has a type and says nothing.
        return _text(said) if said or "type" in content or not content else json.dumps(content, ensure_ascii=False)
    return "".join(map(_text, content)) if isinstance(content, list) else ""


def _arguments(message: Mapping[str, Any]) -> str:
    """What the calls of a message hand over, one after the other; the old form only where the new one is not there."""
    calls = message.get("tool_calls")
    called = [call.get("function") for call in calls if isinstance(call, dict)] if isinstance(calls, list) else []
    given = [one["arguments"] for one in called if isinstance(one, dict) and one.get("arguments")]
    old = message.get("function_call")
    if not given and isinstance(old, dict) and old.get("arguments"):
        given = [old["arguments"]]
    return "".join(dict.fromkeys(one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in given))


def _usage(usage: Any) -> dict[str, int] | None:
    if not isinstance(usage, dict):
        return None
    told = (
        usage.get("prompt_tokens", usage.get("input_tokens")),
        usage.get("completion_tokens", usage.get("output_tokens")),
    )
    counts = [count for count in told if isinstance(count, int) and count >= 0]
    if len(counts) < 2:
        return None
    return {"prompt_tokens": counts[0], "completion_tokens": counts[1], "total_tokens": sum(counts)}


def _complaint(value: Mapping[str, Any], depth: int = 0) -> tuple[str, str]:
    """What an error says and its code, both "" when it is none."""
    code = str(
        value.get("code")
        or value.get("Code")
        or value.get("error_code")
        or value.get("status_code")
        or value.get("type")
        or ""
    )
    for name in _SAYS:
        inner = value.get(name)
        if isinstance(inner, dict) and depth < 3 and (found := _complaint(inner, depth + 1))[0]:
            return found[0], found[1] or code
        if (
            isinstance(inner, list)
            and inner
            and isinstance(inner[0], dict)
            and depth < 3
            and (found := _complaint(inner[0], depth + 1))[0]
        ):
            return found
        if isinstance(inner, str) and inner.strip() and inner.strip().lower() not in ("success", "ok"):
            return inner.strip(), code
    for name in ("base_resp", "Response", "Error", "output", "data"):
        if isinstance(value.get(name), dict) and depth < 3 and (found := _complaint(value[name], depth + 1))[0]:
            return found
    return "", ""


def _status_of(code: str, words: str) -> int:
    lower = f"{code} {words}".lower()
    numbered = int(code) if code.isascii() and code.isdecimal() and 400 <= int(code) < 600 else 400
    return next((status for status, known in _STATUS if any(word in lower for word in known)), numbered)


def _first(choices: Any) -> dict[str, Any] | None:
    return choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else None


def _bytes(value: Any) -> bytes:
    """JSON without lone surrogates: nothing later could write them out."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
