"""Slips that run through a whole text are told once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from drafter.core.finding import Finding, Related

MANY = 8


def told_once(found: list[Finding], text: str, words: Callable[[int], str]) -> Iterator[Finding]:
    """The findings; of more than MANY only the first, in the `words` for so many, with every other place beside it and without a fix."""
    if len(found) <= MANY:
        yield from found
        return
    places = tuple(Related(each.span.of(text), each.span) for each in found[1:])
    yield replace(found[0], message=words(len(found)), related=places, fix=None)
