"""The HTTP client the libraries send by: replies are bounded in size and time, and evened out (`wire`) before anybody reads them."""

from __future__ import annotations

import importlib
import json
import os
import ssl
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drafter.draft.events import unzipped
from drafter.draft.wire import MAX_BODY, normal


class BadReply(Exception):
    """A reply that is too large or does not end."""


class PageReply(Exception):
    """A web page where a reply should be: a login of the network, a proxy's notice, another address of the server."""


def library_of(thing: object) -> str:
    """The package a class or an error comes from; openai uses httpx or its successor, one a version."""
    kind = thing if isinstance(thing, type) else type(thing)
    return kind.__module__.split(".")[0].rstrip("2")


def evened_client(base: type[Any], *, trust_env: bool, timeout: float) -> Any:
    """A client of the class `base` (openai's own). No redirect is followed: it could lead from this machine to another one.

    Raises:
        ImportError, ValueError: a proxy of the environment cannot be used.
    """
    http = importlib.import_module(base.__mro__[1].__module__.split(".")[0])

    class BoundedStream(http.SyncByteStream):  # type: ignore[misc,name-defined]
        """The stream of a reply, cut off past the limit."""

        def __init__(self, reply: Any) -> None:
            self.reply = reply

        def __iter__(self) -> Iterator[bytes]:
            yield from _bounded(self.reply.iter_bytes(), 4 * timeout)

        def close(self) -> None:
            self.reply.close()

    class Evened(base):  # type: ignore[misc]
        """Sends as ever; what comes back is a chat completion or an error."""

        def send(self, request: Any, *, stream: bool = False, **more: Any) -> Any:
            reply = super().send(request, stream=True, **more)
            headers = _passed_on(reply)
            if _streams(request, reply):
                return http.Response(reply.status_code, headers=headers, stream=BoundedStream(reply), request=request)
            status, headers, body = _evened(reply, headers, 4 * timeout)
            return http.Response(status, headers=headers, content=body, request=request)

    plain = {"Accept-Encoding": "identity"}  # nothing to unpack: some gateways unpack and leave the header
    return Evened(trust_env=trust_env, follow_redirects=False, timeout=timeout, verify=_trusted(), headers=plain)


_OWN = ("content-length", "content-encoding", "transfer-encoding")


def _passed_on(reply: Any) -> list[tuple[str, str]]:
    """The reply's headers without those that speak of its length and packing, which change here."""
    return [(name, value) for name, value in reply.headers.items() if name.lower() not in _OWN]


def _streams(request: Any, reply: Any) -> bool:
    kind = reply.headers.get("content-type", "")
    return _asked_as_stream(request) and reply.status_code < 400 and "event-stream" in kind


def _evened(reply: Any, headers: list[tuple[str, str]], seconds: float) -> tuple[int, list[tuple[str, str]], bytes]:
    """The whole reply, read and closed: its status, headers and body as a chat completion or an error has them."""
    try:
        body = unzipped(b"".join(_bounded(_as_sent(reply), seconds)), MAX_BODY)
    finally:
        reply.close()
    if len(body) > MAX_BODY:
        raise BadReply
    if reply.status_code < 300 and body.lstrip()[:9].lower().startswith((b"<html", b"<!doctype")):
        raise PageReply
    status, evened = normal(reply.status_code, reply.headers.get("content-type", ""), body)
    if evened is not body:
        headers = [pair for pair in headers if pair[0].lower() != "content-type"]
        headers.append(("content-type", "application/json"))
    return status, headers, evened


def _trusted() -> Any:
    """The office's own root certificate counts for servers of the office too, where the environment is else left alone."""
    named = os.environ.get("SSL_CERT_FILE", "")
    return ssl.create_default_context(cafile=named) if named and Path(named).is_file() else True


def _as_sent(reply: Any) -> Iterator[bytes]:
    """The bytes of a reply; gzip is left packed, for `unzipped` goes by what is there and not by what the header says."""
    packing = reply.headers.get("content-encoding", "").lower()
    pieces: Iterator[bytes] = reply.iter_raw() if packing in ("", "gzip", "identity") else reply.iter_bytes()
    return pieces


def _bounded(pieces: Iterator[bytes], seconds: float) -> Iterator[bytes]:
    """The bytes of a reply.

    Raises:
        BadReply: it is larger than any answer, or does not end.
    """
    size, deadline = 0, time.monotonic() + seconds
    for piece in pieces:
        size += len(piece)
        if size > MAX_BODY or time.monotonic() > deadline:
            raise BadReply
        yield piece


def _asked_as_stream(request: Any) -> bool:
    try:
        return bool(json.loads(request.content or b"{}").get("stream"))
    except (ValueError, AttributeError):
        return False
