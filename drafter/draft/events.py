"""The body of a reply as the text its server meant: unpacked, decoded, and cut into its events."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from typing import Any

_PACKED = {b"\x1f\x8b": 31, b"\x78\x01": 15, b"\x78\x9c": 15, b"\x78\xda": 15}  # first bytes → zlib's window
_LINE = re.compile(r"\r\n|\r|\n")


def unzipped(body: bytes, limit: int) -> bytes:
    """A body by its own first bytes: servers and gateways forget the header, or claim one. At most `limit` bytes and one."""
    window = _PACKED.get(body[:2])
    if window is None:
        return body
    try:
        return zlib.decompressobj(window).decompress(body, limit + 1)
    except zlib.error:
        return body


def decoded(kind: str, body: bytes) -> str:
    """UTF-8, else what the Content-Type names, else GB18030 where hardly anything is UTF-8."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.decode("utf-8-sig", "replace")
    named = re.search(r"charset=\"?([\w.-]+)", kind)
    strange = sum(char == "\ufffd" for char in text) * 2 > sum(not char.isascii() for char in text)
    for name in (named[1] if named else "", "gb18030" if strange else ""):
        try:
            return body.decode(name)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return text


def parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def events(text: str) -> Iterator[Any]:
    """The objects of a stream, one an event; some servers spread one over several data lines, some say `error:` for an error."""
    kept: list[str] = []
    for line in [*_LINE.split(text), ""]:
        if line.startswith("error:"):
            told = parsed(line[6:])
            yield told if isinstance(told, dict) and "error" in told else {"error": told or line[6:].strip()}
        elif line.startswith("data:"):
            value = parsed(line[5:])
            if value is None:
                kept.append(line[5:])
            else:
                yield value
        elif not line and kept:
            yield parsed("\n".join(kept))
            kept = []
