"""What is said of an error nobody foresaw: where it broke, not with what. The words of people's documents stay out of logs."""

from __future__ import annotations

import sys
import traceback


def tell_break(error: BaseException) -> None:
    places = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)[-6:]]
    print(f"{type(error).__name__} at {' < '.join(reversed(places))}", file=sys.stderr, flush=True)
