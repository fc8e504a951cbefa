"""A lead that states instead of naming its topic: 项目招引势头强劲 before what each says of its own figures."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason
from drafter.ground.clause_likeness import SourceClause
from drafter.ground.covering import HeldWords, is_content
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies
from drafter.ground.frames import has_gloss, opens_with_verb
from drafter.ground.source_comparison import SourceComparison
from drafter.language.lexicon import words
from drafter.language.segmenting import Word
from drafter.language.topics import untold_topics

_LONGEST = 16
_REACHING = words("lead_forms.txt", "reaching")
_STATING = ("v", "a", "i", "l", "z")


def stated_lead(held: SourceComparison, at: int, clause: Clause, wide: HeldWords) -> Reason | None:
    """What a lead says that no source does: its last word, where every source clause it could tell is told elsewhere.

    A problem summed up by a set word (力量不足) is no statement of its own.
    """
    if not _is_lead(held, at, clause) or has_gloss(clause.words) or not _is_told_elsewhere(held, at):
        return None
    led = opens_with_verb(clause.words)
    said = [word for word in clause.words if is_content(word)]
    reached = any(word.text in _REACHING for word in clause.words[1:])
    denied = held.role != "problems" and any(word.cls("negation") == "no" for word in clause.words)
    states = bool(said) and (_states(said[-1]) or reached or (denied and not denies(wide.words, wide.raw)))
    moved = bool(class_marks(clause.words[-2:], "direction")) and not class_marks(wide.words, "direction")
    stated = states and wide.share(said[-1]) == 0 and not led
    return (
        Reason("content", clause.text.strip(), "")
        if stated or (moved and not led) or _is_strange(said, clause.text, wide)
        else None
    )


def _states(word: Word) -> bool:
    return (word.pos.startswith(_STATING) or not word.pos) and len(word.text) > 1


def _is_strange(said: Sequence[Word], text: str, wide: HeldWords) -> bool:
    """Whether a lead names a line of work the facts say nothing of, and nothing else that they have."""
    things = [word for word in said if not word.cls("lead")]
    return bool(things) and all(wide.share(word) == 0 for word in things) and bool(untold_topics(text, wide.raw))


def _is_lead(held: SourceComparison, at: int, clause: Clause) -> bool:
    """Whether a short clause without a figure begins a sentence, and ends it or is set off by a colon, with figures behind it."""
    plain = not (clause.numbers or clause.quotes or clause.gaps)
    begins = at in held.told.inside(clause.sentence)[:1] and len(clause.text.strip()) <= _LONGEST
    behind = held.told.clauses[at + 1 : at + 2]
    return plain and begins and clause.closer in ("。", "：", ":") and any(one.numbers for one in behind)


def _is_told_elsewhere(held: SourceComparison, at: int) -> bool:
    """Whether every source clause without a figure is told by some other clause of the text."""
    for number, source in enumerate(held.sources.all):
        for place, clause in enumerate(source.clauses):
            if clause.numbers:
                continue
            tellers = (a for a, places in held.aligned.places.items() if SourceClause(number, place) in places)
            if all(a == at for a in tellers):
                return False
    return True
