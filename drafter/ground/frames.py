"""Sentences that only lead or link: set verbs and the section's own topic, no figure, name, result, praise or promise."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.ground.clauses import Clause
from drafter.ground.covering import Held
from drafter.language.classes import members
from drafter.language.segmenting import Word

_LONGEST = 16
_CLAIMING = ("praise", "unique", "scope", "status", "soften", "responsibility", "negation", "hedge", "condition")


def is_link(clause: Clause) -> bool:
    """Whether a clause is made of set words of transition only (工作中还存在以下不足)."""
    if clause.numbers or clause.quotes or clause.gaps or not clause.words:
        return False
    links = members("lead")
    return all(links.get(w.text) == "link" or w.pos in ("x",) or w.cls("neutral") for w in clause.words) and any(
        links.get(w.text) == "link" for w in clause.words
    )


def is_gloss(clause: Clause) -> bool:
    """Whether a short clause only sums up a problem before it is told (装备维护不及时)."""
    if (
        clause.numbers
        or clause.quotes
        or clause.gaps
        or clause.closer not in ("，", "。", "：")
        or len(clause.text) > _LONGEST
    ):
        return False
    return any(w.cls("gloss") for w in clause.words[-2:])


def is_lead(clauses: Sequence[Clause], wide: Held) -> bool:
    """Whether a short sentence (or 方面 phrase) names a topic with a set verb and claims nothing."""
    words = [w for clause in clauses for w in clause.words if w.pos != "x"]
    if (
        any(c.numbers or c.quotes or c.gaps or c.times for c in clauses)
        or not words
        or sum(len(w.text) for w in words) > _LONGEST
    ):
        return False
    if any(_claims(w, wide) for w in words):
        return False
    return _opens_with_verb(words) or words[-1].text == "方面"


def _opens_with_verb(words: Sequence[Word]) -> bool:
    leads = members("lead")
    first = next((w for w in words if w.text not in _ADVERBS), None)
    return first is not None and leads.get(first.text) == "verb"


_ADVERBS = frozenset(
    (
        "持续",
        "积极",
        "认真",
        "扎实",
        "切实",
        "深入",
        "有序",
        "稳步",
        "大力",
        "全力",
        "着力",
        "不断",
        "进一步",
        "继续",
        "全面",
        "加快",
    )
)


def _claims(word: Word, wide: Held) -> bool:
    if word.text in _ADVERBS or members("lead").get(word.text) == "verb":
        return False
    marks = {kind for kind, _cls in word.marks}
    if marks & set(_CLAIMING) and word.text not in wide.raw:
        return True
    return ("degree", "all") in word.marks and word.text not in wide.raw
