"""Offices that a file names in short behind its lines: …拖网渔船83艘（农业）, …船税约640万（海事、税务）. One such bracket may be anything; a file that closes many lines so says who sent them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from drafter.language import lexicon
from drafter.language.offices import is_office
from drafter.language.organisations import departments

_MANY = 4  # lines that close so
_SURE = 0.6  # of the names that are known for offices'
_LAST = re.compile(r"[（(](?P<names>[一-鿿]{2,7}(?:[、/,，][一-鿿]{2,7}){0,3})[）)](?=[。；;\s]*$)")
_PARTS = re.compile(r"[、/,，]")
# 财政关税司, 铁总: what an office is called by at its end, whoever it is.
_HOUSE = re.compile(r"(?<=.)[局委办司厅部处科股总行院署会队]$")


def closes_with_offices(texts: Iterable[str]) -> bool:
    """Whether a file closes many of its lines with a bracket, and most of the names in them are offices'."""
    found = [last for text in texts if (last := _LAST.search(text))]
    named = {name for last in found for name in _PARTS.split(last["names"])}
    known = {name for name in named if _is_known(name)}
    return len(found) >= _MANY and len(known) >= _SURE * len(named)


def tagged(text: str) -> str:
    """A line of such a file with its bracket as a tag (（@人社）); one that names anything else stays."""
    found = _LAST.search(text)
    if not found or not all(_is_known(name) or _HOUSE.search(name) for name in _PARTS.split(found["names"])):
        return text
    tags = "、".join(f"@{name}" for name in _PARTS.split(found["names"]))
    return f"{text[: found.start()]}（{tags}）{text[found.end() :]}"


def _is_known(name: str) -> bool:
    return name in _shorts() or is_office(name, named=True)


@cache
def _shorts() -> frozenset[str]:
    """What departments are called by without their ending, and the houses that have a short name of their own."""
    named = {name for one in departments() for name in (*one.names, *one.fields)}
    return (
        frozenset(named)
        | lexicon.words("reporting_offices.txt", "bare")
        | lexicon.words("reporting_offices.txt", "short")
    )
