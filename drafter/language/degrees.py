"""How much and how fast: a turn of the lexicon says none that the clerk's own words do not give."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_CLAUSE = re.compile(r"[，。；：、！？（）]")
# 特别慢 told as 较慢 says less: what is strong stays so.
_BESIDE = re.compile(r"(?P<own>有点|有些|特别|非常|十分|比较|不太|不大|[太偏挺蛮很最])(?:较为?|很|过)")
_STRONGER = (("较为", "十分"), ("较", "很"))
_TOO = (("较为", "过于"), ("较", "过"))


def with_own_degrees(old: str, new: str) -> str:
    """The new words without any degree that the old ones, clause by clause, do not give."""
    if new == old or not _any().search(new):
        return new
    parted, given = _clauses(new), _clauses(old)
    if len(parted[::2]) != len(given[::2]):
        return _own(old, new)
    kept = [_own(one, other) for one, other in zip(given[::2], parted[::2], strict=True)]
    marks = [*parted[1::2], ""]
    return "".join(f"{words}{mark}" for words, mark in zip(kept, marks, strict=True))


def _clauses(text: str) -> list[str]:
    """Clauses and the marks between them, in turn."""
    found, at = [], 0
    for mark in _CLAUSE.finditer(text):
        found += [text[at : mark.start()], mark[0]]
        at = mark.end()
    return [*found, text[at:]]


def _own(old: str, new: str) -> str:
    for kind, said, given in _degrees():
        if len(said.findall(new)) <= len(said.findall(old)) or given.search(old):
            continue
        strong = kind == "mild" and _given("strong").search(old)
        new = _stronger(old, new, said) if strong else said.sub("", new)
    return _once_said(old, new)


def _once_said(old: str, new: str) -> str:
    """有点慢 is no 有点较慢: what is put in beside the clerk's own word of degree goes."""
    return _BESIDE.sub(r"\g<own>", new) if not _BESIDE.search(old) else new


def _stronger(old: str, new: str, said: re.Pattern[str]) -> str:
    words = dict(_TOO if "太" in old or "过" in old else _STRONGER)
    return said.sub(lambda found: words.get(found[0], found[0]), new)


@cache
def _degrees() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("degrees.tsv"))
    return tuple((kind, re.compile(said), re.compile(given)) for kind, said, given in rows)


@cache
def _given(kind: str) -> re.Pattern[str]:
    return next(given for name, _said, given in _degrees() if name == kind)


@cache
def _any() -> re.Pattern[str]:
    return re.compile("|".join(said.pattern for _kind, said, _given in _degrees()))
