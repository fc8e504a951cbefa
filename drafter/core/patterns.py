"""Regular expressions that know which signs a match can begin with, so that a search passes over all other places.

CPython works out such a set for patterns that begin with a sign or a class; most of ours begin with a lookbehind, a
repetition or alternatives of them, and were tried at every place of the text. What matches is the same; a scan takes half
the time. Where the compiler has other insides than expected, nothing changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from drafter.core.remembered import remembered

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


def _first(pattern: Any, step: int = 1) -> _First | None:
    """What a match of the parsed pattern may begin with (step −1: end with); None when that may be anything."""
    items: _Items = []
    for op, argument in pattern.data[::step]:
        if op in (_ops.AT, _ops.ASSERT, _ops.ASSERT_NOT):  # they take nothing: what comes after them begins the match
            continue
        found = _first_of(op, argument, step)
        if found is None:
            return None
        items += found[0]
        if not found[1]:
            return items, False
    return items, True


def _first_of(op: Any, argument: Any, step: int) -> _First | None:
    if op is _ops.LITERAL:
        return [(op, argument)], False
    if op is _ops.IN:
        return None if argument[0][0] is _ops.NEGATE else (list(argument), False)
    if op is _ops.SUBPATTERN:
        _group, added, removed, inner = argument
        return None if added or removed else _first(inner, step)
    if op is _ops.ATOMIC_GROUP:
        return _first(argument, step)
    if op is _ops.BRANCH:
        return _either(argument[1], step)
    if op in (_ops.MAX_REPEAT, _ops.MIN_REPEAT, _ops.POSSESSIVE_REPEAT):
        least, _most, inner = argument
        repeated = _first(inner, step)
        return repeated and (repeated[0], repeated[1] or least == 0)
    return None


def _either(branches: Any, step: int) -> _First | None:
    items, empty = [], False
    for branch in branches:
        found = _first(branch, step)
        if found is None:
            return None
        items += found[0]
        empty = empty or found[1]
    return items, empty


class Ending:
    """A pattern that ends with `$`. Words whose last sign it cannot end with are passed over by one look: nearly all are."""

    __slots__ = ("_pattern", "_signs")

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)
        self._signs = remembered(f"ending:{SHARP}:{pattern}", lambda: _last_signs(pattern))

    def search(self, words: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self._pattern.search(words) if not self._signs or words[-1:] in self._signs else None


def _last_signs(pattern: str) -> str:
    """Every sign a match can end with, and the line end that `$` may stand before; "" when that may be anything."""
    if not all(hasattr(_ops, name) for name in ("LITERAL", "IN", "RANGE", "parse")):
        return ""
    found = _first(_ops.parse(pattern), -1)
    if found is None or found[1] or any(op is not _ops.LITERAL for op, _argument in found[0]):
        return ""
    return "".join(sorted({chr(argument) for _op, argument in found[0]})) + "\n"
