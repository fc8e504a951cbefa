"""What an answer to a question says: a part of the report, write it or not, a figure, that nobody knows yet."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from drafter.core.fact import FactRole
from drafter.language.phrases import phrase_classes
from drafter.language.quantities import find_quantities

Plain = Literal["use", "drop", "unknown", "none", "apart", "real"]
_PARTS: tuple[FactRole, ...] = ("achievements", "problems", "plans", "preamble")
_PLAIN: tuple[Plain, ...] = ("unknown", "none", "drop", "apart", "real", "use")
_EDGES = " 　，。；！、：“”\"'（）()【】.!,;:"
_BARE = re.compile(r"[-−]?\d[\d,，]*(?:\.\d+)?")
_NUMERAL = re.compile(r"[\d〇零一二两三四五六七八九十百千万亿半]")


def role_said(answer: str) -> FactRole | None:
    """问题, 是问题, 放到打算里: the part an answer names and nothing else."""
    words = _bare(answer)
    return next((part for part in _PARTS if _classes()[part].fullmatch(words)), None)


def plainly(answer: str, *among: Plain) -> Plain | None:
    """Which of the plain answers it is: 不写, 属实, 再说. among: the ones that would be an answer; none given: any."""
    tried = (answer.strip(_EDGES), _bare(answer))
    return next((kind for kind in among or _PLAIN if any(_classes()[kind].fullmatch(words) for words in tried)), None)


def amount_said(answer: str) -> str:
    """The figure of an answer without the words round it: 是512分左右 → 512分, 十户中有三户 as it stands."""
    words = answer.strip(_EDGES.replace("（", "").replace("(", ""))
    lead = _classes()["amount"].match(words)
    words = words[lead.end() :] if lead and _NUMERAL.match(words[lead.end() :]) else words
    behind = next(_classes()["behind"].finditer(words, _last_figure(words)), None)
    return words[: behind.start()] if behind and behind.end() == len(words) else words


def is_bare(amount: str) -> bool:
    """Whether it is a number without a unit."""
    return bool(_BARE.fullmatch(amount))


def counts(answer: str) -> bool:
    """Whether it holds a number at all."""
    return bool(_NUMERAL.search(answer))


def _last_figure(words: str) -> int:
    found = find_quantities(words)
    return found[-1].span.end if found else len(words)


def _bare(answer: str) -> str:
    """Without what leads to the word meant and what trails it: 算是问题吧 → 问题."""
    words = answer.strip(_EDGES)
    lead = _classes()["lead"].match(words)
    words = words[lead.end() :] if lead and lead.end() < len(words) else words
    tail = re.search(rf"(?:{_classes()['tail'].pattern})$", words)
    return (words[: tail.start()] if tail and tail.start() else words).strip(_EDGES)


@lru_cache(maxsize=1)
def _classes() -> dict[str, re.Pattern[str]]:
    return phrase_classes("answers.tsv")
