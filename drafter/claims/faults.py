"""Whether a statement says anything of what is wrong: evidence in its words, without which no likeness makes it a problem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from drafter.claims.bettering import ways
from drafter.claims.denied_ills import denied_ills
from drafter.claims.nature import better_small, nature_words
from drafter.language.lexicon import any_of
from drafter.language.phrases import phrase_classes

_MASK, _WRONG_WAY = "\ue001", "\ue002"
_MARKED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,12}?)(?:为|是|达|到|只有|仅)?(?P<value>\d+(?:\.\d+)?)%?[^\d。；]{0,8}(?:要求|规定|承诺|考核线|目标|指标|标准|红线|底线|警戒线|应)[^，。；\d]{0,5}(?P<mark>\d+(?:\.\d+)?)%?(?P<within>以内|以下|之内)?"
)
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》")


@lru_cache(maxsize=4096)
def masked(text: str) -> str:
    """The text, character for character, without what only looks like evidence (接待, 整改隐患12处, 再也不漏雨, 投诉27件，上年61件).

    Where a figure goes the wrong way for its indicator, the last character is marked.
    """
    bare = phrase_classes("shortcomings.tsv")["mask"].sub(_hidden, _QUOTED.sub(_hidden, text))
    for ill in denied_ills(text):
        bare = f"{bare[: ill.start]}{_MASK * len(ill)}{bare[ill.end :]}"
    for way in ways(text):
        if way.better:
            bare = f"{bare[: way.span.start]}{_MASK * (way.span.end - way.span.start)}{bare[way.span.end :]}"
    worse = (way.mark for way in ways(text) if not way.better)
    ends = {*(found.end() for found in _contrary().finditer(text)), *_short_ends(text), *worse}
    return "".join(_WRONG_WAY if at + 1 in ends else sign for at, sign in enumerate(bare))


def _hidden(found: re.Match[str]) -> str:
    return _MASK * len(found[0])


@lru_cache(maxsize=4096)
def fault_kinds(bare: str) -> tuple[str, ...]:
    """The kinds of evidence in a masked text, in the file's order."""
    patterns = phrase_classes("shortcomings.tsv")
    found = tuple(kind for kind, words in patterns.items() if kind != "mask" and words.search(bare))
    return (*found, "level") if _WRONG_WAY in bare and "level" not in found else found


@cache
def _contrary() -> re.Pattern[str]:
    """What is the better the smaller it is, and grew or lies above its mark: 漏损率15.2%，比目标高2.1个百分点."""
    return re.compile(
        rf"(?:{any_of(nature_words('less'))})[^。；]{{0,20}}?(?:比[^，。；]{{1,8}}(?:高|多|增|升|上)|高于|超过|高出|超出|上升|升[高至到]|提高|增加|增长|反弹|上涨|多了|抬头)"
    )


def _short_ends(text: str) -> Iterator[int]:
    """Where rates on the wrong side of their mark end: 参保率94.1%，要求97%."""
    for found in _MARKED.finditer(text):
        value, mark = float(found["value"]), float(found["mark"])
        small = bool(found["within"]) or better_small(found["name"])
        if "%" in found[0] and (value > mark if small else value < mark):
            yield found.end()


def faults(text: str) -> tuple[str, ...]:
    """The kinds of evidence of something wrong that a statement holds (`shortcomings.tsv`); none for what was done and is well."""
    return fault_kinds(masked(text))
