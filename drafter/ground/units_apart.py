"""What is counted told in a measure word of another kind of thing: 提取1.26万人 for 1.26万笔, 检查312家次 for 312次."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from drafter.core.claim import Reason
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon
from drafter.language.segmenting import words_of

_TIMES = "次"
_GOERS = ("persons", "houses", "bodies")
# 企业1240户 and 企业1240家 are one, and so are 交易312笔 and 312次.
_ALIKE = (frozenset(("houses", "bodies")), frozenset(("times", "deals")))


def counted_in_others(matches: Sequence[Match], figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason) of each that rests on one figure of another kind; figures: all of the sources, of which none of its own kind is as great."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        said, given = m.figure.number, m.sources[0].number
        own = any(
            f.number.value == said.value
            and not _of_other_kind(said.unit, f.number.unit)
            and not _days_for_things(m.figure, f)
            for f in figures
        )
        other = _of_other_kind(said.unit, given.unit) or _days_for_things(m.figure, m.sources[0])
        if not own and other and not _begins_word(m.sources[0]):
            yield m.figure, Reason("figure", said.raw, given.raw)


_DAYS = "工作日"


def _days_for_things(a: ToldNumber, b: ToldNumber) -> bool:
    """Whether one is so many 个工作日 and the other so many things: 4个环节 for 4个工作日; the 4个 of 由10个压至4个工作日 are days too."""
    days = [figure.number.unit.endswith(_DAYS) for figure in (a, b)]
    if days[0] == days[1]:
        return False
    things = b if days[0] else a
    named = any(w.start == things.number.span.end and w.pos[:1] == "n" for w in things.clause.words)
    short = things.number.unit == "个" and not named and _DAYS in things.clause.text
    return bool(things.number.unit) and not short


def _of_other_kind(said: str, given: str) -> bool:
    ours, theirs = _kinds().get(said, ""), _kinds().get(given, "")
    if ours and theirs:
        return ours != theirs and {ours, theirs} not in _ALIKE
    return given == _TIMES and said.endswith(_TIMES) and _kinds().get(said[:-1], "") in _GOERS


def _begins_word(figure: ToldNumber) -> bool:
    """Whether its measure word is the first sign of the next word: 种植3种子2."""
    end, unit = figure.number.span.end, figure.number.unit
    return len(words_of(unit + figure.whole[end : end + 1])) == 1 and figure.whole[end : end + 1] not in ("", "\n")


@cache
def _kinds() -> dict[str, str]:
    """Which kind of thing each measure word counts."""
    return {unit: kind for kind, line in lexicon.entries("units_apart.txt") for unit in line.split()}
