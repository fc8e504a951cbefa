"""Open places of a sentence filled with what was answered: the other words of the sentence stay."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.core.placeholder import Placeholder
from drafter.core.text import Span
from drafter.read.note_splits import clauses, kept_clauses
from drafter.read.said_answers import amount_said, is_bare

_HAN = re.compile(r"[\u4e00-\u9fff]")
_UNIT = re.compile(r"(?:个百分点|[万亿]*[一-鿿%％℃]{0,4})")
_AGAIN = 0.5  # share of a clause's characters that an answer says again when it stands for the clause
# Why there was no figure, in brackets behind the place: nothing of it is true any more.
_WHY = re.compile(
    r"^(?P<unit>[\u4e00-\u9fff%％]{0,4})[（(][^（）()]*(?:待|等|未|没|缺|空|改|变|核|报|补|对不上|换)[^（）()]*[）)]"
)


def filled_facts(
    text: str, gaps: Sequence[Placeholder], said: Mapping[Placeholder, str]
) -> tuple[str, tuple[Placeholder, ...]]:
    """The text with these places filled, and the places still open in it, in order."""
    left: list[Placeholder] = []
    moved = 0
    for gap in sorted(gaps, key=lambda one: one.span):
        at = Span(gap.span.start + moved, gap.span.end + moved)
        if gap not in said:
            left.append(replace(gap, span=at))
            continue
        made = _filled(text, at, gap.unit, said[gap])
        moved += len(made) - len(text)
        text = made
    return text, tuple(left)


def _filled(text: str, at: Span, unit: str, answer: str) -> str:
    clause = next((span for span in clauses(text) if span.start <= at.start <= span.end), Span(0, len(text)))
    if _is_clause(answer, text[clause.start : at.start] + text[at.end : clause.end]):
        return text[: clause.start] + answer.strip("，；。 ") + text[max(clause.end, at.end) :]
    behind = _WHY.sub(lambda found: found["unit"], text[at.end :])
    if at.start < at.end and _spells_unit(at.of(text), unit):  # 收入万元: the unit itself is the place
        behind = at.of(text) + behind
    return text[: at.start] + _amount(amount_said(answer), unit, behind) + behind


def _amount(amount: str, unit: str, behind: str) -> str:
    """The figure as it stands before `behind`: with the unit of the place once, whichever of the two says it."""
    number = re.match(r"[-−]?\d[\d,，.]*", amount)
    own = amount[number.end() :] if number else ""
    if unit and behind.lstrip().startswith(unit):
        if own and own != unit and unit.startswith(own):
            return amount[: number.end()] if number else amount  # 312万 before 万元
        return amount.removesuffix(unit)
    return amount + unit if is_bare(amount) else amount


def _spells_unit(words: str, unit: str) -> bool:
    return bool(unit) and words.strip() == unit


def _is_clause(answer: str, clause: str) -> bool:
    """Whether an answer is the clause itself with its figure: it says most of its words again."""
    own = set(_HAN.findall(clause))
    return len(_HAN.findall(answer)) >= 6 and bool(own) and len(own & set(answer)) >= _AGAIN * len(own)


def told_without(text: str, gaps: Sequence[Placeholder]) -> str:
    """The text without the clauses that hold an open place; "" where nothing is left to tell."""
    kept = [span for span in clauses(text) if not any(span.start <= gap.span.start <= span.end for gap in gaps)]
    left = kept_clauses(text, kept).strip(" ，；。") if kept else ""
    return left if len(_HAN.findall(left)) >= 4 else ""
