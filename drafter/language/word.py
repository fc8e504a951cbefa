"""One word of a cut text, with the classes and meanings the lists know."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.language.classes import Mark

_NONE: frozenset[Mark] = frozenset()
_NO_GROUP: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Word:
    """One word. pos: the part of speech of its dictionary entry (n noun, v verb, a adjective, x mark…). marks: its closed classes.

    groups: the groups of equal meaning it belongs to.
    """

    start: int
    end: int
    text: str
    pos: str
    marks: frozenset[Mark] = _NONE
    groups: frozenset[int] = _NO_GROUP

    def cls(self, kind: str) -> str:
        """Its class of one kind, "" if none."""
        for own, cls in self.marks:  # asked a hundred times a sentence, mostly of words with no mark
            if own == kind:
                return cls
        return ""
