"""Whether a subject may lead a block: its words must be what most of the block's facts open with or speak of strongly; one met by chance leads nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.segments import words_of
from drafter.language.subjects import Subject, scores, subject_of

_STRONG = 5.0  # a word of three characters, or two words of two: what no chance word reaches
_SHARE = 0.5  # of a block's facts
_FIGURE = re.compile(r"[\d【，。；：（]")


def may_lead(subject: Subject, facts: Sequence[Fact]) -> bool:
    """Whether at least half of the facts are plainly about the subject."""
    return sum(_is_about(fact, subject) for fact in facts) >= _SHARE * len(facts)


def _is_about(fact: Fact, subject: Subject) -> bool:
    if (named := subject_of(fact.topic)) and named.id == subject.id:
        return True
    text = formal(fact.text)
    return scores(text).get(subject.id, 0.0) >= _STRONG or _opens_with(text, subject)


def _opens_with(text: str, subject: Subject) -> bool:
    """Whether the thing told of, behind the act, begins with one of the subject's words: 开展巡逻…, 供水工程…; not 水生态 or 宣传进校园."""
    head = _acts().sub("", _FIGURE.split(text.replace("“", "").replace("”", ""))[0], count=1)
    return any(weight == 1.0 and head.startswith(word) for word, weight in subject.words) or _only(head, subject)


def _only(head: str, subject: Subject) -> bool:
    """Whether the thing told of speaks of this subject alone, by a word that no single character is glued to: 柳河小学学位, but not 水生态."""
    found = scores(head)
    if subject.id not in found or any(name.split(".")[0] != subject.domain for name in found):
        return False
    words = words_of(head)
    before = ["", *(word.text for word in words[:-1])]
    own = {word for word, weight in subject.words if weight == 1.0}
    return any(word.text in own and len(last) != 1 for word, last in zip(words, before, strict=True))


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:{lexicon.any_of(lexicon.words('lead_acts.txt', 'time'))})?(?:{lexicon.any_of(lexicon.words('lead_acts.txt', 'act'))})*"
    )
