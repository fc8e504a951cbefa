"""Common typos, from a list of words that are never right (phrases/typos.tsv)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from drafter.core.text import Span
from drafter.language.phrases import phrase_lines
from drafter.language.spotting import Spotter


@dataclass(frozen=True, slots=True)
class Typo:
    """A wrong word in a text, and the right one."""

    span: Span
    right: str


@cache
def _list() -> tuple[Spotter, tuple[tuple[str, str], ...]]:
    rows = tuple((wrong, right) for wrong, right in (line.split("\t")[:2] for line in phrase_lines("typos.tsv")))
    return Spotter([wrong for wrong, _right in rows]), rows


_AROUND = 8  # characters either side that tell where words end
# 构建立体化 and 收人心 hold a listed word by chance.
_CHANCE = re.compile(r"(?:收人|投人|深人|既将)(?=[民口类数物员才之心])|自己经|构建立体|形态势")


def find_typos(text: str) -> Iterator[Typo]:
    """Each listed word in the text, in text order, unless it is one by chance."""
    spotter, rows = _list()
    for index, start, end in spotter.find(text):
        if not _CHANCE.search(text, max(0, start - 1), end + 1) and not _joins_words(text, start, end):
            yield Typo(Span(start, end), rows[index][1])


def _joins_words(text: str, start: int, end: int) -> bool:
    """Whether a listed word is only the end of one word and the beginning of the next: 发布署名文章."""
    from drafter.language.segmenting import words_of

    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    words = [word for word in words_of(text[low:high]) if word.text]
    return any(a.start < start - low < a.end for a in words) and any(a.start < end - low < a.end for a in words)
