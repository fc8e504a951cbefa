"""What a unit is and has (辖区面积48平方公里，民警14人): no work done, and no section's matter; it opens the report under a head of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.segments import tagged_words
from drafter.plan.note_figures import is_row, source_line
from drafter.plan.placing import Group

STANDING = "基本情况"
_CLAUSE = re.compile(r"[，；。]")
_KINDS = ("ground", "people", "bodies", "things")
_FEWEST = 2  # figures of a line that tells what there is
# What a year's work changes is no standing fact.
_CHANGED = re.compile(
    r"[了过]|已|新增|净增|增长|增加|减少|下降|提高|同比|环比|比(?:去年|上年|年初)(?!.{0,4}一样)|完成|办理|受理|办结|发放|开展|[万亿]?元|率"
)


def standing_facts(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The notes under no head of their own, and in a line that tells nothing else, that tell only what the unit is and has."""
    bare = [fact for fact in facts if not is_row(fact) and not fact.topic]
    lines = {source_line(fact) for fact in bare if not is_standing(fact.text)}
    return tuple(fact for fact in bare if source_line(fact) not in lines)


def is_standing(text: str) -> bool:
    """Whether every clause counts something a unit is made of or has, and none tells of a change or an act."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    counted = [clause for clause in clauses if re.search(r"\d", clause)]
    if len(re.findall(r"\d[\d.,]*", text)) < _FEWEST or _CHANGED.search(text):
        return False
    return 2 * len(counted) > len(clauses) and all(_counts().search(clause) and not _acts(clause) for clause in counted)


def _acts(clause: str) -> bool:
    """Whether the clause tells of an act, and not only of what there is: 党支部开主题党日6次, 下村帮扶12户."""
    rest, there_is = _counts().sub("，", clause), lexicon.words("standing.txt", "there_is")
    return any(word.tag.startswith("v") and word.text not in there_is for word in tagged_words(rest))


@cache
def _counts() -> re.Pattern[str]:
    told = {word for kind in _KINDS for word in lexicon.words("standing.txt", kind)}
    return re.compile(rf"{lexicon.any_of(told)}|[设辖][一-鿿]{{1,6}}\d")


def with_standing(groups: Sequence[Group], facts: Sequence[Fact]) -> list[Group]:
    """The sections, behind one of what the unit is and has, where that is told."""
    return [*([Group(STANDING, tuple(facts), own=True)] if facts else []), *groups]
