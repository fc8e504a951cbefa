"""Words that are no fact, cut out of a statement: their kinds, and what is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AsideKind = Literal[
    "remark",
    "withhold",
    "doubt",
    "classified",
    "pointer",
    "pending",
    "same_act",
    "hearsay",
    "chat",
    "disown",
    "personal",
    "talk",
]


@dataclass(frozen=True, slots=True)
class Aside:
    """Words cut out of a statement: their kind, and the words as they stood."""

    kind: AsideKind
    text: str


@dataclass(frozen=True, slots=True)
class Sifted:
    """A statement sifted. text: what is left of it as a fact, "" if nothing. whole: what the whole statement is, if no fact.

    doubtful: the part of it that is hearsay, "" if none. asides: what was cut.
    """

    text: str
    whole: AsideKind | None = None
    doubtful: str = ""
    asides: tuple[Aside, ...] = ()

    def has(self, kind: AsideKind) -> bool:
        return any(aside.kind == kind for aside in self.asides)
