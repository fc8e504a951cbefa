"""A figure told at another step than it was counted at, where the fact has one at that step: 发现问题58处 of 挑出毛病67处，改了58处; 应检47台，已检52台."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon

_LIST = "count_steps.txt"
_FOUND, _ILLS, _MENDED = (re.compile(lexicon.stems(_LIST, section)) for section in ("found", "ills", "mended"))
_DUE = re.compile(f"(?<![供适反相响效感对顺策照]){lexicon.stems(_LIST, 'due')}")
_DENIED = re.compile("[未没不]")
# 已复检, 检了, 清完: over, whatever was done.
_OVER = re.compile("已[一-鿿]{1,3}$|[一-鿿](?:了|完|好|过)$")


def steps_exchanged(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each; figures: all of the sources."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why or m.figure.role != "value":
            continue
        source = m.sources[0]
        said, given = counted_at(m.figure), counted_at(source)
        if said == given or not said or not (given or said == "due"):
            continue
        for other in figures:
            rival = other.source == source.source and other is not source and counted_at(other) == said
            if rival and _like(other, source) and other.number.value != source.number.value:
                yield m.figure, Reason("indicator", _words(m.figure), _words(source))
                break


def counted_at(figure: ToldNumber) -> str:
    """The step a figure is counted at, "" where its words name none or two."""
    words = _own_words(figure)
    if _DENIED.search(words):
        return ""
    if _DUE.search(words):
        return "due" if not _MENDED.search(figure.before) else ""
    found, mended = bool(_FOUND.search(words)), bool(_MENDED.search(words))
    if found or mended:
        return "" if found and mended else "found" if found else "done"
    if any(_OVER.search(part) for part in words.split("，")):
        return "done"
    return "found" if _ILLS.search(words) else ""


def _own_words(figure: ToldNumber) -> str:
    """The words before a figure, and those behind it where no other figure follows them (412条隐患已销号389条)."""
    before, _mark, behind = figure.segment.partition("\n")
    later = any(n.span.start > figure.number.span.start and not n.weak for n in figure.clause.numbers)
    return before if later else f"{before}，{behind}"


def _like(one: ToldNumber, two: ToldNumber) -> bool:
    """Whether both count by one measure; notes leave it out behind the second figure (毛病67处，改了58)."""
    units = {one.number.unit, two.number.unit}
    return len(units) == 1 or "" in units


def _words(figure: ToldNumber) -> str:
    return f"{figure.before.strip('，、 ')}{figure.number.raw}"
