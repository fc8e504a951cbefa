"""Lines of public money that are a name and its sum and no more (人才1000万元) get the verb a budget report has for money that was seen to, which says no stage: 落实人才资金1000万元."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.language import lexicon

VERB = "落实"
_FILE = "purposes.txt"
_SUM = r"\d[\d.,]*[百千]?[万亿]?元"
_NAME = r"(?:\d{1,2}·\d{1,2}[、]?)*(?![、和与及])[^，。；：、\d（）【】]{2,18}?(?:[、和与及][^，。；：、\d（）【】]{2,12}?){0,4}"
_PIECE = re.compile(
    rf"(?:(?<=[。；])|^)(?P<name>{_NAME})(?P<bracket>（[^（）\d]*）)?(?P<sum>{_SUM})(?P<behind>（[^（）]*）)?(?=$|[，。；])"
)
_ALONE = re.compile(rf"^{VERB}[^，。；：]*?{_SUM}(?:（[^（）]*）)?。?$")


def with_settled_sums(text: str) -> str:
    """The text with the verb before each sentence that is a purpose and its sum."""
    return _PIECE.sub(_settled, text)


def _settled(found: re.Match[str]) -> str:
    name = found["name"]
    if _no_purpose().search(name):
        return found[0]
    money = "" if name.endswith(_money()) else "资金"
    return f"{VERB}{name}{money}{found['bracket'] or ''}{found['sum']}{found['behind'] or ''}"


def once_settled(texts: Sequence[str]) -> str:
    """Such sentences as one, the verb said once; "" where one is of another kind."""
    if len(texts) < 2 or not all(map(_ALONE.match, texts)):
        return ""
    return "、".join((texts[0], *(text.removeprefix(VERB) for text in texts[1:])))


@cache
def _no_purpose() -> re.Pattern[str]:
    return re.compile(f"{lexicon.stems(_FILE, 'no_purpose')}|{lexicon.one_of(_FILE, 'no_end')}$")


@cache
def _money() -> tuple[str, ...]:
    return tuple(lexicon.longest_first(lexicon.words(_FILE, "money")))
