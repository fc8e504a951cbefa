"""Names and set wordings of six characters and more with one of them mistaken (中华人名共和国): told by the half that is right."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from drafter.core.text import Span
from drafter.language.idioms import Mistaken
from drafter.language.lexicon import words

_DIGITS = frozenset("〇一二三四五六七八九十两")


@cache
def _halves() -> tuple[tuple[str, int, str], ...]:
    """Each half of each name with its place in the name."""
    names = sorted(words("set_names.txt"))
    return tuple(
        (name[start:end], start, name)
        for name in names
        for start, end in ((0, len(name) // 2), (len(name) // 2, len(name)))
    )


def mistaken_names(text: str) -> Iterator[Mistaken]:
    """Each name with one other character inside, in text order; numerals may differ, and what is part of a longer right name is right."""
    found: dict[int, Mistaken] = {}
    for half, place, name in _halves():
        at = text.find(half)
        while at >= 0:
            start = at - place
            written = text[start : start + len(name)] if start >= 0 else ""
            if _differs_inside(written, name):
                found.setdefault(start, Mistaken(Span(start, start + len(name)), name))
            at = text.find(half, at + 1)
    yield from (found[start] for start in sorted(found))


def _differs_inside(written: str, name: str) -> bool:
    if len(written) != len(name) or written[0] != name[0] or written[-1] != name[-1]:
        return False
    wrong = [(a, b) for a, b in zip(written, name, strict=True) if a != b]
    return len(wrong) == 1 and _is_plain(wrong[0][0]) and not _DIGITS & set(wrong[0])


def _is_plain(sign: str) -> bool:
    """Whether a sign is one that simplified text is written in: 區 for 区 is another way of writing, and no slip."""
    try:
        return "一" <= sign <= "鿿" and bool(sign.encode("gb2312"))
    except UnicodeEncodeError:
        return False
