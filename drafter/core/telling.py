"""Short words to whoever waits, from any depth: what takes long, what was kept. Silent unless a face (the command line) listens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_listener: ContextVar[Callable[[str], None] | None] = ContextVar("listener", default=None)


def tell(words: str) -> None:
    """Says one line to whoever listens."""
    if (listener := _listener.get()) is not None:
        listener(words)


@contextmanager
def listening(listener: Callable[[str], None] | None) -> Iterator[None]:
    """Everything told within goes to `listener`."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
