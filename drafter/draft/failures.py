"""How a request can fail: for good, or in a way that is worth another try.

BackendError
├── Transient          429, 5xx, timeout, a dropped connection: try again, after `after` seconds if the server said so
└── UnfitRequest       this one request can never succeed (too long for the model, refused): the composer takes the section
"""

from __future__ import annotations

import re

from drafter.core.errors import BackendError

_KEY = re.compile(r"\b(?:sk|key|Bearer)[-_ ][A-Za-z0-9*_.-]{4,}", re.IGNORECASE)


class Transient(BackendError):
    """Worth another try."""

    def __init__(self, message: str, after: float | None = None) -> None:
        super().__init__(message)
        self.after = after


class UnfitRequest(BackendError):
    """No use asking again."""


def without_keys(message: str, *secrets: str) -> str:
    """A server's message without anything that looks like a key, one line, bounded."""
    for secret in secrets:
        if secret:
            message = message.replace(secret, "…")
    return _KEY.sub("…", " ".join(message.split()))[:300]
