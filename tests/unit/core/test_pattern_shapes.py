"""No pattern of the program repeats a repeat: on a long run of digits or marks such a one takes twice as long with every sign more."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as signs  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import drafter

_REPEATS = (signs.MAX_REPEAT, signs.MIN_REPEAT)


def repeats_a_repeat(items: Any) -> bool:
    """Whether some unbounded repeat holds a branch that an unbounded repeat alone can fill."""
    for kind, given in items:
        inner = list(_inside(kind, given))
        if (
            kind in _REPEATS
            and given[1] is signs.MAXREPEAT
            and any(_only_a_repeat(branch) for branch in _branches(given[2]))
        ):
            return True
        if any(repeats_a_repeat(part) for part in inner):
            return True
    return False


def _inside(kind: Any, given: Any) -> Iterator[Any]:
    if kind in _REPEATS:
        yield given[2]
    elif kind is signs.SUBPATTERN:
        yield given[3]
    elif kind is signs.BRANCH:
        yield from given[1]
    elif kind in (signs.ASSERT, signs.ASSERT_NOT):
        yield given[1]


def _branches(items: Any) -> Iterator[Any]:
    """The ways through a body that is one group or one choice, else the body."""
    if len(items) == 1 and items[0][0] is signs.SUBPATTERN:
        yield from _branches(items[0][1][3])
    elif len(items) == 1 and items[0][0] is signs.BRANCH:
        for branch in items[0][1][1]:
            yield from _branches(branch)
    else:
        yield items


def _only_a_repeat(items: Any) -> bool:
    """All that it must match is one unbounded repeat."""
    needed = [
        (kind, given) for kind, given in items if not (kind in _REPEATS and given[0] == 0) and kind is not signs.AT
    ]
    loose = [given for kind, given in items if kind in _REPEATS and given[1] is signs.MAXREPEAT]
    return bool(loose) and all(kind in _REPEATS and given[1] is signs.MAXREPEAT for kind, given in needed)


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for found in pkgutil.walk_packages(drafter.__path__, "drafter."):
        if found.name.endswith("__main__"):
            continue
        try:
            module = importlib.import_module(found.name)
        except ImportError:  # an extra that is not installed
            continue
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{found.name}.{name}", value


@pytest.mark.parametrize(("pattern", "bad"), [(r"(?:\d+|[一二])*打", True), (r"(a+)+b", True), (r"(?:\s*\d*)*x", True), (r"\d{1,3}(?:,\d{3})+", False), (r"(?:，\d+)*", False)])  # fmt: skip
def test_the_shape_is_seen(pattern: str, bad: bool) -> None:
    assert repeats_a_repeat(parser.parse(pattern)) is bad


def test_no_pattern_has_it() -> None:
    patterns = list(_patterns())
    assert len(patterns) > 300
    assert [
        name
        for name, pattern in patterns
        if repeats_a_repeat(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    ] == []
