"""Regular expressions that know which signs a match can begin with, so that a search passes over all other places.

CPython works out such a set for patterns that begin with a sign or a class; most of ours begin with a lookbehind, a
repetition or alternatives of them, and were tried at every place of the text. What matches is the same; a scan takes half
the time. Where the compiler has other insides than expected, nothing changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

SHARP = 1  # the way of working them out: kept patterns of another are compiled anew

_Items = list[tuple[Any, Any]]
_First = tuple[_Items, bool]  # the signs and classes a match may begin with; whether it may be empty

_compiler: Any = getattr(re, "_compiler", None)
_ops: Any = getattr(_compiler, "_parser", None)


def sharpen() -> None:
    """From now on `re.compile` works out more of these sets. Calling it twice is harmless."""
    given: Callable[[Any, int], Any] | None = getattr(_compiler, "_get_charset_prefix", None)
    names = ("ASSERT", "ASSERT_NOT", "AT", "ATOMIC_GROUP", "BRANCH", "IN", "LITERAL", "NEGATE", "SUBPATTERN")
    if given is None or getattr(given, "ours", False) or not all(hasattr(_ops, name) for name in names):
        return

    def charset(pattern: Any, flags: int) -> Any:
        found = given(pattern, flags)
        if found is not None or flags & (re.IGNORECASE | re.LOCALE):
            return found
        first = _first(pattern)
        return list(dict.fromkeys(first[0])) if first and first[0] and not first[1] else None

    charset.ours = True  # type: ignore[attr-defined]
    _compiler._get_charset_prefix = charset


def _first(pattern: Any) -> _First | None:
    """What a match of the parsed pattern may begin with; None when that may be anything."""
    items: _Items = []
    for op, argument in pattern.data:
        if op in (_ops.AT, _ops.ASSERT, _ops.ASSERT_NOT):  # they take nothing: what comes after them begins the match
            continue
        found = _first_of(op, argument)
        if found is None:
            return None
        items += found[0]
        if not found[1]:
            return items, False
    return items, True


def _first_of(op: Any, argument: Any) -> _First | None:
    if op is _ops.LITERAL:
        return [(op, argument)], False
    if op is _ops.IN:
        return None if argument[0][0] is _ops.NEGATE else (list(argument), False)
    if op is _ops.SUBPATTERN:
        _group, added, removed, inner = argument
        return None if added or removed else _first(inner)
    if op is _ops.ATOMIC_GROUP:
        return _first(argument)
    if op is _ops.BRANCH:
        return _either(argument[1])
    if op in (_ops.MAX_REPEAT, _ops.MIN_REPEAT, _ops.POSSESSIVE_REPEAT):
        least, _most, inner = argument
        repeated = _first(inner)
        return repeated and (repeated[0], repeated[1] or least == 0)
    return None


def _either(branches: Any) -> _First | None:
    items, empty = [], False
    for branch in branches:
        found = _first(branch)
        if found is None:
            return None
        items += found[0]
        empty = empty or found[1]
    return items, empty
