"""How long a server asks to be left alone."""

from __future__ import annotations

import time
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any


def retry_after(error: Any) -> float | None:
    """Seconds: retry-after-ms, or retry-after as a number or a date (by the server's own clock where it tells it); None when it does not say."""
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers.get(name, "")) * scale)
        except ValueError:
            continue
    until = _instant(headers.get("retry-after", ""))
    now = _instant(headers.get("date", "")) or time.time()
    return max(0.0, until - now) if until else None


def _instant(words: str) -> float | None:
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
