"""How a right answer may come wrapped, and refusals that name what to ask otherwise."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

Packed = tuple[bytes, str] | tuple[bytes, str, dict[str, str]]


def _json(whole: dict[str, Any]) -> bytes:
    return json.dumps(whole, ensure_ascii=False).encode()


def _said(whole: dict[str, Any], **message: Any) -> dict[str, Any]:
    return whole | {"choices": [{"index": 0, "message": {"role": "assistant", **message}, "finish_reason": "stop"}]}


def _text(whole: dict[str, Any]) -> str:
    return str(whole["choices"][0]["message"]["content"])


def _calls(whole: dict[str, Any]) -> Packed:
    """One call for each block."""
    blocks = json.loads(_text(whole))["blocks"]
    calls = [{"type": "function", "function": {"name": "items", "arguments": {"blocks": [one]}}} for one in blocks]
    return _json(_said(whole, content=None, tool_calls=calls)), "application/json"


def _events(whole: dict[str, Any]) -> Packed:
    """A stream nobody asked for: comments, CRLF, one event over several data lines."""
    piece = {"choices": [{"index": 0, "delta": {"content": _text(whole)}}]}
    lines = "".join(f"data: {line}\r\n" for line in json.dumps(piece, ensure_ascii=False, indent=1).split("\n"))
    return f": ping\r\n\r\nevent: message\r\n{lines}\r\ndata: [DONE]\r\n\r\n".encode(), "text/event-stream"


PACKINGS: dict[str, Callable[[dict[str, Any]], Packed]] = {
    "gzip": lambda whole: (gzip.compress(_json(whole)), "application/json"),
    "mislabelled": lambda whole: (_json(whole), "application/json", {"Content-Encoding": "gzip"}),
    "gbk": lambda whole: (json.dumps(whole, ensure_ascii=False).encode("gbk"), "application/json; charset=gbk"),
    "object": lambda whole: (_json(_said(whole, content=json.loads(_text(whole)))), "application/json"),
    "thoughts": lambda whole: (_json(_said(whole, content=f"<think>先想一想。\n{_text(whole)}")), "application/json"),
    "named": lambda whole: (
        _json(_said(whole, content=f'<tool_call>{{"name": "items", "arguments": {_text(whole)}}}</tool_call>')),
        "application/json",
    ),
    "uncounted": lambda whole: (_json(whole | {"usage": None}), "application/json"),
    "calls": _calls,
    "events": _events,
}


def _room(body: dict[str, Any]) -> str:
    asked = body.get("max_tokens", 0)
    too_long = f"maximum context length is 4096 tokens and your request has 3400 input tokens ({asked} > 696)"
    return too_long if asked > 696 else ""


REFUSALS: dict[str, Callable[[dict[str, Any]], str]] = {
    "room": _room,
    "thinking": lambda body: "" if body.get("enable_thinking") is False else "enable thinking can not be support when `stream=False`",
    "moderated": lambda _body: "Input data may contain inappropriate content.",
}  # fmt: skip


def after_date(seconds: float) -> dict[str, str]:
    return {"Retry-After": formatdate(time.time() + seconds, usegmt=True)}
