"""Work counted in calls, never in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

MOST, FREE = 2.7, 1_500  # how many times the work twice the input may take, and calls that count for nothing


class Work:
    """Calls made inside, of Python's functions and of C's."""

    def __enter__(self) -> Work:
        self.calls = 0
        sys.setprofile(self._seen)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)

    def _seen(self, _frame: Any, event: str, _argument: Any) -> None:
        if event in ("call", "c_call"):
            self.calls += 1


def work_of(run: Callable[..., object], *given: object) -> int:
    with Work() as work:
        run(*given)
    return work.calls


def assert_linear(small: int, large: int, what: str) -> None:
    assert large <= MOST * small + FREE, f"{what}: {small} calls, {large} for twice as much"
