"""Work counted in calls, never in seconds."""

from __future__ import annotations

import cProfile
from collections.abc import Callable

MOST, FREE = 2.7, 1_500  # how many times the work twice the input may take, and calls that count for nothing


class Work:
    """Calls made inside, of Python's functions and of C's; the profiler of C counts them, several times quicker than a function of ours would."""

    def __enter__(self) -> Work:
        self._profile = cProfile.Profile()
        self._profile.enable()
        return self

    def __exit__(self, *_: object) -> None:
        self._profile.disable()

    @property
    def calls(self) -> int:
        return sum(entry.callcount for entry in self._profile.getstats())


def work_of(run: Callable[..., object], *given: object) -> int:
    with Work() as work:
        run(*given)
    return work.calls


def assert_linear(small: int, large: int, what: str) -> None:
    assert large <= MOST * small + FREE, f"{what}: {small} calls, {large} for twice as much"
