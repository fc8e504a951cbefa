"""What decides whether a model's words may stand: each sentence against the facts it cites, leads, headings, and what is told of each fact.

The judgement itself is made by the lock over the sources (`drafter.ground`), which the pipeline puts behind `Judge`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from drafter.core.claim import Reason, VerdictKind
from drafter.core.draft import Sentence
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.profile import Section
from drafter.language.instructions import find_instructions
from drafter.language.markings import is_marked
from drafter.language.placeholders import find_placeholders
from drafter.language.spoken import surely_spoken

MAX_SENTENCE = 400  # characters; no sentence of a report is longer

# A plain denial is the one word of speech that is not sent back: to say it otherwise is where a faithful sentence bends.
_DENIES = re.compile("[还都也又仍]?没有?")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the lock says of a sentence."""

    kind: VerdictKind
    why: tuple[Reason, ...] = ()


class Judge(Protocol):
    """The lock. Facts are those of the section, with what was merged into them."""

    def sentence(self, text: str, facts: Sequence[Fact], section: Section, elsewhere: str = "") -> Judgement:
        """A sentence against the facts it cites; without facts it is a frame or nothing. elsewhere: what other sections tell of them,
        which this one need not tell."""

    def lead(self, text: str, facts: Sequence[Fact], section: Section) -> Judgement:
        """A lead or a heading over the facts of its block or section."""

    def untold(self, text: str, fact: Fact) -> tuple[Reason, ...]:
        """What of a fact the text leaves out; empty when it tells the whole."""


def judged_sentences(
    sentence: Sentence, facts: Sequence[Fact], section: Section, judge: Judge, *, own: str, elsewhere: str = ""
) -> Sentence:
    """The sentence with its verdict. own: what the composer says of the same facts, which shows what was known and allowed.
    elsewhere: what other sections tell of them."""
    if shape := tuple(_shape(sentence.text, own)):
        return _with(sentence, Judgement("unsupported", shape))
    return _with(sentence, judge.sentence(sentence.text, facts, section, elsewhere))


def _with(sentence: Sentence, judgement: Judgement) -> Sentence:
    return Sentence(sentence.text, sentence.fact_ids, sentence.origin, judgement.kind, judgement.why, sentence.refused)


def may_stand(kind: VerdictKind) -> bool:
    return kind in ("supported", "reworded", "frame")


def _shape(text: str, own: str) -> Iterator[Reason]:
    """What no sentence may be, whatever it says."""
    if len(text) > MAX_SENTENCE or "\n" in text or "\t" in text:
        yield Reason(_("篇幅"), _("不成一句"), "")
    if find_instructions(text) and not find_instructions(own):
        yield Reason(_("内容"), text[:20], _("素材里的要求不是正文"))
    if is_marked(text):
        yield Reason(_("密级"), text[:20], "")
    # Words that only add up to speech are marked for the reader: sent back, a faithful sentence is often lost for one that reads no better.
    for words in surely_spoken(text):
        if words not in own and not _DENIES.fullmatch(words):
            yield Reason(_("语体"), words, _("应写成书面语"))
    for mark in _new_marks(text, own):
        yield Reason(_("待补"), mark, "")


def _new_marks(text: str, own: str) -> Iterator[str]:
    """Holes the facts do not have: a model may keep a mark, never tear one. Two figures it sees for one thing are for the lock to hold."""
    torn = [gap.span.of(text) for gap in find_placeholders(text) if gap.kind not in ("empty", "conflict")]
    known = [gap.span.of(own) for gap in find_placeholders(own)] if torn else []
    yield from (words for words in torn if words not in known)
