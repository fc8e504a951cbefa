"""An OpenAI-compatible server on the loopback that answers well, or goes wrong in a named way. Stdlib only.

The model name picks the fault (`good`, `slow-1`, `invent`, …); `chaos` picks one for each request, by seed.
A good answer is the material of the prompt itself, item by item, as a model that keeps to it would give.
"""

from __future__ import annotations

import hashlib
import json
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.servers.faults import FORMS, WORDS, answer_to
from tests.servers.packings import PACKINGS, REFUSALS, after_date

FAILURES = ("busy", "down", "reset", "nojson", "length", "null", "page", "until", "filtered", "blank")
CHAOS = [*WORDS, *(form for form in FORMS if form != "huge"), *FAILURES, *PACKINGS, *REFUSALS]


THOUGHTS = 3_000  # tokens


@dataclass
class Seen:
    """What the server saw: bodies in order, the most requests at once, and failures still owed by prompt."""

    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    inside: int = 0
    most: int = 0
    failed: dict[str, int] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


class FaultServer:
    """A running server; `url` is its base URL. schema=False answers 400 to response_format json_schema; json=False to json_object too."""

    def __init__(self, *, delay: float = 0.0, schema: bool = True, json_mode: bool = True, seed: int = 0) -> None:
        self.delay, self.schema, self.json_mode, self.seed = delay, schema, json_mode, seed
        self.seen = Seen()
        self.silent_after: int | None = (
            None  # requests that are answered; the next ones wait until the server is closed or speaks again
        )
        outer = self

        class Handler(_Handler):
            server_of = outer

        ThreadingHTTPServer.request_queue_size = 128
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def serving(**options: Any) -> Iterator[FaultServer]:
    server = FaultServer(**options)
    try:
        yield server
    finally:
        server.close()


class _Handler(BaseHTTPRequestHandler):
    server_of: FaultServer
    protocol_version = "HTTP/1.1"

    def log_message(self, *_arguments: Any) -> None:
        """Silence."""

    def do_POST(self) -> None:
        outer, seen = self.server_of, self.server_of.seen
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with seen.lock:
            seen.bodies.append(body)
            seen.headers.append({key.lower(): value for key, value in self.headers.items()})
            seen.inside += 1
            seen.most = max(seen.most, seen.inside)
        try:
            self._reply(outer, body)
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            with seen.lock:
                seen.inside -= 1

    def _reply(self, outer: FaultServer, body: dict[str, Any]) -> None:
        prompt = json.dumps(body["messages"], ensure_ascii=False)
        digest = int(hashlib.sha256(f"{outer.seed}{prompt}".encode()).hexdigest()[:12], 16)
        dice = random.Random(digest)
        fault, _dash, size = body["model"].partition("-")
        if fault == "chaos":
            fault, size = dice.choice(CHAOS), "1"
        wanted = (body.get("response_format") or {}).get("type")
        if (wanted == "json_schema" and not outer.schema) or (wanted == "json_object" and not outer.json_mode):
            return self._json(400, _error("This response_format type is unavailable now"))
        time.sleep(float(size) if fault == "slow" else outer.delay)
        while outer.silent_after is not None and len(outer.seen.bodies) > outer.silent_after:
            time.sleep(0.05)
        if self._fails(outer, fault, prompt, int(size or 1) if size.isdigit() else 1):
            return None
        if fault in REFUSALS and (words := REFUSALS[fault](body)):
            return self._json(400, _error(words))
        text = answer_to(body["messages"][-1]["content"], fault, dice)
        finish = {"length": "length", "filtered": "content_filter"}.get(fault, "stop")
        text = text[: len(text) // 2] if finish != "stop" else text
        if fault == "blank" and wanted:
            text = "{" + " \n" * 200
        if fault == "thinks" and body.get("max_tokens", 0) < THOUGHTS:  # all of it went into thoughts
            text, finish = "", "length"
        if body.get("stream"):
            return self._stream(body, text, finish, cut=fault == "cutstream")
        message = (
            None
            if fault == "null"
            else [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}]
        )
        usage = {
            "prompt_tokens": len(prompt) // 2,
            "completion_tokens": len(text) // 2,
            "total_tokens": (len(prompt) + len(text)) // 2,
        }
        whole = _frame(body, "chat.completion") | {"choices": message, "usage": usage}
        if fault in PACKINGS:
            return self._raw(200, *PACKINGS[fault](whole))
        return self._json(200, whole)

    def _fails(self, outer: FaultServer, fault: str, prompt: str, times: int) -> bool:
        """The faults that are no completion: `busy-2` is 429 twice for each prompt, and so on; `always` ones never stop."""
        if fault in ("auth", "toolong"):
            self._json(
                401 if fault == "auth" else 400,
                _error(
                    "Incorrect API key sk-abcdef123456" if fault == "auth" else "maximum context length is 512 tokens"
                ),
            )
            return True
        if fault not in ("busy", "down", "reset", "nojson", "page", "until"):
            return False
        with outer.seen.lock:
            outer.seen.failed[prompt] = count = outer.seen.failed.get(prompt, 0) + 1
        if count > times:
            return False
        if fault == "busy":
            self._json(429, _error("rate limited"), {"Retry-After": "0.02"})
        elif fault == "until":
            self._json(429, _error("rate limited"), after_date(times))
        elif fault == "page":
            self._raw(200, b"<!DOCTYPE html><title>login</title>", "text/html")
        elif fault == "down":
            self._json(500, _error("boom"))
        elif fault == "nojson":
            self._raw(200, b"upstream error", "application/json")
        else:
            self.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"id": ')
            self.wfile.flush()
            self.close_connection = True
        return True

    def _stream(self, body: dict[str, Any], text: str, finish: str, *, cut: bool) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        size = max(12, len(text) // 1000)
        pieces = [text[at : at + size] for at in range(0, len(text), size)]
        for piece in pieces[: len(pieces) // 2] if cut else pieces:
            self._event(
                _frame(body, "chat.completion.chunk")
                | {"choices": [{"index": 0, "delta": {"content": piece}, "finish_reason": None}]}
            )
        if cut:
            return
        self._event(
            _frame(body, "chat.completion.chunk") | {"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]}
        )
        self._event(
            _frame(body, "chat.completion.chunk")
            | {"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12}}
        )
        self.wfile.write(b"data: [DONE]\n\n")

    def _event(self, content: dict[str, Any]) -> None:
        self.wfile.write(f"data: {json.dumps(content, ensure_ascii=False)}\n\n".encode())
        self.wfile.flush()

    def _json(self, status: int, content: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        self._raw(status, json.dumps(content, ensure_ascii=False).encode(), "application/json", headers)

    def _raw(self, status: int, content: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(content)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


def _frame(body: dict[str, Any], kind: str) -> dict[str, Any]:
    return {"id": "chatcmpl-1", "object": kind, "created": 1, "model": body["model"]}


def _error(message: str) -> dict[str, Any]:
    return {"error": {"message": message, "type": "invalid_request_error", "param": None, "code": None}}
