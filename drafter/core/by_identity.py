"""Readings of long unchanging things (all words of the sources), kept for the very objects they were made of."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_Given = TypeVar("_Given")
_Read = TypeVar("_Read")


def by_identity(most: int) -> Callable[[Callable[[_Given], _Read]], Callable[[_Given], _Read]]:
    """Makes a function of one thing that never changes (a tuple, a frozen thing) give again what it gave for the same object.

    Two tuples of a thousand words are told apart by which they are: comparing them, or hashing one, costs as much as reading it. What is
    kept holds its object, so that no other can take its place; above `most` all are let go.
    """

    def keeping(read: Callable[[_Given], _Read]) -> Callable[[_Given], _Read]:
        known: dict[int, tuple[_Given, _Read]] = {}

        @wraps(read)
        def told(given: _Given) -> _Read:
            found = known.get(id(given))
            if found is None:
                if len(known) >= most:
                    known.clear()
                found = known[id(given)] = (given, read(given))
            return found[1]

        return told

    return keeping
