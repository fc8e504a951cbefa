"""Verbs a thing's own name implies: who counts 党组会30次 held them, and 召开 beside them tells nothing more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.ground.borne_balances import in_balance
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.sources import Source
from drafter.ground.ways_barred import says_barred
from drafter.language import lexicon
from drafter.language.level_growth import rate_of_growth
from drafter.language.segmenting import Word

_NEAR = 14  # characters between a verb and the thing it is done with: 召开全市财政系统工作会议


def is_implied(word: Word, clause: Clause, wide: HeldWords) -> bool:
    """Whether what follows a verb in its clause is a thing the sources name that is never counted without it."""
    if says_barred(word.text, wide.raw):
        return True
    return implies(word.text, clause.text[word.end - clause.span.start :], wide.raw)


def implies(verb: str, behind: str, raw: str) -> bool:
    """Whether what stands close behind a verb is a thing of the sources (`raw`) that is never counted without it."""
    things = [thing for thing in _things().get(verb, ()) if thing in behind[:_NEAR]]
    return any(thing in raw and not re.search(rf"(?:{_OTHERS})[^，。；]{{0,8}}{thing}", raw) for thing in things)


def grown_in(word: Word, text: str, sources: Sequence[Source]) -> bool:
    """Whether a word is 增长 before a percentage that a source has bare, behind what can only grow by it."""
    after = text[word.end :] if word.text == "增长" else ""
    return bool(after) and any(rate_of_growth(after, source.told.text) for source in sources)


# 演练4次 / 860人次 told as 860人次参加: who is counted beside an event took part in it.
_ATTENDED = frozenset(("参加", "参与", "参训", "到场", "参会", "出席"))
_HEADS = re.compile(r"\d[\d,.]*[万余多]?(?:人次?|名[一-鿿]{0,6})[^，。；\d]{0,4}$")
_EVENT = re.compile("演练|培训|讲座|宣讲|会|活动|竞赛|比赛|课|典礼|仪式|沙龙|论坛|团建|义诊|体检|考察|拉练")


def attends(verb: str, before: str, raw: str) -> bool:
    """Whether a verb only says that those counted right before it took part in the event the source (`raw`) counts them beside."""
    return verb in _ATTENDED and bool(_HEADS.search(before)) and bool(_EVENT.search(raw))


def says_no_more(word: Word, text: str, raw: str) -> bool:
    """Whether a word that the source (`raw`) has not says no more than what stands beside it in the text."""
    beside = implies(word.text, text[word.end :], raw) or attends(word.text, text[: word.start], raw)
    return beside or in_balance(word.start, text)


# 收到预警26条, 参加会议3次: somebody else issued or held them.
_OTHERS = "收到|接到|接收|收听|转发|参加|出席|列席|参与|协办"


@cache
def _things() -> dict[str, tuple[str, ...]]:
    pairs = (line.split("\t") for _section, line in lexicon.raw_entries("acts_of_things.tsv"))
    return {verb: tuple(things.split()) for verb, things in pairs}
