"""Common typos, from a list of words that are never right (phrases/typos.tsv)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from drafter.core.text import Span
from drafter.language.phrases import phrase_lines


@dataclass(frozen=True, slots=True)
class Typo:
    """A wrong word in a text, and the right one."""

    span: Span
    right: str


@cache
def _list() -> tuple[Any, tuple[tuple[str, str], ...]]:
    import ahocorasick_rs

    rows = tuple((wrong, right) for wrong, right in (line.split("\t")[:2] for line in phrase_lines("typos.tsv")))
    return ahocorasick_rs.AhoCorasick(
        [wrong for wrong, _right in rows], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    ), rows


# 构建立体化 and 收人心 hold a listed word by chance.
_CHANCE = re.compile(r"(?:收人|投人|深人|既将)(?=[民口类数物员才之心])|自己经|构建立体|形态势")


def find_typos(text: str) -> Iterator[Typo]:
    """Each listed word in the text, in text order, unless it is one by chance."""
    automaton, rows = _list()
    for index, start, end in automaton.find_matches_as_indexes(text):
        if not _CHANCE.search(text, max(0, start - 1), end + 1):
            yield Typo(Span(start, end), rows[index][1])
