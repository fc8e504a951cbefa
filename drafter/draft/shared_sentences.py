"""Which sentences share one: short ones side by side that tell of one matter, or rows of a sheet that are built alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.language.subjects import subject_of

_SHORT, _JOINED = 32, 66  # characters: a sentence this short may share one with its neighbour, up to so many
_ROWS, _LONGEST = 3, 96  # rows built alike, or statements of kin parted by ；, and their characters
_RUN, _RUN_LONG = 4, 160  # rows of one time, and their characters
_ALIKE = 2  # word pairs that make two facts speak of one matter
_DENIED = re.compile("[未没无]")  # what is denied stands apart from what is told
_FIGURE = re.compile(r"[\d.,%]+|【[^】]*】")
_LIST = "分别"
_HEAD = 2  # characters of a clause that tell what it says: 同比, 完成, 其中


@dataclass(frozen=True, slots=True)
class ToldFact:
    """A fact, the finished sentence that tells it, and the ids told by it. time: what its row opens with (2025年12月), said once for rows side by side. whole: the total whose part it is."""

    fact: Fact
    text: str
    ids: tuple[str, ...]
    time: str = ""
    whole: str = ""


def may_join(before: Sequence[ToldFact], one: ToldFact, kin: bool | None = None) -> bool:
    """Whether a fact's sentence may be joined to those before it. kin: whether it is grouped with them, None where nothing is."""
    words = [told.text.rstrip("。") for told in (*before, one)]
    if any("。" in text for text in words) or words[0].startswith("关于"):
        return False
    timed = bool(one.time) and one.time == before[-1].time  # its time is said once, in one sentence
    if before[-1].whole != one.whole and not timed:
        return False
    if kin is False:
        return False
    if one.whole:
        return len(words) <= _RUN and sum(map(len, words)) <= _RUN_LONG
    if len({bool(_DENIED.search(text)) for text in words}) > 1:
        return False
    size, last = sum(map(len, words)), before[-1]
    if _is_row(last) and _is_row(one):
        if one.time and last.time == one.time:
            return len(words) <= _RUN and size <= _RUN_LONG
        if len({_shape(text) for text in words}) == 1:
            return len(words) <= _ROWS and size <= _LONGEST
        if max(text.count("，") for text in words) > 2:
            return False  # rows of several measures that are built otherwise
    if kin and _of_one_kind(last, one):
        return sum(map(_parts, words)) <= _ROWS and size <= _LONGEST
    if kin and any(_LIST in text for text in words):
        return False  # a list of rows goes on with no line
    short = min(len(last.text), len(one.text)) <= _SHORT and size <= _JOINED
    return len(before) == 1 and short and _of_one_matter(last.fact, one.fact)


def _of_one_kind(last: ToldFact, one: ToldFact) -> bool:
    """Whether two of one group are both rows, or stand in one line."""
    return (_is_row(last) and _is_row(one)) or in_one_line(last.fact, one.fact)


def _parts(text: str) -> int:
    return text.count("；") + 1


def _is_row(told: ToldFact) -> bool:
    return told.fact.kind == "row"


def _shape(text: str) -> tuple[str, ...]:
    """How a row is built: what each clause behind its figure begins with (同比, 为年)."""
    return tuple(_FIGURE.sub("", clause)[:_HEAD] for clause in text.split("，")[1:])


def in_one_line(one: Fact, other: Fact) -> bool:
    return (one.provenance.source, one.provenance.locator) == (other.provenance.source, other.provenance.locator)


def _of_one_matter(one: Fact, other: Fact) -> bool:
    """Whether two facts stand in one line, are of one subject, or share words."""
    if in_one_line(one, other):
        return True
    first, second = subject_of(one.text), subject_of(other.text)
    if first is not None and first == second:
        return True
    return len(bigrams(skeleton(one.text)) & bigrams(skeleton(other.text))) >= _ALIKE
