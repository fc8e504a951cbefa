"""A short text that a pattern matches: the first of its ways, what may be left out left out."""

from __future__ import annotations

import re._constants as signs
import re._parser as parser
from typing import Any

_ANY = "工"


def shortest(pattern: str) -> str:
    """Such a text; what stands before and behind is not looked at."""
    return _of(parser.parse(pattern))


def _of(parts: Any) -> str:
    return "".join(_part(kind, value) for kind, value in parts)


def _part(kind: Any, value: Any) -> str:
    if kind is signs.LITERAL:
        return chr(value)
    if kind is signs.IN:
        return _member(value)
    if kind in (signs.MAX_REPEAT, signs.MIN_REPEAT):
        return _of(value[2]) * int(value[0])
    if kind is signs.SUBPATTERN:
        return _of(value[3])
    if kind is signs.BRANCH:
        return _of(value[1][0])
    return _ANY if kind in (signs.ANY, signs.NOT_LITERAL) else ""


def _member(members: Any) -> str:
    kind, value = members[0]
    if kind is signs.LITERAL:
        return chr(value)
    return _ANY if kind is signs.NEGATE or (kind is signs.RANGE and value[0] == ord("一")) else chr(value[0])
