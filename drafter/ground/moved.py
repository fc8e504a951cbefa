"""A movement nobody gave: 满意率提升至98% where the notes only say 98%, 信访量明显下降 where no note says that anything fell, 提高到100% for 保持100%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.core.fact import FactRole
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon

_LIST = "moved.txt"
_TO_LEVEL = re.compile(rf"(?:{lexicon.one_of(_LIST, 'to_level')})了?[到至](?:了|约|近|超)?$")
_STEADY = re.compile(rf"(?:{lexicon.one_of(_LIST, 'steady')})[^，。；\d]{{0,3}}$")
_SIGNS = re.compile(lexicon.stems(_LIST, "signs"))
_ENDED = re.compile(
    rf"(?:{lexicon.one_of(_LIST, 'measured')})(?:[^，。；\d]{{0,6}}?)(?P<way>{lexicon.one_of(_LIST, 'ended')})了?[。；，]?$"
)
_REACHED = re.compile("[到至成]了?(?:约|近)?$")
_AIMED = re.compile(lexicon.one_of("openings.txt", "wanted") + "|确保|将|推动")
# 均降至安全线以内 where it only lies there.
_INTO_BOUNDS = re.compile(
    rf"(?:{lexicon.one_of(_LIST, 'to_level')})了?[到至][^，。；\\d]{{1,8}}(?:以[内下上]|之内|范围|区间)[。；，]?$"
)
_MOVING = ("base", "change", "rate")


def moved_to(
    matches: Sequence[Match], figures: Sequence[ToldNumber], role: FactRole = "achievements"
) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure of the text, reason): a level told as moved to, where its source has it kept, or says nothing of where it was.

    role: the part of the report; what is planned may well be raised.
    """
    for m in matches:
        said = _TO_LEVEL.search(m.figure.before)
        if said is None or m.note or m.why or len(m.sources) != 1:
            continue
        if _AIMED.search(m.figure.clause.text) and not _STEADY.search(m.sources[0].before):
            continue
        source = m.sources[0]
        kept = _STEADY.search(source.before)
        if _REACHED.search(source.before) and not kept:
            continue  # 食堂开到4家
        if kept or (role != "plans" and not (_SIGNS.search(source.whole) or _has_moved(source, figures))):
            yield m.figure, Reason("direction", said[0] + m.figure.number.raw, kept[0] if kept else source.number.raw)


def _has_moved(source: ToldNumber, figures: Sequence[ToldNumber]) -> bool:
    """Whether a figure beside it says what it was, or by how much it moved."""
    return source.role in _MOVING or any(one.source == source.source and one.role in _MOVING for one in figures)


def moved_untold(clause: Clause, wide: HeldWords, figures: Sequence[ToldNumber]) -> Iterator[Reason]:
    """事故率明显下降 said without a figure where no source says that anything moved."""
    text = clause.text.strip()
    said = _ENDED.search(text) or _INTO_BOUNDS.search(text)
    if said and not clause.numbers and not _SIGNS.search(wide.raw) and not any(f.role in _MOVING for f in figures):
        yield Reason("direction", said[0].strip("，。；"), "")
