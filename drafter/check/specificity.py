"""How concrete a paragraph is: figures, names, dates and titles for every hundred characters, and how much of it is set phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.check.rule import Context
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.organisations import find_places
from drafter.language.phrases import fixed_wording

_FACT = re.compile(
    r"[0-9０-９]+(?:\.[0-9]+)?|《[^《》\n]+》|[一二三四五六七八九十两][次家户名件场期]|(?:全国|全省|全市)(?:第|首|唯一|率先)"
)
_STOCK = re.compile(lexicon.one_of("stock.txt", "verb", "resolve"))
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Specificity:
    """facts: figures, dates, titles; places where there is none of these. score: facts for every 100 characters. stock: share 0–1 of the text that is set phrases."""

    span: Span
    facts: int
    score: float
    stock: float


def specificity(context: Context) -> tuple[Specificity, ...]:
    """One for every paragraph of running text, in text order."""
    spans = [
        p.span
        for p in context.report.paragraphs()
        if p.role in ("achievements", "problems", "plans") and len(p.span) >= 40
    ]
    return tuple(specificity_of(context.text, span) for span in spans)


def specificity_of(text: str, span: Span) -> Specificity:
    words = _BLANK.sub("", span.of(text))
    facts = len(_FACT.findall(words)) or sum(1 for _place in find_places(words))
    stock = sum(map(len, _STOCK.findall(words))) + sum(map(len, fixed_wording().findall(words)))
    length = max(1, len(words))
    return Specificity(span, facts, 100 * facts / length, stock / length)


def has_fact(text: str, span: Span) -> bool:
    """Whether a figure, date or title stands in the span: the quick question."""
    return bool(_FACT.search(text, span.start, span.end))
