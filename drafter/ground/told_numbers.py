"""A number as a text tells it."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.ground.cutting import Clause
from drafter.ground.number import Number
from drafter.language.segmenting import Word


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """A number as a text tells it.

    role: value | base | change | rate | target | completion | share | remainder | rank. sign: up | down | "".
    label: the words that say what it is; own: whether its clause says them, or it inherits them. spread: each | total | "".
    given: a sheet states it beside the fact's text: it may be told, and need not be.
    per: the time it is counted over (day, month…), "" if not said. host: the figure whose change or share it is, if it names nothing itself.
    shared: the rest of the whole is spoken of after it (其余). whole: the text it stands in. each: what one each is said of (人, 户). unreached: what is true instead of a level said not to be reached: more | less | "". segment: the words that stand with it and with no other figure.
    """

    number: Number
    clause: Clause
    role: str
    sign: str
    label: tuple[Word, ...]
    own: bool
    spread: str = ""
    before: str = ""
    source: int = -1
    given: bool = False
    per: str = ""
    host: Number | None = None
    shared: bool = False
    unreached: str = ""
    segment: str = ""
    whole: str = ""
    each: str = ""
