"""意见: what a model holds against a passage; it has passed every check of words and still is only an opinion."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.core.text import Span


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One thing a model is asked to look for: the rule that shows its answers, what it is called, what is to be looked at.

    across: it is asked of problems and plans together, not of a section.
    """

    rule: str
    name: str
    text: str
    across: bool = False


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """One thing a model says it has found, as it came: kind, the words it quotes, what is wrong with them, what should stand."""

    kind: str
    quote: str
    why: str
    instead: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """An answer that may be shown. rule: of its question."""

    rule: str
    span: Span
    why: str
    instead: str
