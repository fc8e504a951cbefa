"""Which of several sisters a figure is of: 小学 or 初中, 城镇 or 农村, 小麦 or 玉米. Sheets and lists give one indicator for each of them."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.lexicon import any_of
from drafter.language.phrases import phrase_lines

Kinds = frozenset[tuple[str, str]]


def kinds_in(words: str) -> Kinds:
    """(family, kind) of the last member of each family that the words name; what a clause of circumstance names is not spoken of."""
    last = {}
    for found in _any().finditer(_ASIDE.sub("", words)):
        family, kind = _members()[found[0]]
        last[family] = kind
    return frozenset(last.items())


# 在夏粮减产的情况下，粮食总产…
_ASIDE = re.compile(r"(?:^|(?<=[，。；：]))(?:在|随着|面对|针对|由于|因|受|围绕|除了?)[^，。；\d]*，")


@cache
def _members() -> dict[str, tuple[str, str]]:
    """Each way of writing a kind → its family and the name it goes by (`phrases/kinds.tsv`)."""
    table: dict[str, tuple[str, str]] = {}
    for line in phrase_lines("kinds.tsv"):
        family, kind, *others = line.split("\t")
        for written in (kind, *"|".join(others).split("|")):
            table.setdefault(written, (family, kind))
    table.pop("", None)
    return table


@cache
def _any() -> re.Pattern[str]:
    return re.compile(any_of(_members()))
