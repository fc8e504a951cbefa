"""When two names are one thing's: what they differ by is a slip, not another thing."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from drafter.language.classes import synonyms
from drafter.language.phrases import phrase_lines

_ADDED = frozenset("化性型式制")
_LEAST = 4  # characters that must be shared


@cache
def opposed() -> tuple[frozenset[str], ...]:
    """Sets of characters of which any two mean two things (东西南北)."""
    return tuple(frozenset(line) for line in phrase_lines("opposed.txt"))


def _front(a: str, b: str) -> str:
    """What both begin with."""
    return "".join(x for x, _y in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _back(a: str, b: str) -> str:
    """What both end with."""
    return _front(a[::-1], b[::-1])[::-1]


def _difference(a: str, b: str) -> tuple[str, str, str, str]:
    """(what both begin with, a's own, b's own, what both end with)."""
    before = _front(a, b)
    behind = _back(a[len(before) :], b[len(before) :])
    return before, a[len(before) : len(a) - len(behind)], b[len(before) : len(b) - len(behind)], behind


def are_one_name(a: str, b: str) -> bool:
    """Whether two quoted names differ by one character that makes no pair of things, or by one word that is nearly the other."""
    if len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) > 2:
        return False
    before, one, two, behind = _difference(a, b)
    if len(before) + len(behind) < 2:
        return False
    if len(one) == len(two) == 1:
        return not any({one, two} <= group for group in opposed())
    if {len(one), len(two)} == {0, 1}:
        return (one or two) in _ADDED
    return len(one) == len(two) == 2 and (bool(set(one) & set(two)) or _mean_one(one, two))


def same_but_a_word(a: str, b: str) -> tuple[str, str] | None:
    """The two names from where they begin alike, when one word of theirs has the same meaning or one has a 化 more; None otherwise.

    What stands before the name in its line is cut off: the names are compared from their ends.
    """
    behind = _back(a, b)
    heads = a[: len(a) - len(behind)], b[: len(b) - len(behind)]
    for own, other in ((1, 1), (2, 2), (1, 0), (0, 1)):
        if min(len(heads[0]) - own, len(heads[1]) - other) < 0:
            continue
        fronts = heads[0][: len(heads[0]) - own], heads[1][: len(heads[1]) - other]
        shared = _back(*fronts)
        one, two = heads[0][len(heads[0]) - own :], heads[1][len(heads[1]) - other :]
        if len(shared) >= _LEAST - (own != other) * 2 and _one_word(shared, one, two, behind):
            return shared + one + behind, shared + two + behind
    return None


def _one_word(before: str, one: str, two: str, behind: str) -> bool:
    if not one or not two:
        return (one or two) in _ADDED and len(behind) >= 2
    return any(
        _mean_one(front + one + back, front + two + back)
        for front, back in (("", ""), (before[-1:], ""), ("", behind[:1]))
    )


def _mean_one(one: str, two: str) -> bool:
    """Whether the lists know the two as words of one meaning."""
    table = synonyms()
    return len(one) > 1 and bool(table.get(one, frozenset()) & table.get(two, frozenset()))
