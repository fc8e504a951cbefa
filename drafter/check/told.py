"""Whether a report tells a fact it was given."""

from __future__ import annotations

import re

from drafter.check.rule import Context
from drafter.core.fact import Fact
from drafter.core.finding import Related
from drafter.ground.covering import HeldWords, is_content
from drafter.ground.denial import denies
from drafter.language.segmenting import Word, words_of

_ENOUGH = 0.5  # share of the fact's character pairs that stand in the report
_WORD = re.compile(r"[^\w]+|[的了和与及等在]")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def is_told(fact: Fact, context: Context) -> bool:
    """Grounded somewhere, or half of its words and, if it has figures, one of them stand in the report; or one sentence says it in other words."""
    if any(fact.id in grounding.facts for grounding in context.groundings):
        return True
    pairs = context.once(_report_pairs)
    own = _pairs(fact.text)
    if not own:
        return True
    figures = _NUMBER.findall(fact.text)
    spoken = context.once(_report_numbers)
    if figures and not any(figure in spoken for figure in figures):
        return False
    return len(own & pairs) / len(own) >= _ENOUGH or _is_reworded(fact.text, context)


def _is_reworded(text: str, context: Context) -> bool:
    """Whether a sentence holds every word of `text` that says something, or one of equal meaning (换掉打印机 as 更换打印机)."""
    words = [word for word in words_of(text) if _says_what(word)]
    whats = len(words) >= 2 and any(word.pos.startswith("n") for word in words)
    if not whats:
        return False
    denied = denies(words_of(text), text)  # 打印机没换掉 is not told by 更换打印机
    return any(
        all(held.share(word) == 1.0 for word in words) and (not denied or denies(held.words, held.raw))
        for held in context.once(_sentences)
    )


def _says_what(word: Word) -> bool:
    """Times aside: 明年 of the notes is 2026年 of the report."""
    return is_content(word) and not word.pos.startswith("t") and not word.text[0].isdigit()


def _sentences(context: Context) -> tuple[HeldWords, ...]:
    told = (span.of(context.text) for span in context.sentences)
    return tuple(HeldWords((text,), tuple(words_of(text))) for text in told)


def related_fact(fact: Fact) -> Related:
    """The fact as the other place of a finding."""
    return Related(fact.text, None, fact.provenance.source, fact.provenance.locator)


def _report_pairs(context: Context) -> frozenset[str]:
    return _pairs(context.text)


def _report_numbers(context: Context) -> frozenset[str]:
    return frozenset(_NUMBER.findall(context.text))


def _pairs(text: str) -> frozenset[str]:
    pieces = _WORD.split(_NUMBER.sub(" ", text))
    return frozenset(piece[at : at + 2] for piece in pieces for at in range(len(piece) - 1))
