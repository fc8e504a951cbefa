"""Names of open figures in one word for each class of words (病人, 患者), and what makes two names two figures. Words: `phrases/gap_synonyms.txt`."""

from __future__ import annotations

import re
from functools import cache

from drafter.claims.joining import scope_in
from drafter.claims.sameness import exclude
from drafter.language import lexicon

_LIST = "gap_synonyms.txt"
_TIME = re.compile(r"[上下]半年|前[二三两]季度|[一二三四]季度|\d{1,2}月|去年|上年|今年|本年|全年")
_WHOLE_YEAR = ("今年", "本年", "全年")


def one_word_for_each(name: str) -> str:
    """A name with the first word of each class for all of it: 住院病人满意度 → 住院患者满意率."""
    return _all_words().sub(lambda found: _first_words()[found[0]], name.replace("的", ""))


def tell_apart(one: str, two: str) -> bool:
    """Whether two names are surely of two figures: 门诊 and 住院, 上半年 and the year, 本级 and 全市."""
    times = [sorted({*_TIME.findall(name)} - {*_WHOLE_YEAR}) for name in (one, two)]
    scopes = scope_in(one), scope_in(two)
    return times[0] != times[1] or (all(scopes) and scopes[0] != scopes[1]) or exclude(one, two)


def of_unlike_owners(one: str, two: str) -> bool:
    """Whether the longer name says more of whose figure it is: 残疾人亲属满意率 beside 残疾人满意率."""
    short, long = sorted((one, two), key=len)
    return any(word in long and word not in short for word in lexicon.words(_LIST, "person"))


@cache
def _first_words() -> dict[str, str]:
    lines = [line.split() for where, line in lexicon.entries(_LIST) if where == "same"]
    return {word: line[0] for line in lines for word in line}


@cache
def _all_words() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(_first_words()))
